/** The reports tab of a case, and making reports of the whole caseload; no SQL. */
package org.tideline.reporting.ui;
