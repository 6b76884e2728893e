/** The tables of check-ins; no Swing. */
package org.tideline.checkins.store;
