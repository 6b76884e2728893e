package org.tideline.exercises.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The exercises that come with the program: 36, and the eight cards of the series of talks. One file for each language,
 * {@code library.json} for English, {@code library_de.json} and so on; ids and codes are the same in all. Any thread.
 */
public final class Shipped {
    private static final Map<Long, Wording> ALL = load();

    private Shipped() {
    }

    /** All by their ids, in their order. */
    public static Map<Long, Wording> all() {
        return ALL;
    }

    /** The exercises as the program brings them, in their order. */
    public static List<Exercise> exercises() {
        return ALL.entrySet().stream().map(each -> new Exercise(each.getKey(), 1, Exercise.Origin.OURS, false, each.getValue())).toList();
    }

    private static Map<Long, Wording> load() {
        Map<Long, Wording> all = new LinkedHashMap<>();
        try (InputStream in = file()) {
            for (JsonNode node : ExerciseText.JSON.readTree(in)) {
                all.put(node.path("id").longValue(), ExerciseText.read(node));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExerciseText.Unreadable e) {
            throw new IllegalStateException("The library that comes with the program cannot be read", e);
        }
        return Collections.unmodifiableMap(all);
    }

    private static InputStream file() {
        InputStream own = Shipped.class.getResourceAsStream("library_" + Locale.getDefault().getLanguage() + ".json");
        return own != null ? own : Shipped.class.getResourceAsStream("library.json");
    }
}
