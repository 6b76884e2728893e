package org.tideline.reporting.page;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.repo.InputStreamResource;
import net.sf.jasperreports.repo.RepositoryService;
import net.sf.jasperreports.repo.Resource;
import net.sf.jasperreports.repo.StreamRepositoryService;
import org.tideline.core.text.api.Run;
import org.tideline.libs.fonts.api.Face;

/**
 * The faces of a page: registered with the page writer from memory, embedded, and asked which characters they have.
 * What the page writer may load at all ends here: its only repository knows these faces and the colour profile, so
 * no template, picture or address is ever opened by it. Any thread.
 */
final class PageFonts {
    /** Name under which the writer finds the sRGB profile. */
    static final String SRGB = "tideline-srgb.icc";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private final Map<Face, byte[]> files = new EnumMap<>(Face.class);
    private final byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PageFonts() {
        for (PageStyle.Set set : PageStyle.Set.values()) {
            files.computeIfAbsent(set.face, PageFonts::read);
        }
        files.computeIfAbsent(Face.SERIF_SEMIBOLD_ITALIC, PageFonts::read);
        files.computeIfAbsent(Face.SANS_ITALIC, PageFonts::read);
        files.computeIfAbsent(Face.SANS_SEMIBOLD_ITALIC, PageFonts::read);
    }

    private static byte[] read(Face face) {
        try (InputStream in = face.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A context that knows these faces and nothing else. */
    JasperReportsContext context() {
        SimpleJasperReportsContext context = new SimpleJasperReportsContext();
        context.setExtensions(RepositoryService.class, List.of(new Memory()));
        context.setExtensions(FontFamily.class, List.of(
                family(context, PageStyle.SERIF, Face.SERIF, Face.SERIF_SEMIBOLD, Face.SERIF_ITALIC, Face.SERIF_SEMIBOLD_ITALIC),
                family(context, PageStyle.DISPLAY, Face.DISPLAY, null, null, null),
                family(context, PageStyle.SANS, Face.SANS, Face.SANS_SEMIBOLD, Face.SANS_ITALIC, Face.SANS_SEMIBOLD_ITALIC)));
        context.setProperty("net.sf.jasperreports.print.transfer.doc", TaggedExporter.OWN);
        context.setProperty("net.sf.jasperreports.report.class.filter.enabled", "true");
        context.setProperty("net.sf.jasperreports.deserialization.class.filter.enabled", "true");
        context.setProperty("net.sf.jasperreports.repository.url.filter.enabled", "true");
        return context;
    }

    private static FontFamily family(JasperReportsContext context, String name, Face normal, Face bold, Face italic, Face both) {
        SimpleFontFamily family = new SimpleFontFamily(context);
        family.setName(name);
        family.setNormalFace(face(context, normal));
        if (bold != null) {
            family.setBoldFace(face(context, bold));
            family.setItalicFace(face(context, italic));
            family.setBoldItalicFace(face(context, both));
        }
        family.setPdfEmbedded(true);
        family.setPdfEncoding("Identity-H");
        return family;
    }

    private static SimpleFontFace face(JasperReportsContext context, Face face) {
        SimpleFontFace made = new SimpleFontFace(context);
        made.setTtf(face.file(), true);
        return made;
    }

    /** How many lines the text takes at this width, in points. */
    static int lines(PageStyle.Set set, String text, float width) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += paragraph.isEmpty() ? 1 : wrapped(set, paragraph, width);
        }
        return lines;
    }

    /** How many lines words in several styles take at this width; what is not bold or italic is set in the set's face. */
    static int lines(PageStyle.Set set, List<Run> runs, float width) {
        String text = runs.stream().map(Run::text).collect(Collectors.joining());
        if (text.isEmpty()) {
            return 1;
        }
        AttributedString words = new AttributedString(text);
        int from = 0;
        for (Run run : runs) {
            words.addAttribute(TextAttribute.FONT, styled(set.face, run).at(set.size), from, from + run.text().length());
            from += run.text().length();
        }
        return wrapped(words, text.length(), width);
    }

    /** The face of a run in words that are otherwise set in the serif. */
    static Face styled(Face plain, Run run) {
        return run.bold() && run.italic() ? Face.SERIF_SEMIBOLD_ITALIC : run.bold() ? Face.SERIF_SEMIBOLD : run.italic() ? Face.SERIF_ITALIC : plain;
    }

    private static int wrapped(PageStyle.Set set, String text, float width) {
        AttributedString words = new AttributedString(text);
        words.addAttribute(TextAttribute.FONT, set.face.at(set.size));
        return wrapped(words, text.length(), width);
    }

    private static int wrapped(AttributedString words, int length, float width) {
        LineBreakMeasurer measurer = new LineBreakMeasurer(words.getIterator(), EXACT);
        int lines = 0;
        while (measurer.getPosition() < length) {
            measurer.nextLayout(width);
            lines++;
        }
        return lines;
    }

    /** Width of the text on one line, in points. */
    static float width(PageStyle.Set set, String text) {
        return (float) set.face.at(set.size).getStringBounds(text, EXACT).getWidth();
    }

    /** How far the face reaches below its base line, in points. */
    static float descent(PageStyle.Set set) {
        return new TextLayout("x", set.face.at(set.size), EXACT).getDescent();
    }

    /** Whether the face has a sign for this character. */
    static boolean prints(Face face, int codePoint) {
        return codePoint == '\n' || face.at(10).canDisplay(codePoint);
    }

    /** Serves the faces and the profile, and refuses everything else. */
    private final class Memory implements StreamRepositoryService {
        @Override
        public InputStream getInputStream(String uri) {
            if (SRGB.equals(uri)) {
                return new ByteArrayInputStream(srgb);
            }
            for (Map.Entry<Face, byte[]> file : files.entrySet()) {
                if (file.getKey().file().equals(uri)) {
                    return new ByteArrayInputStream(file.getValue());
                }
            }
            return null;
        }

        @Override
        public OutputStream getOutputStream(String uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Resource getResource(String uri) {
            return null;
        }

        @Override
        public void saveResource(String uri, Resource resource) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <K extends Resource> K getResource(String uri, Class<K> type) {
            InputStream stream = type == InputStreamResource.class ? getInputStream(uri) : null;
            if (stream == null) {
                return null;
            }
            InputStreamResource found = new InputStreamResource();
            found.setInputStream(stream);
            return type.cast(found);
        }
    }
}
