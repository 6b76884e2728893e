package org.tideline.reporting.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a PDF says of its own structure. */
final class Structure {
    private final List<PDStructureElement> elements = new ArrayList<>();
    final List<String> fontsNotEmbedded = new ArrayList<>();
    final Set<String> fonts = new TreeSet<>();
    int images;
    int pages;
    String text;
    String title;

    static Structure of(byte[] pdf) throws IOException {
        Structure made = new Structure();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            made.pages = document.getNumberOfPages();
            made.text = new PDFTextStripper().getText(document);
            made.title = document.getDocumentInformation().getTitle();
            made.walk(document.getDocumentCatalog().getStructureTreeRoot());
            for (PDPage page : document.getPages()) {
                made.resources(page.getResources());
            }
        }
        return made;
    }

    private void walk(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                walk(element);
            }
        }
    }

    private void resources(PDResources resources) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            fonts.add(font.getName());
            if (!font.isEmbedded()) {
                fontsNotEmbedded.add(font.getName());
            }
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject) {
                images++;
            } else if (object instanceof PDFormXObject form && form.getResources() != null) {
                resources(form.getResources());
            }
        }
    }

    long count(String type) {
        return elements.stream().filter(e -> type.equals(e.getStructureType())).count();
    }

    List<String> scopes() {
        return elements.stream().filter(e -> "TH".equals(e.getStructureType()))
                .map(e -> e.getCOSObject().getCOSDictionary(COSName.A).getNameAsString("Scope")).toList();
    }

    List<String> alternatives() {
        return elements.stream().filter(e -> "Figure".equals(e.getStructureType())).map(PDStructureElement::getAlternateDescription).toList();
    }

    /** The words of all elements of this type, as a reader hears them, in reading order. */
    List<String> spoken(String... types) {
        List<String> wanted = List.of(types);
        List<String> all = new ArrayList<>();
        for (PDStructureElement element : elements) {
            if (wanted.contains(element.getStructureType())) {
                all.add(words(element));
            }
        }
        return all;
    }

    private static String words(PDStructureElement element) {
        StringBuilder words = new StringBuilder(element.getActualText() == null ? "" : element.getActualText());
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement child) {
                words.append(words(child));
            }
        }
        return words.toString();
    }
}
