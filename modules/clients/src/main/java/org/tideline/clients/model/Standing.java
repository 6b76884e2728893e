package org.tideline.clients.model;

import java.time.LocalDate;
import org.tideline.clients.api.CaseStatus;

/**
 * Where a case stood for a time.
 *
 * @param id     id of the entry
 * @param status where it stood
 * @param from   first day
 * @param to     the day it came to stand elsewhere
 */
public record Standing(long id, CaseStatus status, LocalDate from, LocalDate to) {
}
