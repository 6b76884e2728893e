/** Finding words in notes: the index in memory, the scan until it is made, and what is asked of them. */
package org.tideline.sessions.model.search;
