package org.tideline.checkins.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.TimeWords;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.CheckinItems;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.RecordRows;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** One check-in in the list: whose, when, its answers in one line, and its drawer. */
final class CheckinCell implements ListCellRenderer<Checkin> {
    private final JPanel cell = new JPanel(new BorderLayout());
    private final JPanel inner = new JPanel(new MigLayout("insets 6 16 6 16, gap 0 2, fillx, aligny center", "[][grow, fill]12[]", "[][]"));
    private final JLabel who = new JLabel();
    private final JLabel when = new JLabel();
    private final JLabel answers = new JLabel();
    private final DrawerBadge badge = new DrawerBadge();
    private Case of;

    CheckinCell() {
        inner.setOpaque(false);
        // A note may begin with <html>; it is words all the same.
        answers.putClientProperty("html.disable", Boolean.TRUE);
        who.setIconTextGap(8);
        inner.add(who, "gapright 10");
        inner.add(when, "wmin 0");
        inner.add(badge, "spany 2, aligny center, wrap");
        inner.add(answers, "span 2, gapleft 24, growx, wmin 0");
        cell.add(inner, BorderLayout.CENTER);
        cell.setBorder(Line.below(BorderFactory.createEmptyBorder()));
    }

    /** The case whose members the check-ins are of. */
    void of(Case newCase) {
        of = newCase;
    }

    @Override
    public Component getListCellRendererComponent(JList<? extends Checkin> list, Checkin checkin, int index,
                                                  boolean selected, boolean focused) {
        Member member = of.member(checkin.person()).orElseThrow();
        who.setIcon(MemberMark.icon(member.mark(), 14));
        who.setText(member.name());
        who.setFont(Type.STRONG.font());
        who.setForeground(Tokens.TEXT1.color());
        when.setText(moment(checkin));
        when.setFont(Type.CAPTION.font());
        when.setForeground(Tokens.TEXT2.color());
        answers.setText(line(of, checkin));
        answers.setFont(Type.BASE.font());
        answers.setForeground(Tokens.TEXT2.color());
        badge.set(checkin.widest(), of);
        cell.setBackground(RecordRows.ground(list, selected));
        cell.getAccessibleContext().setAccessibleName(name(of, checkin));
        return cell;
    }

    /** Day and time: "Mon 17 Nov 2025, 21:40". */
    @Messages({"# {0} - day", "# {1} - time", "CELL_moment={0}, {1}"})
    static String moment(Checkin checkin) {
        String day = DayWords.full(checkin.day());
        return checkin.time() == null ? day : Bundle.CELL_moment(day, TimeWords.of(checkin.time()));
    }

    /** The answers in one line; what was left out is not in it. */
    static String line(Case of, Checkin checkin) {
        String words = checkin.answers().stream().filter(a -> a.state() != Answer.State.SKIPPED)
                .map(a -> CheckinItems.words(of, a)).collect(Collectors.joining(", "));
        String plain = words.replace('\n', ' ');
        return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    @Messages({"# {0} - whose", "# {1} - when", "# {2} - answers", "# {3} - drawer", "CELL_name={0}, {1}. {2}. {3}"})
    static String name(Case of, Checkin checkin) {
        return Bundle.CELL_name(of.member(checkin.person()).map(Member::name).orElse(""), moment(checkin), line(of, checkin),
                DrawerBadge.words(checkin.widest(), of));
    }
}
