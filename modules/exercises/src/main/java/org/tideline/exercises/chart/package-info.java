/** Draws the depth map, for screen and paper alike. */
package org.tideline.exercises.chart;
