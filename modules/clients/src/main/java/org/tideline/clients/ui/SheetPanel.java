package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Sheet;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Now;
import org.tideline.reporting.api.OnePages;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Clipboards;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * The two sheets for the start of a session at the right of the overview (picture a): <em>Since we last met</em> as those
 * who came may see it, with its page, and for the therapist <em>Before the session</em>. Event thread.
 */
@Messages({
    "SheetPanel.name=Side panel",
    "SheetPanel.since=Since we last met",
    "SheetPanel.alone=Since last time",
    "SheetPanel.whose=Whose sheet",
    "SheetPanel.before=Before the session",
    "# {0} - a day", "# {1} - how many", "SheetPanel.days=Since {0} · {1,choice,0#today|1#1 day|1<{1} days}",
    "# {0} - a day", "SheetPanel.met=Since {0}, when they last came",
    "# {0} - how many", "SheetPanel.weeks={0,choice,1#The last week|1<The last {0} weeks}",
    "SheetPanel.print=Print one page",
    "# {0} - name", "SheetPanel.printFor=One page for {0}",
    "SheetPanel.copy=Copy",
    "SheetPanel.copied=Copied. It leaves the clipboard again after half a minute.",
    "SheetPanel.nothing=Nothing here since then that both may see.",
    "SheetPanel.nothingOne=Nothing here since then.",
    "SheetPanel.nothingBefore=Nothing is waiting for this session.",
    "SheetPanel.onlyYou=Only you see this panel as it is",
    "SheetPanel.onlyYouHow=The page holds only what is joint or opened also on paper.",
    "SheetPanel.onlyYouAlone=They are worked with each alone, so each has a sheet of what is their own.",
    "SheetPanel.yours=For you alone",
    "SheetPanel.yoursHow=This sheet is read on the screen. It is not printed."})
final class SheetPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private static final List<Integer> WEEKS = List.of(1, 2, 4, 8);
    private final transient Runnable print;
    private final transient Consumer<LocalDate> chooseSince;
    private final JPanel choices = new JPanel(new MigLayout("insets 0, gapy 8, wrap 1, hidemode 3"));
    private transient Segmented which;
    private transient Segmented whose;
    private transient List<String> shownNames = List.of();
    private final JLabel title = Type.HEADING.on(Tokens.TEXT1.text(new JLabel(Bundle.SheetPanel_since())));
    private final JButton since = Buttons.link("", this::offerSince);
    private final JButton page = Buttons.plain(Bundle.SheetPanel_print(), "printer", this::print);
    private final JButton copy = Buttons.plain(Bundle.SheetPanel_copy(), "copy", this::copy);
    private final Column lines = new Column(new MigLayout("insets 0 18 18 18, wrap 1, fillx, gapy 0, hidemode 3", "[grow,fill]"));
    private final JScrollPane scroll = Scroll.plain(lines, Tokens.RAISED);
    private transient List<Sheet> sinceSheets = List.of();
    private transient Sheet beforeSheet;
    private transient LocalDate met;

    /**
     * @param print       shows the page
     * @param chooseSince told another day from which on; null means when they last met
     */
    SheetPanel(Runnable print, Consumer<LocalDate> chooseSince) {
        super(new BorderLayout());
        this.print = print;
        this.chooseSince = chooseSince;
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 0, 1, 0, 0, null));
        putClientProperty("Tideline.region", "side");
        getAccessibleContext().setAccessibleName(Bundle.SheetPanel_name());
        JPanel head = new JPanel(new MigLayout("insets 14 18 12 18, fillx, gapy 8, wrap 1, hidemode 3", "[grow]"));
        head.setOpaque(false);
        choices.setOpaque(false);
        head.add(choices);
        head.add(title, "wmin 0");
        head.add(since);
        since.setHorizontalAlignment(SwingConstants.LEADING);
        since.setMargin(new java.awt.Insets(0, 0, 0, 0));
        // Named only once there is a sheet.
        since.setVisible(false);
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3"));
        buttons.setOpaque(false);
        copy.putClientProperty("JButton.buttonType", "toolBarButton");
        buttons.add(page);
        buttons.add(copy);
        head.add(buttons);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        add(head, BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
    }

    /**
     * Shows the sheets.
     *
     * @param newSince  <em>Since we last met</em>, as it may be looked at together, or as whoever the window is seen as; where
     *                  each is worked with alone, one for each of them
     * @param newBefore <em>Before the session</em>, or null in anybody's view but the therapist's
     * @param lastMet   the day they last met, or null where none is known
     */
    void show(List<Sheet> newSince, Sheet newBefore, LocalDate lastMet) {
        List<String> names = newSince.size() < 2 ? List.of() : newSince.stream().map(SheetPanel::name).toList();
        if (which == null || !names.equals(shownNames)) {
            shownNames = names;
            choose(names);
        }
        sinceSheets = List.copyOf(newSince);
        beforeSheet = newBefore;
        met = lastMet;
        which.setVisible(newBefore != null);
        if (newBefore == null && which.selected() == 1) {
            which.select(0);
        }
        fill();
    }

    private static String name(Sheet sheet) {
        return sheet.scope().reader() instanceof Reader.OwnPaper own
                ? sheet.scope().of().member(own.member()).map(Member::name).orElse("") : "";
    }

    private void choose(List<String> names) {
        which = new Segmented(Bundle.SheetPanel_name(), names.isEmpty() ? Bundle.SheetPanel_since() : Bundle.SheetPanel_alone(),
                Bundle.SheetPanel_before());
        which.onSelect(i -> turned());
        whose = names.isEmpty() ? null : new Segmented(Bundle.SheetPanel_whose(), names.toArray(String[]::new));
        choices.removeAll();
        choices.add(which);
        if (whose != null) {
            whose.onSelect(i -> turned());
            choices.add(whose);
        }
    }

    private void turned() {
        fill();
        // Words that were just set scroll to themselves; a sheet is read from its top.
        java.awt.EventQueue.invokeLater(() -> scroll.getVerticalScrollBar().setValue(0));
    }

    /** Whose sheet is shown, where each has one. */
    Reader reader() {
        Sheet sheet = shown();
        return sheet == null ? null : sheet.scope().reader();
    }

    /** Turns to <em>Before the session</em>, where there is one. */
    void before() {
        if (beforeSheet != null) {
            which.select(1);
        }
    }

    private Sheet shown() {
        if (which != null && which.selected() == 1) {
            return beforeSheet;
        }
        return sinceSheets.isEmpty() ? null : sinceSheets.get(whose == null ? 0 : Math.min(whose.selected(), sinceSheets.size() - 1));
    }

    private void fill() {
        Sheet sheet = shown();
        if (sheet == null) {
            return;
        }
        boolean before = sheet == beforeSheet;
        boolean alone = whose != null;
        if (alone) {
            whose.setVisible(!before);
        }
        title.setText(before ? Bundle.SheetPanel_before() : Bundle.SheetPanel_since());
        title.setVisible(beforeSheet == null);
        page.setVisible(!before && beforeSheet != null && Lookup.getDefault().lookup(OnePages.class) != null);
        since.setVisible(true);
        since.setText(Bundle.SheetPanel_days(CaseWords.shortDay(sheet.since(), Now.today()), ChronoUnit.DAYS.between(sheet.since(), Now.today())));
        lines.removeAll();
        for (Sheet.Part part : sheet.parts()) {
            JLabel head = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(part.title())));
            head.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, javax.swing.BorderFactory.createEmptyBorder(12, 0, 8, 0)));
            lines.add(head);
            part.lines().forEach(line -> lines.add(row(sheet, line, part), "gapbottom 8, wmin 0"));
        }
        if (sheet.parts().isEmpty()) {
            lines.add(Words.area(before ? Bundle.SheetPanel_nothingBefore() : alone || sheet.scope().of().people().size() == 1
                    ? Bundle.SheetPanel_nothingOne() : Bundle.SheetPanel_nothing(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 12");
        }
        if (beforeSheet != null) {
            JLabel who = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(before ? Bundle.SheetPanel_yours() : Bundle.SheetPanel_onlyYou())));
            who.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, javax.swing.BorderFactory.createEmptyBorder(12, 0, 6, 0)));
            lines.add(who);
            lines.add(Words.area(before ? Bundle.SheetPanel_yoursHow()
                    : alone ? Bundle.SheetPanel_onlyYouAlone() : Bundle.SheetPanel_onlyYouHow(), Type.CAPTION, Tokens.TEXT2), "wmin 0");
        }
        lines.revalidate();
        lines.repaint();
        // Wrapped words know their height only once they know their width.
        java.awt.EventQueue.invokeLater(lines::revalidate);
    }

    private static JComponent row(Sheet sheet, Sheet.Line line, Sheet.Part part) {
        JPanel row = new JPanel(new MigLayout("insets 0, fillx, gapx 8, wrap 2", "[][grow,fill]", "[top]"));
        row.setOpaque(false);
        boolean said = part.place() == org.tideline.clients.spi.Part.SAID;
        if (line.of() == null) {
            row.add(new JLabel(Icons.of("users", 16)));
        } else if (line.of().label().drawer() == Drawer.OWN) {
            row.add(new JLabel(DrawerBadge.glyph(line.of().label(), sheet.scope().of())));
        } else {
            row.add(new JLabel(Icons.of(line.icon(), 16)));
        }
        javax.swing.JTextArea words = Words.area(line.text(), said ? Type.SENTENCE : Type.BASE, Tokens.TEXT1);
        if (line.of() != null) {
            words.getAccessibleContext().setAccessibleDescription(DrawerBadge.words(line.of().label(), sheet.scope().of()));
        }
        row.add(words, "wmin 0");
        return row;
    }

    private void offerSince() {
        JPopupMenu menu = new JPopupMenu();
        if (met != null) {
            JMenuItem item = new JMenuItem(Bundle.SheetPanel_met(CaseWords.day(met)));
            item.addActionListener(e -> chooseSince.accept(null));
            menu.add(item);
        }
        for (int weeks : WEEKS) {
            JMenuItem item = new JMenuItem(Bundle.SheetPanel_weeks(weeks));
            item.addActionListener(e -> chooseSince.accept(Now.today().minusWeeks(weeks)));
            menu.add(item);
        }
        menu.show(since, 0, since.getHeight());
    }

    private void print() {
        print.run();
    }

    private void copy() {
        Sheet sheet = shown();
        if (sheet != null) {
            Clipboards.put(sheet.parts().stream().map(part -> part.title() + "\n" + part.lines().stream().map(line -> "– " + line.text())
                    .collect(Collectors.joining("\n"))).collect(Collectors.joining("\n\n")));
            Toast.show(Bundle.SheetPanel_copied(), null);
        }
    }

    /** Lets go of everything. */
    void forget() {
        sinceSheets = List.of();
        beforeSheet = null;
        lines.removeAll();
    }
}
