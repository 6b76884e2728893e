/** The tables of sessions and notes; no Swing. */
package org.tideline.sessions.store;
