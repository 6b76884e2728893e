/** Windows of sessions and notes; no SQL, no store. */
package org.tideline.sessions.ui;
