/** Windows of check-ins; no SQL, no store. */
package org.tideline.checkins.ui;
