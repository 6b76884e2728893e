package org.tideline.clients.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Decision;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;

/**
 * Every drawer × opening × opened to whom × day × author only, against every reader and format, for a case of three
 * whose members came and went. What is right is said a second time, person by person, and wrong rules are seeded
 * that the matrix must catch.
 */
class RuleMatrixTest {
    private static final long CASE = 1;
    private static final long A = 11;
    private static final long B = 12;
    private static final long C = 13;
    private static final long STRANGER = 99;
    private static final LocalDate DAY_1 = LocalDate.of(2026, 1, 1);

    /** A from day 1; B from day 1 to day 20; C from day 10. */
    private static final List<Member> MEMBERS = List.of(
            new Member(1, A, "A", "A", 0, 0, DAY_1, null),
            new Member(2, B, "B", "B", 1, 1, DAY_1, DAY_1.plusDays(19)),
            new Member(3, C, "C", "C", 2, 2, DAY_1.plusDays(9), null));

    /** Before anyone; A and B; all three; A and C. */
    private static final List<LocalDate> DAYS = List.of(DAY_1.minusDays(1), DAY_1.plusDays(4), DAY_1.plusDays(14),
            DAY_1.plusDays(24));

    interface Verdict {
        boolean yes(Label item, Reader reader, Case facts);
    }

    private static boolean rule(Label item, Reader reader, Case facts) {
        return Rule.decide(item, reader, facts).yes();
    }

    @Test
    void theRuleGivesTheRightAnswerInEveryCellOfTheMatrix() {
        assertThat(differing(RuleMatrixTest::rule, 5)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theMatrixCatchesARuleThat() {
        return wrongRules().entrySet().stream().map(wrong -> DynamicTest.dynamicTest(wrong.getKey(),
                () -> assertThat(differing(wrong.getValue(), 1)).isNotEmpty()));
    }

    @Test
    void theMatrixIsAsWideAsItClaims() {
        long cells = (long) labels().size() * readers().size() * WorkingFormat.values().length;
        assertThat(cells).isGreaterThan(200_000);
    }

    /** The answers said a second time: may every single reader know this, and may it lie on such a page at all? */
    private static boolean right(Label item, Reader reader, Case facts) {
        if (item.caseId() != CASE || item.drawer() == Drawer.SAFETY) {
            return false;
        }
        if (reader instanceof Reader.Outside outside) {
            return rightOutside(item, outside, facts);
        }
        if (item.drawer() == Drawer.PSYCHOTHERAPY) {
            return false;
        }
        if (reader instanceof Reader.Therapist) {
            return true;
        }
        if (reader instanceof Reader.OwnPaper own) {
            boolean author = item.owner() == own.member() && Set.of(A, B, C).contains(own.member());
            return switch (item.drawer()) {
                case OWN -> author;
                case JOINT -> facts.format() != WorkingFormat.EACH_ALONE && (!item.authorOnly() || author)
                        && (item.authorOnly() ? author : knowsJoint(item, own.member()));
                default -> false;
            };
        }
        boolean room = reader instanceof Reader.Room;
        Set<Long> who = room ? ((Reader.Room) reader).present() : ((Reader.Paper) reader).recipients();
        if (who.isEmpty() || who.contains(STRANGER) || item.authorOnly()) {
            return false;
        }
        if (facts.format() == WorkingFormat.EACH_ALONE && !(who.size() == 1 && who.contains(item.owner())
                && item.drawer() == Drawer.OWN)) {
            return false;
        }
        return switch (item.drawer()) {
            case JOINT -> who.stream().allMatch(person -> knowsJoint(item, person));
            case OWN -> {
                boolean author = who.contains(item.owner());
                boolean medium = switch (item.opening()) {
                    case CLOSED -> false;
                    case ROOM -> room && author;
                    case PAPER -> room || author;
                };
                Set<Long> mayKnow = new LinkedHashSet<>(item.openedTo());
                mayKnow.add(item.owner());
                yield medium && mayKnow.containsAll(who);
            }
            default -> false;
        };
    }

    /** Said once more: which words are needed, and are they there? */
    private static boolean rightOutside(Label item, Reader.Outside reader, Case facts) {
        if (item.authorOnly()) {
            return false;
        }
        boolean forced = reader.forced().stream().anyMatch(f -> f.drawer() == item.drawer()
                && (item.drawer() != Drawer.OWN || f.owner() == item.owner()));
        if (forced) {
            return true;
        }
        Set<Long> then = Set.of(A, B, C).stream().filter(p -> knowsJoint(item, p)).collect(Collectors.toSet());
        return switch (item.drawer()) {
            case OWN -> reader.releases().contains(new Reader.Release(item.owner(), Reader.Cover.OWN));
            case PSYCHOTHERAPY -> reader.releases().contains(new Reader.Release(item.owner(), Reader.Cover.PSYCHOTHERAPY));
            case JOINT -> facts.format() != WorkingFormat.EACH_ALONE && !then.isEmpty()
                    && then.stream().allMatch(p -> reader.releases().contains(new Reader.Release(p, Reader.Cover.JOINT)));
            default -> false;
        };
    }

    private static boolean knowsJoint(Label item, long person) {
        int day = DAYS.indexOf(item.day());
        return person == A && day >= 1 || person == B && (day == 1 || day == 2) || person == C && day >= 2;
    }

    private static Map<String, Verdict> wrongRules() {
        Map<String, Verdict> wrong = new LinkedHashMap<>();
        wrong.put("says yes to everything", (i, r, f) -> true);
        wrong.put("says no to everything", (i, r, f) -> false);
        wrong.put("forgets which case it is", (i, r, f) -> rule(in(CASE, i), r, f));
        wrong.put("takes the members of today for those of the day",
                (i, r, f) -> rule(i.drawer() == Drawer.JOINT ? on(DAYS.get(3), i) : i, r, f));
        wrong.put("lets one who was a member then speak for all", (i, r, f) -> i.drawer() == Drawer.JOINT
                && r instanceof Reader.Paper p ? p.recipients().stream().anyMatch(x -> rule(i, paper(x), f)) : rule(i, r, f));
        wrong.put("takes the room for paper", (i, r, f) -> rule(i,
                r instanceof Reader.Paper p ? new Reader.Room(p.recipients()) : r, f));
        wrong.put("takes to look at together for also on paper", (i, r, f) -> rule(
                i.opening() == Opening.ROOM ? i.opened(Opening.PAPER, i.openedTo()) : i, r, f));
        wrong.put("takes opened to one for opened to all", (i, r, f) -> rule(
                i.openedTo().isEmpty() ? i : i.opened(i.opening(), Set.of(A, B, C)), r, f));
        wrong.put("takes closed for opened", (i, r, f) -> rule(
                i.opening() == Opening.CLOSED ? i.opened(Opening.PAPER, i.openedTo()) : i, r, f));
        wrong.put("puts what a partner opened into a member's own report", (i, r, f) -> r instanceof Reader.OwnPaper o
                && i.drawer() == Drawer.OWN && i.opening() == Opening.PAPER && i.openedTo().contains(o.member())
                || rule(i, r, f));
        wrong.put("shows to others what did not feel safe",
                (i, r, f) -> rule(new Label(i.caseId(), i.drawer(), i.owner(), i.opening(), i.openedTo(), i.day(), false), r, f));
        wrong.put("hides from its author what did not feel safe",
                (i, r, f) -> rule(i, r, f) && !(i.authorOnly() && r instanceof Reader.OwnPaper));
        wrong.put("overlooks each alone", (i, r, f) -> rule(i, r, with(WorkingFormat.TOGETHER, f)));
        wrong.put("works each alone where they meet together and each",
                (i, r, f) -> rule(i, r, f.format() == WorkingFormat.TOGETHER_AND_EACH ? with(WorkingFormat.EACH_ALONE, f) : f));
        wrong.put("leaves joint items in a member's own report while each alone", (i, r, f) -> rule(i, r,
                r instanceof Reader.OwnPaper ? with(WorkingFormat.TOGETHER, f) : f));
        wrong.put("takes the therapist's own for joint", (i, r, f) -> rule(
                i.drawer() == Drawer.THERAPIST ? moved(Drawer.JOINT, i) : i, r, f));
        wrong.put("shows safety records in the therapist's timeline",
                (i, r, f) -> i.drawer() == Drawer.SAFETY && r instanceof Reader.Therapist || rule(i, r, f));
        wrong.put("shows psychotherapy notes in the therapist's timeline",
                (i, r, f) -> i.drawer() == Drawer.PSYCHOTHERAPY && r instanceof Reader.Therapist || rule(i, r, f));
        wrong.put("shows an empty room what it likes", (i, r, f) -> r instanceof Reader.Room room
                && room.present().isEmpty() || rule(i, r, f));
        wrong.put("gives the joint record on the word of one", (i, r, f) -> r instanceof Reader.Outside o && i.drawer() == Drawer.JOINT
                ? o.releases().stream().anyMatch(x -> x.cover() == Reader.Cover.JOINT) && f.format() != WorkingFormat.EACH_ALONE || rule(i, r, f)
                : rule(i, r, f));
        wrong.put("takes the word for the joint record for one's own", (i, r, f) -> rule(i, r instanceof Reader.Outside o
                ? outside(o, x -> new Reader.Release(x.person(), x.cover() == Reader.Cover.JOINT ? Reader.Cover.OWN : x.cover())) : r, f));
        wrong.put("gives psychotherapy notes with the rest", (i, r, f) -> rule(i, r instanceof Reader.Outside o
                ? outside(o, x -> new Reader.Release(x.person(), x.cover() == Reader.Cover.OWN ? Reader.Cover.PSYCHOTHERAPY : x.cover())) : r, f));
        wrong.put("takes what is opened to a partner for let go", (i, r, f) -> r instanceof Reader.Outside && i.drawer() == Drawer.OWN
                && i.opening() == Opening.PAPER && !i.authorOnly() && i.caseId() == CASE || rule(i, r, f));
        wrong.put("takes a forced drawer along with all others", (i, r, f) -> r instanceof Reader.Outside o && !o.forced().isEmpty()
                && i.drawer() == Drawer.THERAPIST && !i.authorOnly() && i.caseId() == CASE || rule(i, r, f));
        wrong.put("takes one member's forced drawer for the other's", (i, r, f) -> rule(i.drawer() == Drawer.OWN && r instanceof Reader.Outside
                ? owned(A, i) : i, r, f));
        wrong.put("gives the joint record while each alone", (i, r, f) -> rule(i, r,
                r instanceof Reader.Outside ? with(WorkingFormat.TOGETHER, f) : f));
        wrong.put("lets a stranger sit in", (i, r, f) -> rule(i, r instanceof Reader.Room room
                ? new Reader.Room(without(STRANGER, room.present())) : r, f));
        return wrong;
    }

    /** The first cells in which a verdict differs from what is right. */
    private static List<String> differing(Verdict verdict, int most) {
        List<String> cells = new ArrayList<>();
        for (WorkingFormat format : WorkingFormat.values()) {
            Case facts = new Case(CASE, "C-0001", CaseKind.FAMILY, CaseStatus.ACTIVE, format, DAY_1, MEMBERS);
            for (Reader reader : readers()) {
                for (Label item : labels()) {
                    if (verdict.yes(item, reader, facts) != right(item, reader, facts)) {
                        cells.add(format + " " + reader + " " + item);
                        if (cells.size() == most) {
                            return cells;
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static List<Reader> readers() {
        List<Reader> all = new ArrayList<>(List.of(new Reader.Therapist()));
        for (Set<Long> persons : subsets(A, B, C, STRANGER)) {
            all.add(new Reader.Room(persons));
            all.add(new Reader.Paper(persons));
        }
        Stream.of(A, B, C, STRANGER).map(Reader.OwnPaper::new).forEach(all::add);
        all.add(new Reader.Outside(Set.of(), Set.of()));
        for (Reader.Cover cover : Reader.Cover.values()) {
            subsets(A, B, C).stream().filter(some -> !some.isEmpty()).forEach(some -> all.add(new Reader.Outside(
                    some.stream().map(person -> new Reader.Release(person, cover)).collect(Collectors.toSet()), Set.of())));
        }
        all.add(new Reader.Outside(Set.of(), Set.of(new Reader.Forced(Drawer.JOINT, 0))));
        all.add(new Reader.Outside(Set.of(), Set.of(new Reader.Forced(Drawer.OWN, A))));
        all.add(new Reader.Outside(Set.of(new Reader.Release(B, Reader.Cover.OWN)), Set.of(new Reader.Forced(Drawer.PSYCHOTHERAPY, 0))));
        all.add(new Reader.Outside(Set.of(), Set.of(new Reader.Forced(Drawer.THERAPIST, 0))));
        return all;
    }

    private static List<Label> labels() {
        List<Label> all = new ArrayList<>();
        for (Drawer drawer : Drawer.values()) {
            for (long owner : new long[] {A, B, C}) {
                for (Opening opening : Opening.values()) {
                    for (Set<Long> to : subsets(A, B, C)) {
                        for (LocalDate day : DAYS) {
                            all.add(new Label(CASE, drawer, owner, opening, to, day, false));
                            all.add(new Label(CASE, drawer, owner, opening, to, day, true));
                        }
                    }
                }
            }
        }
        all.add(Label.joint(CASE + 1, DAYS.get(2)));
        all.add(Label.own(CASE + 1, A, DAYS.get(2)));
        return all;
    }

    private static List<Set<Long>> subsets(long... persons) {
        List<Set<Long>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << persons.length; bits++) {
            Set<Long> some = new LinkedHashSet<>();
            for (int i = 0; i < persons.length; i++) {
                if ((bits >> i & 1) == 1) {
                    some.add(persons[i]);
                }
            }
            all.add(some);
        }
        return all;
    }

    private static Reader paper(long person) {
        return new Reader.Paper(Set.of(person));
    }

    private static Set<Long> without(long person, Set<Long> all) {
        Set<Long> rest = new LinkedHashSet<>(all);
        rest.remove(person);
        return rest;
    }

    private static Label in(long caseId, Label i) {
        return new Label(caseId, i.drawer(), i.owner(), i.opening(), i.openedTo(), i.day(), i.authorOnly());
    }

    private static Label on(LocalDate day, Label i) {
        return new Label(i.caseId(), i.drawer(), i.owner(), i.opening(), i.openedTo(), day, i.authorOnly());
    }

    private static Reader.Outside outside(Reader.Outside of, UnaryOperator<Reader.Release> changed) {
        return new Reader.Outside(of.releases().stream().map(changed).collect(Collectors.toSet()), of.forced());
    }

    private static Label owned(long owner, Label i) {
        return new Label(i.caseId(), i.drawer(), owner, i.opening(), i.openedTo(), i.day(), i.authorOnly());
    }

    private static Label moved(Drawer drawer, Label i) {
        return new Label(i.caseId(), drawer, i.owner(), i.opening(), i.openedTo(), i.day(), i.authorOnly());
    }

    private static Case with(WorkingFormat format, Case f) {
        return new Case(f.id(), f.code(), f.kind(), f.status(), format, f.since(), f.members());
    }

    /** The reasons are for the therapist alone, and say the nearest cause. */
    @Test
    void aRefusalSaysWhy() {
        Case facts = new Case(CASE, "C-0001", CaseKind.FAMILY, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, DAY_1, MEMBERS);
        Reader both = new Reader.Paper(Set.of(A, C));
        assertThat(Rule.decide(Label.joint(2, DAYS.get(2)), both, facts)).isEqualTo(Decision.OTHER_CASE);
        assertThat(Rule.decide(Label.joint(CASE, DAYS.get(1)), both, facts)).isEqualTo(Decision.NOT_MEMBER_THEN);
        assertThat(Rule.decide(Label.own(CASE, A, DAYS.get(2)), both, facts)).isEqualTo(Decision.NOT_OPENED);
        assertThat(Rule.decide(Label.therapist(CASE, DAYS.get(2)), both, facts)).isEqualTo(Decision.THERAPISTS);
        assertThat(Rule.decide(Label.joint(CASE, DAYS.get(2)), both, with(WorkingFormat.EACH_ALONE, facts)))
                .isEqualTo(Decision.EACH_ALONE);
        assertThat(Rule.decide(Label.joint(CASE, DAYS.get(2)), both, facts)).isEqualTo(Decision.YES);
    }

    @Test
    void eachAloneLeavesJointPagesToTheTherapistOnly() {
        Case alone = new Case(CASE, "C-0001", CaseKind.FAMILY, CaseStatus.ACTIVE, WorkingFormat.EACH_ALONE, DAY_1, MEMBERS);
        assertThat(Rule.jointAllowed(new Reader.Therapist(), alone)).isTrue();
        assertThat(readers().stream().filter(r -> !(r instanceof Reader.Therapist)))
                .noneMatch(r -> Rule.jointAllowed(r, alone))
                .allMatch(r -> Rule.jointAllowed(r, with(WorkingFormat.TOGETHER_AND_EACH, alone)));
    }
}
