package org.tideline.ui.support.api;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The tokens of one theme, read from the very file the look and feel reads. Immutable. */
final class TokenFile {
    static final TokenFile LIGHT = new TokenFile("FlatLightLaf");
    static final TokenFile DARK = new TokenFile("FlatDarkLaf");

    private final Properties values = new Properties();

    private TokenFile(String name) {
        try (InputStream in = TokenFile.class.getResourceAsStream(
                "/org/tideline/ui/support/theme/" + name + ".properties")) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colour of a key such as {@code Tideline.text1}. */
    Color color(String key) {
        String hex = values.getProperty(key);
        if (hex == null) {
            throw new IllegalArgumentException("No token " + key);
        }
        return Color.decode(hex);
    }
}
