package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.record.Field;
import org.tideline.clients.model.record.RecordDraft;
import org.tideline.clients.model.record.RecordType;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;

/** The form of one record of a case, of any sort: built from what the sort says is asked. Event thread. */
@Messages({
    "# {0} - label", "RecordForm.optional={0} (optional)",
    "RecordForm.save=&Keep it",
    "RecordForm.cancel=Cancel"})
final class RecordForm extends JPanel implements EditorDraft.Editor<RecordForm.Typed> {
    private static final long serialVersionUID = 1;
    private final transient RecordType type;
    private final transient ItemRef item;
    private final transient Case of;
    private final transient Consumer<RecordDraft> keep;
    private final transient Runnable cancel;
    private final transient Map<String, RecordField> fields = new LinkedHashMap<>();
    private final transient Map<String, Object> hidden = new LinkedHashMap<>();
    private final Form form = new Form();
    private final JButton save = Buttons.plain(Bundle.RecordForm_save(), "check", this::accept);
    private final transient EditorDraft<Typed> typing;
    private boolean filling;

    /**
     * What stands in the form, as typed: it is kept as a draft.
     *
     * @param fields by their names
     */
    record Typed(Map<String, String> fields) {
        Typed {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * @param item   the item its draft is kept under
     * @param isNew  whether it is a new record
     * @param cancel closes the form
     */
    RecordForm(OpenPractice practice, ItemRef item, boolean isNew, Case of, RecordDraft draft, Consumer<RecordDraft> keep, Runnable cancel) {
        super(new BorderLayout());
        this.type = draft.type();
        this.item = item;
        this.of = of;
        this.keep = keep;
        this.cancel = cancel;
        this.typing = new EditorDraft<>(practice, item, type.self(), Typed.class, this, this);
        setOpaque(true);
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 1, 1, 1, 1, BorderFactory.createEmptyBorder(16, 16, 14, 16)));
        for (Field field : typed(type, of)) {
            RecordField control = RecordField.of(field, of);
            control.onChoice(() -> chosen(field, control));
            fields.put(field.name(), control);
        }
        lay();
        draft.values().forEach((name, value) -> {
            if (!fields.containsKey(name)) {
                hidden.put(name, value);
            }
        });
        fill(draft.values());
        form.check(() -> draft().check(of));
        typing.strip().setBorder(BorderFactory.createEmptyBorder(0, 0, 14, 0));
        add(typing.strip(), BorderLayout.NORTH);
        add(form, BorderLayout.CENTER);
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3", "[][][grow,left]"));
        buttons.setOpaque(false);
        buttons.add(save);
        buttons.add(Buttons.plain(Bundle.RecordForm_cancel(), this::leave));
        buttons.add(form.count());
        add(buttons, BorderLayout.SOUTH);
        registerKeyboardAction(e -> accept(), KeyStroke.getKeyStroke("ctrl ENTER"), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        registerKeyboardAction(e -> leave(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        typing.open(typed(), isNew);
    }

    private static List<Field> typed(RecordType type, Case of) {
        return type.fields(of).stream().filter(field -> field.type() != Field.Type.HIDDEN).toList();
    }

    /** Days stand side by side, two in a row; all else takes the whole width. */
    private void lay() {
        List<Field> all = new ArrayList<>(typed(type, of));
        while (!all.isEmpty()) {
            Field first = all.remove(0);
            if (first.type() == Field.Type.DAY && !all.isEmpty() && all.get(0).type() == Field.Type.DAY) {
                Field second = all.remove(0);
                form.pair(first.name(), label(first), fields.get(first.name()).component(),
                        second.name(), label(second), fields.get(second.name()).component());
            } else if (first.type() == Field.Type.FLAG) {
                form.wide(fields.get(first.name()).component());
            } else {
                form.field(first.name(), label(first), fields.get(first.name()).component(), first.hint());
            }
        }
    }

    private static String label(Field field) {
        boolean choice = field.type() == Field.Type.CHOICE || field.type() == Field.Type.MEMBER;
        return field.needed() || choice ? field.label() : Bundle.RecordForm_optional(field.label());
    }

    private void chosen(Field field, RecordField control) {
        Object value = control.value();
        if (!filling && value != null) {
            type.follows(field.name(), value, values()).forEach((name, follows) -> fields.get(name).show(follows));
        }
    }

    private void fill(Map<String, Object> values) {
        filling = true;
        fields.forEach((name, control) -> control.show(values.get(name)));
        filling = false;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>(hidden);
        fields.forEach((name, control) -> {
            Object value = control.value();
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private RecordDraft draft() {
        Set<String> unreadable = new LinkedHashSet<>();
        fields.forEach((name, control) -> {
            if (!control.readable()) {
                unreadable.add(name);
            }
        });
        return new RecordDraft(type, values(), unreadable);
    }

    @Override
    public Typed typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, control) -> typed.put(name, control.typed()));
        return new Typed(typed);
    }

    @Override
    public void put(Typed typed) {
        filling = true;
        typed.fields().forEach((name, words) -> {
            if (fields.containsKey(name)) {
                fields.get(name).put(words);
            }
        });
        filling = false;
    }

    /** The item its draft is kept under. */
    ItemRef item() {
        return item;
    }

    /** What ties it to its draft. */
    EditorDraft<Typed> typing() {
        return typing;
    }

    /** Where one begins to type. */
    JComponent first() {
        return fields.values().iterator().next().focus();
    }

    /** Commits; the form takes no second press meanwhile. */
    void save(Runnable commit, Runnable done) {
        typing.save(save, commit, done);
    }

    private void leave() {
        if (typing.mayLeave()) {
            cancel.run();
        }
    }

    private void accept() {
        if (save.isEnabled() && form.accept()) {
            keep.accept(draft());
        }
    }
}
