package org.tideline.checkins.model.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.tideline.progress.spi.Asked;

/**
 * A mapping the therapist kept for the next file of the same sort.
 *
 * @param name    what the therapist calls it
 * @param columns heading of each field that is taken
 * @param order   which of day and month comes first, or null unless the therapist said it
 */
public record SavedMapping(String name, Map<ImportField, String> columns, ColumnMapping.DateOrder order, BigDecimal low,
                           BigDecimal high, boolean turned, Asked asked) {
    private static final String LAST = "last-";
    private static final int LAST_BYTES = 16;

    public SavedMapping {
        columns = Map.copyOf(columns);
    }

    /**
     * Keeps a mapping of a file with these headings.
     *
     * @param said which of day and month comes first as the therapist said it, or null: what one file tells of itself
     *             says nothing about the next
     */
    public static SavedMapping of(String name, ColumnMapping mapping, ColumnMapping.DateOrder said, List<String> header) {
        Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
        mapping.columns().forEach((field, column) -> columns.put(field, header.get(column)));
        return new SavedMapping(name, columns, said, mapping.low(), mapping.high(), mapping.turned(),
                mapping.asked());
    }

    /** The name under which the mapping last settled for files of exactly these headings is kept; no person ever types it. */
    static String lastOf(List<String> header) {
        try {
            byte[] shape = String.join("\0", header).getBytes(StandardCharsets.UTF_8);
            return LAST + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shape), 0, LAST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it may serve a file with these headings: kept by name, or settled for files of exactly these. */
    boolean serves(List<String> header) {
        return fits(header) && (!name.startsWith(LAST) || name.equals(lastOf(header)));
    }

    /** Whether a file with these headings has every column this mapping takes. */
    public boolean fits(List<String> header) {
        return !columns.isEmpty() && header.containsAll(columns.values());
    }

    /** The mapping for a file with these headings; the day that day 0 stands for is asked anew for each file. */
    public ColumnMapping on(List<String> header) {
        Map<ImportField, Integer> at = new EnumMap<>(ImportField.class);
        columns.forEach((field, heading) -> {
            if (header.contains(heading)) {
                at.put(field, header.indexOf(heading));
            }
        });
        return new ColumnMapping(at, null, order, low, high, turned, asked);
    }
}
