package org.tideline.exercises.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;

/**
 * What a case was given and what came of it, as one reader may see it: what is still about first, newest first.
 *
 * @param scope the case and the reader
 * @param rows  one for each assignment
 */
public record GivenList(Scope scope, List<Row> rows) {
    /**
     * An assignment with the entries about it.
     *
     * @param assignment what was given
     * @param entries    newest first; of each only what this reader may see
     */
    public record Row(Assignment assignment, List<PracticeEntry> entries) {
        /** The attempts this reader may know of, newest first; each with the entries that tell of it. */
        public List<List<PracticeEntry>> attempts() {
            return entries.stream().map(PracticeEntry::attempt).distinct()
                    .map(attempt -> entries.stream().filter(e -> e.attempt() == attempt).toList()).toList();
        }
    }

    public GivenList {
        rows = List.copyOf(rows);
    }

    /** Filters first, then puts together. */
    public static GivenList of(Scope scope, List<Assignment> assignments, List<PracticeEntry> entries) {
        List<Long> order = scope.of().people().stream().map(Member::person).toList();
        List<PracticeEntry> seen = seen(scope, entries).stream()
                .sorted(Comparator.comparing(PracticeEntry::day).thenComparing(PracticeEntry::attempt).reversed()
                        .thenComparing(e -> order.indexOf(e.person()))).toList();
        return new GivenList(scope, scope.only(assignments).stream()
                .map(a -> a.only(a.turns().stream().filter(turn -> scope.decide(a.label(turn)).yes()).toList()))
                .map(a -> new Row(a, seen.stream().filter(e -> e.assignment() == a.id()).toList()))
                .sorted(Comparator.comparing((Row row) -> row.assignment().open() ? 0 : 1)).toList());
    }

    /** The entries this reader may know of, each with the answers this reader may see. */
    public static List<PracticeEntry> seen(Scope scope, List<PracticeEntry> entries) {
        return entries.stream().filter(e -> scope.permits(e) || scope.permits(new Widest(e.ref(), e.widest())))
                .map(e -> e.with(scope.only(e.answers()))).toList();
    }

    /** An entry as it is known to those to whom something of it is open. */
    private record Widest(ItemRef ref, Label label) implements Labelled {
    }

    /** Whether the therapist reads. */
    public boolean therapist() {
        return scope.reader() instanceof Reader.Therapist;
    }

    /** The row of an assignment. */
    public Optional<Row> row(long assignment) {
        return rows.stream().filter(row -> row.assignment().id() == assignment).findFirst();
    }
}
