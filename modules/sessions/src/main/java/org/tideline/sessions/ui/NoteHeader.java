package org.tideline.sessions.ui;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Drawer;
import org.tideline.sessions.model.NoteDesk;
import org.tideline.sessions.model.Proposal;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Session.Attended;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.Template;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The head of a note: which session, when, who attended how, further parts, template, earlier versions. Event thread. */
@Messages({
    "# {0} - day", "# {1} - from", "# {2} - to", "NoteHeader.fromTo={0}, {1} to {2}",
    "# {0} - day", "# {1} - from", "NoteHeader.from={0}, {1}",
    "# {0} - name", "# {1} - how", "NoteHeader.attended={0} {1}",
    "# {0} - name", "NoteHeader.how=How {0} attended",
    "NoteHeader.part=Part",
    "# {0} - name", "NoteHeader.alone=With {0} alone",
    "NoteHeader.everyone=With everyone",
    "NoteHeader.you=For you",
    "NoteHeader.psychotherapy=Psychotherapy note, in its own window…",
    "# {0} - name", "NoteHeader.template=Template: {0}",
    "# {0} - name", "NoteHeader.templateDone=Gave the note the template {0}",
    "NoteHeader.last=Load the last note",
    "NoteHeader.lastDone=Loaded the last note",
    "NoteHeader.versions=Earlier versions",
    "# {0} - who else", "NoteHeader.beside=Also there: {0}"})
final class NoteHeader extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Case of;
    private final boolean readOnly;
    private final transient Wishes wishes;
    private final JLabel title = Type.TITLE.on(Tokens.TEXT1.text(new JLabel()));
    private final JLabel when = Type.BASE.on(Tokens.TEXT2.text(new JLabel()));
    private final JPanel row = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3, fillx"));
    private transient NoteDesk desk;

    /** What is asked for in the head of a note. */
    interface Wishes {
        /** Attendance is to stand so. */
        void attended(Session after);

        /** A further part. */
        void part(Proposal drawer, String title);

        /** Another template, told as done in these words. */
        void template(Template chosen, String done);

        /** What the last note holds. */
        void takeOver(String done);

        /** The earlier versions. */
        void versions();
    }

    NoteHeader(Case of, boolean readOnly, Wishes wishes) {
        super(new MigLayout("insets 0, fillx, wrap 1, gap 0 10", "[grow, fill]"));
        this.of = of;
        this.readOnly = readOnly;
        this.wishes = wishes;
        setOpaque(false);
        JPanel first = new JPanel(new MigLayout("insets 0, gapx 10", "[][grow, fill]", "[baseline]"));
        first.setOpaque(false);
        first.add(title);
        first.add(when, "wmin 0");
        row.setOpaque(false);
        add(first, "wmin 0");
        add(row, "wmin 0");
    }

    /** Shows what is known of the session now. */
    void show(NoteDesk now, String template) {
        desk = now;
        Session session = now.row().session();
        title.setText(SessionWords.title(of, session, now.row().number()));
        when.setText(moment(session) + " · " + SessionWords.of(session.place()));
        row.removeAll();
        for (Session.Attendance each : session.attendance()) {
            of.member(each.person()).ifPresent(member -> row.add(attendance(member, each)));
        }
        if (!session.beside().isEmpty()) {
            List<String> others = session.beside().stream().map(b -> b.words().isBlank() ? SessionWords.of(b.role()) : SessionWords.of(b.role()) + " (" + b.words() + ")").toList();
            JLabel also = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.NoteHeader_beside(String.join(", ", others)))));
            also.putClientProperty("html.disable", Boolean.TRUE);
            row.add(also);
        }
        if (!readOnly) {
            row.add(menu(Bundle.NoteHeader_part(), "plus", this::parts));
            row.add(menu(Bundle.NoteHeader_template(template), "file-text", this::templates), "pushx, alignx right");
            row.add(Buttons.plain(Bundle.NoteHeader_versions(), "history", wishes::versions));
        } else {
            row.add(new JLabel(), "pushx");
        }
        row.revalidate();
        row.repaint();
    }

    private static String moment(Session session) {
        String day = DayWords.full(session.day());
        if (session.time() == null) {
            return day;
        }
        return session.minutes() == 0 ? Bundle.NoteHeader_from(day, SessionWords.time(session.time()))
                : Bundle.NoteHeader_fromTo(day, SessionWords.time(session.time()), SessionWords.time(session.time().plusMinutes(session.minutes())));
    }

    private JButton attendance(Member member, Session.Attendance each) {
        String words = Bundle.NoteHeader_attended(member.name(), SessionWords.of(each));
        JButton button = new JButton(words.replace("&", "&&"), MemberMark.icon(member.mark(), 14));
        button.setText(words);
        button.setIconTextGap(8);
        button.getAccessibleContext().setAccessibleDescription(Bundle.NoteHeader_how(member.name()));
        if (readOnly) {
            button.setBorderPainted(false);
            button.setContentAreaFilled(false);
            button.setFocusable(false);
        } else {
            button.addActionListener(e -> attendances(each).show(button, 0, button.getHeight()));
        }
        return button;
    }

    private JPopupMenu attendances(Session.Attendance now) {
        JPopupMenu menu = new JPopupMenu();
        for (Attended how : Attended.values()) {
            JCheckBoxMenuItem item = new JCheckBoxMenuItem(SessionWords.of(how), how == now.how());
            item.addActionListener(e -> {
                Session session = desk.row().session();
                wishes.attended(new Session(session.id(), session.caseId(), session.kind(), session.place(), session.day(), session.time(),
                        session.minutes(), session.attendance().stream().map(a -> a.person() == now.person()
                                ? new Session.Attendance(a.person(), how, how == a.how() ? a.time() : null, a.words()) : a).toList(),
                        session.beside(), session.signed()));
            });
            menu.add(item);
        }
        return menu;
    }

    private static JButton menu(String words, String icon, java.util.function.Supplier<JPopupMenu> menu) {
        JButton[] button = new JButton[1];
        button[0] = Buttons.plain(words.replace("&", "&&"), icon, () -> menu.get().show(button[0], 0, button[0].getHeight()));
        button[0].setHorizontalTextPosition(SwingConstants.TRAILING);
        return button[0];
    }

    private JPopupMenu parts() {
        JPopupMenu menu = new JPopupMenu();
        List<Proposal> drawers = new ArrayList<>(DrawerChoice.all(of));
        for (Proposal drawer : drawers) {
            String words = drawer.drawer() == Drawer.JOINT ? Bundle.NoteHeader_everyone() : drawer.drawer() == Drawer.OWN
                    ? Bundle.NoteHeader_alone(of.member(drawer.owner()).map(Member::name).orElse("")) : Bundle.NoteHeader_you();
            JMenuItem item = new JMenuItem(words);
            item.addActionListener(e -> wishes.part(drawer, ""));
            menu.add(item);
        }
        menu.addSeparator();
        JMenuItem apart = new JMenuItem(Bundle.NoteHeader_psychotherapy(), DrawerBadge.glyph(Drawer.PSYCHOTHERAPY));
        apart.addActionListener(e -> PsychotherapyWindow.show(of.id()));
        menu.add(apart);
        return menu;
    }

    private JPopupMenu templates() {
        JPopupMenu menu = new JPopupMenu();
        for (Template template : desk.templates()) {
            JMenuItem item = new JMenuItem(template.name());
            item.addActionListener(e -> wishes.template(template, Bundle.NoteHeader_templateDone(template.name())));
            menu.add(item);
        }
        menu.addSeparator();
        JMenuItem last = new JMenuItem(Bundle.NoteHeader_last(), Icons.of("rotate-ccw", 16));
        last.setEnabled(desk.last().isPresent());
        last.addActionListener(e -> wishes.takeOver(Bundle.NoteHeader_lastDone()));
        menu.add(last);
        return menu;
    }
}
