package org.tideline.reporting.page;

import java.awt.Color;
import java.util.List;
import org.tideline.libs.fonts.api.Face;
import org.tideline.storage.api.PracticeInfo.Paper;

/**
 * Every size, face, colour and distance of a printed page, and nothing else: {@code reports.md} §2 to §4 in points.
 * No other class writes a number of the look.
 */
final class PageStyle {
    /** Width of the body on both papers, and its columns. */
    static final int BODY = 474, HEADING = 138, GUTTER = 12, TEXT = 324, TEXT_AT = HEADING + GUTTER, HALF = 231;
    /** Where the body begins on the first page, on the following ones, and where the running head stands. */
    static final int FIRST_TOP = 50, NEXT_TOP = 62, RUNNING_AT = 28;
    /** White below the last line of the footer; white between body and footer rule; from the rule to its first line. */
    static final int FOOT_BELOW = 22, FOOT_ABOVE = 10, FOOT_PAD = 6;
    /** Between sections: white, rule, white. */
    static final int SECTION_WHITE = 18, SECTION_PAD = 9;
    /** Between paragraphs; between lead paragraphs; from a wide heading to its content; from a picture to its words. */
    static final int PARAGRAPH = 7, LEAD_PARAGRAPH = 9, WIDE_HEADING = 8, AFTER_FIGURE = 8;
    /** From the subtitle to what follows it. */
    static final int AFTER_SUBTITLE = 21;
    /** From a heading to the side note under it; right margin of side notes. */
    static final int SIDE_BELOW = 5, SIDE_RIGHT = 8;
    /** Masthead: from its rule to the practice line, to the title, to the subtitle. */
    static final int MAST_PAD = 7, MAST_TITLE = 18, MAST_SUBTITLE = 3;
    /** Lines of a paragraph that stay together with their heading; a paragraph up to so many lines is never parted. */
    static final int KEEP_LINES = 3, WHOLE_LINES = 7;
    /** Table cells. */
    static final int CELL_TOP = 4, CELL_BOTTOM = 4, CELL_RIGHT = 8, HEAD_BOTTOM = 3;
    /** Between the lines of a list; from its mark to its words. */
    static final int LIST_ITEM = 3, LIST_GAP = 4;
    /** White above the lines to be signed. */
    static final int SIGN_WHITE = 44;
    /** Fact lists: width of the label, white above and below. */
    static final int FACT_LABEL = 84, FACT_PAD = 2;

    /** Hand-outs: where the words of a step begin; white above a step, above what follows the steps, between questions; the same where it is tight. */
    static final int SHEET_TEXT_AT = 46, SHEET_STEP = 14, SHEET_BLOCK = 18, SHEET_ASKS = 8, TIGHT_STEP = 8, TIGHT_BLOCK = 10, TIGHT_ASKS = 5;
    /** Hand-outs: how far a step's number stands above its heading, and the room it takes. */
    static final int SHEET_NUMBER_UP = 6, SHEET_NUMBER_HIGH = 44;
    /** Hand-outs: the bar before the line on stopping and the room it takes; radius of a circle, also where it is tight; where a scale begins when it stands beside its question. */
    static final int SHEET_BAR = 3, SHEET_BAR_ROOM = 12, SHEET_CIRCLE = 12, TIGHT_CIRCLE = 10, SHEET_SCALE_AT = 212;

    static final Color INK = new Color(0x1B2A33), GREY = new Color(0x4A5B66), RULE = new Color(0xB9C3C9),
            ROW_RULE = new Color(0xDDE3E6);
    static final float RULE_WIDTH = 0.5f, STRONG_RULE = 0.75f, MAST_RULE = 1.25f;

    private static final List<Color> MEMBER_TEXT = List.of(new Color(0x1D4E77), new Color(0x8A4812), new Color(0x6A4F80));
    private static final String MARKS = "\u25CF\u25C6\u25B2\u25CB\u25CA\u25B3";

    /** Families under which the faces are known to the page writer. */
    static final String SERIF = "Source Serif 4", DISPLAY = "Source Serif 4 Display", SANS = "Source Sans 3";

    private PageStyle() {
    }

    /** Width and height of a paper, and its left margin. */
    static int width(Paper paper) {
        return paper == Paper.A4 ? 595 : 612;
    }

    static int height(Paper paper) {
        return paper == Paper.A4 ? 842 : 792;
    }

    static int left(Paper paper) {
        return paper == Paper.A4 ? 60 : 69;
    }

    /** Colour of a member's name in text. */
    static Color memberText(int mark) {
        return MEMBER_TEXT.get(Math.floorMod(mark, MEMBER_TEXT.size()));
    }

    /** The mark that stands before a member's name: filled for the first three, then open. */
    static char memberMark(int mark) {
        return MARKS.charAt(Math.floorMod(mark, MARKS.length()));
    }

    /** How words are set: face, size, line and colour. */
    enum Set {
        TITLE(Face.DISPLAY, 30, 35, INK), TITLE_SMALL(Face.DISPLAY, 24, 29, INK), SUBTITLE(Face.SANS, 10.5f, 15, GREY),
        LEAD(Face.SERIF, 12, 17.5f, INK), SIGN(Face.SERIF_ITALIC, 12, 17.5f, INK),
        H2(Face.SERIF_SEMIBOLD, 13, 17, INK), NAME(Face.SANS_SEMIBOLD, 9.5f, 14, INK),
        BODY(Face.SERIF, 10, 14, INK), HEADING(Face.SERIF_SEMIBOLD, 10, 14, INK), SIDE(Face.SANS, 8.5f, 12, GREY), QUOTE(Face.SERIF_ITALIC, 10, 14, INK),
        TH(Face.SANS_SEMIBOLD, 8.5f, 12, INK), TD(Face.SANS, 9, 12.5f, INK), TD_NAME(Face.SANS_SEMIBOLD, 9, 12.5f, INK),
        LABEL(Face.SANS, 9, 12.5f, GREY),
        /** Hand-outs, to be read at the kitchen table. */
        SHEET_TITLE(Face.DISPLAY, 36, 42, INK), SHEET_SUBTITLE(Face.SANS, 13, 18, GREY), SHEET_NUMBER(Face.DISPLAY, 30, 33, MEMBER_TEXT.get(0)),
        SHEET_HEAD(Face.SERIF_SEMIBOLD, 16, 22, INK), SHEET_BODY(Face.SERIF, 15, 22, INK), SHEET_STOP(Face.SANS, 13, 18, INK),
        SHEET_NOTE(Face.SANS, 11, 15, INK), SHEET_ASK(Face.SANS_SEMIBOLD, 12, 16, INK), SHEET_SMALL(Face.SANS, 11, 15, GREY),
        SHEET_FOOT(Face.SANS, 10, 14, GREY),
        PRACTICE(Face.SANS_SEMIBOLD, 8.5f, 12, INK), PRACTICE_OF(Face.SANS, 8.5f, 12, GREY), SMALL(Face.SANS, 8, 11, GREY);

        final Face face;
        final float size, line;
        final Color colour;

        Set(Face face, float size, float line, Color colour) {
            this.face = face;
            this.size = size;
            this.line = line;
            this.colour = colour;
        }

        String family() {
            return face == Face.DISPLAY ? DISPLAY : face.name().startsWith("SANS") ? SANS : SERIF;
        }

        boolean bold() {
            return face.name().contains("SEMIBOLD");
        }

        boolean italic() {
            return face.name().contains("ITALIC");
        }

        /** Height of so many lines, in whole points. */
        int high(int lines) {
            return (int) Math.ceil(lines * line);
        }
    }
}
