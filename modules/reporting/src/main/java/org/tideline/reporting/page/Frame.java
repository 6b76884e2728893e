package org.tideline.reporting.page;

import org.tideline.storage.api.PracticeInfo.Paper;

/**
 * The measures of a page as it is laid out, in points. Large print is laid out on a smaller page in one column, headings
 * above the text, and enlarged as a whole: so everything on it grows alike, charts included.
 *
 * @param width   width of the page
 * @param height  its height
 * @param left    its left margin
 * @param body    width of the body
 * @param heading width of headings beside the text
 * @param textAt  where the text begins
 * @param text    width of the text
 * @param stacked whether headings stand above the text
 */
record Frame(int width, int height, int left, int body, int heading, int textAt, int text, boolean stacked) {
    /** By how much large print is larger. */
    private static final double LARGE = 1.3;

    static Frame of(Document document) {
        Paper paper = document.paper();
        int width = PageStyle.width(paper);
        int height = PageStyle.height(paper);
        if (!document.large() || document.look().sheet()) {
            return new Frame(width, height, PageStyle.left(paper), PageStyle.BODY, PageStyle.HEADING, PageStyle.TEXT_AT, PageStyle.TEXT, false);
        }
        int body = (int) (PageStyle.BODY / LARGE);
        return new Frame((int) Math.round(width / LARGE), (int) Math.round(height / LARGE), (int) (PageStyle.left(paper) / LARGE), body, body, 0, body, true);
    }

    /** Width of one of two halves. */
    int half() {
        return (body - PageStyle.GUTTER) / 2;
    }

    /** How much larger the page becomes than it is laid out. */
    float larger(Paper paper) {
        return (float) PageStyle.width(paper) / width;
    }
}
