package org.tideline.reporting.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of the pages of a PDF, for the preview: what is shown is what the file holds. Worker thread. */
public final class PageImages {
    private PageImages() {
    }

    /**
     * A page as a picture.
     *
     * @param image the picture
     * @param page  which page, from 0
     * @param pages how many there are
     */
    public record Page(BufferedImage image, int page, int pages) {
    }

    /** Width and height of a page in points. */
    public record Size(double width, double height) {
    }

    /**
     * Draws a page.
     *
     * @param page  which, from 0; the last one if there are fewer
     * @param scale pixels a point
     */
    public static Page of(byte[] pdf, int page, float scale) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int shown = Math.max(0, Math.min(page, document.getNumberOfPages() - 1));
            return new Page(new PDFRenderer(document).renderImage(shown, scale, ImageType.RGB), shown, document.getNumberOfPages());
        }
    }

    /** How many pages there are. */
    public static int count(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Size of the pages. */
    public static Size size(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            return new Size(box.getWidth(), box.getHeight());
        }
    }
}
