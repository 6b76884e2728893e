package org.tideline.checkins.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of one day, up to three, from the list or in own words.
 *
 * @param known from the list, in its order
 * @param own   own words; they become part of that person's list
 */
public record DayKinds(List<DayKind> known, List<String> own) {
    /** How many kinds one day may have. */
    public static final int MOST = 3;
    /** Sets own words apart from codes where kinds are stored, one in each line. */
    private static final String OWN = "own:";

    public DayKinds {
        known = known.stream().distinct().sorted().toList();
        own = own.stream().map(String::strip).filter(w -> !w.isEmpty()).distinct().toList();
    }

    /** Whether nothing was chosen. */
    public boolean isEmpty() {
        return known.isEmpty() && own.isEmpty();
    }

    /** How many were chosen. */
    public int count() {
        return known.size() + own.size();
    }

    /** As stored and exported: one in each line, codes as they are, own words after {@code own:}. */
    public String stored() {
        List<String> lines = new ArrayList<>(known.stream().map(DayKind::code).toList());
        own.forEach(words -> lines.add(OWN + words.replace('\n', ' ')));
        return String.join("\n", lines);
    }

    /** Reads what {@link #stored} wrote. */
    public static DayKinds parse(String stored) {
        List<DayKind> known = new ArrayList<>();
        List<String> own = new ArrayList<>();
        if (stored != null && !stored.isBlank()) {
            for (String line : stored.split("\n")) {
                Optional<DayKind> kind = line.startsWith(OWN) ? Optional.empty() : DayKind.of(line);
                kind.ifPresentOrElse(known::add, () -> own.add(line.startsWith(OWN) ? line.substring(OWN.length()) : line));
            }
        }
        return new DayKinds(known, own);
    }

    /** Reads a list a file holds, separated by comma, semicolon or bar. */
    public static DayKinds fromFile(String text) {
        return parse(Arrays.stream(text.split("[,;|\n]")).map(String::strip).filter(w -> !w.isEmpty())
                .map(w -> DayKind.of(w).map(DayKind::code).orElse(OWN + w)).collect(Collectors.joining("\n")));
    }

    /** As a person reads them: "working day, rushed". */
    public String words() {
        List<String> all = new ArrayList<>(known.stream().map(DayKind::words).toList());
        all.addAll(own);
        return String.join(", ", all);
    }
}
