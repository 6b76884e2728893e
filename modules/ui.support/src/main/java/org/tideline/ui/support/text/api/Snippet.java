package org.tideline.ui.support.text.api;

import java.util.Objects;

/**
 * A short form that is typed as {@code //name} and stands for a longer text.
 *
 * @param name what is typed
 * @param text what it stands for, as Markdown; {@code {words in braces}} are places to be filled in, one after the other
 */
public record Snippet(String name, String text) {
    public Snippet {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
    }
}
