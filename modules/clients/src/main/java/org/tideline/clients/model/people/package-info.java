/** A person's record: what is kept about them, how they may be reached, and who may be the same; no SQL, no Swing. */
package org.tideline.clients.model.people;
