/** Topics, the conversations about them, and old stories, as the program thinks of them; no SQL, no Swing. */
package org.tideline.exercises.model.topic;
