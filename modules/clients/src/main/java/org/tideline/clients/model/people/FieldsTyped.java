package org.tideline.clients.model.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Validation;

/**
 * The practice's own fields as they stand in their form, as typed: it is kept as a draft. Immutable; any thread.
 *
 * @param fields in their order
 */
@Messages({
    "FieldsTyped.title=Type what the field is called, or remove it.",
    "FieldsTyped.long=A title can be up to 100 characters long.",
    "FieldsTyped.twice=There is a field of this name already."})
public record FieldsTyped(List<Row> fields) {
    /** Kind of the draft; its id is 0. */
    public static final String KIND = "clients.fields";

    public FieldsTyped {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param id      id of the field, or 0 for a new one
     * @param title   as typed
     * @param retired whether it is no longer offered
     */
    public record Row(long id, String title, boolean retired) {
    }

    /** As they stand. */
    public static FieldsTyped of(List<OwnField> fields) {
        return new FieldsTyped(fields.stream().map(f -> new Row(f.id(), f.title(), f.retired())).toList());
    }

    /** The draft. */
    public static ItemRef item() {
        return new ItemRef(KIND, 0);
    }

    /** The name of a field's own field. */
    public static String field(int index) {
        return "field." + index;
    }

    /** What is still to be mended, under {@link #field}. */
    public Validation check() {
        Validation check = new Validation();
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            String title = fields.get(i).title().strip();
            check.require(!title.isEmpty(), field(i), Bundle.FieldsTyped_title());
            check.require(title.length() <= OwnField.LONGEST, field(i), Bundle.FieldsTyped_long());
            check.require(title.isEmpty() || titles.add(title.toLowerCase(Locale.ROOT)), field(i), Bundle.FieldsTyped_twice());
        }
        return check;
    }

    /** The fields; they must be well. */
    public List<OwnField> make() {
        List<OwnField> made = new ArrayList<>();
        fields.forEach(f -> made.add(new OwnField(f.id() == 0 ? Ids.next() : f.id(), f.title().strip(), f.retired())));
        return made;
    }
}
