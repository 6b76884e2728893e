package org.tideline.clients.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Validation;

/**
 * A life event as it stands in its form. What happened in one person's life is theirs: it goes into their own drawer
 * unless the therapist chooses otherwise. Immutable; any thread.
 *
 * @param words      as typed
 * @param from       the day, or null where what was typed names no day
 * @param to         last day of a span, or null
 * @param toReadable whether what was typed as last day names a day or is empty
 * @param about      in whose life, or 0 for everyone's
 * @param own        whether it goes into that person's own drawer
 * @param opening    how far it is opened
 * @param openedTo   to whom
 * @param changed    what it changed, as typed
 * @param weekday    the day of the week on which it recurs, or null
 */
@Messages({
    "LifeEventDraft.words=Say in a few words what happened.",
    "LifeEventDraft.long=A few words: up to 200 characters.",
    "LifeEventDraft.from=Type a day, such as yesterday, 4 Nov or 2025-11-04.",
    "LifeEventDraft.early=This day lies more than a hundred years back.",
    "LifeEventDraft.to=Type a day, or leave it empty for a single day.",
    "LifeEventDraft.nobody=Choose to whom it is opened, or leave it closed.",
    "LifeEventDraft.never=No such day of the week lies between the two days.",
    "LifeEventDraft.order=The last day cannot come before the first.",
    "# {0} - a day",
    "LifeEventDraft.parted=They parted on {0}. What happened after that goes into one person’s own drawer."})
public record LifeEventDraft(String words, LocalDate from, LocalDate to, boolean toReadable, long about, boolean own,
                             Opening opening, Set<Long> openedTo, String changed, DayOfWeek weekday) {
    /** Longest line taken, in characters. */
    private static final int LONGEST = 200;

    public LifeEventDraft {
        openedTo = Set.copyOf(openedTo);
    }

    /** One that does not recur, with nothing said of what it changed. */
    public LifeEventDraft(String words, LocalDate from, LocalDate to, boolean toReadable, long about, boolean own, Opening opening,
            Set<Long> openedTo) {
        this(words, from, to, toReadable, about, own, opening, openedTo, "", null);
    }

    /** A new one, today, in everyone's life; for an individual case in that person's. */
    public static LifeEventDraft fresh(Case of) {
        List<Member> people = of.people();
        boolean single = people.size() == 1;
        return new LifeEventDraft("", Now.today(), null, true, single ? people.get(0).person() : 0, single, Opening.CLOSED, Set.of());
    }

    /** The draft of an event as it stands. */
    public static LifeEventDraft of(LifeEvent event) {
        return new LifeEventDraft(event.words(), event.from(), event.to(), true, event.about(), event.own(), event.opening(),
                event.openedTo(), event.changed(), event.weekday());
    }

    /** Whether openings can be chosen at all: not where each is worked with alone. */
    public static boolean canOpen(Case of) {
        return of.format() != WorkingFormat.EACH_ALONE && of.people().size() > 1 && of.status() != CaseStatus.PARTED;
    }

    /** What is still to be mended; fields {@code words}, {@code from}, {@code to}, {@code drawer}. */
    public Validation check(Case of, LocalDate parted) {
        return new Validation()
                .require(!words.isBlank(), "words", Bundle.LifeEventDraft_words())
                .require(words.strip().length() <= LONGEST, "words", Bundle.LifeEventDraft_long())
                .require(changed.strip().length() <= LONGEST, "changed", Bundle.LifeEventDraft_long())
                .require(from != null, "from", Bundle.LifeEventDraft_from())
                .require(from == null || from.isAfter(Now.today().minusYears(101)), "from", Bundle.LifeEventDraft_early())
                .require(toReadable, "to", Bundle.LifeEventDraft_to())
                .require(to == null || from == null || !to.isBefore(from), "to", Bundle.LifeEventDraft_order())
                .require(weekday == null || from == null || to == null || to.isBefore(from) || occurs(),
                        "to", Bundle.LifeEventDraft_never())
                .require(!own || opening == Opening.CLOSED || !canOpen(of) || !openedTo.isEmpty(), "opening", Bundle.LifeEventDraft_nobody())
                .require(own || of.status() != CaseStatus.PARTED || parted == null || from == null || !from.isAfter(parted),
                        "drawer", parted == null ? "" : Bundle.LifeEventDraft_parted(CaseWords.day(parted)));
    }

    /** The event; the draft must be well. {@code id} 0 makes a new one. */
    public LifeEvent event(long id, Case of) {
        boolean theirs = own && about != 0;
        boolean opened = theirs && opening != Opening.CLOSED && !openedTo.isEmpty();
        Set<Long> others = openedTo.stream().filter(p -> p != about && of.member(p).isPresent()).collect(Collectors.toSet());
        return new LifeEvent(id == 0 ? Ids.next() : id, of.id(), about, theirs, from,
                to != null && to.equals(from) && weekday == null ? null : to, line(words),
                opened && !others.isEmpty() ? opening : Opening.CLOSED, opened ? others : Set.of(), line(changed), weekday);
    }

    private boolean occurs() {
        return !from.with(TemporalAdjusters.nextOrSame(weekday)).isAfter(to);
    }

    private static String line(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }
}
