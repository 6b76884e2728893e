package org.tideline.checkins.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;
import org.tideline.progress.spi.Asked;

/**
 * A check-in while it is typed in: who, when, and one slot for each question. Nothing is preset, nothing of an earlier
 * check-in is known here. Event thread.
 */
@Messages({
    "ENTRY_close=How close is the one question that needs an answer.",
    "ENTRY_nothing=Nothing is answered yet.",
    "ENTRY_day=Say which day it is of, today or earlier.",
    "# {0} - most", "ENTRY_kinds=Up to {0} kinds of day.",
    "ENTRY_others=the others"
})
public final class EntryModel {
    /** Fields of the problems. */
    public static final String CLOSE = "close";
    public static final String DAY = "day";
    public static final String KINDS = "kinds";
    /** Other members a question is asked about on one page. */
    private static final int MOST_OTHERS = 3;
    private static final int TOP = 10;

    /**
     * One question on the page.
     *
     * @param about whom it is about, 0 for nobody in particular
     */
    public record Slot(Question question, long about) {
    }

    /** What stands in a slot: a number from 0 to 10, or the third answer. */
    private record Mark(int value, boolean third) {
    }

    /** What one person said; nothing of it is ever shown as another's. */
    private static final class Page {
        private final Map<Slot, Mark> marks = new LinkedHashMap<>();
        private final Set<Long> notAbout = new HashSet<>();
        private DayKinds kinds = new DayKinds(List.of(), List.of());
        private String note = "";
    }

    private final Case of;
    private final QuestionSet questions;
    private final Map<Long, Page> pages = new HashMap<>();
    private Page page;
    private long person;
    private LocalDate day = Now.today();
    /** The last day that could be read: whom the questions are about meanwhile. */
    private LocalDate asOf = day;
    private LocalTime time;

    /**
     * @param of        the case
     * @param questions what it asks
     * @param person    who answers; can be changed
     */
    public EntryModel(Case of, QuestionSet questions, long person) {
        this.of = of;
        this.questions = questions;
        writer(person);
    }

    /** Who can answer: the members of that day. */
    public List<Member> writers() {
        Set<Long> then = of.personsOn(asOf);
        List<Member> there = of.people().stream().filter(m -> then.contains(m.person())).toList();
        return there.isEmpty() ? of.people() : there;
    }

    /** Who answers. */
    public Member writer() {
        return of.member(person).orElseThrow();
    }

    /** Another person answers, on a page of their own; what was marked before is there again when its writer is. */
    public void writer(long newPerson) {
        person = newPerson;
        page = pages.computeIfAbsent(newPerson, p -> new Page());
    }

    /** The other members, where there are several whom answers can be about. */
    public List<Member> others() {
        return Others.of(of, person, asOf);
    }

    /** Whether questions asked for each are asked about this other member. */
    public boolean asksAbout(long other) {
        return !page.notAbout.contains(other);
    }

    /** Leaves an other member out of the page, or takes them in. */
    public void askAbout(long other, boolean ask) {
        if (ask) {
            page.notAbout.remove(other);
        } else {
            page.notAbout.add(other);
        }
    }

    /** The questions of the page, in order. */
    public List<Slot> slots() {
        List<Member> others = others();
        List<Slot> slots = new ArrayList<>();
        for (Question question : questions.questions()) {
            if (question.askedForEach() && others.size() > 1) {
                others.stream().filter(m -> asksAbout(m.person())).limit(MOST_OTHERS)
                        .forEach(m -> slots.add(new Slot(question, m.person())));
            } else {
                slots.add(new Slot(question, Others.about(of, person, asOf, question)));
            }
        }
        return slots;
    }

    /** The question as it is asked. */
    public String words(Slot slot) {
        String partner = of.member(slot.about()).map(Member::name)
                .orElse(of.people().size() == 1 ? questions.someone() : Bundle.ENTRY_others());
        return slot.question().words(partner, questions.asked());
    }

    /** What time the case asks about. */
    public Asked asked() {
        return questions.asked();
    }

    /** Marks a number from 0 to 10. */
    public void choose(Slot slot, int value) {
        if (value < 0 || value > TOP) {
            throw new IllegalArgumentException("Ratings run from 0 to 10");
        }
        mark(slot, new Mark(value, false));
    }

    /** Marks the third answer; nothing where the question has none. */
    public void third(Slot slot) {
        if (slot.question().third().isPresent()) {
            mark(slot, new Mark(0, true));
        }
    }

    /** Takes the mark away: the question is left out. */
    public void blank(Slot slot) {
        marked(slot).ifPresent(page.marks::remove);
    }

    /** The number marked, if one is. */
    public Optional<Integer> value(Slot slot) {
        return marked(slot).map(page.marks::get).filter(m -> !m.third()).map(Mark::value);
    }

    /** Whether the third answer is marked. */
    public boolean isThird(Slot slot) {
        return marked(slot).map(page.marks::get).map(Mark::third).orElse(false);
    }

    private void mark(Slot slot, Mark mark) {
        blank(slot);
        page.marks.put(slot, mark);
    }

    /**
     * Where the mark of a slot lies. On another day a question that stands once on the page can be about a person by
     * name where it was about nobody in particular, or the other way round: its mark goes along. A mark about one person
     * is never taken for another.
     */
    private Optional<Slot> marked(Slot slot) {
        if (page.marks.containsKey(slot)) {
            return Optional.of(slot);
        }
        boolean once = slots().stream().filter(s -> s.question() == slot.question()).count() == 1;
        List<Slot> others = page.marks.keySet().stream().filter(s -> s.question() == slot.question()).toList();
        return once && others.size() == 1 && (slot.about() == 0 || others.get(0).about() == 0)
                ? Optional.of(others.get(0)) : Optional.empty();
    }

    /** The day it is of; null while the field holds none. */
    public LocalDate day() {
        return day;
    }

    /**
     * Sets the day; null while the field holds none. The {@link #slots} are those of that day then; marks about members
     * who were not there are not part of the check-in, and are there again on a day when they were.
     */
    public void day(LocalDate newDay) {
        day = newDay;
        asOf = newDay == null ? asOf : newDay;
    }

    /** Sets the time of day, or null. */
    public void time(LocalTime newTime) {
        time = newTime;
    }

    /** What was said so far, by whomever, to be kept as a draft. */
    public EntryTyped typed(String dayTyped, String timeTyped) {
        Map<Long, EntryTyped.Page> all = new HashMap<>();
        pages.forEach((who, p) -> all.put(who, new EntryTyped.Page(p.marks.entrySet().stream()
                .map(e -> new EntryTyped.Mark(e.getKey().question().code(), e.getKey().about(), e.getValue().value(), e.getValue().third()))
                .toList(), p.notAbout, p.kinds.stored(), p.note)));
        return new EntryTyped(person, dayTyped, timeTyped, all);
    }

    /** Takes what was said before, as far as this case still asks it and the persons are still there. */
    public void put(EntryTyped typed) {
        pages.clear();
        typed.pages().forEach((who, said) -> {
            if (of.member(who).isPresent()) {
                Page theirs = pages.computeIfAbsent(who, p -> new Page());
                said.marks().forEach(m -> Question.of(m.question()).filter(questions.questions()::contains)
                        .ifPresent(q -> theirs.marks.put(new Slot(q, m.about()), new Mark(m.value(), m.third()))));
                theirs.notAbout.addAll(said.notAbout());
                theirs.kinds = DayKinds.parse(said.kinds());
                theirs.note = said.note();
            }
        });
        writer(of.member(typed.writer()).isPresent() ? typed.writer() : person);
    }

    /** The kinds of the day. */
    public DayKinds kinds() {
        return page.kinds;
    }

    /** The note. */
    public String note() {
        return page.note;
    }

    /** Sets the kinds of the day. */
    public void kinds(DayKinds newKinds) {
        page.kinds = newKinds;
    }

    /** Sets the note. */
    public void note(String newNote) {
        page.note = newNote.strip();
    }

    /** Whether anything was marked or written, whoever answers now, so that leaving would lose it. */
    public boolean touched() {
        return pages.values().stream().anyMatch(p -> !p.marks.isEmpty() || !p.kinds.isEmpty() || !p.note.isEmpty());
    }

    /** Whether a check-in cannot be kept without an answer to this. */
    public boolean mustAnswer(Slot slot) {
        return slot.question() == Question.CLOSE;
    }

    /** What is still to be mended. */
    public Validation validate() {
        if (day == null || day.isAfter(Now.today())) {
            return new Validation().require(false, DAY, Bundle.ENTRY_day());
        }
        List<Slot> slots = slots();
        boolean close = slots.stream().filter(s -> s.question() == Question.CLOSE).allMatch(s -> value(s).isPresent());
        return new Validation()
                .require(close, CLOSE, Bundle.ENTRY_close())
                .require(!close || slots.stream().anyMatch(s -> marked(s).isPresent()), CLOSE, Bundle.ENTRY_nothing())
                .require(page.kinds.count() <= DayKinds.MOST, KINDS, Bundle.ENTRY_kinds(DayKinds.MOST));
    }

    /** The check-in as typed, closed in its author's drawer; {@link #validate} was asked before. */
    public Checkin checkin() {
        Label label = Label.own(of.id(), person, day);
        List<Answer> answers = new ArrayList<>();
        for (Slot slot : slots()) {
            Mark mark = marked(slot).map(page.marks::get).orElse(null);
            answers.add(new Answer(Ids.next(), slot.question(), slot.about(),
                    mark == null ? Answer.State.SKIPPED : mark.third() ? Answer.State.THIRD : Answer.State.ANSWERED,
                    mark == null || mark.third() ? null : BigDecimal.valueOf(mark.value()), null, label, null));
        }
        if (!page.kinds.isEmpty()) {
            answers.add(new Answer(Ids.next(), Question.DAY, 0, Answer.State.ANSWERED, null, page.kinds.stored(), label, null));
        }
        if (!page.note.isEmpty()) {
            answers.add(new Answer(Ids.next(), Question.NOTE, 0, Answer.State.ANSWERED, null, page.note, label, null));
        }
        return new Checkin(Ids.next(), of.id(), person, day, time, questions.asked(), Now.instant(), Checkin.Source.TYPED, answers);
    }
}
