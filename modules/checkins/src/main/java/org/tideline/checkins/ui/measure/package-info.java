/** Windows of measures: list, entry, change between two dates, and what must be seen. */
package org.tideline.checkins.ui.measure;
