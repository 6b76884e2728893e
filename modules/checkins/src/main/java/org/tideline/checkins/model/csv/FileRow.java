package org.tideline.checkins.model.csv;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line   the line it begins on, the first being 1
 * @param fields as they stand in the file
 */
public record FileRow(long line, List<String> fields) {
    /** Stands for a column that no field of Tideline takes. */
    public static final int NO_COLUMN = -1;

    /** The field of that column without outer blanks; empty for {@link #NO_COLUMN}. */
    public String field(int column) {
        return column == NO_COLUMN ? "" : fields.get(column).strip();
    }
}
