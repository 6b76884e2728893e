package org.tideline.clients.spi;

import java.util.Objects;
import org.tideline.core.api.Labelled;

/**
 * Something found.
 *
 * @param of     the item, whose drawer is shown before its words; null for a person, a case or an action
 * @param text   one line
 * @param detail where it belongs: the case with its code, or the keys of an action; may be empty
 * @param open   shows it where it belongs; event thread
 */
public record Hit(Labelled of, String text, String detail, Runnable open) {
    public Hit {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(open, "open");
    }
}
