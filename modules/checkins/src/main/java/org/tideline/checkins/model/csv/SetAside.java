package org.tideline.checkins.model.csv;

/**
 * A row that stays out.
 *
 * @param row    as it stands in the file
 * @param column where the trouble is, or {@link FileRow#NO_COLUMN}
 * @param reason what the therapist reads; may quote the file
 * @param plain  the same without a word from the file, for standard error
 */
public record SetAside(FileRow row, int column, String reason, String plain) {
}
