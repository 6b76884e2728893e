package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionList;
import org.tideline.sessions.model.SessionWords;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.RecordRows;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** One session in the list: its number, when, who was there, what became of its note, and its drawer. Event thread. */
@Messages({
    "# {0} - day", "# {1} - time", "SessionCell.moment={0}, {1}",
    "# {0} - when", "# {1} - how long", "SessionCell.long={0} · {1} min",
    "# {0} - name", "# {1} - how", "SessionCell.attended={0} {1}",
    "SessionCell.none=No note",
    "SessionCell.draft=Not signed",
    "# {0} - day", "SessionCell.signed=Signed {0}",
    "# {0} - day", "SessionCell.late=Late entry, signed {0}",
    "# {0} - title", "# {1} - when", "# {2} - who", "# {3} - note", "# {4} - drawer", "SessionCell.name={0}, {1}. {2}. {3}. {4}"})
final class SessionCell implements ListCellRenderer<SessionList.Row> {
    private final JPanel cell = new JPanel(new BorderLayout());
    private final JPanel inner = new JPanel(new MigLayout("insets 6 16 6 16, gap 0 2, fillx, aligny center", "[grow, fill]16[]16[]", "[][]"));
    private final JLabel title = new JLabel();
    private final JLabel when = new JLabel();
    private final JLabel note = new JLabel();
    private final DrawerBadge badge = new DrawerBadge();
    private Case of;

    SessionCell() {
        inner.setOpaque(false);
        inner.add(title, "wmin 0");
        inner.add(note, "spany 2, aligny center");
        inner.add(badge, "spany 2, aligny center, wrap");
        inner.add(when, "gapleft 24, wmin 0");
        cell.add(inner, BorderLayout.CENTER);
        cell.setBorder(Line.below(BorderFactory.createEmptyBorder()));
    }

    void of(Case newCase) {
        of = newCase;
    }

    @Override
    public Component getListCellRendererComponent(JList<? extends SessionList.Row> list, SessionList.Row row, int index, boolean selected,
            boolean focused) {
        Session session = row.session();
        title.setIcon(Icons.of(session.kind().contact() ? "phone" : "notebook-pen", 16));
        title.setIconTextGap(8);
        title.setText(title(of, row));
        title.setFont(Type.STRONG.font());
        title.setForeground(Tokens.TEXT1.color());
        when.setText(second(of, session));
        when.setFont(Type.CAPTION.font());
        when.setForeground(Tokens.TEXT2.color());
        note.setText(note(row));
        note.setIcon(row.state() == SessionList.State.SIGNED ? Icons.of("lock", 14) : null);
        note.setFont((row.waits() ? Type.STRONG : Type.CAPTION).font());
        note.setForeground((row.waits() ? Tokens.ACCENT : Tokens.TEXT2).color());
        Label label = row.label();
        badge.set(label, of);
        cell.setBackground(RecordRows.ground(list, selected));
        cell.getAccessibleContext().setAccessibleName(Bundle.SessionCell_name(title(of, row), moment(session), second(of, session), note(row),
                DrawerBadge.words(label, of)));
        return cell;
    }

    private static String title(Case of, SessionList.Row row) {
        return SessionWords.title(of, row.session(), row.number());
    }

    /** Day and time: "Tue 18 Nov 2025, 15:00". */
    static String moment(Session session) {
        String day = DayWords.full(session.day());
        return session.time() == null ? day : Bundle.SessionCell_moment(day, SessionWords.time(session.time()));
    }

    private static String second(Case of, Session session) {
        String moment = session.minutes() == 0 ? moment(session) : Bundle.SessionCell_long(moment(session), session.minutes());
        List<String> further = new java.util.ArrayList<>(List.of(moment, SessionWords.of(session.place())));
        if (session.day().isAfter(Now.today())) {
            further.add(SessionWords.planned());
        } else if (session.fellThrough()) {
            further.add(SessionWords.fell());
        } else {
            further.addAll(session.attendance().stream().filter(a -> a.how() != Session.Attended.PRESENT)
                    .map(a -> Bundle.SessionCell_attended(of.member(a.person()).map(Member::name).orElse(""), SessionWords.of(a))).toList());
        }
        return further.stream().collect(Collectors.joining(" · "));
    }

    private static String note(SessionList.Row row) {
        return switch (row.state()) {
            case NONE -> row.waits() ? Bundle.SessionCell_none() : "";
            case DRAFT -> Bundle.SessionCell_draft();
            case SIGNED -> row.late() ? Bundle.SessionCell_late(DayWords.full(row.signed())) : Bundle.SessionCell_signed(DayWords.full(row.signed()));
        };
    }

}
