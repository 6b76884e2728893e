package org.tideline.clients.model.people.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.OwnField;
import org.tideline.core.api.Progress;

/**
 * A file of contacts on its way in, as the therapist has settled it so far. Immutable; each choice gives another.
 *
 * @param text       the file
 * @param separator  of its columns; a blank for vCards
 * @param columns    what its columns stand for; none for vCards
 * @param samples    what each column holds first; an empty string where the first rows say nothing
 * @param fields     the practice's own fields
 * @param monthFirst which of day and month comes first in birth dates, as the file tells or the therapist says; null
 *                   where nobody knows
 * @param said       whether the therapist said that
 */
@Messages({
    "PeopleFile.cards=vCard",
    "PeopleFile.comma=CSV, comma", "PeopleFile.semicolon=CSV, semicolon", "PeopleFile.tab=CSV, tab",
    "PeopleFile.headingsOnly=This file has headings, and nobody under them."})
public record PeopleFile(SourceText text, char separator, List<Column> columns, List<String> samples, List<OwnField> fields,
                         Boolean monthFirst, boolean said) {
    private static final int FIRST = 200;

    public PeopleFile {
        columns = List.copyOf(columns);
        samples = List.copyOf(samples);
        fields = List.copyOf(fields);
    }

    /** Opens a file and finds out what it is. Worker thread. */
    public static PeopleFile open(Path path, List<OwnField> fields, Progress progress) throws FileTrouble, Progress.Cancelled {
        SourceText text = SourceText.open(path);
        if (text.cards()) {
            return new PeopleFile(text, ' ', List.of(), List.of(), fields, null, false);
        }
        char separator = CsvPeople.separator(text);
        List<List<String>> rows = CsvPeople.first(text, separator, FIRST);
        if (rows.size() < 2) {
            throw new FileTrouble(Bundle.PeopleFile_headingsOnly());
        }
        List<Column> columns = Headings.read(rows.get(0), fields);
        List<String> samples = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            samples.add(rows.subList(1, rows.size()).stream().filter(row -> index < row.size()).map(row -> row.get(index).strip())
                    .filter(cell -> !cell.isEmpty()).findFirst().map(cell -> cell.replaceAll("\\s+", " ")).orElse(""));
        }
        return new PeopleFile(text, separator, columns, samples, fields, CsvPeople.monthFirst(text, separator, columns, progress), false);
    }

    /** Reads all of it. Worker thread. */
    public Contents read(Progress progress) throws FileTrouble, Progress.Cancelled {
        return text.cards() ? CardFile.read(text, progress) : CsvPeople.read(text, separator, columns, monthFirst, progress);
    }

    /** The same with a column standing for something else. Worker thread: birth dates are looked at anew. */
    public PeopleFile with(int column, Target target, long own, Progress progress) throws FileTrouble, Progress.Cancelled {
        List<Column> now = new ArrayList<>(columns);
        now.set(column, columns.get(column).as(target, own));
        Boolean order = said ? monthFirst : CsvPeople.monthFirst(text, separator, now, progress);
        return new PeopleFile(text, separator, now, samples, fields, order, said);
    }

    /** The same with day and month in this order, as the therapist says. */
    public PeopleFile ordered(boolean first) {
        return new PeopleFile(text, separator, columns, samples, fields, first, true);
    }

    /** Whether a column, or the cards, name people. */
    public boolean names() {
        return text.cards() || columns.stream().anyMatch(c -> c.target().names());
    }

    /** What sort of file it is, in words. */
    public String words() {
        return text.cards() ? Bundle.PeopleFile_cards() : switch (separator) {
            case ';' -> Bundle.PeopleFile_semicolon();
            case '\t' -> Bundle.PeopleFile_tab();
            default -> Bundle.PeopleFile_comma();
        };
    }
}
