package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;

/**
 * What is chosen in the Progress tab: which question, and what part of the record. Every change gives a new choice;
 * choices survive new data and another reader as far as they can. Immutable; any thread.
 */
@Messages({
    "# {0} - scale",
    "Asked_NOW={0}, right now",
    "# {0} - scale",
    "Asked_TODAY={0}, that day",
    "# {0} - scale",
    "Asked_THIS_WEEK={0}, that week"
})
public final class ChartChoice {
    /** Shortest time that zooming shows, in days. */
    private static final int SHORTEST = 14;
    private final SeenRecord record;
    private final Question question;
    private final Span span;
    private final Period window;
    private final Years years;
    private final boolean forest;
    private final Period kept;
    private final boolean wished;

    /** The periods offered. */
    public enum Span {
        FOUR_WEEKS(4), TWELVE_WEEKS(12), TWENTY_SIX_WEEKS(26), ALL(0);

        private final int weeks;

        Span(int weeks) {
            this.weeks = weeks;
        }
    }

    /** The years offered. */
    public enum Years {
        TWO(2), FIVE(5), ALL(0);

        private final int most;

        Years(int most) {
            this.most = most;
        }
    }

    private ChartChoice(SeenRecord record, Question question, Span span, Period window, Years years, boolean forest, Period kept,
                        boolean wished) {
        this.record = record;
        this.question = question;
        this.span = span;
        this.window = window;
        this.years = years;
        this.forest = forest;
        this.kept = kept;
        this.wished = wished;
    }

    /** The first question that has answers, over twelve weeks. */
    public static ChartChoice first(SeenRecord record) {
        return new ChartChoice(record, record.questions(Period.ALL).stream().findFirst().orElse(null), Span.TWELVE_WEEKS, null,
                Years.FIVE, false, null, false);
    }

    /** The same choice over another record, such as after new ratings or for another reader. */
    public ChartChoice over(SeenRecord newer) {
        Optional<Question> same = newer.questions(Period.ALL).stream().filter(q -> q.equals(question)).findFirst();
        return same.isPresent() ? new ChartChoice(newer, question, span, window, years, forest, kept, wished) : first(newer).forest(forest);
    }

    /**
     * The same choice for a picture that leaves the room, over what may be on paper and worked out from that alone; empty
     * where the question may not. A window of one's own stays as it was chosen, except that one which reaches the newest
     * rating reaches the newest that may be on paper.
     */
    public Optional<ChartChoice> onPaper(SeenRecord paper) {
        if (!paper.questions(Period.ALL).contains(question)) {
            return Optional.empty();
        }
        ChartChoice taken = new ChartChoice(paper, question, span, window, years, forest, kept, wished);
        if (window != null && window.to() != null && !window.to().isBefore(whole().to())) {
            LocalDate newest = taken.whole().to();
            LocalDate from = window.from() == null ? null : newest.minusDays(ChronoUnit.DAYS.between(window.from(), window.to()));
            taken = taken.window(new Period(from, newest));
        }
        return Optional.of(taken);
    }

    /** Another question. */
    public ChartChoice about(Question other) {
        return new ChartChoice(record, other, span, window, years, forest, kept, wished);
    }

    /** One of the periods offered, up to the newest rating. */
    public ChartChoice span(Span other) {
        return new ChartChoice(record, question, other, null, years, forest, kept, wished);
    }

    /** A window of one's own. */
    public ChartChoice window(Period other) {
        return new ChartChoice(record, question, null, other, years, forest, kept, wished);
    }

    /** So many years, up to the newest rating. */
    public ChartChoice years(Years other) {
        return new ChartChoice(record, question, span, window, other, forest, kept, wished);
    }

    /** Years by quarter, or weeks. */
    public ChartChoice forest(boolean other) {
        return new ChartChoice(record, question, span, window, years, other, kept, wished);
    }

    /** Half the time, up to the same day; or fewer years. */
    public ChartChoice nearer() {
        if (forest) {
            return years(Years.values()[Math.max(0, years.ordinal() - 1)]);
        }
        Period now = period();
        long days = Math.max(SHORTEST, (ChronoUnit.DAYS.between(now.from(), now.to()) + 1) / 2);
        return window(new Period(now.to().minusDays(days - 1), now.to()));
    }

    /** Twice the time, as far as the record goes; or more years. */
    public ChartChoice farther() {
        if (forest) {
            return years(Years.values()[Math.min(Years.values().length - 1, years.ordinal() + 1)]);
        }
        Period now = period();
        LocalDate from = now.from().minusDays(ChronoUnit.DAYS.between(now.from(), now.to()) + 1);
        return from.isBefore(whole().from()) && !now.to().isBefore(whole().to()) ? span(Span.ALL) : window(new Period(from, now.to()));
    }

    /** A time to set the one shown beside; null for the one before it. */
    public ChartChoice compare(Period with) {
        return new ChartChoice(record, question, span, window, years, forest, with, wished);
    }

    /** With wished closeness laid over felt, where there is some; or without. */
    public ChartChoice wished(boolean on) {
        return new ChartChoice(record, question, span, window, years, forest, kept, on);
    }

    /** Whether wished closeness is laid over felt. */
    public boolean wished() {
        return wished && offersWished();
    }

    /** Whether there is wished closeness to lay over what is shown. */
    public boolean offersWished() {
        return !forest && question != null && record.hasWished(question);
    }

    /** All there is. */
    public ChartChoice everything() {
        return forest ? years(Years.ALL) : span(Span.ALL);
    }

    /** Whether there is nothing to show: nobody rated, as far as this reader may see. */
    public boolean nothing() {
        return question == null;
    }

    /** The record. */
    public SeenRecord record() {
        return record;
    }

    /** The question, null where there is nothing. */
    public Question question() {
        return question;
    }

    /** The questions offered. */
    public List<Question> questions() {
        return record.questions(Period.ALL);
    }

    /** The period offered that is chosen; empty if a window of one's own is. */
    public Optional<Span> span() {
        return Optional.ofNullable(span);
    }

    /** From the first to the newest rating of the question. */
    public Period whole() {
        return record.whole(question).orElseThrow();
    }

    /** The time shown. */
    public Period period() {
        if (window != null) {
            return window;
        }
        Period whole = whole();
        return span == Span.ALL ? whole : new Period(whole.to().minusWeeks(span.weeks).plusDays(1), whole.to());
    }

    /** Whether years are chosen, not weeks. */
    public boolean forest() {
        return forest;
    }

    /** How many years are chosen. */
    public Years years() {
        return years;
    }

    /** The chart: weeks or years. */
    public Chart chart() {
        return forest ? record.forest(question, years.most) : trees();
    }

    /** The chart of weeks. */
    public Trees trees() {
        Trees felt = record.trees(question, period());
        return wished() ? record.withWished(felt) : felt;
    }

    /** Whether a time was kept to compare with. */
    public boolean compared() {
        return kept != null;
    }

    /** The chart of the time that the one shown is set beside. */
    public Trees other() {
        Period time = kept != null ? kept : ProcessWords.before(trees().shown());
        return new Trees(time, record.trees(question, time).panels(), List.of(), false);
    }

    /** The question in words; where a scale was asked about several times, also which. */
    public String words(Question of) {
        return words(record, of);
    }

    /** The question in words; where a scale was asked about several times, also which. */
    public static String words(SeenRecord record, Question of) {
        if (!record.askedTwice(of.scale())) {
            return of.scale().title();
        }
        String title = of.scale().title();
        return of.asked() == Asked.NOW ? Bundle.Asked_NOW(title) : of.asked() == Asked.TODAY ? Bundle.Asked_TODAY(title) : Bundle.Asked_THIS_WEEK(title);
    }
}
