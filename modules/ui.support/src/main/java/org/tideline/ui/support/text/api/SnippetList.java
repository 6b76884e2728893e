package org.tideline.ui.support.text.api;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.text.BadLocationException;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.text.api.MarkedText;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The snippets that fit what is typed after {@code //}, below the caret; the keyboard stays in the text. Event thread. */
@Messages({"SnippetList.name=Snippets", "# {0} - name", "# {1} - text", "SnippetList.item={0}: {1}"})
final class SnippetList {
    private static final Pattern TYPED = Pattern.compile("(?<!\\S)//(\\S{0,40})$");
    private static final int ROWS = 8;
    private static final int SHOWN = 60;
    private static final int WIDE = 420;
    private final NoteText note;
    private final NoteEdits edits;
    private Supplier<List<Snippet>> available = List::of;
    private final DefaultListModel<Snippet> fitting = new DefaultListModel<>();
    private final JList<Snippet> list = new JList<>(fitting);
    private JPopupMenu popup;
    /** Where what the snippet replaces begins. */
    private int from;

    SnippetList(NoteText note, NoteEdits edits) {
        this.note = note;
        this.edits = edits;
        list.setFocusable(false);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setVisibleRowCount(ROWS);
        list.getAccessibleContext().setAccessibleName(Bundle.SnippetList_name());
        list.setCellRenderer(new Row());
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent e) {
                int row = list.locationToIndex(e.getPoint());
                if (row >= 0) {
                    list.setSelectedIndex(row);
                    choose();
                }
            }
        });
    }

    void from(Supplier<List<Snippet>> now) {
        available = now;
    }

    /** Something was typed or erased: the list opens, narrows or closes. */
    void typed() {
        Matcher typed = beforeCaret();
        if (typed == null) {
            close();
        } else {
            show(typed);
        }
    }

    /** A space was typed: where the name before it is a snippet's, that is put in, and the answer is true. */
    boolean space() {
        Matcher typed = beforeCaret();
        if (typed == null || typed.group(1).isEmpty()) {
            return false;
        }
        for (Snippet snippet : available.get()) {
            if (snippet.name().equalsIgnoreCase(typed.group(1))) {
                put(snippet, start(typed));
                return true;
            }
        }
        return false;
    }

    /** Opens the list for what is typed before the caret, else with all. */
    void open() {
        Matcher typed = beforeCaret();
        if (typed == null) {
            from = note.getSelectionStart();
            fill("");
            show();
        } else {
            show(typed);
        }
    }

    private void show(Matcher typed) {
        from = start(typed);
        fill(typed.group(1));
        show();
    }

    private int start(Matcher typed) {
        return note.getCaretPosition() - typed.group().length();
    }

    private Matcher beforeCaret() {
        int caret = note.getCaretPosition();
        if (note.getSelectionStart() != note.getSelectionEnd()) {
            return null;
        }
        int start = Math.max(note.document().lineStart(note.document().line(caret)), caret - SHOWN);
        try {
            Matcher typed = TYPED.matcher(note.document().getText(start, caret - start));
            return typed.find() ? typed : null;
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(String begun) {
        String begins = begun.toLowerCase(Locale.ROOT);
        fitting.clear();
        available.get().stream().filter(s -> s.name().toLowerCase(Locale.ROOT).startsWith(begins)).forEach(fitting::addElement);
        list.setSelectedIndex(0);
    }

    private void show() {
        if (fitting.isEmpty() || !note.isShowing()) {
            close();
            return;
        }
        close();
        popup = new JPopupMenu(Bundle.SnippetList_name());
        popup.setFocusable(false);
        JScrollPane scroll = Scroll.plain(list, Tokens.PANEL);
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        list.setVisibleRowCount(Math.min(ROWS, fitting.size()));
        scroll.setPreferredSize(new Dimension(Scale.of(WIDE), scroll.getPreferredSize().height));
        popup.add(scroll);
        try {
            Rectangle at = note.modelToView2D(from).getBounds();
            popup.show(note, at.x, at.y + at.height + Scale.of(2));
            tell();
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean showing() {
        return popup != null && popup.isVisible();
    }

    /** Moves the choice; false if the list is closed. */
    boolean move(int by) {
        if (!showing()) {
            return false;
        }
        int row = Math.floorMod(list.getSelectedIndex() + by, fitting.size());
        list.setSelectedIndex(row);
        list.ensureIndexIsVisible(row);
        tell();
        return true;
    }

    /** The keyboard is in the text, so a screen reader hears there what is chosen. */
    private void tell() {
        Snippet chosen = list.getSelectedValue();
        note.getAccessibleContext().firePropertyChange(javax.accessibility.AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, null,
                Bundle.SnippetList_item(chosen.name(), words(chosen)));
    }

    /** Puts the chosen one in; false if the list is closed. */
    boolean choose() {
        if (!showing()) {
            return false;
        }
        Snippet chosen = list.getSelectedValue();
        close();
        if (chosen != null) {
            put(chosen, from);
        }
        return true;
    }

    private void put(Snippet chosen, int start) {
        close();
        edits.insert(chosen, start);
    }

    /** Closes the list; false if it was. */
    boolean close() {
        boolean was = showing();
        if (popup != null) {
            popup.setVisible(false);
            popup = null;
        }
        return was;
    }

    private static String words(Snippet snippet) {
        String words = MarkedText.of(snippet.text()).text().replaceAll("\\s+", " ").strip();
        return words.length() > SHOWN ? words.substring(0, Character.isHighSurrogate(words.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN) + "\u2026" : words;
    }

    /** A name, and what it stands for. */
    private static final class Row extends JPanel implements ListCellRenderer<Snippet> {
        private static final long serialVersionUID = 1;
        private final JLabel name = Type.STRONG.on(Tokens.TEXT1.text(new JLabel()));
        private final JLabel text = Tokens.TEXT2.text(new JLabel());

        Row() {
            super(new MigLayout("insets 5 10 5 10, gapx 12", "[90:]0[grow, 0::]"));
            add(name);
            add(text, "gapleft 12, growx, wmin 0");
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends Snippet> in, Snippet value, int index, boolean chosen, boolean focus) {
            name.setText(value.name());
            text.setText(words(value));
            setBackground(chosen ? Tokens.SELECTION.color() : Tokens.PANEL.color());
            getAccessibleContext().setAccessibleName(Bundle.SnippetList_item(value.name(), words(value)));
            return this;
        }
    }
}
