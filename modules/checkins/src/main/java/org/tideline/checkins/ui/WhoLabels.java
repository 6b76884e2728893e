package org.tideline.checkins.ui;

import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JLabel;
import javax.swing.JList;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.csv.Whom;
import org.tideline.clients.api.Member;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Tokens;

/** Members with their marks, in choices and in lines. */
final class WhoLabels extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
        JLabel label = (JLabel) super.getListCellRendererComponent(list, value instanceof Member m ? m.fullName() : value, index,
                selected, focused);
        label.setIcon(value instanceof Member m ? MemberMark.icon(m.mark(), 12) : null);
        return label;
    }

    /** Who somebody is, as a line. */
    @Messages({"# {0} - name", "WHOLABEL_fresh={0} (new)"})
    static JLabel label(Whom whom) {
        JLabel label = Tokens.TEXT1.text(new JLabel());
        label.putClientProperty("html.disable", Boolean.TRUE);
        if (whom instanceof Whom.Known known) {
            Member member = known.of().member(known.person()).orElseThrow();
            label.setIcon(MemberMark.icon(member.mark(), 12));
            label.setText(member.fullName());
        } else if (whom instanceof Whom.Fresh fresh) {
            label.setText(Bundle.WHOLABEL_fresh(fresh.name()));
        } else {
            label.setText("–");
        }
        return label;
    }
}
