package org.tideline.libs.derby.api;

import java.io.Writer;
import java.util.Objects;

/**
 * Where Derby writes its log. It lies in this module because Derby finds it by {@code Class.forName} with its own
 * class loader, which sees nothing else of ours. Until somebody redirects it, everything is dropped: Derby's log may
 * hold decrypted pages.
 */
public final class ErrorStream {
    private static volatile Writer target = Writer.nullWriter();

    private ErrorStream() {
    }

    /** Sends Derby's log elsewhere; to be called before the engine starts. */
    public static void redirect(Writer to) {
        target = Objects.requireNonNull(to, "to");
    }

    /** Called by Derby, as named in {@code derby.stream.error.method}. */
    public static Writer writer() {
        return target;
    }
}
