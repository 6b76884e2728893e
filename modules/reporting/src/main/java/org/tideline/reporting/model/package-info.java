/** What a report is, what is in it, and how it becomes a file; no SQL, no Swing. */
package org.tideline.reporting.model;
