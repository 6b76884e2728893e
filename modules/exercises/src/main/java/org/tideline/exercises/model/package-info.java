/** The library, what is given and what came of it, topics and old stories, as the program thinks of them; no SQL, no Swing. */
package org.tideline.exercises.model;
