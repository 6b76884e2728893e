package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Validation;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.text.api.NoteText;

/** The form of an addendum to a signed note: to which part, why, and what. Event thread. */
@Messages({
    "AddendumForm.part=To which part",
    "AddendumForm.reason=Why it is added",
    "AddendumForm.words=What is added",
    "AddendumForm.noReason=An addendum says why it was added: left out, a mistake, something learned later.",
    "AddendumForm.noWords=There is nothing to add yet.",
    "AddendumForm.this=This addendum",
    "AddendumForm.add=&Add it for good",
    "AddendumForm.cancel=Cancel"})
final class AddendumForm extends JPanel implements EditorDraft.Editor<AddendumForm.Typed> {
    private static final long serialVersionUID = 1;
    private final JComboBox<Note.Part> part;
    private final transient List<Note.Part> parts;
    private final JTextField reason = new JTextField();
    private final NoteText words = new NoteText(Bundle.AddendumForm_words(), "");
    private final Form form = new Form();
    private final JButton add;
    private final transient EditorDraft<Typed> typing;

    /** An addendum as it stands in its form. */
    record Typed(int part, String reason, String words) {
    }

    /** What is done with an addendum. */
    interface Add {
        void add(Note.Part part, String reason, String words);
    }

    AddendumForm(OpenPractice practice, Case of, Note note, int first, Add adding, Runnable cancel) {
        super(new BorderLayout());
        parts = note.parts();
        ItemRef draft = SessionsDesk.addendumDraft(note.session().id());
        typing = new EditorDraft<>(practice, draft, Bundle.AddendumForm_this(), Typed.class, this, this);
        Tokens.RAISED.ground(this);
        setOpaque(true);
        setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder(14, 24, 14, 24)));
        part = new JComboBox<>(parts.toArray(Note.Part[]::new));
        Choices.words(part, each -> SessionWords.part(of, each));
        part.setSelectedIndex(Math.max(0, Math.min(first, parts.size() - 1)));
        words.setBorder(BorderFactory.createCompoundBorder(new Line(Tokens.FIELD, 1, 1, 1, 1, null), BorderFactory.createEmptyBorder(6, 8, 6, 8)));
        SpellingMarks.on(words, practice, () -> of);
        form.check(() -> new Validation().require(!reason.getText().isBlank(), "reason", Bundle.AddendumForm_noReason())
                .require(!words.content().isBlank(), "words", Bundle.AddendumForm_noWords()));
        if (parts.size() > 1) {
            form.field("part", Bundle.AddendumForm_part(), Form.left(part));
        }
        form.field("reason", Bundle.AddendumForm_reason(), reason);
        form.field("words", Bundle.AddendumForm_words(), words);
        typing.strip().setBorder(BorderFactory.createEmptyBorder(0, 0, 10, 0));
        add(typing.strip(), BorderLayout.NORTH);
        add(form, BorderLayout.CENTER);
        add = Buttons.primary(Bundle.AddendumForm_add(), "check", () -> {
            if (form.accept()) {
                adding.add((Note.Part) part.getSelectedItem(), reason.getText().strip(), words.markdown());
            }
        });
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3", "[][][grow,left]"));
        buttons.setOpaque(false);
        buttons.add(add);
        buttons.add(Buttons.plain(Bundle.AddendumForm_cancel(), () -> {
            if (typing.mayLeave()) {
                cancel.run();
            }
        }));
        buttons.add(form.count());
        add(buttons, BorderLayout.SOUTH);
        registerKeyboardAction(e -> add.doClick(), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        typing.open(typed(), true);
    }

    EditorDraft<Typed> typing() {
        return typing;
    }

    /** Where one begins to type. */
    void first() {
        reason.requestFocusInWindow();
    }

    /** Commits; the form takes no second press meanwhile. */
    void save(Runnable commit, Runnable done) {
        typing.save(add, commit, done);
    }

    @Override
    public Typed typed() {
        return new Typed(part.getSelectedIndex(), reason.getText(), words.markdown());
    }

    @Override
    public void put(Typed typed) {
        part.setSelectedIndex(Math.min(typed.part(), parts.size() - 1));
        reason.setText(typed.reason());
        words.setMarkdown(typed.words());
    }
}
