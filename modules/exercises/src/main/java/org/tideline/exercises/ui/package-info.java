/** Windows of exercises, assignments, topics and old stories; no SQL, no store. */
package org.tideline.exercises.ui;
