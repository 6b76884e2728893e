/** Sessions and their notes as the program thinks of them; no SQL, no Swing. */
package org.tideline.sessions.model;
