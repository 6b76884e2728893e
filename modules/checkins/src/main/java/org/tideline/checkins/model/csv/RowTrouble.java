package org.tideline.checkins.model.csv;

/** A row that cannot be taken in; it is set aside and the rest goes in. */
final class RowTrouble extends Exception {
    private static final long serialVersionUID = 1;
    private final int column;
    private final String plain;

    /**
     * @param column where the trouble is, or {@link FileRow#NO_COLUMN}
     * @param reason what the therapist reads; may quote the file
     * @param plain  the same without a word from the file, for logs and standard error
     */
    RowTrouble(int column, String reason, String plain) {
        // Without a stack trace: a file may hold a million of them.
        super(reason, null, false, false);
        this.column = column;
        this.plain = plain;
    }

    SetAside setAside(FileRow row) {
        return new SetAside(row, column, getMessage(), plain);
    }
}
