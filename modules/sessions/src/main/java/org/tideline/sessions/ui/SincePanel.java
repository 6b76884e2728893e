package org.tideline.sessions.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Since;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** What came in since the last session, beside the note; a line of it can be quoted. Event thread. */
@Messages({
    "SincePanel.title=Since last time",
    "# {0} - from", "# {1} - to", "SincePanel.between={0} to {1}. Ctrl+Shift+L quotes the line that has the focus.",
    "# {0} - day", "SincePanel.first=Up to {0}",
    "SincePanel.none=Nothing came in.",
    "SincePanel.quote=Quote this in the note",
    "# {0} - words", "SincePanel.quoteThis=Quote in the note: {0}",
    "# {0} - name", "# {1} - other names", "SincePanel.kept={0}’s own: do not quote to {1}",
    "SincePanel.snippets=Snippets",
    "SincePanel.snippetsHow=Type // in the note, or press Ctrl+Space, and choose from the list."})
final class SincePanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Consumer<String> quote;
    private transient Since since;

    /** @param quote puts these words into the note where it is being written */
    SincePanel(Consumer<String> quote) {
        super(new java.awt.BorderLayout());
        this.quote = quote;
        Tokens.RAISED.ground(this);
        setOpaque(true);
        setBorder(new Line(Tokens.LINE, 0, 1, 0, 0, BorderFactory.createEmptyBorder()));
    }

    /** Shows it beside a part. */
    void show(Case of, Since now, Note.Part part) {
        since = now;
        removeAll();
        Page page = new Page("insets 16 20 16 20, wrap 1, gap 0, hidemode 3", "[grow, fill]");
        page.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(Bundle.SincePanel_title()))), "gapbottom 2");
        page.add(Words.area(span(now.from(), now.to()), Type.CAPTION, Tokens.TEXT2), "wmin 0, gapbottom 10");
        if (now.groups().isEmpty()) {
            page.add(Words.area(Bundle.SincePanel_none(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 10");
        }
        for (Since.Group group : now.groups()) {
            page.add(head(group.title()), "gapbottom 6");
            group.entries().forEach(entry -> page.add(entry(of, entry, part), "wmin 0, gapbottom 8"));
        }
        page.add(head(Bundle.SincePanel_snippets()), "gapbottom 6");
        page.add(Words.area(Bundle.SincePanel_snippetsHow(), Type.BASE, Tokens.TEXT2), "wmin 0");
        add(Page.scrolling(page), java.awt.BorderLayout.CENTER);
        revalidate();
        repaint();
    }

    /** The same beside another part. */
    void beside(Case of, Note.Part part) {
        if (since != null) {
            show(of, since, part);
        }
    }

    private static String span(LocalDate from, LocalDate to) {
        return from == null ? Bundle.SincePanel_first(DayWords.full(to)) : Bundle.SincePanel_between(DayWords.full(from), DayWords.full(to));
    }

    private static JComponent head(String title) {
        JLabel head = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(title)));
        head.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder(10, 0, 0, 0)));
        return head;
    }

    private JComponent entry(Case of, Since.Entry entry, Note.Part part) {
        JPanel row = new JPanel(new MigLayout("insets 0, fillx, gap 8 2, hidemode 3", "[][grow, fill][]"));
        row.setOpaque(false);
        row.add(new JLabel(Icons.of(entry.item().icon(), 14)), "aligny top, gaptop 2");
        row.add(Words.area(entry.words()), "wmin 0, aligny top");
        Optional<Member> keeps = Since.keptBy(entry.item().label(), of, part);
        if (keeps.isEmpty()) {
            JButton button = Buttons.icon("copy", Bundle.SincePanel_quote(), () -> quote.accept(entry.words()));
            button.getAccessibleContext().setAccessibleName(Bundle.SincePanel_quoteThis(entry.words()));
            button.registerKeyboardAction(e -> button.doClick(), javax.swing.KeyStroke.getKeyStroke("ctrl shift L"), WHEN_FOCUSED);
            row.add(button, "aligny top, wrap");
        } else {
            row.add(new JLabel(), "wrap");
        }
        String day = DayWords.full(entry.item().day());
        String others = String.join(", ", of.people().stream().filter(m -> keeps.isEmpty() || m.person() != keeps.get().person()).map(Member::name).toList());
        row.add(Words.area(keeps.map(owner -> day + " · " + Bundle.SincePanel_kept(owner.name(), others)).orElse(day), Type.CAPTION, Tokens.TEXT2),
                "skip 1, wmin 0");
        return row;
    }
}
