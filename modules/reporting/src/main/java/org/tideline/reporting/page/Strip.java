package org.tideline.reporting.page;

import java.awt.Color;
import java.util.Map;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;
import org.tideline.reporting.spi.Drawing;

/**
 * One band of a page while it is being laid out: things that stand side by side or one below the other and begin on
 * the same page. Texts grow; what stands below them moves down.
 */
final class Strip {
    private final JasperDesign design;
    private final Map<String, Object> values;
    private final JRDesignBand band = new JRDesignBand();
    private int high;

    /**
     * @param design the page design; it learns the parameters
     * @param values what the parameters hold
     */
    Strip(JasperDesign design, Map<String, Object> values) {
        this.design = design;
        this.values = values;
        band.setSplitType(SplitTypeEnum.STRETCH);
    }

    /** The band, as high as what is in it. */
    JRDesignBand band() {
        band.setHeight(high);
        return band;
    }

    /** Where the next thing below begins. */
    int bottom() {
        return high;
    }

    /** Leaves white below. */
    Strip white(int points) {
        high += points;
        return this;
    }

    /** Makes sure the band is at least this high. */
    void reach(int points) {
        high = Math.max(high, points);
    }

    /**
     * Sets words; they grow as needed.
     *
     * @param least lines that must fit on the page for the band to begin there
     */
    JRDesignTextField words(PageStyle.Set set, String text, int x, int y, int width, int least) {
        JRDesignTextField field = field(set, text, x, y, width, set.high(least));
        field.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        field.setPositionType(PositionTypeEnum.FLOAT);
        return field;
    }

    /** Words that fit the given height. */
    JRDesignTextField field(PageStyle.Set set, String text, int x, int y, int width, int height) {
        JRDesignTextField field = new JRDesignTextField();
        style(field, set);
        field.setExpression(value(String.class, text));
        place(field, x, y, width, height);
        return field;
    }

    /** Gives a text field its face, size, line and colour. */
    static void style(JRDesignTextElement field, PageStyle.Set set) {
        field.setFontName(set.family());
        field.setFontSize(set.size);
        field.setBold(set.bold());
        field.setItalic(set.italic());
        field.setForecolor(set.colour);
        field.getParagraph().setLineSpacing(LineSpacingEnum.FIXED);
        // The writer adds the face's descent to a fixed line; taken off here, a line is as high as its style says.
        field.getParagraph().setLineSpacingSize(set.line - PageFonts.descent(set));
        field.setHorizontalTextAlign(HorizontalTextAlignEnum.LEFT);
    }

    /** A horizontal rule, not read aloud. */
    JRDesignLine rule(int x, int y, int width, float weight, Color colour) {
        JRDesignLine line = new JRDesignLine();
        line.getLinePen().setLineWidth(weight);
        line.getLinePen().setLineColor(colour);
        role(line, TaggedExporter.RULE);
        place(line, x, y, width, 1);
        return line;
    }

    /** A vector picture with its content in words. */
    void figure(Drawing drawing, String alternative, int y, int height) {
        figure(drawing, alternative, 0, y, PageStyle.BODY, height);
    }

    /** The same over a part of the width. */
    void figure(Drawing drawing, String alternative, int x, int y, int width, int height) {
        JRDesignImage image = new JRDesignImage(design);
        image.setExpression(value(Renderable.class, new Picture(drawing)));
        image.setScaleImage(ScaleImageEnum.FILL_FRAME);
        image.setPositionType(PositionTypeEnum.FLOAT);
        image.getPropertiesMap().setProperty(TaggedExporter.ALT, alternative);
        place(image, x, y, width, height);
    }

    /** Adds an element at its place; the band reaches at least to its foot. */
    void place(JRDesignElement element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
        band.addElement(element);
        reach(y + height);
    }

    /** Says what an element is to the reader. */
    static <T extends JRDesignElement> T role(T element, String role) {
        element.getPropertiesMap().setProperty(TaggedExporter.ROLE, role);
        return element;
    }

    /** Tags words as a heading. */
    static void heading(JRDesignTextField field, String tag) {
        field.getPropertiesMap().setProperty(TaggedExporter.PdfTags.HEADING, tag);
        role(field, TaggedExporter.HEADING);
    }

    /** A parameter that holds a value, so that no expression ever needs a compiler. */
    JRDesignExpression value(Class<?> type, Object value) {
        String name = "p" + values.size();
        JRDesignParameter parameter = new JRDesignParameter();
        parameter.setName(name);
        parameter.setValueClass(type);
        parameter.setForPrompting(false);
        try {
            design.addParameter(parameter);
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
        values.put(name, value);
        return new JRDesignExpression("$P{" + name + "}");
    }

    /** Draws through the page writer. */
    private static final class Picture extends net.sf.jasperreports.renderers.AbstractRenderer implements Graphics2DRenderable {
        private static final long serialVersionUID = 1;
        private final transient Drawing drawing;

        Picture(Drawing drawing) {
            this.drawing = drawing;
        }

        @Override
        public void render(net.sf.jasperreports.engine.JasperReportsContext context, java.awt.Graphics2D graphics,
                           java.awt.geom.Rectangle2D area) {
            drawing.draw(graphics, area);
        }
    }
}
