package org.tideline.reporting.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * The last step of a PDF, in memory: takes out the character sets the writer leaves incomplete, says that the file is
 * PDF/UA, adds bookmarks, and makes equal content equal bytes: one time, no random names.
 */
final class Finish {
    private static final COSName CID_SET = COSName.getPDFName("CIDSet");

    private Finish() {
    }

    static byte[] of(byte[] raw, Document document, List<Afterwards.Bookmark> headings) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(raw)) {
            plainFonts(pdf);
            enlarge(pdf, document);
            bookmarks(pdf, headings, Frame.of(document).larger(document.paper()));
            metadata(pdf, document);
            pdf.getDocument().getTrailer().removeItem(COSName.ID);
            pdf.setDocumentId(document.made().toEpochMilli());
            ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
            pdf.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** Removes CIDSet, and numbers the subsets that the writer names at random. */
    private static void plainFonts(PDDocument pdf) {
        Map<String, String> prefixes = new HashMap<>();
        List<COSObjectKey> keys = new ArrayList<>(pdf.getDocument().getXrefTable().keySet());
        keys.sort(Comparator.comparingLong(COSObjectKey::getNumber));
        for (COSObjectKey key : keys) {
            if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary object) {
                object.removeItem(CID_SET);
                rename(object, COSName.BASE_FONT, prefixes);
                rename(object, COSName.FONT_NAME, prefixes);
            }
        }
    }

    private static void rename(COSDictionary object, COSName entry, Map<String, String> prefixes) {
        String name = object.getNameAsString(entry);
        if (name != null && name.matches("[A-Z]{6}\\+.*")) {
            String prefix = prefixes.computeIfAbsent(name.substring(0, 6), random -> "TIDE" + (char) ('A' + prefixes.size() / 26)
                    + (char) ('A' + prefixes.size() % 26));
            object.setName(entry, prefix + name.substring(6));
        }
    }

    /** Large print: every page as a whole, to the size of the paper. */
    private static void enlarge(PDDocument pdf, Document document) throws IOException {
        float larger = Frame.of(document).larger(document.paper());
        if (larger == 1) {
            return;
        }
        PDRectangle paper = new PDRectangle(PageStyle.width(document.paper()), PageStyle.height(document.paper()));
        for (PDPage page : pdf.getPages()) {
            try (PDPageContentStream before = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.PREPEND, true)) {
                before.saveGraphicsState();
                before.transform(Matrix.getScaleInstance(larger, larger));
            }
            try (PDPageContentStream after = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
                after.restoreGraphicsState();
            }
            page.setMediaBox(paper);
            page.setCropBox(paper);
        }
    }

    private static void bookmarks(PDDocument pdf, List<Afterwards.Bookmark> headings, float larger) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineNode title = outline;
        PDOutlineItem section = null;
        for (Afterwards.Bookmark heading : headings) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(heading.words());
            PDPageXYZDestination to = new PDPageXYZDestination();
            to.setPage(pdf.getPage(heading.page()));
            to.setTop(Math.round(pdf.getPage(heading.page()).getMediaBox().getHeight() - heading.y() * larger));
            item.setDestination(to);
            if (heading.level() == 1) {
                outline.addLast(item);
                title = item;
            } else if (heading.level() == 2 || section == null) {
                title.addLast(item);
                section = item;
            } else {
                section.addLast(item);
            }
        }
        outline.openNode();
        outline.children().forEach(PDOutlineItem::openNode);
        pdf.getDocumentCatalog().setDocumentOutline(outline);
    }

    private static void metadata(PDDocument pdf, Document document) throws IOException {
        PDDocumentInformation info = pdf.getDocumentInformation();
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(document.made().toEpochMilli() / 1000 * 1000);
        info.setCreationDate(made);
        info.setModificationDate(made);
        info.setProducer("Tideline");
        info.setCreator("Tideline");
        info.setTitle(document.metaTitle());
        info.setAuthor(document.author());
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp(document, made.toInstant().toString()).getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }

    private static String xmp(Document document, String made) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                  xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreatorTool>Tideline</xmp:CreatorTool><xmp:CreateDate>%4$s</xmp:CreateDate><xmp:ModifyDate>%4$s</xmp:ModifyDate>
                <pdf:Producer>Tideline</pdf:Producer>
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(escaped(document.metaTitle()), escaped(document.author()),
                document.locale().toLanguageTag(), made);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
