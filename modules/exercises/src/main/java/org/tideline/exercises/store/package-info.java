/** Keeps exercises, assignments, entries, topics and old stories; SQL, no Swing. */
package org.tideline.exercises.store;
