/** The windows of people: the list, one person's record, the practice's own fields, import and export; no SQL. */
package org.tideline.clients.ui.people;
