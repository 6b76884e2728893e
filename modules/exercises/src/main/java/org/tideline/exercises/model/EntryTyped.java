package org.tideline.exercises.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * What is typed about one try: the facts of the try once, and what each who tells of it says. Kept as a draft. Immutable.
 *
 * @param day      the day, as typed
 * @param time     the time of day, as typed
 * @param together whether it was tried together
 * @param repeats  the attempt it repeats, 0 if none
 * @param pages    what each one says, by person
 */
public record EntryTyped(String day, String time, boolean together, long repeats, Map<Long, Page> pages) {
    /** Fields of the problems. */
    public static final String DAY = "day";
    public static final String TIME = "time";
    public static final String PAGES = "pages";
    /** What a tick is kept as. */
    public static final String TICKED = "yes";
    private static final int TOP = 10;

    /**
     * What one person says.
     *
     * @param outcome what came of it, or null while nothing is said
     * @param ratings numbers from 0 to 10 by the code of their question
     * @param words   choices as {@link Asks#kept} and own words, by the code of their question; a tick is "yes"
     */
    public record Page(PracticeEntry.Outcome outcome, Map<String, Integer> ratings, Map<String, String> words) {
        /** Nothing said. */
        public static final Page EMPTY = new Page(null, Map.of(), Map.of());

        public Page {
            ratings = new TreeMap<>(ratings);
            words = new TreeMap<>(words);
            words.values().removeIf(String::isBlank);
        }

        /**
         * What was marked and written, without what does not go with what came of it: of a try that was not, only what got in
         * the way and what is next.
         */
        public static Page of(PracticeEntry.Outcome outcome, Map<Asks, Integer> ratings, Map<Asks, String> words) {
            Predicate<Asks> goes = asks -> outcome != PracticeEntry.Outcome.NOT_THIS_TIME || asks.withoutTry();
            return new Page(outcome, byCode(ratings, goes), byCode(words, goes));
        }

        private static <V> Map<String, V> byCode(Map<Asks, V> all, Predicate<Asks> goes) {
            return all.entrySet().stream().filter(e -> goes.test(e.getKey())).collect(Collectors.toMap(e -> e.getKey().code(), Map.Entry::getValue));
        }

        /** Whether anything is said. */
        public boolean touched() {
            return outcome != null || !ratings.isEmpty() || !words.isEmpty();
        }
    }

    public EntryTyped {
        pages = new TreeMap<>(pages);
        pages.values().removeIf(page -> !page.touched());
    }

    /** An entry as it would be typed. */
    public static EntryTyped of(PracticeEntry entry, String day, String time) {
        Map<String, Integer> ratings = new TreeMap<>();
        Map<String, String> words = new TreeMap<>();
        for (Said said : entry.answers()) {
            if (said.value() != null) {
                ratings.put(said.asks().code(), said.value().intValue());
            } else {
                words.put(said.asks().code(), said.asks().form() == Asks.Form.TICK ? TICKED : said.words());
            }
        }
        return new EntryTyped(day, time, entry.together(), entry.repeats(), Map.of(entry.person(), new Page(entry.outcome(), ratings, words)));
    }

    /** What is still to be mended. */
    @Messages({
        "EntryTyped.day=Say which day it was, today or earlier.",
        "EntryTyped.time=Say a time such as 20:15, or leave it empty.",
        "EntryTyped.nothing=Say what came of it: tried, tried and paused, or not this time."})
    public Validation check(Optional<LocalDate> on, Optional<LocalTime> at) {
        return new Validation()
                .require(on.isPresent() && !on.get().isAfter(Now.today()), DAY, Bundle.EntryTyped_day())
                .require(time.isBlank() || at.isPresent(), TIME, Bundle.EntryTyped_time())
                .require(!pages.isEmpty() && pages.values().stream().allMatch(page -> page.outcome() != null), PAGES, Bundle.EntryTyped_nothing());
    }

    /**
     * The entries, one for each who says something, closed in their drawers; {@link #check} was asked before.
     *
     * @param before the entry that is changed, or null where they are new; its openings stay as far as its answers do
     */
    public List<PracticeEntry> entries(Assignment of, PracticeEntry before, LocalDate on, LocalTime at, PracticeEntry.Source source) {
        long attempt = before == null ? Ids.next() : before.attempt();
        List<PracticeEntry> entries = new ArrayList<>();
        pages.forEach((person, page) -> {
            Label label = Label.own(of.caseId(), person, on);
            List<Said> answers = new ArrayList<>();
            for (Asks asks : Asks.values()) {
                Integer rating = page.ratings().get(asks.code());
                String words = page.words().get(asks.code());
                boolean rated = asks.form() == Asks.Form.RATING;
                if (rated ? rating == null || rating < 0 || rating > TOP : words == null) {
                    continue;
                }
                String kept = rated || asks.form() == Asks.Form.TICK ? "" : words.strip();
                Said was = before == null ? null : before.answer(asks).orElse(null);
                BigDecimal value = rated ? BigDecimal.valueOf(rating) : null;
                boolean same = was != null && was.words().equals(kept)
                        && (value == null || was.value() != null && was.value().compareTo(value) == 0);
                answers.add(same ? new Said(was.id(), asks, value, kept, label.opened(was.label().opening(), was.label().openedTo()), was.openedOn())
                        : new Said(Ids.next(), asks, value, kept, label, null));
            }
            entries.add(new PracticeEntry(before == null ? Ids.next() : before.id(), of.caseId(), of.id(), person, on, at, page.outcome(),
                    together, attempt, repeats, before == null ? Now.instant() : before.enteredAt(), before == null ? source : before.source(),
                    answers));
        });
        return entries;
    }
}
