package org.tideline.sessions.ui;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** One psychotherapy note in the list of its window: its day, whom it is about, whether it is signed; no word of it. */
@Messages({
    "PsychotherapyCell.fresh=New note",
    "PsychotherapyCell.notKept=Not saved yet",
    "# {0} - name", "PsychotherapyCell.about=About {0}",
    "PsychotherapyCell.all=About all of them",
    "PsychotherapyCell.signed=Signed",
    "PsychotherapyCell.open=Not signed",
    "# {0} - whom it is about", "# {1} - state", "PsychotherapyCell.two={0} · {1}",
    "# {0} - day", "# {1} - more", "PsychotherapyCell.name={0}. {1}"})
final class PsychotherapyCell implements ListCellRenderer<PsychotherapyCell.Row> {
    private final JPanel cell = new JPanel(new MigLayout("insets 7 16 7 16, gap 0 2, wrap 1, fillx", "[grow,fill]"));
    private final JLabel day = new JLabel();
    private final JLabel more = new JLabel();
    private Case of;

    /** A note, or null for the new one. */
    record Row(PsychotherapyNote note) {
        long id() {
            return note == null ? 0 : note.id();
        }
    }

    PsychotherapyCell() {
        cell.add(day, "wmin 0");
        cell.add(more, "wmin 0");
        cell.setBorder(Line.below(BorderFactory.createEmptyBorder()));
    }

    void of(Case newCase) {
        of = newCase;
    }

    @Override
    public Component getListCellRendererComponent(JList<? extends Row> list, Row row, int index, boolean selected, boolean focused) {
        PsychotherapyNote note = row.note();
        day.setText(note == null ? Bundle.PsychotherapyCell_fresh() : DayWords.full(note.day()));
        day.setIcon(note != null && note.locked() ? Icons.of("lock", 14) : null);
        day.setFont(Type.STRONG.font());
        day.setForeground(Tokens.TEXT1.color());
        more.setText(note == null ? Bundle.PsychotherapyCell_notKept() : second(note));
        more.setFont(Type.CAPTION.font());
        more.setForeground(Tokens.TEXT2.color());
        cell.setBackground((selected ? list.isFocusOwner() ? Tokens.SELECTION : Tokens.SELECTION_INACTIVE : Tokens.SIDE).color());
        cell.getAccessibleContext().setAccessibleName(Bundle.PsychotherapyCell_name(day.getText(), more.getText()));
        return cell;
    }

    private String second(PsychotherapyNote note) {
        String state = note.locked() ? Bundle.PsychotherapyCell_signed() : Bundle.PsychotherapyCell_open();
        if (of == null || of.people().size() < 2) {
            return state;
        }
        String who = of.member(note.about()).map(Member::name).map(Bundle::PsychotherapyCell_about).orElse(Bundle.PsychotherapyCell_all());
        return Bundle.PsychotherapyCell_two(who, state);
    }
}
