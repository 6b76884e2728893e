/** The windows of the practice as a whole, and what it does by itself while it is open. */
package org.tideline.practice.ui;
