package org.tideline.checkins.model.csv;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.OpenPractice;

/**
 * A file on its way in, as the therapist has settled it so far. Immutable; each choice gives a new draft, which is then
 * {@linkplain #look looked at}.
 *
 * @param file    the file
 * @param first   its first rows, to show what a column holds
 * @param mapping which column is what
 * @param said    which of day and month comes first as the therapist said it, here or for an earlier file of the sort;
 *                null where nobody was asked
 * @param cases   cases it can go into where no column says so
 * @param caseId  the case chosen for that, or 0
 * @param chosen  who is who as the therapist said
 */
public record ImportDraft(CsvFile file, List<FileRow> first, ColumnMapping mapping,
                          ColumnMapping.DateOrder said, List<Case> cases, long caseId, Map<Entry.Key, Long> chosen) {
    private static final int FIRST = 20;

    public ImportDraft {
        first = List.copyOf(first);
        cases = List.copyOf(cases);
        chosen = Map.copyOf(chosen);
    }

    /**
     * What a look at the file gives.
     *
     * @param draft   the draft, completed by what the file itself tells, such as the order of day and month
     * @param missing what is still to be said
     * @param preview what would happen; empty while something is missing
     */
    public record Look(ImportDraft draft, Validation missing, Optional<Imports.Preview> preview) {
    }

    /**
     * Opens a file; a saved mapping that fits goes before what its headings say. Worker thread.
     *
     * @param told   the encoding the therapist named, or null
     * @param caseId the case it was asked for, or 0
     */
    public static ImportDraft open(OpenPractice practice, Path path, Charset told, long caseId)
            throws FileTrouble, Progress.Cancelled {
        CsvFile file = CsvFile.open(path, told);
        List<FileRow> first = new ArrayList<>();
        file.rows(Progress.NONE, row -> {
            if (first.size() < FIRST) {
                first.add(row);
            }
        });
        ColumnMapping mapping = kept(practice.service(Imports.class).mappings(), file.header()).map(m -> m.on(file.header())).orElseGet(() -> ColumnMapping.guess(file.header(), first));
        if (mapping.order() != null && !(mapping.has(ImportField.DATE)
                && Survey.hints(file, mapping, Progress.NONE).allow(mapping.order()))) {
            mapping = mapping.ordered(null);
        }
        List<Case> cases = practice.service(Cases.class).all().stream().filter(c -> c.status() != CaseStatus.ENDED)
                .sorted(Comparator.comparing(Case::title, String.CASE_INSENSITIVE_ORDER)).toList();
        return new ImportDraft(file, first, mapping, mapping.order(), cases, caseId, Map.of());
    }

    /** What was last settled for a file of the same headings, else the first kept by a name that fits. */
    private static Optional<SavedMapping> kept(List<SavedMapping> all, List<String> header) {
        String last = SavedMapping.lastOf(header);
        return all.stream().filter(m -> m.serves(header)).min(Comparator.comparing(m -> !m.name().equals(last)));
    }

    /** Keeps the mapping as it is now for the next file of exactly these headings, whether this one comes in or not. Worker thread. */
    public void remember(OpenPractice practice) {
        SavedMapping now = kept(SavedMapping.lastOf(file.header()));
        Imports imports = practice.service(Imports.class);
        if (!now.columns().isEmpty() && !imports.mappings().contains(now)) {
            imports.keep(now);
        }
    }

    /** The same with another mapping. */
    public ImportDraft with(ColumnMapping other) {
        return new ImportDraft(file, first, other, said, cases, caseId, chosen);
    }

    /** The same with day and month in this order, as the therapist says; null takes that back. */
    public ImportDraft ordered(ColumnMapping.DateOrder order) {
        return new ImportDraft(file, first, mapping.ordered(order), order, cases, caseId, chosen);
    }

    /** The mapping, to keep for the next file of the sort. */
    public SavedMapping kept(String name) {
        return SavedMapping.of(name, mapping, said, file.header());
    }

    /** The same with a column taken as the day: dates or day numbers, as its values are. */
    public ImportDraft when(Integer column) {
        ColumnMapping without = mapping.with(ImportField.DATE, null).with(ImportField.DAY, null);
        if (column == null) {
            return with(without).ordered(null);
        }
        return with(without.with(ColumnMapping.countsDays(first, column) ? ImportField.DAY : ImportField.DATE, column)).ordered(null);
    }

    /** The same, into this case. */
    public ImportDraft into(long newCase) {
        return new ImportDraft(file, first, mapping, said, cases, newCase, Map.of());
    }

    /** The same, with someone of the file being this member. */
    public ImportDraft who(Entry.Key key, long person) {
        Map<Entry.Key, Long> now = new HashMap<>(chosen);
        now.put(key, person);
        return new ImportDraft(file, first, mapping, said, cases, caseId, now);
    }

    /** The case chosen. */
    public Optional<Case> into() {
        return cases.stream().filter(c -> c.id() == caseId).findFirst();
    }

    /** Where the rows go. */
    public Imports.Target target() {
        return mapping.has(ImportField.CASE) ? Imports.Target.FILE : new Imports.Target(caseId, chosen);
    }

    /** What the column of a field holds in the first row that says something. */
    public String sample(ImportField field) {
        int column = mapping.column(field);
        return first.stream().filter(r -> column >= 0 && r.fields().size() > column).map(r -> r.field(column))
                .filter(v -> !v.isEmpty()).findFirst().orElse("");
    }

    /** Looks what would happen. Worker thread. */
    public Look look(OpenPractice practice, Progress progress) throws FileTrouble, Progress.Cancelled {
        ImportDraft draft = this;
        if (mapping.has(ImportField.DATE) && mapping.order() == null) {
            draft = with(mapping.ordered(Survey.hints(file, mapping, progress).order()));
        }
        Validation missing = Readiness.of(draft.mapping, into().isPresent(),
                into().map(c -> c.people().size() == 1).orElse(false));
        Optional<Imports.Preview> preview = missing.ok()
                ? Optional.of(practice.service(Imports.class).preview(file, draft.mapping, draft.target(), progress))
                : Optional.empty();
        return new Look(draft, missing, preview);
    }
}
