package org.tideline.checkins.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.measure.Change;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasureWords;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/** Totals of measures at the first and the last review date of the period (reports.md §6.1, §6.2, §6.3; S25 to S28). */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "QuestionnaireSection.title=The questionnaires",
    "QuestionnaireSection.who=Who", "QuestionnaireSection.which=Questionnaire", "QuestionnaireSection.first=First", "QuestionnaireSection.last=Last",
    "QuestionnaireSection.difference=Difference", "QuestionnaireSection.needed=Seldom chance from", "QuestionnaireSection.reading=Reading",
    "# {0} - name", "# {1} - about whom", "QuestionnaireSection.about={0}, about {1}",
    "# {0} - total", "# {1} - day", "QuestionnaireSection.cell={0}, on {1}",
    "# {0} - title", "# {1} - lowest", "# {2} - highest", "QuestionnaireSection.HIGHER={0}, {1} to {2}; a higher total means it goes better.",
    "# {0} - title", "# {1} - lowest", "# {2} - highest", "QuestionnaireSection.LOWER={0}, {1} to {2}; a lower total means it goes better.",
    "# {0} - title", "# {1} - lowest", "# {2} - highest", "QuestionnaireSection.NEITHER={0}, {1} to {2}; neither end is better than the other.",
    "# {0} - points", "QuestionnaireSection.minimum=The {0} points come from other people\u2019s answers and are a minimum.",
    "# {0} - name", "QuestionnaireSection.total={0}\u2019s total", "# {0} - instrument", "QuestionnaireSection.your=Your {0} total",
    "# {0} - whose total", "# {1} - points", "# {2} - later", "# {3} - earlier", "# {4} - least",
    "QuestionnaireSection.S25={0} was {1} {1,choice,0#points|1#point|1<points} higher in {2} than in {3}. "
            + "A difference of {4} points or more is seldom chance alone.",
    "# {0} - whose total", "# {1} - points", "# {2} - later", "# {3} - earlier", "# {4} - least",
    "QuestionnaireSection.S26={0} was {1} {1,choice,0#points|1#point|1<points} lower in {2} than in {3}. "
            + "A difference of {4} points or more is seldom chance alone.",
    "# {0} - whose total", "# {1} - points",
    "QuestionnaireSection.S27higher={0} was {1} {1,choice,0#points|1#point|1<points} higher; a difference that small cannot be told from chance.",
    "# {0} - whose total", "# {1} - points",
    "QuestionnaireSection.S27lower={0} was {1} {1,choice,0#points|1#point|1<points} lower; a difference that small cannot be told from chance.",
    "# {0} - whose total", "QuestionnaireSection.S27same={0} was the same.",
    "# {0} - whose total", "# {1} - points", "# {2} - later", "# {3} - earlier",
    "QuestionnaireSection.unknownHigher={0} was {1} {1,choice,0#points|1#point|1<points} higher in {2} than in {3}; "
            + "for this questionnaire it is not known how much of that can be chance.",
    "# {0} - whose total", "# {1} - points", "# {2} - later", "# {3} - earlier",
    "QuestionnaireSection.unknownLower={0} was {1} {1,choice,0#points|1#point|1<points} lower in {2} than in {3}; "
            + "for this questionnaire it is not known how much of that can be chance.",
    "# {0} - name", "# {1} - day", "QuestionnaireSection.S28={0} filled in the questionnaire once, on {1}; there is nothing yet to compare it with.",
    "# {0} - instrument", "# {1} - day", "QuestionnaireSection.S28own=You filled in {0} once, on {1}; there is nothing yet to compare it with.",
    "# {0} - points",
    "QuestionnaireSection.outside=Differences of at least {0} points are seldom chance alone; smaller ones cannot be told from chance.",
    "QuestionnaireSection.noDiagnosis=Totals are self-report and no diagnosis.",
    "QuestionnaireSection.own=The totals are each person\u2019s own. They are not added up or averaged."})
public final class QuestionnaireSection implements ReportSection {
    private static final int PLACE = 800;
    private static final char MINUS = '\u2212';

    @Override
    public String id() {
        return "checkins.questionnaires";
    }

    @Override
    public int position() {
        return PLACE;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.QuestionnaireSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return Offer.ON;
    }

    /** Outside with the summary, as far as each member released their own. */
    @Override
    public Offer offer(ReportKind kind, ReportForm form) {
        return form == ReportForm.ATTENDANCE ? Offer.NO : Offer.ON;
    }

    /** One person's administrations of one version of an instrument in the period, newest first, each with a total. */
    private record Run(Instrument of, Member who, Optional<Member> about, List<Measure> all) {
        private List<Measure> reviews() {
            return all.stream().filter(Measure::review).toList();
        }

        /** The two that are compared; empty where there are not two review dates. */
        Optional<Change> change() {
            return Change.whyNot(first(), last()).isEmpty() ? Optional.of(Change.between(of, first(), last())) : Optional.empty();
        }

        Measure last() {
            return reviews().isEmpty() ? all.get(0) : reviews().get(0);
        }

        Measure first() {
            return reviews().isEmpty() ? all.get(0) : reviews().get(reviews().size() - 1);
        }
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        Map<String, List<Run>> runs = runs(scope, scope.only(practice.service(Measures.class).of(scope.of().id())));
        if (scope.reader() instanceof Reader.Paper together) {
            // A row that is missing would tell on somebody: on a joint page a questionnaire stands if each of them has a total there.
            runs.values().removeIf(each -> !each.stream().map(run -> run.who().person()).collect(Collectors.toSet()).containsAll(together.recipients()));
        }
        List<Block> blocks = new ArrayList<>();
        Words words = new Words(locale);
        if (scope.reader() instanceof Reader.OwnPaper) {
            List<Run> all = runs.values().stream().flatMap(List::stream).toList();
            if (!all.isEmpty()) {
                blocks.add(words.table(all, kind));
                all.forEach(run -> blocks.addAll(words.said(run, true)));
            }
            return blocks;
        }
        for (List<Run> each : runs.values()) {
            Instrument of = each.get(0).of();
            blocks.add(words.table(each, kind));
            blocks.add(body(words.about(of), each));
            if (kind == ReportKind.OUTSIDE) {
                if (Words.least(of) > 0) {
                    blocks.add(body(Bundle.QuestionnaireSection_outside(Words.least(of)), each));
                }
                continue;
            }
            each.forEach(run -> blocks.addAll(words.said(run, false)));
            if (kind == ReportKind.THERAPIST) {
                each.forEach(run -> run.change().ifPresent(change -> MeasureWords.inputs(of, change).forEach(line ->
                        blocks.add(new Block.Words(Block.Style.SMALL, line, run.all())))));
            }
        }
        if (kind == ReportKind.OUTSIDE && !blocks.isEmpty()) {
            blocks.add(body(Bundle.QuestionnaireSection_noDiagnosis(), List.of()));
        }
        if (kind == ReportKind.COUPLE && !blocks.isEmpty()) {
            blocks.add(body(Bundle.QuestionnaireSection_own(), List.of()));
        }
        return blocks;
    }

    private static Map<String, List<Run>> runs(Scope scope, List<Measure> measures) {
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        Set<Long> own = scope.reader() instanceof Reader.OwnPaper paper ? Set.of(paper.member()) : Set.of();
        for (Member member : scope.of().people()) {
            if (!own.isEmpty() && !own.contains(member.person())) {
                continue;
            }
            Map<String, List<Measure>> each = measures.stream().filter(measure -> measure.person() == member.person() && measure.total() != null
                    && measure.instrument().ranged() && scope.period().contains(measure.day())).collect(Collectors.groupingBy(
                    measure -> measure.instrument().id() + " " + measure.instrument().version() + " " + measure.about(), LinkedHashMap::new, Collectors.toList()));
            each.values().forEach(all -> runs.computeIfAbsent(all.get(0).instrument().id() + " " + all.get(0).instrument().version(), key -> new ArrayList<>())
                    .add(new Run(all.get(0).instrument(), member, scope.of().member(all.get(0).about()), all)));
        }
        return runs;
    }

    private static Block body(String words, List<Run> from) {
        return new Block.Words(Block.Style.BODY, words, from.stream().flatMap(run -> run.all().stream()).toList());
    }

    /** Sentences and tables in one language. */
    private record Words(Locale locale) {
        Block table(List<Run> runs, ReportKind kind) {
            boolean own = kind == ReportKind.MEMBER;
            boolean file = kind == ReportKind.THERAPIST;
            List<Block.Column> columns = new ArrayList<>(List.of(
                    new Block.Column(own ? Bundle.QuestionnaireSection_which() : Bundle.QuestionnaireSection_who(), 6, false),
                    new Block.Column(Bundle.QuestionnaireSection_first(), 5, false), new Block.Column(Bundle.QuestionnaireSection_last(), 5, false),
                    new Block.Column(Bundle.QuestionnaireSection_difference(), 3, true)));
            if (own || file) {
                columns.add(new Block.Column(Bundle.QuestionnaireSection_needed(), 3, true));
            }
            if (file) {
                columns.add(new Block.Column(Bundle.QuestionnaireSection_reading(), 7, false));
            }
            List<List<String>> rows = runs.stream().map(run -> row(run, kind)).toList();
            return new Block.Table(columns, rows, runs.stream().flatMap(run -> run.all().stream()).toList());
        }

        private List<String> row(Run run, ReportKind kind) {
            boolean own = kind == ReportKind.MEMBER;
            boolean file = kind == ReportKind.THERAPIST;
            Optional<Change> change = run.change();
            String name = own ? about(run.of()) : run.about().map(about -> Bundle.QuestionnaireSection_about(name(run.who(), kind), name(about, kind)))
                    .orElse(name(run.who(), kind));
            List<String> row = new ArrayList<>(List.of(name, change.isPresent() ? cell(run.first()) : "", cell(run.last()),
                    change.map(each -> signed(each.difference())).orElse("")));
            if (own || file) {
                row.add(least(run.of()) > 0 ? Integer.toString(least(run.of())) : "");
            }
            if (file) {
                row.add(change.map(each -> MeasureWords.outcome(each.outcome())).orElse(""));
            }
            return row;
        }

        private static String name(Member member, ReportKind kind) {
            return kind == ReportKind.OUTSIDE ? member.fullName() : member.name();
        }

        private String cell(Measure measure) {
            return Bundle.QuestionnaireSection_cell(MeasureWords.number(measure.total()), day(measure.day()));
        }

        /** What it is, how far it reaches, which way is better, and where the points come from. */
        String about(Instrument of) {
            String from = MeasureWords.number(of.score().from());
            String to = MeasureWords.number(of.score().to());
            String about = switch (of.score().better()) {
                case HIGHER -> Bundle.QuestionnaireSection_HIGHER(of.title(), from, to);
                case LOWER -> Bundle.QuestionnaireSection_LOWER(of.title(), from, to);
                case NEITHER -> Bundle.QuestionnaireSection_NEITHER(of.title(), from, to);
            };
            boolean reckoned = of.change().flatMap(Instrument.Criterion::inputs).isPresent();
            return reckoned ? about + " " + Bundle.QuestionnaireSection_minimum(least(of)) : about;
        }

        List<Block> said(Run run, boolean own) {
            Optional<Change> change = run.change();
            String sentence = change.map(each -> compared(run, each, own)).orElseGet(() -> run.all().size() > 1 ? ""
                    : own ? Bundle.QuestionnaireSection_S28own(run.of().name(), day(run.last().day()))
                    : Bundle.QuestionnaireSection_S28(run.who().name(), day(run.last().day())));
            return sentence.isEmpty() ? List.of() : List.of(body(sentence, List.of(run)));
        }

        private String compared(Run run, Change change, boolean own) {
            String whose = own ? Bundle.QuestionnaireSection_your(run.of().name()) : Bundle.QuestionnaireSection_total(run.who().name());
            double apart = Math.abs(change.difference());
            boolean years = run.first().day().getYear() != run.last().day().getYear();
            String later = month(run.last().day(), run.first().day(), years);
            String earlier = month(run.first().day(), run.last().day(), years);
            int least = least(run.of());
            String points = MeasureWords.number(apart);
            if (apart == 0) {
                return Bundle.QuestionnaireSection_S27same(whose);
            }
            boolean higher = change.difference() > 0;
            if (least == 0) {
                return higher ? Bundle.QuestionnaireSection_unknownHigher(whose, number(points), later, earlier)
                        : Bundle.QuestionnaireSection_unknownLower(whose, number(points), later, earlier);
            }
            if (apart < least) {
                return higher ? Bundle.QuestionnaireSection_S27higher(whose, number(points)) : Bundle.QuestionnaireSection_S27lower(whose, number(points));
            }
            return higher ? Bundle.QuestionnaireSection_S25(whose, number(points), later, earlier, least)
                    : Bundle.QuestionnaireSection_S26(whose, number(points), later, earlier, least);
        }

        private static Number number(String points) {
            return points.contains(".") ? Double.valueOf(points) : Integer.valueOf(points);
        }

        /** The month; with its day where both lie in one month. */
        private String month(LocalDate day, LocalDate other, boolean year) {
            String pattern = day.getMonth() == other.getMonth() && !year ? "d\u00A0MMMM" : year ? "MMMM\u00A0uuuu" : "MMMM";
            return DateTimeFormatter.ofPattern(pattern, locale).format(day);
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofPattern("d\u00A0MMM\u00A0uuuu", locale).format(day);
        }

        private static String signed(double difference) {
            String number = MeasureWords.number(Math.abs(difference));
            return difference > 0 ? "+" + number : difference < 0 ? MINUS + number : "0";
        }

        /** From how many whole points on a difference is seldom chance alone; 0 where it is not known. */
        private static int least(Instrument of) {
            return (int) Change.least(of).orElse(0);
        }
    }
}
