package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Point;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Type;

/**
 * A form on a page of its own, with what ties it to its draft: what is typed is kept, and comes back. Event thread.
 *
 * @param <T> what it holds
 */
@Messages({"FormPage.keep=&Keep it", "FormPage.cancel=Cancel"})
abstract class FormPage<T> extends JPanel implements EditorDraft.Editor<T> {
    private static final long serialVersionUID = 1;
    private static final int WIDE = 680;
    private final Form form = new Form();
    private final JButton keep = Buttons.primary(Bundle.FormPage_keep(), "check", this::accept);
    private final transient EditorDraft<T> typing;
    private final transient Runnable leave;

    /**
     * @param draft what is typed is kept under it
     * @param what  what is typed, as the subject of a sentence: "This talk"
     * @param leave closes the form
     */
    FormPage(OpenPractice practice, ItemRef draft, String what, Class<T> type, Runnable leave) {
        super(new BorderLayout());
        this.leave = leave;
        setOpaque(false);
        typing = new EditorDraft<>(practice, draft, what, type, this, this);
    }

    /** What the main button says in place of <em>Keep it</em>. */
    final void verb(String words) {
        Mnemonics.setLocalizedText(keep, words);
    }

    /** How wide its page is at most, at 100 %. */
    int width() {
        return WIDE;
    }

    /** The fields. */
    final Form form() {
        return form;
    }

    /** Puts the page together, once the fields are there, and begins to listen. */
    final void begin(String title, T shown, boolean fresh) {
        Page page = new Page("insets 20 24 24 24, wrap 1, gap 0, hidemode 3", "[grow, fill, 420:" + width() + ":" + width() + "]");
        page.add(Type.TITLE.on(new JLabel(title)), "gapbottom 16, wmin 0");
        typing.strip().setBorder(BorderFactory.createEmptyBorder(0, 0, 14, 0));
        page.add(typing.strip());
        page.add(form);
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3", "[][][grow,left]"));
        buttons.setOpaque(false);
        buttons.add(keep);
        buttons.add(Buttons.plain(Bundle.FormPage_cancel(), this::leave));
        buttons.add(form.count());
        page.add(buttons);
        JScrollPane scroll = Page.scrolling(page);
        add(scroll, BorderLayout.CENTER);
        registerKeyboardAction(e -> accept(), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        registerKeyboardAction(e -> leave(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        put(shown);
        typing.open(typed(), fresh);
        // What was put into its fields has scrolled them into view.
        EventQueue.invokeLater(() -> scroll.getViewport().setViewPosition(new Point()));
    }

    /** What ties it to its draft. */
    final EditorDraft<T> typing() {
        return typing;
    }

    /** Where one begins to type. */
    abstract JComponent first();

    /** Keeps what was typed; everything in it is right. */
    abstract void keep();

    /** Commits; the form takes no second press meanwhile. */
    final void save(Runnable commit, Runnable done) {
        typing.save(keep, commit, done);
    }

    private void leave() {
        if (typing.mayLeave()) {
            leave.run();
        }
    }

    private void accept() {
        if (keep.isEnabled() && form.accept()) {
            keep();
        }
    }

    /** The field of {@link Form#lines} in what scrolls it. */
    static JScrollPane lines(JTextArea area) {
        return new JScrollPane(area, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    }

    /** A combo box that shows these words for its values. */
    static <V> JComboBox<V> choice(Function<V, String> words) {
        JComboBox<V> box = new JComboBox<>();
        DefaultListCellRenderer plain = new DefaultListCellRenderer();
        ListCellRenderer<V> renderer = (JList<? extends V> list, V value, int index, boolean selected, boolean focused) -> {
            Component cell = plain.getListCellRendererComponent(list, value, index, selected, focused);
            plain.setText(words.apply(value));
            return cell;
        };
        box.setRenderer(renderer);
        return box;
    }
}
