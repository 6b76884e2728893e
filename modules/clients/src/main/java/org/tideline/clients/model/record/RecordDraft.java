package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Validation;

/**
 * A record as it stands in its form. Immutable; any thread.
 *
 * @param type       the sort
 * @param values     what stands in the fields, as {@link Field.Type} says; empty ones are left out
 * @param unreadable days that were typed and name none
 */
@Messages({
    "# {0} - label of the field", "RecordDraft.needed=This is needed: {0}.",
    "RecordDraft.choose=Choose one.",
    "RecordDraft.member=Choose whose it is.",
    "RecordDraft.day=Type a day, such as yesterday, 4 Nov or 2025-11-04.",
    "RecordDraft.long=One line of up to 400 characters."})
public record RecordDraft(RecordType type, Map<String, Object> values, Set<String> unreadable) {
    /** Longest line taken, in characters. */
    private static final int LONGEST = 400;
    /** What the kind of a draft of a new record ends with; its id is the case's. */
    private static final String NEW = ".new";

    public RecordDraft {
        values = Map.copyOf(values);
        unreadable = Set.copyOf(unreadable);
    }

    /** The item under which what is typed of a new record is kept. */
    public static ItemRef fresh(RecordType type, long caseId) {
        return new ItemRef(type.kind() + NEW, caseId);
    }

    /** Whether that is the draft of a new record of the sort. */
    public static boolean isFresh(RecordType type, ItemRef draft) {
        return draft.kind().equals(type.kind() + NEW);
    }

    /** A new one with what is proposed. */
    public static RecordDraft fresh(RecordType type, Case of) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : type.fields(of)) {
            if (field.type() == Field.Type.CHOICE) {
                values.put(field.name(), field.choices().get(0).code());
            } else if (field.type() == Field.Type.MEMBER && field.needed() && of.people().size() == 1) {
                values.put(field.name(), of.people().get(0).person());
            }
        }
        values.putAll(type.proposed(of));
        return new RecordDraft(type, values, Set.of());
    }

    /** As it stands. */
    public static RecordDraft of(CaseRecord record) {
        return new RecordDraft(record.type(), record.values(), Set.of());
    }

    /** What is still to be mended, by field. */
    public Validation check(Case of) {
        Validation check = new Validation();
        for (Field field : type.fields(of)) {
            check.require(!unreadable.contains(field.name()), field.name(), Bundle.RecordDraft_day());
            check.require(!field.needed() || field.type() == Field.Type.HIDDEN || values.containsKey(field.name()) || unreadable.contains(field.name()), field.name(),
                    switch (field.type()) {
                        case CHOICE, SEVERAL -> Bundle.RecordDraft_choose();
                        case MEMBER -> Bundle.RecordDraft_member();
                        case DAY -> Bundle.RecordDraft_day();
                        default -> Bundle.RecordDraft_needed(field.label());
                    });
            check.require(field.type() != Field.Type.LINE || values.getOrDefault(field.name(), "").toString().length() <= LONGEST,
                    field.name(), Bundle.RecordDraft_long());
        }
        type.check(record(0, of), of, check);
        return check;
    }

    /** The record; {@code id} 0 makes a new one. */
    public CaseRecord record(long id, Case of) {
        return new CaseRecord(type, id == 0 ? Ids.next() : id, of.id(), values);
    }

    /** Whether the last day is not before the first, where both are there. */
    public static boolean inOrder(Optional<LocalDate> first, Optional<LocalDate> last) {
        return first.isEmpty() || last.isEmpty() || !last.get().isBefore(first.get());
    }
}
