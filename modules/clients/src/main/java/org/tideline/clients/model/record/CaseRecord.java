package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;

/**
 * One record kept about a case. Immutable; any thread.
 *
 * @param type   its sort
 * @param id     id of the record
 * @param caseId the case
 * @param values what stands in its fields, by name and as {@link Field.Type} says; empty ones are left out
 */
public record CaseRecord(RecordType type, long id, long caseId, Map<String, Object> values) implements Labelled {
    public CaseRecord {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(type.kind(), id);
    }

    @Override
    public Label label() {
        return type.label(this);
    }

    /** A text, or the code of a choice; empty if there is none. */
    public String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    /** A day, if there is one. */
    public Optional<LocalDate> day(String field) {
        return Optional.ofNullable((LocalDate) values.get(field));
    }

    /** Yes or no; no if it was never said. */
    public boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** The codes of what was chosen of several. */
    public List<String> several(String field) {
        String text = text(field);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    /** The person it is of, or 0 for everyone. */
    public long person() {
        return values.get(Field.PERSON) instanceof Long person ? person : 0;
    }

    /** The same record with this in a field; null empties it. */
    public CaseRecord with(String field, Object value) {
        Map<String, Object> changed = new TreeMap<>(values);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new CaseRecord(type, id, caseId, changed);
    }
}
