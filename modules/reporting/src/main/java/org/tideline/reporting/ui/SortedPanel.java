package org.tideline.reporting.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.ItemRef;
import org.tideline.reporting.model.Sorted;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** What goes with a report, what stays, and why: section by section, and record by record where it is unfolded. Event thread. */
@Messages({
    "SortedPanel.goes=Goes", "SortedPanel.stays=Stays", "# {0} - how many", "SortedPanel.things={0,choice,0#nothing|1#1 record|1<{0} records}",
    "SortedPanel.why=and why",
    "SortedPanel.each=One by one", "SortedPanel.fold=Fold up", "SortedPanel.none=None of them", "SortedPanel.all=All of them",
    "# {0} - how many", "SortedPanel.more=and {0} more; a shorter time shows them",
    "# {0} - section", "# {1} - day", "# {2} - record", "SortedPanel.line={0}, {1}: {2}"})
final class SortedPanel extends JPanel {
    private static final long serialVersionUID = 1;
    /** So many records of a section are shown one by one. */
    private static final int MOST = 80;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu");
    private final Column column = new Column(new MigLayout("insets 16 20 20 20, wrap 1, fillx, gapy 0, hidemode 3", "[grow,fill]"));
    private final JScrollPane scroll = new JScrollPane(column, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    private final transient Listener listener;
    private final transient Set<String> unfolded = new HashSet<>();
    private transient Sorted sorted;
    private transient Case of;
    private transient List<? extends JComponent> above = List.of();

    /** Is told what is switched. */
    interface Listener {
        /** A section is to go, or not. */
        void section(String id, boolean on);

        /** Records are to go, or to be left out. */
        void records(Set<ItemRef> records, boolean going);
    }

    SortedPanel(Listener listener) {
        super(new java.awt.BorderLayout());
        this.listener = listener;
        setOpaque(false);
        scroll.setBorder(null);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        Tokens.PANEL.ground((JComponent) scroll.getViewport());
        column.setOpaque(false);
        add(scroll, java.awt.BorderLayout.CENTER);
        setBorder(new Line(Tokens.LINE, 0, 1, 0, 1, null));
    }

    /** Shows what was sorted, under these notices. */
    void show(Sorted now, Case in, List<? extends JComponent> notices) {
        sorted = now;
        of = in;
        above = List.copyOf(notices);
        build();
    }

    /** Says in place of it why nothing goes. */
    void trouble(String words, List<? extends JComponent> notices) {
        sorted = null;
        column.removeAll();
        notices.forEach(notice -> column.add(notice, "wmin 0, gapbottom 12"));
        column.add(new Notice(Notice.Kind.ATTENTION, words), "wmin 0");
        column.revalidate();
        column.repaint();
    }

    /** Forgets what it shows. */
    void release() {
        sorted = null;
        of = null;
        above = List.of();
        column.removeAll();
    }

    private void build() {
        int at = scroll.getVerticalScrollBar().getValue();
        column.removeAll();
        above.forEach(notice -> column.add(notice, "wmin 0, gapbottom 12"));
        heading(Bundle.SortedPanel_goes(), sorted.goes().stream().flatMap(g -> g.lines().stream()).filter(Sorted.Line::going).mapToInt(l -> 1).sum(), "");
        sorted.goes().forEach(group -> group(group, true));
        heading(Bundle.SortedPanel_stays(), sorted.stays().stream().mapToInt(g -> g.lines().size()).sum(), " " + Bundle.SortedPanel_why());
        sorted.stays().forEach(group -> group(group, false));
        column.revalidate();
        column.repaint();
        java.awt.EventQueue.invokeLater(() -> scroll.getVerticalScrollBar().setValue(at));
    }

    private void heading(String words, int count, String more) {
        JPanel row = new JPanel(new MigLayout("insets 10 0 4 0", "[]8[]"));
        row.setOpaque(false);
        row.add(Type.HEADING.on(new JLabel(words)));
        row.add(Tokens.TEXT2.text(new JLabel(Bundle.SortedPanel_things(count) + more)));
        column.add(row);
    }

    private void group(Sorted.Group group, boolean goes) {
        JPanel row = new JPanel(new MigLayout("insets 8 0 8 0, fillx, gapy 1, hidemode 3", goes ? "[22!][grow,fill][]" : "[grow,fill][]", "[center][]"));
        row.setOpaque(false);
        row.setBorder(Line.below(null));
        if (goes) {
            JCheckBox box = new JCheckBox("", group.on());
            box.setOpaque(false);
            box.setEnabled(!group.fixed());
            box.getAccessibleContext().setAccessibleName(group.title());
            box.getAccessibleContext().setAccessibleDescription(group.why());
            box.addActionListener(e -> listener.section(group.id(), box.isSelected()));
            row.add(box, "aligny top");
        }
        row.add(Type.BASE.on(Words.area(group.title())), "wmin 0");
        if (group.badge() != null) {
            row.add(new DrawerBadge(group.badge(), of), "aligny top, wrap");
        } else {
            row.add(new JLabel(), "wrap");
        }
        JPanel second = new JPanel(new MigLayout("insets 0, fillx", "[grow,fill][]"));
        second.setOpaque(false);
        second.add(Words.area(group.why(), Type.CAPTION, Tokens.TEXT2), "wmin 0");
        boolean open = unfolded.contains(group.id());
        if (!group.lines().isEmpty()) {
            JButton fold = Buttons.link(open ? Bundle.SortedPanel_fold() : Bundle.SortedPanel_each(), () -> {
                if (!unfolded.remove(group.id())) {
                    unfolded.add(group.id());
                }
                build();
            });
            fold.getAccessibleContext().setAccessibleDescription(group.title());
            second.add(fold);
        }
        row.add(second, (goes ? "skip 1, " : "") + "span 2, growx, wmin 0");
        column.add(row, "wmin 0");
        if (open && !group.lines().isEmpty()) {
            column.add(lines(group, goes), "wmin 0");
        }
    }

    private JComponent lines(Sorted.Group group, boolean goes) {
        JPanel lines = new JPanel(new MigLayout("insets 4 22 8 0, wrap 2, fillx, gapy 2", "[grow,fill][]"));
        lines.setOpaque(false);
        lines.setBorder(Line.below(null));
        if (goes && group.lines().size() > 1) {
            JPanel both = new JPanel(new MigLayout("insets 0", "[]12[]"));
            both.setOpaque(false);
            both.add(Buttons.link(Bundle.SortedPanel_all(), () -> listener.records(refs(group), true)));
            both.add(Buttons.link(Bundle.SortedPanel_none(), () -> listener.records(refs(group), false)));
            lines.add(both, "span 2");
        }
        group.lines().stream().limit(MOST).forEach(line -> {
            String day = day(line.day());
            if (goes) {
                JCheckBox box = new JCheckBox(day + "   " + line.title(), line.going());
                box.setOpaque(false);
                box.getAccessibleContext().setAccessibleName(Bundle.SortedPanel_line(group.title(), day, line.title()));
                box.addActionListener(e -> listener.records(line.refs(), box.isSelected()));
                lines.add(box, "wmin 0");
            } else {
                lines.add(Words.area(day + "   " + line.title(), Type.CAPTION, Tokens.TEXT1), "wmin 0");
            }
            DrawerBadge badge = new DrawerBadge(line.label(), of);
            badge.compact(true);
            lines.add(badge);
        });
        if (group.lines().size() > MOST) {
            lines.add(Tokens.TEXT2.text(Type.CAPTION.on(new JLabel(Bundle.SortedPanel_more(group.lines().size() - MOST)))), "span 2");
        }
        lines.setMinimumSize(new java.awt.Dimension(Scale.of(80), 0));
        return lines;
    }

    private static Set<ItemRef> refs(Sorted.Group group) {
        Set<ItemRef> refs = new HashSet<>();
        group.lines().forEach(line -> refs.addAll(line.refs()));
        return refs;
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
