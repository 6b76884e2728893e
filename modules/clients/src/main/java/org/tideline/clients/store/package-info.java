/** The tables of people, cases and life events; no Swing. */
package org.tideline.clients.store;
