package org.tideline.exercises.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.tideline.exercises.model.Wording.Family;
import org.tideline.exercises.model.Wording.Step;
import org.tideline.exercises.model.Wording.Who;

/**
 * The wording of an exercise written as JSON: the same form in the library, with each assignment, and in files. What is
 * empty or usual is left out. Pure; any thread.
 */
public final class ExerciseText {
    static final ObjectMapper JSON = new ObjectMapper();

    private ExerciseText() {
    }

    /** What is wrong with a text: which field, and whether it is missing. Holds none of its words. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final String field;

        Unreadable(String field) {
            super("The text of an exercise cannot be read: " + field);
            this.field = field;
        }

        /** The name of the field, as it stands in the text; empty where the whole is not such a text. */
        public String field() {
            return field;
        }
    }

    /** The wording as text. */
    public static String write(Wording wording) {
        try {
            return JSON.writeValueAsString(node(wording));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The text of an exercise could not be written down", e);
        }
    }

    /** The wording in a text this program wrote. */
    public static Wording read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException | Unreadable e) {
            throw new IllegalStateException("The text of an exercise cannot be read", e);
        }
    }

    static ObjectNode node(Wording of) {
        ObjectNode node = JSON.createObjectNode();
        put(node, "code", of.code());
        node.put("title", of.title());
        node.put("serves", of.serves().name());
        node.put("depth", of.depth().number());
        node.put("who", of.who().name());
        if (of.thenTogether()) {
            node.put("thenTogether", true);
        }
        put(node, "minutes", of.minutes());
        put(node, "purpose", of.purpose());
        steps(node.putArray("steps"), of.steps());
        if (of.aloneSteps() > 0) {
            node.put("aloneSteps", of.aloneSteps());
        }
        if (of.family() != Family.PLAIN) {
            node.put("family", of.family().name());
        }
        if (!of.othersSteps().isEmpty()) {
            steps(node.putArray("othersSteps"), of.othersSteps());
        }
        if (of.firstInSession()) {
            node.put("firstInSession", true);
        }
        put(node, "watchFor", of.watchFor());
        put(node, "notWhen", of.notWhen());
        put(node, "idea", of.idea());
        return node;
    }

    private static void put(ObjectNode node, String field, String words) {
        if (!words.isEmpty()) {
            node.put(field, words);
        }
    }

    private static void steps(ArrayNode into, List<Step> steps) {
        for (Step step : steps) {
            ObjectNode node = into.addObject();
            put(node, "heading", step.heading());
            node.put("words", step.words());
        }
    }

    /** The wording in a text from anywhere. Fields it does not know are passed over. */
    static Wording read(JsonNode node) throws Unreadable {
        if (node == null || !node.isObject()) {
            throw new Unreadable("");
        }
        List<Step> steps = steps(node, "steps", true);
        int alone = whole(node, "aloneSteps", 0, steps.size(), 0);
        return new Wording(words(node, "code"), some(node, "title"), words(node, "purpose"), one(Serves.class, node, "serves", null),
                Depth.of(whole(node, "depth", 1, Depth.ALL.size(), -1)), one(Who.class, node, "who", null), flag(node, "thenTogether"),
                words(node, "minutes"), steps, alone, one(Family.class, node, "family", Family.PLAIN), steps(node, "othersSteps", false),
                flag(node, "firstInSession"), words(node, "watchFor"), words(node, "notWhen"), words(node, "idea"));
    }

    private static String words(JsonNode node, String field) throws Unreadable {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new Unreadable(field);
        }
        return value.textValue();
    }

    private static String some(JsonNode node, String field) throws Unreadable {
        String words = words(node, field);
        if (words.isBlank()) {
            throw new Unreadable(field);
        }
        return words;
    }

    private static boolean flag(JsonNode node, String field) throws Unreadable {
        JsonNode value = node.get(field);
        if (value != null && !value.isBoolean()) {
            throw new Unreadable(field);
        }
        return value != null && value.booleanValue();
    }

    /** A whole number in its bounds; {@code missing} where there is none, unless that is negative. */
    private static int whole(JsonNode node, String field, int from, int to, int missing) throws Unreadable {
        JsonNode value = node.get(field);
        if (value == null && missing >= 0) {
            return missing;
        }
        if (value == null || !value.isInt() || value.intValue() < from || value.intValue() > to) {
            throw new Unreadable(field);
        }
        return value.intValue();
    }

    private static <E extends Enum<E>> E one(Class<E> of, JsonNode node, String field, E missing) throws Unreadable {
        String name = words(node, field);
        if (name.isEmpty() && missing != null) {
            return missing;
        }
        for (E constant : of.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new Unreadable(field);
    }

    private static List<Step> steps(JsonNode node, String field, boolean needed) throws Unreadable {
        JsonNode array = node.get(field);
        if (array == null && !needed) {
            return List.of();
        }
        if (array == null || !array.isArray() || array.isEmpty()) {
            throw new Unreadable(field);
        }
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : array) {
            if (!step.isObject()) {
                throw new Unreadable(field);
            }
            try {
                steps.add(new Step(words(step, "heading"), some(step, "words")));
            } catch (Unreadable inside) {
                throw new Unreadable(field);
            }
        }
        return steps;
    }
}
