package org.tideline.checkins.ui;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.OpeningModel;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Opening;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.OpeningPanel;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * One check-in whole: each question with its answer and how far it is opened. The therapist can record what its author
 * said about who may see it; before that counts it is shown what the others will see.
 */
@Messages({
    "DETAIL_typed=Typed in", "DETAIL_file=From a file", "DETAIL_sample=Made up",
    "# {0} - how far", "# {1} - day", "DETAIL_since={0}, said on {1}",
    "# {0} - question", "# {1} - name", "DETAIL_about={0} (about {1})",
    "DETAIL_change=Open or close answers…", "DETAIL_remove=Take this check-in out"
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

    private String title(Answer answer) {
        return title(of, answer);
    }

    /** The short name of its question, with whom it is about where there are several it could be about. */
    static String title(Case of, Answer answer) {
        return of.people().size() < 3 ? answer.question().title() : of.member(answer.about())
                .map(m -> Bundle.DETAIL_about(answer.question().title(), m.name())).orElse(answer.question().title());
    }

    private JComponent question(Answer answer) {
        return Type.LABEL.on(Tokens.TEXT2.text(new JLabel(title(answer))));
    }

    private JComponent answer(Answer answer) {
        String words = answer.alone();
        boolean number = answer.value() != null;
        JTextArea area = Words.area(words, number ? Type.HEADING : Type.BASE,
                answer.state() == Answer.State.ANSWERED ? Tokens.TEXT1 : Tokens.TEXT2);
        return area;
    }

    private static String howFar(Answer answer) {
        String words = OpeningPanel.words(answer.opening());
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
        OpeningPanel choice = new OpeningPanel(opening, this::title, CheckinDetail::inShort, this::read, () -> wishes.open(opening));
        page.add(choice, "wmin 0");
        end();
        choice.first();
    }

    private static String inShort(Answer answer) {
        return answer.value() != null ? Answer.number(answer.value())
                : answer.state() == Answer.State.THIRD ? answer.question().third().orElse("") : "";
    }
}
