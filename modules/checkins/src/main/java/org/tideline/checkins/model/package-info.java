/** Check-ins as the program thinks of them; no SQL, no Swing. */
package org.tideline.checkins.model;
