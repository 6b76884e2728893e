package org.tideline.progress.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.libs.fonts.api.Face;
import org.tideline.progress.model.Chart;
import org.tideline.progress.model.ForestWords;
import org.tideline.progress.model.Said;
import org.tideline.progress.model.Wording;
import org.tideline.ui.support.api.Palette;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The chart as a picture to be copied or saved: names, what was rated and when above it, its sentence below, the date
 * it was made. Always in the light palette; text as shapes, so that it looks alike everywhere. Any thread.
 */
@Messages({
    "# {0} - what was rated", "# {1} - first day", "# {2} - last day",
    "Picture_what={0}, {1} to {2}",
    "# {0} - day",
    "Picture_made=Made on {0}.",
    "Picture_sample=Made-up sample. ",
    "Picture_not_opened=For the therapist alone: it may hold ratings that are not opened. "
})
public final class Picture implements Printable {
    private static final double WIDTH = 960;
    private static final double MARGIN = 24;
    private static final double HEAD = 58;
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private final Chart chart;
    private final String title;
    private final String what;
    private final boolean sample;
    private final Locale locale;
    private final boolean overlaid;
    private final Said said;
    private final List<Line> words = new ArrayList<>();

    private record Line(TextLayout layout, double down, Color colour) {
    }

    /**
     * @param title  the names
     * @param what   what was rated
     * @param sample whether it comes from the made-up practice, which it then says
     */
    public Picture(Chart chart, String title, String what, boolean sample, Locale locale, boolean overlaid) {
        this.chart = chart;
        this.title = title;
        this.what = what;
        this.sample = sample;
        this.locale = locale;
        this.overlaid = overlaid;
        said = Said.of(chart, locale);
        wrap(said.sentence(), Face.SERIF.at(16), 24, palette().ink());
        wrap(said.second(), Face.INTER.at(12), 18, palette().grey());
        if (drawing() instanceof ForestDrawing years) {
            years.numbered(WIDTH - 2 * MARGIN).forEach(lane -> wrap(((ForestWords) said).numbered(lane), Face.INTER.at(12), 18, palette().grey()));
        }
        wrap(madeOn(), Face.INTER.at(12), 18, palette().grey());
    }

    private static Palette palette() {
        return Palette.SCREEN_LIGHT;
    }

    private String madeOn() {
        return (sample ? Bundle.Picture_sample() : "") + (chart.therapist() ? Bundle.Picture_not_opened() : "")
                + Bundle.Picture_made(new Wording(locale, org.tideline.core.api.Period.ALL).fullDay(Now.today()));
    }

    private void wrap(String text, Font font, double line, Color colour) {
        if (text.isBlank()) {
            return;
        }
        AttributedString attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), METRICS);
        while (measurer.getPosition() < text.length()) {
            words.add(new Line(measurer.nextLayout((float) (WIDTH - 2 * MARGIN - 44)), line, colour));
        }
    }

    /** Width in pixels. */
    public double width() {
        return WIDTH;
    }

    /** Height in pixels. */
    public double height() {
        return 2 * MARGIN + HEAD + chartHeight() + 16 + words.stream().mapToDouble(Line::down).sum();
    }

    private ChartDrawing drawing() {
        return ChartDrawing.of(chart, Style.screen(1).saved(), palette(), locale, overlaid);
    }

    private double chartHeight() {
        int panels = overlaid ? 1 : chart.panels().size();
        return drawing().height(WIDTH - 2 * MARGIN, panels == 1 ? 300 : panels == 2 ? 200 : 150);
    }

    /** Draws the whole picture from the origin. */
    public void draw(Graphics2D g) {
        Pen pen = new Pen(g, Style.screen(1).saved());
        pen.box(0, 0, width(), height(), palette().ground());
        g.setColor(palette().ink());
        g.fill(Face.INTER_SEMIBOLD.at(20).createGlyphVector(METRICS, title).getOutline((float) MARGIN, (float) MARGIN + 18));
        Wording wording = new Wording(locale, org.tideline.core.api.Period.ALL);
        pen.text(MARGIN, MARGIN + 42, chart.isEmpty() ? what
                : Bundle.Picture_what(what, wording.fullDay(chart.shown().from()), wording.fullDay(chart.shown().to())),
                palette().grey(), Pen.Anchor.START);
        double y = MARGIN + HEAD;
        drawing().draw(g, new Rectangle2D.Double(MARGIN, y, WIDTH - 2 * MARGIN, chartHeight()));
        y += chartHeight() + 16;
        for (Line line : words) {
            g.setColor(line.colour());
            g.fill(line.layout().getOutline(AffineTransform.getTranslateInstance(MARGIN + 44, y + line.layout().getAscent())));
            y += line.down();
        }
    }

    /** Draws it on one page, as wide as that, or as high. */
    @Override
    public int print(Graphics graphics, PageFormat page, int index) {
        if (index > 0) {
            return NO_SUCH_PAGE;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.translate(page.getImageableX(), page.getImageableY());
            double scale = Math.min(page.getImageableWidth() / width(), page.getImageableHeight() / height());
            g.scale(scale, scale);
            draw(g);
        } finally {
            g.dispose();
        }
        return PAGE_EXISTS;
    }

    /** The picture at twice its size. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage((int) Math.ceil(2 * width()), (int) Math.ceil(2 * height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            g.scale(2, 2);
            draw(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** Writes it as PNG, at twice its size. Worker thread. */
    public void png(OutputStream out) throws IOException {
        ImageIO.write(image(), "png", out);
    }

    /** Writes it as SVG, its content in words as title and description. Worker thread. */
    public void svg(OutputStream out) throws IOException {
        Document document = SVGDOMImplementation.getDOMImplementation().createDocument(SVGDOMImplementation.SVG_NAMESPACE_URI, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Tideline");
        context.setPrecision(3);
        SVGGraphics2D g = new SVGGraphics2D(context, true);
        g.setSVGCanvasSize(new java.awt.Dimension((int) Math.ceil(width()), (int) Math.ceil(height())));
        draw(g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + Math.ceil(width()) + " " + Math.ceil(height()));
        root.setAttributeNS(null, "role", "img");
        describe(document, root, "desc", said.alternative());
        describe(document, root, "title", title + ". " + said.sentence());
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            g.stream(root, writer, true, false);
        }
    }

    private static void describe(Document document, Element root, String name, String words) {
        Element element = document.createElementNS(SVGDOMImplementation.SVG_NAMESPACE_URI, name);
        element.appendChild(document.createTextNode(words));
        root.insertBefore(element, root.getFirstChild());
    }

    /** The SVG as text. */
    public String svg() {
        try {
            var out = new java.io.ByteArrayOutputStream();
            svg(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
