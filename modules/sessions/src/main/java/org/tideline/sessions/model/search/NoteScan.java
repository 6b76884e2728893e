package org.tideline.sessions.model.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.tideline.sessions.model.Note;

/** Finds without an index, by reading every note: the same as the index finds, newest first. Worker thread. */
final class NoteScan {
    private final All all;
    private final NoteText texts;

    /** Gives every note there is, such as {@code Sessions::each}. */
    interface All {
        void each(Consumer<Note> taker);
    }

    NoteScan(All all, NoteText texts) {
        this.all = all;
        this.texts = texts;
    }

    private record At(LocalDate day, Place place) {
    }

    /** @param stopped asked before each note; where it says so, what was found so far is all */
    Places find(NoteQuery query, int most, BooleanSupplier stopped) {
        List<NoteQuery.Clause> clauses = query.clauses();
        List<At> found = new ArrayList<>();
        if (!clauses.isEmpty()) {
            try {
                all.each(note -> {
                    if (stopped.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    look(query, clauses, note, found);
                });
            } catch (CancellationException e) {
                // Asked for above.
            }
        }
        found.sort(Comparator.comparing(At::day).thenComparing(at -> at.place().note()).thenComparing(at -> at.place().part()).reversed());
        return new Places(found.stream().limit(most).map(At::place).toList(), found.size());
    }

    private void look(NoteQuery query, List<NoteQuery.Clause> clauses, Note note, List<At> found) {
        for (Note.Part part : note.parts()) {
            if (query.within(note, part)) {
                if (fits(clauses, texts.of(part))) {
                    found.add(new At(note.session().day(), new Place(note.id(), part.id(), 0)));
                }
                note.addenda().stream().filter(addendum -> addendum.part() == part.id() && fits(clauses, texts.of(addendum)))
                        .forEach(addendum -> found.add(new At(note.session().day(), new Place(note.id(), part.id(), addendum.id()))));
            }
        }
    }

    private static boolean fits(List<NoteQuery.Clause> clauses, String text) {
        List<String> words = new ArrayList<>();
        FoldedWords each = new FoldedWords(text);
        while (each.next()) {
            words.add(each.word());
        }
        return clauses.stream().allMatch(clause -> clause.in(words));
    }
}
