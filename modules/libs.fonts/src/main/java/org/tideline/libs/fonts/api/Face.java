package org.tideline.libs.fonts.api;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The faces Tideline ships, for screen and paper alike. Files are unchanged, under the SIL Open Font License 1.1. */
public enum Face {
    /** Interface text, numbers, the therapist's own writing. */
    INTER("Inter-Regular.otf"), INTER_ITALIC("Inter-Italic.otf"), INTER_SEMIBOLD("Inter-SemiBold.otf"),
    /** The human voice: questions, sentences, quoted words, report text. */
    SERIF("SourceSerif4-Regular.ttf"), SERIF_ITALIC("SourceSerif4-It.ttf"), SERIF_SEMIBOLD("SourceSerif4-Semibold.ttf"),
    SERIF_SEMIBOLD_ITALIC("SourceSerif4-SemiboldIt.ttf"),
    /** Titles on paper. */
    DISPLAY("SourceSerif4Display-Regular.ttf"),
    /** Tables, charts, labels, footers on paper. */
    SANS("SourceSans3-Regular.ttf"), SANS_ITALIC("SourceSans3-It.ttf"), SANS_SEMIBOLD("SourceSans3-Semibold.ttf"),
    SANS_SEMIBOLD_ITALIC("SourceSans3-SemiboldIt.ttf");

    private final String file;
    private Font font;

    Face(String file) {
        this.file = file;
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The font file's bytes; the caller closes the stream. */
    public InputStream open() {
        return Face.class.getResourceAsStream("/org/tideline/libs/fonts/files/" + file);
    }

    /** The face at a size in points or pixels. Read once, then kept. Any thread. */
    public synchronized Font at(float size) {
        if (font == null) {
            try (InputStream in = open()) {
                font = Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("A font that ships with the program cannot be read: " + file, e);
            }
        }
        return font.deriveFont(size);
    }
}
