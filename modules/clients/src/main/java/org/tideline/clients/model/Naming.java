package org.tideline.clients.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How people are called when only their full names are known. Pure. */
public final class Naming {
    private Naming() {
    }

    /**
     * The name each one goes by: the first of their names; the whole of it where it holds a digit ("Person 17"), or
     * where two would go by the same.
     *
     * @param fullNames full names, none blank
     * @return one name for each, in the same order
     */
    public static List<String> goBy(List<String> fullNames) {
        List<String> first = fullNames.stream().map(Naming::goesBy).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            String name = first.get(i);
            boolean once = first.stream().filter(name::equalsIgnoreCase).count() == 1;
            names.add(once ? name : fullNames.get(i).strip());
        }
        return names;
    }

    /** The name a person goes by if nothing else is known. */
    public static String goesBy(String fullName) {
        String name = fullName.strip();
        return name.chars().anyMatch(Character::isDigit) ? name : name.split("\\s+", 2)[0];
    }

    /** Two ways to write the same name: letter case and outer blanks do not matter, nor does the number of inner ones. */
    public static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
