package org.tideline.checkins.model.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Instrument.Choice;
import org.tideline.checkins.model.measure.Instrument.Item;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Validation;

/**
 * A scale of the practice's own as it is typed in, with one set of answers for all its questions; also its draft. Immutable;
 * any thread.
 *
 * @param name         short name
 * @param title        full name, may be empty
 * @param relationship whether it asks about a relationship
 * @param stem         what stands before its questions, may be empty
 * @param questions    one a line; (R) at its end: counted the other way round, (!): must be seen
 * @param answers      one a line: the number, then its words
 * @param better       {@link Instrument.Better} by name
 * @param mayMiss      how many questions may be left out
 * @param terms        whose it is, and on which terms its words are used
 */
@Messages({
    "ScaleTyped.name=Give it a name.",
    "ScaleTyped.questions=Write its questions, one a line.",
    "ScaleTyped.answers=Write at least two answers, one a line: a number from 0 to 10, then its words.",
    "# {0} - line", "ScaleTyped.answer=Line {0} of the answers does not begin with a number from 0 to 10.",
    "# {0} - number", "ScaleTyped.twice=The number {0} stands twice among the answers.",
    "ScaleTyped.mayMiss=How many may be left out is a number below that of its questions.",
    "ScaleTyped.terms=Say whose it is, or on which terms you use its words.",
    "# {0} - how many", "ScaleTyped.rule={0,choice,0#A total needs every question.|1#One question may be left out; it counts as the mean of the others.|"
            + "1<Up to {0} questions may be left out; they count as the mean of the others.}",
    "ScaleTyped.practice=this practice"})
public record ScaleTyped(String name, String title, boolean relationship, String stem, String questions, String answers, String better, String mayMiss,
                         String terms) {
    /** Nothing was typed yet. */
    public static final ScaleTyped NOTHING = new ScaleTyped("", "", false, "", "", "", Instrument.Better.HIGHER.name(), "0", "");
    /** Kind of the draft; its id is that of the version that is changed, or 0. */
    public static final String KIND = "checkins.scale";
    /** Fields, as {@link Validation} names them. */
    public static final String NAME = "name", QUESTIONS = "questions", ANSWERS = "answers", MAY_MISS = "mayMiss", TERMS = "terms";
    private static final Pattern ANSWER = Pattern.compile("\\s*(10|\\d)(?:[\\s.:)]+(.*))?");
    private static final Pattern MARKED = Pattern.compile("(.*?)\\s*((?:\\(R\\)|\\(!\\)|\\s)*)", Pattern.CASE_INSENSITIVE);

    /** The draft of a change of this version, or of a new scale for 0. */
    public static ItemRef item(long own) {
        return new ItemRef(KIND, own);
    }

    /** As it would be typed; empty where its questions do not share one set of answers and nothing else. */
    public static Optional<ScaleTyped> of(Instrument of) {
        boolean simple = of.itemised() && of.items().stream().allMatch(item -> item.choices().equals(of.items().get(0).choices()) && item.lead().isEmpty()
                && !item.drawing()) && of.bands().isEmpty() && of.cuts().isEmpty() && of.norms().isEmpty() && of.reliability().isEmpty() && of.change().isEmpty();
        return !simple ? Optional.empty() : Optional.of(new ScaleTyped(of.name(), of.title().equals(of.name()) ? "" : of.title(),
                of.about() == Instrument.About.RELATIONSHIP, of.stem(), lines(of.items().stream().map(ScaleTyped::line).toList()),
                lines(of.items().get(0).choices().stream().map(choice -> (choice.value() + " " + choice.words()).strip()).toList()), of.score().better().name(),
                Integer.toString(of.score().mayMiss()), of.licence().quote()));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String line(Item item) {
        return item.text() + (item.reverse() ? " (R)" : "") + (item.risk() ? " (!)" : "");
    }

    /** What must be mended before it can be kept. */
    public Validation check() {
        Validation found = new Validation().require(!name.isBlank(), NAME, Bundle.ScaleTyped_name())
                .require(!written(questions).isEmpty(), QUESTIONS, Bundle.ScaleTyped_questions());
        List<String> lines = written(answers);
        found.require(lines.size() > 1, ANSWERS, Bundle.ScaleTyped_answers());
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher answer = ANSWER.matcher(lines.get(i));
            if (!answer.matches()) {
                return found.require(false, ANSWERS, Bundle.ScaleTyped_answer(i + 1));
            }
            int number = Integer.parseInt(answer.group(1));
            found.require(!numbers.contains(number), ANSWERS, Bundle.ScaleTyped_twice(number));
            numbers.add(number);
        }
        return found.require(mayMiss.strip().matches("\\d{1,2}") && missing() < Math.max(1, written(questions).size()), MAY_MISS, Bundle.ScaleTyped_mayMiss())
                .require(!terms.isBlank(), TERMS, Bundle.ScaleTyped_terms());
    }

    private int missing() {
        return Integer.parseInt(mayMiss.strip());
    }

    private static List<String> written(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The instrument, once {@link #check} found nothing. */
    public Instrument instrument(String id, int version) {
        List<Choice> choices = written(answers).stream().map(line -> {
            Matcher answer = ANSWER.matcher(line);
            return answer.matches() ? new Choice(Integer.parseInt(answer.group(1)), answer.group(2) == null ? "" : answer.group(2).strip()) : null;
        }).toList();
        List<Item> items = new ArrayList<>();
        for (String line : written(questions)) {
            Matcher marked = MARKED.matcher(line);
            boolean marks = marked.matches() && !marked.group(1).isBlank();
            String after = marks ? marked.group(2).toUpperCase(Locale.ROOT) : "";
            items.add(new Item(items.size() + 1, "", marks ? marked.group(1).strip() : line, choices, after.contains("(R)"), after.contains("(!)"), false));
        }
        int lowest = choices.stream().mapToInt(Choice::value).min().orElse(0);
        int highest = choices.stream().mapToInt(Choice::value).max().orElse(0);
        Instrument.Score score = new Instrument.Score((double) lowest * items.size(), (double) highest * items.size(), Instrument.Better.valueOf(better),
                missing() > 0 ? 1 : 0, missing(), Bundle.ScaleTyped_rule(missing()), Bundle.ScaleTyped_practice());
        return new Instrument(id, version, name.strip(), title.isBlank() ? name.strip() : title.strip(),
                relationship ? Instrument.About.RELATIONSHIP : Instrument.About.SELF, stem.strip(), items, score, List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), new Licence(Licence.Status.OWN, false, Licence.Allowed.NOT_SAID, Licence.Allowed.NOT_SAID, terms.strip(),
                Bundle.ScaleTyped_practice(), ""));
    }
}
