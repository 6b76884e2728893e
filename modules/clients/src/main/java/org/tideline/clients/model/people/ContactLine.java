package org.tideline.clients.model.people;

import java.util.Objects;

/**
 * One way to reach a person, and whether it is safe (clinical.md §6.4).
 *
 * @param id    id of the line
 * @param kind  by what
 * @param line  the number or address, up to {@value #LONGEST} characters; never blank
 * @param label whose or where it is, such as "work", or empty
 * @param use   whether it may be used
 * @param leave whether a message may be left there
 */
public record ContactLine(long id, ContactKind kind, String line, String label, May use, May leave) {
    /** As many characters a line can have. */
    public static final int LONGEST = 500;

    public ContactLine {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(leave, "leave");
    }

    /** What two ways to write the same line have in common. */
    public String key() {
        return switch (kind) {
            case PHONE, MOBILE -> Phones.key(line);
            case EMAIL -> Phones.mailKey(line);
            default -> kind + " " + line.strip().replaceAll("[\\s,]+", " ").toLowerCase(java.util.Locale.ROOT);
        };
    }
}
