/** What is said of the practice as a whole: backups, checks, the audit trail, secrets. No SQL, no Swing. */
package org.tideline.practice.model;
