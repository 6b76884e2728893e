/** Published and own measures: instruments as data, administrations, scores, change between two dates, and answers that must be seen. */
package org.tideline.checkins.model.measure;
