/** Which words of a note are spelled as the dictionary has them, and what could be meant. */
package org.tideline.sessions.model.spelling;
