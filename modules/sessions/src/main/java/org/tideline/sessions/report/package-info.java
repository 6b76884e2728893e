/** What sessions give to reports, and notes on paper. */
package org.tideline.sessions.report;
