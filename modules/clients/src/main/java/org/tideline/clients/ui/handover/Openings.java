package org.tideline.clients.ui.handover;

import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WhoSees;
import org.tideline.clients.model.handover.HandOverWords;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.OpeningChoice;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** What the others may see, answer by answer, all closed at first; and exactly what they will see. Event thread. */
@Messages({
    "# {0} - the others", "Openings.title=What {0} may see",
    "Openings.how=Each answer stays closed unless you open it. To look at together means: on this screen, while you are in the room. "
            + "You can close it again at any time.",
    "Openings.closed=closed", "Openings.room=to look at together", "Openings.paper=also on paper",
    "# {0} - question", "Openings.howFar=How far {0} is opened",
    "Openings.to=Opened to",
    "Openings.preview=Exactly this will be seen"})
final class Openings extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient WhoSees<?> who;
    private final JPanel preview = new JPanel(new MigLayout("insets 14 18 14 18, wrap 1, gap 0 4, fillx", "[grow, fill]"));

    <A extends Labelled> Openings(OpeningChoice<A> choice) {
        super(new MigLayout("insets 0, wrap 1, gap 0 0, fillx", "[grow, fill]"));
        who = choice.who();
        setOpaque(false);
        add(Words.passive(Bundle.Openings_title(HandOverWords.names(who.others())), Type.GREETING, Tokens.TEXT1), "wmin 0, gapbottom 6");
        add(Words.passive(Bundle.Openings_how(), Type.NOTE, Tokens.TEXT2), "wmin 0, gapbottom 8");
        for (A answer : choice.who().answers()) {
            line(choice, answer);
        }
        if (who.others().size() > 1) {
            to();
        }
        add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.Openings_preview()))), "gaptop 18, gapbottom 6");
        preview.setBorder(new Line(Tokens.LINE2, 1, 1, 1, 1, null));
        Tokens.PANEL.ground(preview);
        add(preview, "wmin 0");
        look();
    }

    private <A extends Labelled> void line(OpeningChoice<A> choice, A of) {
        String title = choice.title().apply(of);
        JPanel row = new JPanel(new MigLayout("insets 8 0 8 0, fillx, gapx 12", "[grow, fill][]", "[center]"));
        row.setOpaque(false);
        row.setBorder(new Line(Tokens.LINE, 0, 0, 1, 0, null));
        JPanel words = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 2, fillx", "[grow, fill]"));
        words.setOpaque(false);
        words.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(title))), "wmin 0");
        words.add(Words.passive(choice.words().apply(of), Type.NOTE, Tokens.TEXT1), "wmin 0");
        row.add(words, "wmin 0");
        Segmented how = new Segmented(Bundle.Openings_howFar(title), Bundle.Openings_closed(), Bundle.Openings_room(), Bundle.Openings_paper()).roomy();
        how.select(choice.who().choice(of).ordinal());
        how.onSelect(index -> {
            choice.who().choose(of, Opening.values()[index]);
            look();
        });
        row.add(how);
        add(row, "wmin 0");
    }

    private void to() {
        JPanel to = new JPanel(new MigLayout("insets 0, gap 16"));
        to.setOpaque(false);
        to.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.Openings_to()))));
        for (Member other : who.others()) {
            JCheckBox box = new JCheckBox(other.name(), who.opensTo(other.person()));
            box.setOpaque(false);
            box.addActionListener(e -> {
                who.openTo(other.person(), box.isSelected());
                look();
            });
            to.add(box, "h 44!");
        }
        add(to, "gaptop 12");
    }

    private void look() {
        preview.removeAll();
        for (String sentence : who.previewToAuthor()) {
            preview.add(Words.passive(sentence, Type.NOTE, Tokens.TEXT1), "wmin 0");
        }
        preview.revalidate();
        preview.repaint();
    }
}
