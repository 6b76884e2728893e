/** The command line: one runner for all unattended work, and what it hands to the desktop. */
package org.tideline.unattended;
