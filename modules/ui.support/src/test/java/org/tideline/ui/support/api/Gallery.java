package org.tideline.ui.support.api;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.swing.Icon;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Validation;

/**
 * Every part of the interface in one window, to be held beside the pictures of the design. Run by hand:
 * {@code java -cp ... org.tideline.ui.support.api.Gallery light|dark}.
 */
final class Gallery {
    static final LocalDate DAY = LocalDate.of(2025, 11, 18);
    static final Case COUPLE = new Case(1, "C-0001", CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER_AND_EACH,
            LocalDate.of(2025, 3, 3), List.of(
            new Member(11, 101, "Mara", "Mara Lindqvist", 0, 0, LocalDate.of(2025, 3, 3), null),
            new Member(12, 102, "Jonas", "Jonas Okoro", 1, 1, LocalDate.of(2025, 3, 3), null)));

    private Gallery() {
    }

    public static void main(String[] args) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Theme.register();
            if (args[0].equals("dark")) {
                FlatDarkLaf.setup();
            } else {
                FlatLightLaf.setup();
            }
            JFrame frame = new JFrame("Tideline");
            frame.setContentPane(content());
            frame.setSize(1440, 900);
            frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
            frame.setVisible(true);
        });
    }

    static JComponent content() {
        JPanel all = Tokens.PANEL.ground(new JPanel(new BorderLayout()));
        CaseHeader header = new CaseHeader(Buttons.plain("&Add", "plus", () -> { }),
                Buttons.primary("&Write session 14", "notebook-pen", () -> { }));
        header.show(COUPLE, "Couple since 2014 · with you since 3 Mar 2025 · 13 sessions");
        all.add(header, BorderLayout.NORTH);
        JPanel columns = new JPanel(new MigLayout("insets 0 24 24 24, gapx 32, aligny top", "[360!][360!][grow,fill]", "[top]"));
        columns.setOpaque(false);
        columns.add(badges());
        columns.add(form());
        columns.add(rest());
        all.add(columns, BorderLayout.CENTER);
        JPanel south = new JPanel(new BorderLayout());
        south.add(StatusLine.get());
        StatusLine.get().saved(java.time.Instant.parse("2025-11-18T13:42:08Z"));
        StatusLine.get().right(Icons.of("lock", 14), "Locks after 10 min away");
        all.add(south, BorderLayout.SOUTH);
        return all;
    }

    private static JPanel column() {
        JPanel panel = new JPanel(new MigLayout("insets 0, wrap 1, gapy 14, fillx", "[left]"));
        panel.setOpaque(false);
        return panel;
    }

    private static JPanel badges() {
        JPanel panel = column();
        panel.add(Type.HEADING.on(new JLabel("Drawers")));
        Label mine = Label.own(1, 101, DAY);
        Label his = Label.own(1, 102, DAY).opened(Opening.ROOM, Set.of(101L));
        for (Label label : List.of(Label.joint(1, DAY), mine, his, Label.therapist(1, DAY),
                new Label(1, Drawer.PSYCHOTHERAPY, 0, Opening.CLOSED, Set.of(), DAY, false))) {
            panel.add(new DrawerBadge(label, COUPLE));
            JLabel row = Tokens.RAISED.ground(new JLabel("edge"));
            row.setBorder(new DrawerEdge(label, COUPLE, 6));
            panel.add(row, "w 250!, h 34!");
        }
        panel.add(Type.HEADING.on(new JLabel("Members")), "gaptop 12");
        for (int i = 0; i < 4; i++) {
            int mark = i;
            JLabel row = new JLabel(new Icon() {
                @Override
                public int getIconWidth() {
                    return 280;
                }

                @Override
                public int getIconHeight() {
                    return 24;
                }

                @Override
                public void paintIcon(Component c, Graphics graphics, int x, int y) {
                    Graphics2D g = (Graphics2D) graphics.create();
                    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                    MemberMark.icon(mark, 22, "ABCD".substring(mark)).paintIcon(c, g, x, y + 1);
                    MemberMark.icon(mark, 16).paintIcon(c, g, x + 36, y + 4);
                    MemberMark.paint(g, Palette.screen(), mark, x + 74, y + 12, 6.5, true);
                    MemberMark.paint(g, Palette.screen(), mark, x + 94, y + 12, 4, false);
                    g.setColor(Palette.screen().band(mark));
                    g.fillRect(x + 110, y + 5, 150, 14);
                    g.setColor(Palette.screen().mark(mark));
                    g.setStroke(MemberMark.levelStroke(mark, 2.5f));
                    g.drawLine(x + 110, y + 12, x + 260, y + 12);
                    g.dispose();
                }
            });
            panel.add(row);
        }
        return panel;
    }

    private static JPanel form() {
        JPanel panel = column();
        Form form = new Form();
        JTextField name = form.field("name", "&Full name", new JTextField("Mara Lindqvist"));
        JTextField rating = form.field("rating", "How &close", new JTextField("12"), "From 0, not close, to 10, very close.");
        DayField day = new DayField(DAY);
        form.pair("from", "F&rom", day, "to", "T&o", new DayField());
        form.optional("note", "&Note", new JScrollPane(new javax.swing.JTextArea("A few words", 3, 20)));
        JPasswordField pass = form.field("pass", "&Passphrase", new JPasswordField("abcdefgh"));
        pass.setEditable(true);
        form.field("combo", "&Kind", new JComboBox<>(new String[] {"Couple", "Individual", "Family"}));
        form.wide(new JCheckBox("Show the closed ones", true));
        form.check(() -> new Validation().require(!rating.getText().equals("12"), "rating",
                "Ratings run from 0 to 10. This says 12.").require(!name.getText().isBlank(), "name", "Each person needs a name."));
        panel.add(form, "growx");
        panel.add(form.count());
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8"));
        buttons.setOpaque(false);
        buttons.add(Buttons.primary("&Save", form::accept));
        buttons.add(Buttons.plain("Cancel", () -> { }));
        buttons.add(Buttons.link("Back to everything", () -> { }));
        panel.add(buttons);
        SwingUtilities.invokeLater(form::accept);
        return panel;
    }

    private static JPanel rest() {
        JPanel panel = column();
        panel.add(new SearchField("Type a name or code", t -> { }), "w 240!");
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8"));
        row.setOpaque(false);
        row.add(new Segmented("View", "Trees", "Forest"));
        row.add(Buttons.mark("&Numbers", Icons.of("table-2", 16)));
        row.add(Buttons.icon("panel-right", "Side panel", () -> { }));
        panel.add(row);
        panel.add(new Notice(Notice.Kind.ATTENTION, "Secrets policy: limited, since 3 March 2025. Both acknowledged."), "growx");
        panel.add(new Notice(Notice.Kind.INFO, "You are looking at what Mara may see.", "Back to everything", () -> { }), "growx");
        panel.add(new Notice(Notice.Kind.ERROR, "This note is not on disk yet. Everything up to 15:42:08 is kept."), "growx");
        JTable table = new JTable(new Object[][] {{"Tue 18 Nov", "Mara", "6"}, {"Mon 17 Nov", "Jonas", "5"}, {"Sun 16 Nov", "Mara", "7"}},
                new Object[] {"Day", "Who", "Rating"});
        JScrollPane scroll = Tables.scroll(Tables.plain(table, "Ratings"));
        table.setRowSelectionInterval(1, 1);
        panel.add(scroll, "growx, h 140!");
        panel.add(new EmptyState("Their check-ins will be here, day by day.",
                "Bring in a file, or type one in while they are with you. אבג 漢字",
                Buttons.primary("&Bring in check-ins", () -> { }), Buttons.plain("&Type one in", () -> { })), "growx, h 220!");
        return panel;
    }
}
