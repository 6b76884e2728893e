package org.tideline.checkins.model.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tideline.core.api.Progress;

/**
 * Brings files of check-ins into an open practice, {@code practice.service(Imports.class)}. Rows go in by chunks under
 * a batch that nobody sees until one last commit publishes all of it; a cancelled or failed import leaves nothing.
 * Everything that comes in lies closed in its author's drawer. Worker thread.
 */
public interface Imports {
    /**
     * Where the rows go.
     *
     * @param caseId the case for files without a case column, or 0
     * @param chosen who is who as the therapist said, before anything is matched
     */
    record Target(long caseId, Map<Entry.Key, Long> chosen) {
        /** The file says itself where its rows go. */
        public static final Target FILE = new Target(0, Map.of());

        public Target {
            chosen = Map.copyOf(chosen);
        }
    }

    /**
     * Someone in the file.
     *
     * @param key  what the file calls them
     * @param whom who that is
     */
    record Person(Entry.Key key, Whom whom) {
    }

    /**
     * A row that will come in.
     *
     * @param entry what the row says
     * @param whom  whose it is
     */
    record Coming(Entry entry, Whom whom) {
    }

    /**
     * What an import would do, with nothing done yet.
     *
     * @param people everyone in the file, in its order
     * @param tally  how many rows go where
     * @param first  the first rows that come in
     * @param aside  the first rows that stay out
     * @param newCases  how many cases it makes
     * @param newPeople how many people it makes
     */
    record Preview(List<Person> people, Judge.Tally tally, List<Coming> first, List<SetAside> aside, int newCases,
                   int newPeople) {
        public Preview {
            people = List.copyOf(people);
            first = List.copyOf(first);
            aside = List.copyOf(aside);
        }
    }

    /**
     * What an import did.
     *
     * @param batch the batch, or 0 if nothing came in
     */
    record Outcome(long batch, Judge.Tally tally, int newCases, int newPeople) {
    }

    /** Reads the file and says what would happen. Changes nothing. */
    Preview preview(CsvFile file, ColumnMapping mapping, Target target, Progress progress)
            throws FileTrouble, Progress.Cancelled;

    /**
     * Brings the file in.
     *
     * @param aside is told each row that stays out, in the order of the file
     * @throws FileTrouble        if the file as a whole cannot be read; nothing has changed
     * @throws Progress.Cancelled if it was cancelled; nothing has changed
     */
    Outcome bringIn(CsvFile file, ColumnMapping mapping, Target target, Consumer<SetAside> aside, Progress progress)
            throws FileTrouble, Progress.Cancelled;

    /**
     * Saves the rows that stay out as a CSV file.
     *
     * @return how many
     * @throws IOException if the file cannot be written; nothing is left of it
     */
    long saveAside(CsvFile file, ColumnMapping mapping, Target target, Path to)
            throws FileTrouble, Progress.Cancelled, IOException;

    /** Takes a whole import back: its check-ins, people and cases are seen no more. */
    void takeBack(Outcome outcome);

    /** Brings an import back that was taken back. */
    void bringBack(Outcome outcome);

    /** The mappings kept, by name. */
    List<SavedMapping> mappings();

    /** Keeps a mapping, in place of an earlier one of the same name. */
    void keep(SavedMapping mapping);
}
