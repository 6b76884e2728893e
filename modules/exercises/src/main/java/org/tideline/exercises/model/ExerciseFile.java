package org.tideline.exercises.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Trouble;

/**
 * Exercises as a file, one JSON text: to be given to a colleague, or taken along to another practice. A file from anywhere
 * is read as a whole before anything of it is taken in. Pure; any thread.
 */
@Messages({
    "ExerciseFile.not=This is not a file of exercises. Files of exercises come out of a library like this one and end in .json. Nothing was brought in.",
    "# {0} - line", "# {1} - column", "ExerciseFile.syntax=The file breaks off or is damaged at line {0}, column {1}. Nothing was brought in.",
    "ExerciseFile.newer=This file was made by a newer Tideline. Bring this one up to date first. Nothing was brought in.",
    "# {0} - megabytes", "ExerciseFile.big=A file of exercises has up to {0} MB. Nothing was brought in.",
    "# {0} - how many", "ExerciseFile.many=A file holds up to {0,number,integer} exercises. Nothing was brought in.",
    "ExerciseFile.none=There is no exercise in this file.",
    "# {0} - which", "# {1} - what is wrong", "ExerciseFile.at=Exercise {0} in the file: {1} Nothing was brought in.",
    "ExerciseFile.field=it is not written as an exercise is.",
    "# {0} - name of the field", "ExerciseFile.named=its “{0}” is missing, or not of the sort it has to be.",
    "# {0} - name of the field", "ExerciseFile.long=its “{0}” is longer than there is room for."})
public final class ExerciseFile {
    /** Largest file in bytes, most exercises in it. */
    public static final int LARGEST = 4 << 20, MOST = 2000;
    private static final String KIND = "tideline.exercises";
    private static final int VERSION = 1;
    private static final int DEEPEST = 20;
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION).build();

    private ExerciseFile() {
    }

    /** The file of these exercises, in UTF-8. */
    public static byte[] write(List<Exercise> exercises) {
        ObjectNode file = STRICT.createObjectNode();
        file.put("kind", KIND);
        file.put("version", VERSION);
        ArrayNode all = file.putArray("exercises");
        exercises.forEach(each -> all.add(ExerciseText.node(each.wording())));
        try {
            return STRICT.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The exercises could not be written down", e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws Trouble if it is not one, or anything in it is not an exercise; says where and what
     */
    public static List<Wording> read(byte[] content) throws Trouble {
        JsonNode file = parse(content);
        if (!file.isObject() || !KIND.equals(file.path("kind").textValue()) || !file.path("version").isInt()) {
            throw new Trouble(Bundle.ExerciseFile_not());
        }
        if (file.path("version").intValue() > VERSION) {
            throw new Trouble(Bundle.ExerciseFile_newer());
        }
        JsonNode all = file.path("exercises");
        if (!all.isArray() || all.isEmpty()) {
            throw new Trouble(Bundle.ExerciseFile_none());
        }
        if (all.size() > MOST) {
            throw new Trouble(Bundle.ExerciseFile_many(MOST));
        }
        List<Wording> wordings = new ArrayList<>();
        for (JsonNode node : all) {
            int number = wordings.size() + 1;
            try {
                wordings.add(measured(ExerciseText.read(node), number));
            } catch (ExerciseText.Unreadable e) {
                throw new Trouble(Bundle.ExerciseFile_at(number, e.field().isEmpty() ? Bundle.ExerciseFile_field() : Bundle.ExerciseFile_named(e.field())));
            }
        }
        return wordings;
    }

    private static JsonNode parse(byte[] content) throws Trouble {
        if (content.length > LARGEST) {
            throw new Trouble(Bundle.ExerciseFile_big(LARGEST >> 20));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            JsonNode read = STRICT.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (!text.stripLeading().startsWith("{") && !text.startsWith("\uFEFF")) {
                throw new Trouble(Bundle.ExerciseFile_not());
            }
            return read;
        } catch (CharacterCodingException e) {
            throw new Trouble(Bundle.ExerciseFile_not());
        } catch (JsonProcessingException e) {
            boolean begun = new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("{") && e.getLocation() != null;
            throw new Trouble(begun ? Bundle.ExerciseFile_syntax(e.getLocation().getLineNr(), e.getLocation().getColumnNr()) : Bundle.ExerciseFile_not());
        } catch (IOException e) {
            throw new Trouble(Bundle.ExerciseFile_not());
        }
    }

    /** Nothing comes in that could not be typed: what would break a list or a page is refused with its name. */
    private static Wording measured(Wording of, int number) throws Trouble {
        String field = of.title().length() > ExerciseTyped.TITLE ? "title" : of.steps().size() > ExerciseTyped.STEPS ? "steps"
                : of.othersSteps().size() > ExerciseTyped.STEPS ? "othersSteps" : "";
        String[][] texts = {{"code", of.code()}, {"purpose", of.purpose()}, {"minutes", of.minutes()}, {"watchFor", of.watchFor()}, {"notWhen", of.notWhen()},
            {"idea", of.idea()}, {"steps", ExerciseTyped.lines(of.steps())}, {"othersSteps", ExerciseTyped.lines(of.othersSteps())}};
        for (String[] text : texts) {
            field = field.isEmpty() && text[1].length() > ExerciseTyped.LONGEST ? text[0] : field;
        }
        if (!field.isEmpty()) {
            throw new Trouble(Bundle.ExerciseFile_at(number, Bundle.ExerciseFile_long(field)));
        }
        return of;
    }

    /**
     * What was taken in of a file.
     *
     * @param ids the exercises that were added
     * @param all how many there are in the file
     */
    public record TakenIn(List<Long> ids, int all) {
        public TakenIn {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Takes in what the library does not have of a file. Worker thread.
     *
     * @throws Trouble if anything in it is not an exercise; the library is as it was
     */
    public static TakenIn takeIn(byte[] content, Library library) throws Trouble {
        List<Wording> all = read(content);
        List<Wording> fresh = fresh(all, library.all());
        return new TakenIn(fresh.isEmpty() ? List.of() : library.add(fresh), all.size());
    }

    /** Of what a file holds, what the library does not have word for word, as the practice's own; each once. */
    public static List<Wording> fresh(List<Wording> file, List<Exercise> library) {
        Set<Wording> known = new HashSet<>();
        library.stream().map(Exercise::wording).flatMap(each -> Stream.of(each, each.own(each.title()))).forEach(known::add);
        return file.stream().map(each -> each.own(each.title())).filter(known::add).toList();
    }
}
