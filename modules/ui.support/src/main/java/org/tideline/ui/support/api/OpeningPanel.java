package org.tideline.ui.support.api;

import java.util.function.Function;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;

/**
 * Records what an author said about who may see which answer: a choice for each answer, to whom, on which day it was said,
 * and exactly what will be seen, before it counts. Event thread.
 */
@Messages({
    "# {0} - the author", "OpeningPanel.title=What {0} lets others see",
    "OpeningPanel.closed=closed", "OpeningPanel.room=together", "OpeningPanel.paper=also on paper",
    "OpeningPanel.to=Opened to", "# {0} - the author", "OpeningPanel.told={0} said so on",
    "OpeningPanel.preview=What will be seen", "OpeningPanel.record=&Record it", "OpeningPanel.leave=Leave it so",
    "# {0} - question", "OpeningPanel.howFar=How far it is opened, {0}",
    "OpeningPanel.isClosed=closed", "OpeningPanel.isRoom=to look at together", "OpeningPanel.isPaper=also on paper"})
public final class OpeningPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private transient Segmented first;

    /**
     * @param title   an answer's question
     * @param inShort an answer beside it; may be empty
     * @param leave   leaves everything as it is
     * @param record  records the choice, if {@link WhoSees#changes} says that anything changed
     */
    public <A extends Labelled> OpeningPanel(WhoSees<A> choice, Function<A, String> title, Function<A, String> inShort, Runnable leave,
            Runnable record) {
        super(new MigLayout("insets 0, wrap 1, gap 0 0, fillx", "[grow, fill, 200:320:]"));
        setOpaque(false);
        add(Type.LABEL.on(Tokens.TEXT1.text(new JLabel(Bundle.OpeningPanel_title(choice.author().name())))), "gapbottom 4, wmin 0");
        JPanel preview = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 4, fillx", "[grow, fill]"));
        preview.setOpaque(false);
        Runnable look = () -> preview(preview, choice);
        for (A answer : choice.answers()) {
            JPanel line = new JPanel(new MigLayout("insets 0, gap 0 0, fillx", "[grow, fill][]"));
            line.setOpaque(false);
            line.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(title.apply(answer)))), "wmin 0");
            line.add(Type.STRONG.on(Tokens.TEXT1.text(new JLabel(inShort.apply(answer)))), "wmax 180, wrap");
            add(line, "gaptop 12, wmin 0");
            Segmented how = new Segmented(Bundle.OpeningPanel_howFar(title.apply(answer)), Bundle.OpeningPanel_closed(),
                    Bundle.OpeningPanel_room(), Bundle.OpeningPanel_paper());
            how.select(choice.choice(answer).ordinal());
            how.onSelect(index -> {
                choice.choose(answer, Opening.values()[index]);
                look.run();
            });
            add(how, "gaptop 4, grow 0");
            first = first == null ? how : first;
        }
        if (choice.others().size() > 1) {
            add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.OpeningPanel_to()))), "gaptop 16");
            for (Member other : choice.others()) {
                JCheckBox box = new JCheckBox(other.name(), choice.opensTo(other.person()));
                box.setOpaque(false);
                box.addActionListener(e -> {
                    choice.openTo(other.person(), box.isSelected());
                    look.run();
                });
                add(box);
            }
        }
        DayField told = new DayField(choice.told());
        told.onChange(() -> told.day().ifPresent(choice::told));
        JLabel toldLabel = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.OpeningPanel_told(choice.author().name()))));
        toldLabel.setLabelFor(told);
        add(toldLabel, "gaptop 16");
        add(told, "gaptop 4, w 190!");
        add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.OpeningPanel_preview()))), "gaptop 18, gapbottom 4");
        add(preview, "wmin 0");
        add(Parts.buttons(Buttons.plain(Bundle.OpeningPanel_leave(), leave), Buttons.primary(Bundle.OpeningPanel_record(), () -> {
            if (choice.changes().isEmpty()) {
                leave.run();
            } else {
                record.run();
            }
        })), "gaptop 18, grow 0");
        look.run();
    }

    /** Puts the keyboard where choosing begins. */
    public void first() {
        if (first != null) {
            SwingUtilities.invokeLater(() -> first.getComponent(0).requestFocusInWindow());
        }
    }

    /** How far something is open, in words. */
    public static String words(Opening opening) {
        return switch (opening) {
            case CLOSED -> Bundle.OpeningPanel_isClosed();
            case ROOM -> Bundle.OpeningPanel_isRoom();
            case PAPER -> Bundle.OpeningPanel_isPaper();
        };
    }

    private static void preview(JPanel preview, WhoSees<?> choice) {
        preview.removeAll();
        choice.preview().forEach(sentence -> preview.add(Words.area(sentence, Type.BASE, Tokens.TEXT1), "wmin 0"));
        preview.revalidate();
        preview.repaint();
    }
}
