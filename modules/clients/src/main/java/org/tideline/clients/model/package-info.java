/** What can be said about people, cases and life events; no SQL, no Swing. */
package org.tideline.clients.model;
