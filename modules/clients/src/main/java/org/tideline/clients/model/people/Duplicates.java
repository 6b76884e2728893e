package org.tideline.clients.model.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.Naming;

/**
 * Who may be the same person as another, and why. Nothing is decided here. Compares in memory: people who share a
 * number, an address or a name are found by it, so that it takes about as long as the list is. Any thread.
 */
@Messages({
    "Duplicates.nameAndBirth=same name and birth date",
    "Duplicates.name=same name",
    "Duplicates.phone=same number",
    "Duplicates.mail=same e-mail address",
    "Duplicates.and=, "})
public final class Duplicates {
    /** A number shared by more is a household's or an office's, and tells nothing. */
    private static final int MOST = 5;
    private final Map<String, List<Listed>> byKey = new HashMap<>();

    /** Why two may be one. */
    public enum Why { NAME_AND_BIRTH, NAME, PHONE, MAIL }

    /**
     * Somebody who may be the same.
     *
     * @param other the other one
     * @param why   for what reasons, never empty
     */
    public record Match(Listed other, Set<Why> why) {
        public Match {
            why = Set.copyOf(why);
        }

        /** The reasons in words: "same name, same number". */
        public String words() {
            return EnumSet.copyOf(why).stream().map(Duplicates::words).collect(Collectors.joining(Bundle.Duplicates_and()));
        }

        /** Whether the name speaks for it. */
        public boolean named() {
            return why.contains(Why.NAME) || why.contains(Why.NAME_AND_BIRTH);
        }
    }

    /** Among these. */
    public Duplicates(Collection<Listed> people) {
        for (Listed one : people) {
            keys(one.file()).forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(one));
        }
    }

    private static Set<String> keys(PersonFile file) {
        Set<String> keys = file.contacts().stream().filter(c -> c.kind().rings() || c.kind() == ContactKind.EMAIL)
                .map(ContactLine::key).filter(key -> !key.isEmpty()).map(key -> "=" + key).collect(Collectors.toSet());
        String name = Naming.key(file.person().fullName());
        if (!name.isEmpty()) {
            keys.add(name);
        }
        return keys;
    }

    /** Those who may be the same as this one, who need not be among them; most likely first. */
    public List<Match> of(Listed one) {
        Map<Long, Listed> met = new LinkedHashMap<>();
        Map<Long, Set<Why>> why = new HashMap<>();
        for (String key : keys(one.file())) {
            List<Listed> sharing = byKey.getOrDefault(key, List.of());
            boolean telling = !key.startsWith("=") || sharing.size() <= MOST;
            for (Listed other : telling ? sharing : List.<Listed>of()) {
                if (other.id() != one.id() && !one.besides(other) && !apart(one.file(), other.file())) {
                    met.put(other.id(), other);
                    why.computeIfAbsent(other.id(), k -> EnumSet.noneOf(Why.class)).add(why(key, one.file(), other.file()));
                }
            }
        }
        return met.values().stream().map(other -> new Match(other, why.get(other.id())))
                .sorted((a, b) -> a.named() != b.named() ? Boolean.compare(b.named(), a.named()) : b.why().size() - a.why().size())
                .toList();
    }

    /** Two days of birth are two people. */
    private static boolean apart(PersonFile one, PersonFile other) {
        return one.birth() != null && other.birth() != null && !one.birth().equals(other.birth());
    }

    private static Why why(String key, PersonFile one, PersonFile other) {
        if (!key.startsWith("=")) {
            return one.birth() != null && Objects.equals(one.birth(), other.birth()) ? Why.NAME_AND_BIRTH : Why.NAME;
        }
        return key.contains("@") ? Why.MAIL : Why.PHONE;
    }

    private static String words(Why why) {
        return switch (why) {
            case NAME_AND_BIRTH -> Bundle.Duplicates_nameAndBirth();
            case NAME -> Bundle.Duplicates_name();
            case PHONE -> Bundle.Duplicates_phone();
            case MAIL -> Bundle.Duplicates_mail();
        };
    }
}
