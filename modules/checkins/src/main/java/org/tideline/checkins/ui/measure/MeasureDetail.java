package org.tideline.checkins.ui.measure;

import java.awt.BorderLayout;
import java.util.Objects;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasureWords;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * One measure: its total, and for the therapist what is known of it. Single answers are shown when they are asked for, and to
 * nobody but the therapist. Event thread.
 */
@Messages({
    "MeasureDetail.TYPED=typed in", "MeasureDetail.HANDED_OVER=answered on this computer", "MeasureDetail.SAMPLE=made up",
    "# {0} - when", "# {1} - how it came", "MeasureDetail.when={0} · {1}",
    "# {0} - name", "MeasureDetail.about=About {0}",
    "MeasureDetail.review=A review date", "MeasureDetail.noReview=In between: not for comparing",
    "MeasureDetail.makeReview=Make it a review date", "MeasureDetail.unReview=It is not a review date",
    "MeasureDetail.compare=&Compare two dates…", "MeasureDetail.open=Who may see the total…", "MeasureDetail.remove=Take this measure out",
    "MeasureDetail.answers=Show the answers", "MeasureDetail.hide=Hide the answers",
    "# {0} - number", "# {1} - question", "MeasureDetail.question={0}. {1}",
    "# {0} - value", "# {1} - words", "MeasureDetail.answer={0}  {1}", "MeasureDetail.blank=left blank",
    "MeasureDetail.terms=Terms of its words",
    "# {0} - quote", "# {1} - source", "MeasureDetail.licence={0} ({1})"})
final class MeasureDetail extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Wishes wishes;
    private final Column page = new Column(new MigLayout("insets 20 20 20 20, wrap 1, gap 0 0, fillx, hidemode 3", "[grow, fill]"));
    private transient Case of;
    private transient Measure measure;
    private boolean therapist;
    private boolean answers;

    /** What the therapist asks for here. */
    interface Wishes {
        /** Keep it changed. */
        void change(Measure before, Measure now);

        /** Compare it with another date. */
        void compare(Measure measure);

        /** Record who may see the total. */
        void open(Measure measure);

        /** Take it out. */
        void remove(Measure measure);
    }

    MeasureDetail(Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 0, 1, 0, 0, null));
        add(Scroll.plain(page, Tokens.RAISED), BorderLayout.CENTER);
    }

    /** Shows a measure, or nothing. */
    void show(Case newCase, Measure now, boolean forTherapist) {
        answers &= forTherapist && measure != null && now != null && measure.id() == now.id();
        if (newCase.equals(of) && Objects.equals(now, measure) && forTherapist == therapist) {
            return;
        }
        of = newCase;
        measure = now;
        therapist = forTherapist;
        fill();
    }

    private void fill() {
        page.removeAll();
        if (measure != null) {
            head();
            known(measure.instrument());
            if (therapist) {
                actions();
                rest(measure.instrument());
            }
        }
        page.revalidate();
        page.repaint();
    }

    private void head() {
        Member author = of.member(measure.person()).orElseThrow();
        JLabel name = Type.HEADING.on(Tokens.TEXT1.text(new JLabel(MeasureList.title(of, measure), MemberMark.icon(author.mark(), 14), JLabel.LEADING)));
        name.setIconTextGap(8);
        page.add(name, "wmin 0");
        caption(measure.instrument().title());
        String source = switch (measure.source()) {
            case TYPED -> Bundle.MeasureDetail_TYPED();
            case HANDED_OVER -> Bundle.MeasureDetail_HANDED_OVER();
            case SAMPLE -> Bundle.MeasureDetail_SAMPLE();
        };
        caption(Bundle.MeasureDetail_when(MeasureWords.moment(measure.day(), measure.time()), source));
        of.member(measure.about()).ifPresent(about -> caption(Bundle.MeasureDetail_about(about.name())));
        page.add(new DrawerBadge(measure.label(), of), "grow 0, gaptop 6");
        page.add(Words.area(MeasureWords.total(measure), Type.TITLE, Tokens.TEXT1), "wmin 0, gaptop 14");
    }

    private void caption(String words) {
        page.add(Words.area(words, Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 2");
    }

    /** A client reads which way is better, and no more: bands and where others score are the therapist's. */
    private void known(Instrument known) {
        if (!known.ranged()) {
            return;
        }
        if (!therapist || measure.total() == null) {
            page.add(Words.area(MeasureWords.better(known)), "wmin 0, gaptop 6");
            return;
        }
        MeasureWords.known(known, measure.total()).forEach(line -> page.add(Words.area(line), "wmin 0, gaptop 6"));
    }

    private void actions() {
        page.add(Words.area(measure.review() ? Bundle.MeasureDetail_review() : Bundle.MeasureDetail_noReview(), Type.BASE, Tokens.TEXT2), "wmin 0, gaptop 14");
        page.add(Buttons.link(measure.review() ? Bundle.MeasureDetail_unReview() : Bundle.MeasureDetail_makeReview(),
                () -> wishes.change(measure, measure.review(!measure.review()))), "grow 0, gaptop 2, pad 0 -6 0 -6");
        page.add(Buttons.plain(Bundle.MeasureDetail_compare(), () -> wishes.compare(measure)), "grow 0, gaptop 14");
        JButton open = Buttons.plain(Bundle.MeasureDetail_open(), "eye", () -> wishes.open(measure));
        open.setVisible(WhoSeesTotal.of(of, measure).possible());
        page.add(open, "grow 0, gaptop 8");
        page.add(Buttons.link(Bundle.MeasureDetail_remove(), () -> wishes.remove(measure)), "grow 0, gaptop 8, pad 0 -6 0 -6");
    }

    private void rest(Instrument known) {
        if (!measure.answers().isEmpty()) {
            page.add(Buttons.link(answers ? Bundle.MeasureDetail_hide() : Bundle.MeasureDetail_answers(), () -> {
                answers = !answers;
                fill();
            }), "grow 0, gaptop 14, pad 0 -6 0 -6");
            if (answers) {
                known.items().forEach(this::answer);
            }
        }
        if (known.licence().quote().isEmpty()) {
            return;
        }
        page.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.MeasureDetail_terms()))), "gaptop 18");
        if (!known.licence().attribution().isEmpty()) {
            caption(known.licence().attribution());
        }
        caption(Bundle.MeasureDetail_licence(known.licence().quote(), known.licence().source()));
    }

    private void answer(Instrument.Item item) {
        Integer value = measure.answers().get(item.number());
        page.add(Words.area(Bundle.MeasureDetail_question(item.number(), item.text()), Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 8");
        page.add(Words.area(value == null ? Bundle.MeasureDetail_blank() : Bundle.MeasureDetail_answer(value, item.words(value))), "wmin 0");
    }
}
