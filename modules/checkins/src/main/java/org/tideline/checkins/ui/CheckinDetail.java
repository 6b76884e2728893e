package org.tideline.checkins.ui;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Objects;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.DayKinds;
import org.tideline.checkins.model.OpeningModel;
import org.tideline.checkins.model.Question;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Opening;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * One check-in whole: each question with its answer and how far it is opened. The therapist can record what its author
 * said about who may see it; before that counts it is shown what the others will see.
 */
@Messages({
    "DETAIL_typed=Typed in", "DETAIL_file=From a file", "DETAIL_sample=Made up",
    "DETAIL_left=left out", "DETAIL_closed=closed", "DETAIL_room=to look at together", "DETAIL_paper=also on paper",
    "# {0} - how far", "# {1} - day", "DETAIL_since={0}, said on {1}",
    "# {0} - question", "# {1} - name", "DETAIL_about={0} (about {1})",
    "DETAIL_change=Open or close answers…", "DETAIL_remove=Take this check-in out",
    "# {0} - the author", "DETAIL_opening=What {0} lets others see",
    "DETAIL_segClosed=closed", "DETAIL_segRoom=together", "DETAIL_segPaper=also on paper",
    "DETAIL_to=Opened to", "# {0} - the author", "DETAIL_told={0} said so on",
    "DETAIL_preview=What will be seen", "DETAIL_record=&Record it", "DETAIL_leave=Leave it so",
    "DETAIL_howFar=How far it is opened"
})
final class CheckinDetail extends JPanel {
    private static final long serialVersionUID = 1;

    /** What the therapist asks for here. */
    interface Wishes {
        /** Keep these openings. */
        void open(OpeningModel opening);

        /** Take the check-in out. */
        void remove(Checkin checkin);
    }

    private final transient Wishes wishes;
    private final JPanel page = new JPanel();
    private transient Case of;
    private transient Checkin checkin;
    private boolean changeable;

    CheckinDetail(Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 0, 1, 0, 0, null));
        page.setOpaque(false);
        JScrollPane scroll = new JScrollPane(page, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        add(scroll, BorderLayout.CENTER);
    }

    /**
     * Shows a check-in, or nothing; the same one stays as it stands.
     *
     * @param canChange whether the therapist reads
     */
    void show(Case newCase, Checkin newCheckin, boolean canChange) {
        if (newCase.equals(of) && Objects.equals(newCheckin, checkin) && canChange == changeable) {
            // Something else changed; what is being chosen here stays.
            return;
        }
        of = newCase;
        checkin = newCheckin;
        changeable = canChange;
        read();
    }

    private void begin() {
        page.removeAll();
        page.setLayout(new MigLayout("insets 20 20 20 20, wrap 1, gap 0 0, fillx", "[grow, fill, 200:320:]"));
    }

    private void end() {
        page.revalidate();
        page.repaint();
    }

    private void head() {
        Member author = of.member(checkin.person()).orElseThrow();
        JLabel name = Type.HEADING.on(Tokens.TEXT1.text(new JLabel(author.name(), MemberMark.icon(author.mark(), 14), JLabel.LEADING)));
        name.setIconTextGap(8);
        page.add(name);
        String source = switch (checkin.source()) {
            case TYPED -> Bundle.DETAIL_typed();
            case FILE -> Bundle.DETAIL_file();
            case SAMPLE -> Bundle.DETAIL_sample();
        };
        page.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(CheckinCell.moment(checkin) + " · " + source))), "gaptop 2, gapbottom 10, wmin 0");
    }

    private void read() {
        begin();
        if (checkin != null) {
            head();
            for (Answer answer : checkin.answers()) {
                page.add(question(answer), "gaptop 10, wmin 0");
                page.add(answer(answer), "wmin 0");
                if (!others().isEmpty() && answer.state() != Answer.State.SKIPPED && changeable) {
                    page.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(howFar(answer)))), "wmin 0");
                }
            }
            if (changeable) {
                if (new OpeningModel(of, checkin).possible()) {
                    page.add(Buttons.plain(Bundle.DETAIL_change(), "eye", this::change), "gaptop 22, grow 0");
                }
                page.add(Buttons.link(Bundle.DETAIL_remove(), () -> wishes.remove(checkin)), "gaptop 12, grow 0, pad 0 -6 0 -6");
            }
        }
        end();
    }

    private List<Member> others() {
        return new OpeningModel(of, checkin).others();
    }

    private JComponent question(Answer answer) {
        String title = of.people().size() < 3 ? answer.question().title() : of.member(answer.about())
                .map(m -> Bundle.DETAIL_about(answer.question().title(), m.name())).orElse(answer.question().title());
        return Type.LABEL.on(Tokens.TEXT2.text(new JLabel(title)));
    }

    private JComponent answer(Answer answer) {
        String words = switch (answer.state()) {
            case SKIPPED -> Bundle.DETAIL_left();
            case THIRD -> answer.question().third().orElse("");
            case ANSWERED -> answer.question() == Question.DAY ? DayKinds.parse(answer.text()).words()
                    : answer.question() == Question.NOTE ? answer.text() : Answer.number(answer.value());
        };
        boolean number = answer.value() != null;
        JTextArea area = Words.area(words, number ? Type.HEADING : Type.BASE,
                answer.state() == Answer.State.ANSWERED ? Tokens.TEXT1 : Tokens.TEXT2);
        return area;
    }

    private static String howFar(Answer answer) {
        String words = switch (answer.opening()) {
            case CLOSED -> Bundle.DETAIL_closed();
            case ROOM -> Bundle.DETAIL_room();
            case PAPER -> Bundle.DETAIL_paper();
        };
        return answer.openedOn() == null || answer.opening() == Opening.CLOSED ? words
                : Bundle.DETAIL_since(words, DayWords.brief(answer.openedOn()));
    }

    /** Shows the check-in with a choice for each answer. */
    void change() {
        OpeningModel opening = new OpeningModel(of, checkin);
        if (!opening.possible()) {
            return;
        }
        begin();
        head();
        page.add(Type.LABEL.on(Tokens.TEXT1.text(new JLabel(Bundle.DETAIL_opening(opening.author().name())))), "gapbottom 4, wmin 0");
        JPanel preview = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 4, fillx", "[grow, fill]"));
        preview.setOpaque(false);
        Runnable look = () -> preview(preview, opening);
        Segmented first = null;
        for (Answer answer : opening.answers()) {
            JPanel line = new JPanel(new MigLayout("insets 0, gap 0 0, fillx", "[grow, fill][]"));
            line.setOpaque(false);
            line.add(question(answer), "wmin 0");
            line.add(Type.STRONG.on(Tokens.TEXT1.text(new JLabel(inShort(answer)))), "wmax 180, wrap");
            page.add(line, "gaptop 12, wmin 0");
            Segmented how = new Segmented(Bundle.DETAIL_howFar() + ", " + answer.question().title(), Bundle.DETAIL_segClosed(),
                    Bundle.DETAIL_segRoom(), Bundle.DETAIL_segPaper());
            how.select(opening.choice(answer).ordinal());
            how.onSelect(index -> {
                opening.choose(answer, Opening.values()[index]);
                look.run();
            });
            page.add(how, "gaptop 4, grow 0");
            first = first == null ? how : first;
        }
        if (opening.others().size() > 1) {
            page.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.DETAIL_to()))), "gaptop 16");
            for (Member other : opening.others()) {
                JCheckBox box = new JCheckBox(other.name(), opening.opensTo(other.person()));
                box.setOpaque(false);
                box.addActionListener(e -> {
                    opening.openTo(other.person(), box.isSelected());
                    look.run();
                });
                page.add(box);
            }
        }
        DayField told = new DayField(opening.told());
        told.onChange(() -> told.day().ifPresent(opening::told));
        JLabel toldLabel = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.DETAIL_told(opening.author().name()))));
        toldLabel.setLabelFor(told);
        page.add(toldLabel, "gaptop 16");
        page.add(told, "gaptop 4, w 190!");
        page.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.DETAIL_preview()))), "gaptop 18, gapbottom 4");
        page.add(preview, "wmin 0");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8 0"));
        buttons.setOpaque(false);
        buttons.add(Buttons.plain(Bundle.DETAIL_leave(), this::read));
        buttons.add(Buttons.primary(Bundle.DETAIL_record(), () -> {
            if (opening.changes().isEmpty()) {
                read();
            } else {
                wishes.open(opening);
            }
        }));
        page.add(buttons, "gaptop 18, grow 0");
        look.run();
        end();
        if (first != null) {
            Segmented focus = first;
            SwingUtilities.invokeLater(() -> focus.getComponent(0).requestFocusInWindow());
        }
    }

    private static String inShort(Answer answer) {
        return answer.value() != null ? Answer.number(answer.value())
                : answer.state() == Answer.State.THIRD ? answer.question().third().orElse("") : "";
    }

    private static void preview(JPanel preview, OpeningModel opening) {
        preview.removeAll();
        opening.preview().forEach(sentence -> preview.add(Words.area(sentence, Type.BASE, Tokens.TEXT1), "wmin 0"));
        preview.revalidate();
        preview.repaint();
    }
}
