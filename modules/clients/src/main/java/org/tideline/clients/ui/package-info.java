/** The door of a practice, the caseload, and the frame of the case window; no SQL. */
package org.tideline.clients.ui;
