/** Tries from a file, and an empty table to fill in. */
package org.tideline.exercises.model.csv;
