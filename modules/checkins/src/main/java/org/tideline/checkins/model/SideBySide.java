package org.tideline.checkins.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Now;

/**
 * The answers of all members to the same questions beside each other, for all of them in the room: only questions that each
 * of them opened. Where one kept an answer closed the question is simply not there (clinical.md §10.5). Pure; any thread.
 */
@Messages({
    "# {0} - question", "# {1} - who", "SIDE_closed={0}: not on the page. {1} kept it closed.",
    "# {0} - question", "# {1} - who", "SIDE_none={0}: not on the page. There is no answer of {1}.",
    "# {0} - question", "SIDE_mixed={0}: not on the page. Not all of them answered and opened it.",
    "SIDE_and= and "})
public final class SideBySide {
    /** Check-ins further apart than this are not of the same time. */
    private static final int DAYS = 7;

    private SideBySide() {
    }

    /**
     * One check-in of each member, of about the same time.
     *
     * @param checkins by person, in the members' order
     */
    public record Moment(Map<Long, Checkin> checkins) {
        /** The day of the newest of them. */
        public LocalDate day() {
            return checkins.values().stream().map(Checkin::day).max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /**
     * What one member answered.
     *
     * @param value the rating, or null
     * @param words the answer by itself
     */
    public record Cell(Member member, LocalDate day, BigDecimal value, String words) {
    }

    /** One question with the answer of each. */
    public record Row(Question question, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Those whom it is for: the members of today. */
    public static List<Member> members(Case of) {
        return of.people().stream().filter(member -> member.on(Now.today())).toList();
    }

    /** Whether there is such a page in this case at all: several members who are seen together. */
    public static boolean possible(Case of) {
        return members(of).size() > 1 && of.format() != WorkingFormat.EACH_ALONE && of.status() != CaseStatus.PARTED;
    }

    /** For whom: exactly these persons in the room. */
    public static Reader reader(Case of) {
        return new Reader.Room(members(of).stream().map(Member::person).collect(Collectors.toSet()));
    }

    /** The times at which each of them answered, newest first. */
    public static List<Moment> moments(Case of, List<Checkin> all) {
        Set<Long> persons = members(of).stream().map(Member::person).collect(Collectors.toSet());
        List<Checkin> newestFirst = all.stream().filter(checkin -> persons.contains(checkin.person()))
                .sorted(Comparator.comparing(Checkin::day).thenComparing(Checkin::enteredAt).thenComparing(Checkin::id).reversed()).toList();
        List<Moment> moments = new ArrayList<>();
        for (Checkin last : newestFirst) {
            Map<Long, Checkin> each = new LinkedHashMap<>();
            for (Member member : members(of)) {
                (member.person() == last.person() ? Optional.of(last) : newestFirst.stream().filter(c -> c.person() == member.person())
                        .filter(c -> !c.day().isAfter(last.day()) && c.day().isAfter(last.day().minusDays(DAYS))).findFirst())
                        .ifPresent(found -> each.put(member.person(), found));
            }
            Moment moment = new Moment(each);
            if (each.size() == persons.size() && !moments.contains(moment)) {
                moments.add(moment);
            }
        }
        return moments;
    }

    /**
     * The page for those in the room.
     *
     * @param room the scope of {@link #reader}
     */
    public static List<Row> page(Scope room, Moment moment) {
        List<Row> rows = new ArrayList<>();
        for (Question question : Question.values()) {
            List<Cell> cells = new ArrayList<>();
            for (Member member : members(room.of())) {
                Checkin checkin = moment.checkins().get(member.person());
                List<Answer> seen = room.only(said(checkin, question));
                if (!seen.isEmpty()) {
                    cells.add(new Cell(member, checkin.day(), seen.size() == 1 ? seen.get(0).value() : null, words(room.of(), seen)));
                }
            }
            if (cells.size() == moment.checkins().size()) {
                rows.add(new Row(question, cells));
            }
        }
        return rows;
    }

    /** What is not on the page and why, one sentence for each question; for the therapist alone. */
    public static List<String> missing(Scope room, Moment moment) {
        List<String> sentences = new ArrayList<>();
        for (Question question : Question.values()) {
            List<Member> closed = new ArrayList<>();
            List<Member> none = new ArrayList<>();
            for (Member member : members(room.of())) {
                List<Answer> said = said(moment.checkins().get(member.person()), question);
                if (said.isEmpty()) {
                    none.add(member);
                } else if (room.only(said).isEmpty()) {
                    closed.add(member);
                }
            }
            if (none.size() == moment.checkins().size() || none.isEmpty() && closed.isEmpty()) {
                continue;
            }
            sentences.add(!closed.isEmpty() && !none.isEmpty() ? Bundle.SIDE_mixed(question.title())
                    : !closed.isEmpty() ? Bundle.SIDE_closed(question.title(), names(closed)) : Bundle.SIDE_none(question.title(), names(none)));
        }
        return sentences;
    }

    private static List<Answer> said(Checkin checkin, Question question) {
        return checkin.answers().stream().filter(a -> a.question() == question && a.state() != Answer.State.SKIPPED).toList();
    }

    private static String words(Case of, List<Answer> answers) {
        return answers.size() == 1 ? answers.get(0).alone() : answers.stream().map(a -> CheckinItems.words(of, a)).collect(Collectors.joining(", "));
    }

    private static String names(List<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining(Bundle.SIDE_and()));
    }
}
