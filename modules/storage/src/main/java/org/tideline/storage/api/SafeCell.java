package org.tideline.storage.api;

import java.util.regex.Pattern;

/** The one guard of words that go into a CSV cell: no spreadsheet takes them for a formula. Pure; any thread. */
public final class SafeCell {
    /** What a spreadsheet may take for a formula at the beginning of a cell (OWASP ASVS 1.2.10), full-width forms included. */
    private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("[-+]\\d+([.,]\\d+)?([eE][-+]?\\d+)?");

    private SafeCell() {
    }

    /** The text, with an apostrophe before it if it begins like a formula and is no number. */
    public static String of(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
