/** What exercises and topics say on pages. */
package org.tideline.exercises.report;
