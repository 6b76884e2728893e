package org.tideline.clients.model;

import java.time.LocalDate;
import org.tideline.clients.api.WorkingFormat;

/**
 * A working format and the day it began to hold.
 *
 * @param format how the members are worked with
 * @param from   first day
 */
public record FormatSince(WorkingFormat format, LocalDate from) {
}
