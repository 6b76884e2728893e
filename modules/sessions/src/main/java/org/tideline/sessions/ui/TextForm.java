package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Validation;
import org.tideline.sessions.model.Template;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Page;

/** The form of a template or a snippet: its name and its text. Event thread. */
@Messages({
    "TextForm.template=Name of the template",
    "TextForm.sections=Its sections",
    "TextForm.sectionsHint=One line a section: its heading, a bar, what to write there; after a second bar, words to pick from, parted by "
            + "semicolons. A line that begins with a star and a blank lies in your own drawer.",
    "TextForm.snippet=Short form",
    "TextForm.snippetHint=One word. Type // and the word in a note.",
    "TextForm.words=The text it becomes",
    "TextForm.wordsHint=Words in braces, such as '{'name'}', are places to fill in.",
    "TextForm.noName=It needs a name.",
    "TextForm.oneWord=A short form is one word without blanks.",
    "TextForm.noText=It needs a text.",
    "TextForm.thisTemplate=This template",
    "TextForm.thisSnippet=This snippet",
    "TextForm.keep=&Keep it",
    "TextForm.copy=&Copy it, to change it",
    "TextForm.remove=Take it away"})
final class TextForm extends JPanel implements EditorDraft.Editor<TextForm.Typed> {
    private static final long serialVersionUID = 1;
    private static final int ROWS = 14;
    private final JTextField name = new JTextField();
    private final JTextArea text = new JTextArea(ROWS, 40);
    private final Form form = new Form();
    private final JButton keep;
    private final Kind kind;
    private final transient EditorDraft<Typed> typing;

    /** What it is the form of. */
    enum Kind {
        TEMPLATE, SNIPPET
    }

    /** What is typed. */
    record Typed(String name, String text) {
    }

    /** What is done with it. */
    interface Wishes {
        /** It is to be kept so. */
        void keep(String name, String text);

        /** A copy is to be made, to be changed. */
        void copy();

        /** It is to be taken away. */
        void remove();
    }

    /** @param fixed whether it comes with the program, and is only copied */
    TextForm(OpenPractice practice, Kind kind, ItemRef item, String named, String words, boolean fixed, boolean fresh, Wishes wishes) {
        super(new BorderLayout());
        this.kind = kind;
        boolean template = kind == Kind.TEMPLATE;
        setOpaque(false);
        name.setText(named);
        text.setText(words);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setCaretPosition(0);
        name.setEditable(!fixed);
        text.setEditable(!fixed);
        form.check(this::check);
        form.field("name", template ? Bundle.TextForm_template() : Bundle.TextForm_snippet(), name, template ? "" : Bundle.TextForm_snippetHint());
        form.field("text", template ? Bundle.TextForm_sections() : Bundle.TextForm_words(), new JScrollPane(text),
                template ? Bundle.TextForm_sectionsHint() : Bundle.TextForm_wordsHint());
        keep = Buttons.plain(Bundle.TextForm_keep(), "check", () -> {
            if (form.accept()) {
                wishes.keep(name.getText().strip(), text.getText());
            }
        });
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3", "[][][][grow,left]"));
        buttons.setOpaque(false);
        if (fixed) {
            buttons.add(Buttons.plain(Bundle.TextForm_copy(), "copy", wishes::copy));
            typing = null;
        } else {
            typing = new EditorDraft<>(practice, item, template ? Bundle.TextForm_thisTemplate() : Bundle.TextForm_thisSnippet(), Typed.class, this, this);
            buttons.add(keep);
            if (!fresh) {
                buttons.add(Buttons.plain(Bundle.TextForm_copy(), "copy", wishes::copy));
                buttons.add(Buttons.plain(Bundle.TextForm_remove(), "trash-2", wishes::remove));
            }
            buttons.add(form.count());
        }
        Page page = new Page("insets 20 24 24 24, wrap 1, gap 0, hidemode 3", "[grow, fill, :640:640]");
        if (typing != null) {
            typing.strip().setBorder(BorderFactory.createEmptyBorder(0, 0, 14, 0));
            page.add(typing.strip());
        }
        page.add(form);
        page.add(buttons);
        add(Page.scrolling(page), BorderLayout.CENTER);
        if (typing != null) {
            typing.open(typed(), fresh);
        }
    }

    private Validation check() {
        Validation validation = new Validation();
        validation.require(!name.getText().isBlank(), "name", Bundle.TextForm_noName());
        if (kind == Kind.SNIPPET) {
            validation.require(name.getText().strip().matches("\\S+"), "name", Bundle.TextForm_oneWord());
        }
        boolean any = kind == Kind.SNIPPET ? !text.getText().isBlank() : !Template.of(1, "", text.getText()).sections().isEmpty();
        return validation.require(any, "text", Bundle.TextForm_noText());
    }

    /** Where one begins to type. */
    void first() {
        name.requestFocusInWindow();
    }

    /** Commits; the form takes no second press meanwhile. */
    void save(Runnable commit, Runnable done) {
        typing.save(keep, commit, done);
    }

    /** The form closes; what was typed and is not saved stays as a draft. */
    void close() {
        if (typing != null) {
            typing.close();
        }
    }

    @Override
    public Typed typed() {
        return new Typed(name.getText(), text.getText());
    }

    @Override
    public void put(Typed typed) {
        name.setText(typed.name());
        text.setText(typed.text());
    }
}
