package org.tideline.checkins.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.chart.RingsDrawing;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Instrument.Choice;
import org.tideline.checkins.model.measure.Instrument.Item;
import org.tideline.core.api.ItemRef;
import org.tideline.reporting.api.HandOuts;
import org.tideline.reporting.api.HandOuts.Form;
import org.tideline.reporting.api.HandOuts.Home;
import org.tideline.reporting.api.HandOuts.Part;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.PracticeInfo;

/**
 * An instrument on paper, to be filled in by hand and typed in: its numbers are those of the number keys. It bears nobody's
 * name, no total and no band.
 */
@Messages({
    "MeasurePaper.about=A questionnaire", "MeasurePaper.name=Name", "MeasurePaper.day=Day",
    "# {0} - how many", "MeasurePaper.how={0,choice,1#One question|1<{0} questions}. Circle one number for each; leave out what you do not want to answer.",
    "MeasurePaper.questions=Questions", "# {0} - first", "# {1} - last", "MeasurePaper.fromTo=Questions {0} to {1}", "MeasurePaper.question=Question",
    "# {0} - number", "# {1} - question", "MeasurePaper.numbered={0}. {1}",
    "MeasurePaper.rings=Eleven drawings of two rings, from apart at 0 to almost one at 10.",
    "MeasurePaper.reach=Whom to reach",
    "# {0} - contacts", "MeasurePaper.watched=Nobody reads this between sessions. In danger: {0}",
    "MeasurePaper.noCrisis=[the crisis contacts of your practice]",
    "MeasurePaper.terms=Terms",
    "# {0} - full name", "MeasurePaper.foot={0}.", "MeasurePaper.yours=What you write here goes to your therapist and to nobody else."})
public final class MeasurePaper {
    /** The kind the form of an instrument is noted under. */
    public static final String KIND = "checkins.form";

    /** Width of the body and of its text column, in points (reports.md §2). */
    private static final int WIDE = 474;
    private static final int NARROW = 324;
    /** The least the questions take; what they take before answers share what is left; the least a number takes; a pole. */
    private static final int LEAST = 90;
    private static final int ROOM = 170;
    private static final int POLE = 74;
    private static final int NUMBER = 26;
    private static final int BESIDE = 9;
    /** Width of a letter of a column's head. */
    private static final double LETTER = 5.2;

    private MeasurePaper() {
    }

    /**
     * The form of an instrument whose words are here.
     *
     * @throws IllegalArgumentException if they are not
     */
    public static HandOuts.HandOut of(PracticeInfo info, Instrument of) {
        if (!of.itemised()) {
            throw new IllegalArgumentException("Its words are not here");
        }
        List<Part> parts = new ArrayList<>();
        List<Item> rest = of.items();
        while (!rest.isEmpty()) {
            int next = IntStream.range(1, rest.size()).filter(new Breaks(rest)).findFirst().orElse(rest.size());
            parts.add(part(of, rest.subList(0, next)));
            rest = rest.subList(next, rest.size());
        }
        parts.add(new Part(Bundle.MeasurePaper_reach(), List.of(words(Bundle.MeasurePaper_watched(
                info.crisis().isBlank() ? Bundle.MeasurePaper_noCrisis() : info.crisis())))));
        if (!of.licence().attribution().isEmpty()) {
            parts.add(new Part(Bundle.MeasurePaper_terms(), List.of(words(of.licence().attribution()))));
        }
        return new HandOuts.HandOut(List.of(new Form(Bundle.MeasurePaper_about(), of.name(), Bundle.MeasurePaper_how(of.items().size()),
                List.of(Bundle.MeasurePaper_name(), Bundle.MeasurePaper_day()), parts,
                List.of(Bundle.MeasurePaper_foot(of.title()), Bundle.MeasurePaper_yours()))), new ItemRef(KIND, 0), 0, of.name(), of.id() + ".pdf",
                Home.NOBODY, "");
    }

    private static Block words(String words) {
        return new Block.Words(Block.Style.BODY, words, List.of());
    }

    /** Where a part ends: before a question with words of its own before it, and about one that is drawn. */
    private record Breaks(List<Item> items) implements IntPredicate {
        @Override
        public boolean test(int at) {
            return !items.get(at).lead().isEmpty() || items.get(at).drawing() || items.get(at - 1).drawing();
        }
    }

    private static Part part(Instrument of, List<Item> items) {
        Item first = items.get(0);
        if (first.drawing()) {
            return new Part(of.items().size() == 1 ? first.text() : numbered(first), List.of(
                    new Block.Figure(Bundle.MeasurePaper_rings(), RingsDrawing.HEIGHT, new RingsDrawing(), List.of()),
                    new Block.Table(first.choices().stream().map(choice -> new Block.Column(choice.words(), 1, false)).toList(), List.of(numbers(first)), List.of())));
        }
        List<Block> blocks = new ArrayList<>();
        if (!first.lead().isEmpty()) {
            blocks.add(words(first.lead()));
        }
        blocks.addAll(tables(items, first.lead().isEmpty() ? WIDE : NARROW));
        String title = first.number() > 1 ? Bundle.MeasurePaper_fromTo(first.number(), items.get(items.size() - 1).number())
                : of.stem().isEmpty() ? Bundle.MeasurePaper_questions() : of.stem();
        return new Part(title, blocks);
    }

    /** One table for neighbours with the same answers: its heads the words, its cells the numbers. */
    private static List<Block> tables(List<Item> items, int width) {
        List<Block> tables = new ArrayList<>();
        for (int from = 0; from < items.size();) {
            int to = from + 1;
            while (to < items.size() && items.get(to).choices().equals(items.get(from).choices())) {
                to++;
            }
            tables.add(table(items.subList(from, to), width));
            from = to;
        }
        return tables;
    }

    private static Block table(List<Item> items, int width) {
        List<Integer> widths = widths(items.get(0).choices(), width);
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column(Bundle.MeasurePaper_question(), Math.max(LEAST, width - widths.stream().mapToInt(i -> i).sum()), false));
        for (int i = 0; i < widths.size(); i++) {
            columns.add(new Block.Column(items.get(0).choices().get(i).words(), widths.get(i), false));
        }
        return new Block.Table(columns, items.stream().map(item -> Stream.concat(Stream.of(numbered(item)), numbers(item).stream()).toList()).toList(), List.of());
    }

    /** In points: all alike where the questions keep room enough; two poles alike with the numbers close between them; else as their words need. */
    private static List<Integer> widths(List<Choice> choices, int width) {
        if (choices.stream().anyMatch(choice -> choice.words().isEmpty())) {
            return choices.stream().map(choice -> choice.words().isEmpty() ? NUMBER : POLE).toList();
        }
        List<Integer> each = choices.stream().map(choice -> width(choice.words())).toList();
        int widest = Collections.max(each);
        return width - widest * choices.size() >= ROOM ? Collections.nCopies(choices.size(), widest) : each;
    }

    /** So wide that no word of it is broken. */
    private static int width(String words) {
        return Math.max(NUMBER, (int) Math.ceil(Stream.of(words.split(" ")).mapToInt(String::length).max().orElse(0) * LETTER) + BESIDE);
    }

    private static String numbered(Item item) {
        return Bundle.MeasurePaper_numbered(item.number(), item.text());
    }

    private static List<String> numbers(Item item) {
        return item.choices().stream().map(choice -> Integer.toString(choice.value())).toList();
    }
}
