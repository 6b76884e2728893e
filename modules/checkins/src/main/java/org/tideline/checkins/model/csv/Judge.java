package org.tideline.checkins.model.csv;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Others;
import org.tideline.checkins.model.Question;
import org.tideline.core.api.Progress;
import org.tideline.progress.spi.Asked;

/**
 * Decides row by row what comes in, what is here already, and what stays out. The preview and the import use the same
 * judge, so that what is shown is what happens.
 */
public final class Judge {
    /** What is done with the rows, in the order of the file. */
    public interface Sink {
        /** Comes in. */
        void comesIn(Entry entry, Whom whom) throws Progress.Cancelled;

        /** Same person, moment and values are here already, in the practice or further up in the file. */
        default void isHere(Entry entry) {
        }

        /** Stays out. */
        default void staysOut(SetAside row) {
        }
    }

    /**
     * How many rows went where.
     *
     * @param rows all rows below the header
     */
    public record Tally(long rows, long comeIn, long here, long stayOut) {
    }

    private final Map<Entry.Key, Whom> people;
    private final Set<String> seen;

    /**
     * @param people everyone the file speaks of
     * @param here   {@linkplain #trace(Checkin) traces} of the check-ins of the cases that are here already
     */
    public Judge(Map<Entry.Key, Whom> people, Set<String> here) {
        this.people = people;
        this.seen = new HashSet<>(here);
    }

    /** Reads the whole file. */
    public Tally read(CsvFile file, ColumnMapping mapping, Sink sink, Progress progress)
            throws FileTrouble, Progress.Cancelled {
        long[] count = new long[3];
        RowReader reader = new RowReader(mapping, file.header().size());
        file.rows(progress, row -> {
            try {
                Entry entry = reader.read(row);
                Whom whom = known(people.get(entry.who()), mapping.column(ImportField.PERSON));
                if (!entry.about().isEmpty()) {
                    known(people.get(new Entry.Key(entry.who().caseKey(), entry.about())), mapping.column(ImportField.ABOUT));
                }
                if (seen.add(trace(entry, whom))) {
                    count[0]++;
                    sink.comesIn(entry, whom);
                } else {
                    count[1]++;
                    sink.isHere(entry);
                }
            } catch (RowTrouble e) {
                count[2]++;
                sink.staysOut(e.setAside(row));
            }
        });
        return new Tally(count[0] + count[1] + count[2], count[0], count[1], count[2]);
    }

    @Messages("JUDGE_nobody=Nobody in this case is called that")
    private static Whom known(Whom whom, int column) throws RowTrouble {
        if (whom == null) {
            throw new RowTrouble(column, Bundle.JUDGE_nobody(), Bundle.JUDGE_nobody());
        }
        if (whom instanceof Whom.Unknown unknown) {
            throw new RowTrouble(column, unknown.reason(), unknown.plain());
        }
        return whom;
    }

    /** Whom an answer of an entry is about, 0 for nobody in particular. */
    public static long about(Entry entry, Whom.Known whom, Question question, Map<Entry.Key, Whom> people) {
        if (question.aboutPartner() && !entry.about().isEmpty()
                && people.get(new Entry.Key(entry.who().caseKey(), entry.about())) instanceof Whom.Known other) {
            return other.person();
        }
        return Others.about(whom.of(), whom.person(), entry.day(), question);
    }

    private String trace(Entry entry, Whom whom) {
        if (whom instanceof Whom.Known known) {
            return trace(known.of().id() + " " + known.person(), entry.day(), entry.time(), entry.asked(), said(entry)
                    .map(g -> part(g.question(), Long.toString(about(entry, known, g.question(), people)), g.state(),
                            g.value() == null ? "" : Answer.number(g.value()), g.text())).toList());
        }
        // Not here yet, so it can only meet rows of its own file: the file's names serve as well.
        return trace("new " + entry.who().caseKey() + "\u0001" + entry.who().personKey(), entry.day(), entry.time(), entry.asked(),
                said(entry).map(g -> part(g.question(), g.question().aboutPartner() ? entry.about() : "", g.state(),
                        g.value() == null ? "" : Answer.number(g.value()), g.text())).toList());
    }

    /** What was left out makes no difference: the same file with one more empty column brings nothing new. */
    private static Stream<Entry.Given> said(Entry entry) {
        return entry.given().stream().filter(g -> g.state() != Answer.State.SKIPPED);
    }

    /** What makes a check-in the same as another: whose, when, about whom, and every answer. */
    public static String trace(Checkin checkin) {
        return trace(checkin.caseId() + " " + checkin.person(), checkin.day(), checkin.time(), checkin.asked(),
                checkin.answers().stream().filter(a -> a.state() != Answer.State.SKIPPED).map(a -> part(a.question(), Long.toString(a.about()), a.state(),
                        a.value() == null ? "" : Answer.number(a.value()), a.text())).toList());
    }

    private static String trace(String who, LocalDate day, LocalTime time, Asked asked, List<String> parts) {
        return who + "|" + day + "|" + (time == null ? "" : time.withSecond(0).withNano(0)) + "|" + asked + "|"
                + parts.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining("|"));
    }

    private static String part(Question question, String about, Answer.State state, String value, String text) {
        return question.code() + "\u0001" + about + "\u0001" + state + "\u0001" + value + "\u0001" + (text == null ? "" : text);
    }
}
