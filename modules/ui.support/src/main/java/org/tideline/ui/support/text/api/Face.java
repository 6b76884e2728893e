package org.tideline.ui.support.text.api;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;

/** One face of a note, and how wide, how high and how deep its signs are, measured once each. Event thread. */
final class Face {
    private static final int PAGE = 256;
    private final Font font;
    private final Font foreign;
    private final FontRenderContext context;
    private final Size[][] pages = new Size[PAGE][];
    private final Map<Integer, Size> rest = new HashMap<>();

    /** Of one sign, above and below the baseline. */
    private record Size(float width, float up, float down) {
    }

    /** @param foreign for writing the font itself does not have; what it would borrow is never bold */
    Face(Font font, Font foreign, FontRenderContext context) {
        this.font = font;
        this.foreign = foreign;
        this.context = context;
    }

    Font font() {
        return font;
    }

    Font foreign() {
        return foreign;
    }

    float width(char c) {
        return size(c).width;
    }

    float up(int sign) {
        return size(sign).up;
    }

    float down(int sign) {
        return size(sign).down;
    }

    float width(String text) {
        return (float) font.getStringBounds(text, context).getWidth();
    }

    private Size size(int sign) {
        if (sign >= PAGE * PAGE) {
            return rest.computeIfAbsent(sign, this::measured);
        }
        Size[] page = pages[sign / PAGE];
        if (page == null) {
            page = new Size[PAGE];
            pages[sign / PAGE] = page;
        }
        Size known = page[sign % PAGE];
        if (known == null) {
            known = measured(sign);
            page[sign % PAGE] = known;
        }
        return known;
    }

    private Size measured(int sign) {
        char[] chars = Character.toChars(sign);
        GlyphVector drawn = (Signs.foreign(chars[0]) ? foreign : font).createGlyphVector(context, chars);
        Rectangle2D ink = drawn.getVisualBounds();
        return new Size((float) drawn.getGlyphPosition(drawn.getNumGlyphs()).getX(), (float) -ink.getMinY(), (float) ink.getMaxY());
    }
}
