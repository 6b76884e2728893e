package org.tideline.core.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stands for another exception: its class, its places and its causes, without anything that any of them says. */
final class Reduced extends Exception {
    private static final long serialVersionUID = 1;
    /** A line of a stack trace that was printed as text. */
    private static final Pattern PLACE = Pattern.compile("\\s*(at [\\w.$/@<>-]+\\(.*\\)|\\.\\.\\. \\d+ (more|common frames omitted)|\\[catch\\].*)");
    /** The first line of a stack trace, or of a cause in it: whose class, then what it says. */
    private static final Pattern HEAD = Pattern.compile(
            "\\s*((?:Exception in thread \"[^\"]*\" |Caused by: |Suppressed: |\\[CIRCULAR REFERENCE: ?)?"
                    + "(?:[a-z_][\\w$]*\\.)+[A-Z][\\w$]*(?:Exception|Error|Throwable|Death|Trouble)[\\w$]*)(?::.*)?");
    private final String of;

    private Reduced(Throwable original, Throwable cause) {
        super(null, cause, false, true);
        of = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    /** What may be logged and shown in place of this exception. */
    static Reduced of(Throwable original) {
        return of(original, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Reduced of(Throwable original, Set<Throwable> seen) {
        if (original instanceof Reduced already) {
            return already;
        }
        boolean again = !seen.add(original);
        Throwable cause = original.getCause();
        return new Reduced(original, again || cause == null ? null : of(cause, seen));
    }

    /** A text that may hold a printed stack trace, such as what went to standard error; of that, no messages. */
    static String text(String text) {
        if (text == null || !text.contains("\tat ") && !text.lines().anyMatch(line -> HEAD.matcher(line).matches())) {
            return text;
        }
        return text.lines().map(line -> {
            if (PLACE.matcher(line).matches()) {
                return line;
            }
            var head = HEAD.matcher(line);
            // Whatever else stands in a stack trace is the rest of a message.
            return head.matches() ? head.group(1) : "";
        }).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** A text without what an exception, or a cause of it, says. */
    static String without(String text, Throwable thrown) {
        String left = text;
        int deep = 0;
        for (Throwable t = thrown; t != null && left != null && deep < 20; t = t.getCause(), deep++) {
            for (String said : new String[] {t.getMessage(), t.getLocalizedMessage()}) {
                if (said != null && !said.isBlank()) {
                    left = left.replace(said, "…");
                }
            }
        }
        return left;
    }

    @Override
    public String getMessage() {
        return of;
    }

    @Override
    public String toString() {
        return of;
    }
}
