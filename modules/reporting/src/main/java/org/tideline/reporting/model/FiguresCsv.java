package org.tideline.reporting.model;

import java.util.List;
import java.util.stream.Collectors;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.spi.Block;

/**
 * The tables of a report as CSV (RFC 4180): what its reader may see and nothing else, each under the title of its section.
 * A cell that a spreadsheet would take for a formula is held back by an apostrophe; numbers stay numbers.
 */
public final class FiguresCsv {
    private static final String END = "\r\n";

    private FiguresCsv() {
    }

    /** Whether there is a table in it. */
    public static boolean any(Document document) {
        return document.sections().stream().flatMap(s -> s.blocks().stream()).anyMatch(Block.Table.class::isInstance);
    }

    /** All tables of the report, in their order. */
    public static String of(Document document) {
        StringBuilder csv = new StringBuilder();
        for (Document.Section section : document.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Table table) {
                    csv.append(csv.isEmpty() ? "" : END).append(cell(section.title())).append(END);
                    csv.append(line(table.columns().stream().map(Block.Column::title).toList()));
                    table.rows().forEach(row -> csv.append(line(row)));
                }
            }
        }
        return csv.append(END).append(line(document.footer())).toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(FiguresCsv::cell).collect(Collectors.joining(",")) + END;
    }

    private static String cell(String text) {
        // The page's own minus and tied blanks are signs no program computes with.
        String plain = text.replace('\u2212', '-').replace('\u00A0', ' ');
        boolean number = plain.matches("[+-]?\\d+([.,]\\d+)?");
        String safe = !number && !plain.isEmpty() && "=+-@\t\r".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
