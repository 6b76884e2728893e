/** Files of contacts: what they hold, what comes in and what stays out; export. No SQL, no Swing. */
package org.tideline.clients.model.people.file;
