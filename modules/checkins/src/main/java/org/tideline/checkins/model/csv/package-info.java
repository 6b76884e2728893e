/** Files of check-ins: reading, mapping and judging their rows; no SQL, no Swing. */
package org.tideline.checkins.model.csv;
