/** The tables of reports; no Swing. */
package org.tideline.reporting.store;
