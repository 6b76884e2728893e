/** The days of the caseload: what stands on them, what meets, planning that repeats, and a file for other calendars. */
package org.tideline.sessions.model.calendar;
