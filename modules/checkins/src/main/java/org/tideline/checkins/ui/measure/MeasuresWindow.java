package org.tideline.checkins.ui.measure;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.MeasureWords;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.checkins.model.measure.OwnInstrument;
import org.tideline.checkins.model.measure.ScaleTyped;
import org.tideline.checkins.report.MeasurePaper;
import org.tideline.core.api.Ids;
import org.tideline.reporting.api.HandOuts;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.ListAndDetail;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;
import org.tideline.ui.support.api.Words;

/** All measures there are: what each asks, on which terms; forms on paper; scales of the practice's own. Event thread. */
@Messages({
    "MeasuresWindow.title=Measures",
    "MeasuresWindow.make=&Make a scale\u2026", "MeasuresWindow.bringIn=&Bring in a file\u2026",
    "MeasuresWindow.print=Its form on paper\u2026", "MeasuresWindow.file=Save as a file\u2026", "MeasuresWindow.change=&Change it\u2026",
    "MeasuresWindow.rest=Offer it no longer", "MeasuresWindow.offer=Offer it again",
    "MeasuresWindow.byNumber=Its words are not here: its publisher has not allowed that. Its total is typed in. If you hold a licence, its questions can be "
            + "brought in as a file of your own; they stay in this practice.",
    "MeasuresWindow.fileOnly=It was brought in as a file and is changed there: save it, change it, raise its version, bring it in again.",
    "# {0} - number", "# {1} - question", "MeasuresWindow.question={0}. {1}",
    "# {0} - question", "MeasuresWindow.reverse={0} (counted the other way round)", "# {0} - question", "MeasuresWindow.risk={0} (must be seen)",
    "# {0} - number", "# {1} - words", "MeasuresWindow.answer={0} {1}", "MeasuresWindow.between=  \u00b7  ",
    "# {0} - lowest", "# {1} - highest", "# {2} - which way", "MeasuresWindow.range=Total from {0} to {1}. {2}",
    "MeasuresWindow.terms=Terms of its words", "# {0} - quote", "# {1} - source", "MeasuresWindow.licence={0} ({1})",
    "# {0} - name", "MeasuresWindow.kept=Kept {0}", "# {0} - name", "MeasuresWindow.rested={0} is not offered any more",
    "# {0} - name", "MeasuresWindow.offered={0} is offered again"})
public final class MeasuresWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private static final String OWN = "own-";
    private final JPanel place = new JPanel(new BorderLayout());
    private final transient Measures measures;
    private final InstrumentRows rows = new InstrumentRows(this::read);
    private transient Instruments instruments = Instruments.brought();
    private transient ScaleForm form;
    private transient long draft = -1;

    private MeasuresWindow() {
        super("measures", Bundle.MeasuresWindow_title(), Tokens.PANEL);
        measures = practice().service(Measures.class);
        place.setOpaque(false);
        content().add(Parts.head(Bundle.MeasuresWindow_title(), null, Buttons.plain(Bundle.MeasuresWindow_bringIn(), "file-input",
                () -> InstrumentDoes.bringIn(this, practice(), this::load)), Buttons.primary(Bundle.MeasuresWindow_make(), "pencil", () -> make(0))), BorderLayout.NORTH);
        content().add(new ListAndDetail(Scroll.plain(rows, Tokens.PANEL), place), BorderLayout.CENTER);
        load("");
    }

    /** Opens it, or brings it to the front. */
    public static MeasuresWindow bringUp() {
        return PracticeWindow.show(MeasuresWindow.class, MeasuresWindow::new);
    }

    /** The form of a draft: that of a version of a scale, or of a new one for 0. */
    public void draft(long own) {
        draft = own;
        load("");
    }

    /** @param wanted id of the instrument to be chosen, or empty */
    private void load(String wanted) {
        Background.run(measures::instruments, now -> {
            instruments = now;
            rows.show(Stream.concat(now.all().stream().filter(of -> now.own().stream().noneMatch(own -> own.instrument() == of))
                            .map(of -> new InstrumentRows.Row(of, 0, true)),
                    now.own().stream().map(own -> new InstrumentRows.Row(own.instrument(), own.id(), own.offered()))).toList(),
                    wanted.isEmpty() ? 0 : wanted.hashCode());
            if (form == null) {
                read(rows.getSelectedValue());
            }
            if (draft >= 0) {
                long of = draft;
                draft = -1;
                make(now.own(of).isPresent() ? of : 0);
            }
        });
    }

    private void beside(JComponent what) {
        place.removeAll();
        place.add(what, BorderLayout.CENTER);
        place.revalidate();
        place.repaint();
    }

    private void read(InstrumentRows.Row row) {
        if (form != null) {
            if (!form.typing().mayLeave()) {
                return;
            }
            closeForm();
        }
        if (row == null) {
            return;
        }
        Instrument of = row.of();
        Page page = new Page("insets 20 24 24 24, wrap 1, gap 0 0", "[grow, fill, 240:560:560]");
        page.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(of.name()))), "wmin 0");
        if (!of.title().equals(of.name())) {
            page.add(Words.area(of.title(), Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 2");
        }
        page.add(Words.area(Bundle.MeasuresWindow_range(MeasureWords.number(of.score().from()), MeasureWords.number(of.score().to()), MeasureWords.better(of)),
                Type.BASE, Tokens.TEXT1), "wmin 0, gaptop 10");
        page.add(Words.area(of.itemised() ? of.score().missing() : Bundle.MeasuresWindow_byNumber(), Type.BASE, Tokens.TEXT2), "wmin 0, gaptop 4");
        page.add(does(row), "gaptop 14, wmin 0");
        questions(page, of);
        page.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.MeasuresWindow_terms()))), "gaptop 18");
        if (!of.licence().attribution().isEmpty()) {
            page.add(Words.area(of.licence().attribution(), Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 2");
        }
        page.add(Words.area(Bundle.MeasuresWindow_licence(of.licence().quote(), of.licence().source()), Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 2");
        JPanel side = Tokens.RAISED.ground(new JPanel(new BorderLayout()));
        side.setBorder(new Line(Tokens.LINE, 0, 1, 0, 0, null));
        side.add(Scroll.plain(page, Tokens.RAISED), BorderLayout.CENTER);
        beside(side);
    }

    private static void questions(Page page, Instrument of) {
        List<Instrument.Choice> before = List.of();
        for (Instrument.Item item : of.items()) {
            if (!item.choices().equals(before)) {
                before = item.choices();
                page.add(Words.area(String.join(Bundle.MeasuresWindow_between(), before.stream().map(choice ->
                        Bundle.MeasuresWindow_answer(choice.value(), choice.words()).strip()).toList()), Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 14");
            }
            String words = Bundle.MeasuresWindow_question(item.number(), item.text());
            words = item.reverse() ? Bundle.MeasuresWindow_reverse(words) : words;
            page.add(Words.area(item.risk() ? Bundle.MeasuresWindow_risk(words) : words), "wmin 0, gaptop 6");
        }
    }

    private JComponent does(InstrumentRows.Row row) {
        Instrument of = row.of();
        JPanel does = new JPanel(new MigLayout("insets 0, gap 8 8, wrap 1, hidemode 3"));
        does.setOpaque(false);
        if (of.itemised() && Lookup.getDefault().lookup(HandOuts.class) != null) {
            does.add(Buttons.plain(Bundle.MeasuresWindow_print(), () -> Lookup.getDefault().lookup(HandOuts.class).offer(MeasurePaper.of(practice().info(), of))));
        }
        if (row.own() != 0) {
            if (ScaleTyped.of(of).isPresent()) {
                does.add(Buttons.plain(Bundle.MeasuresWindow_change(), "pencil", () -> make(row.own())));
            } else {
                does.add(Words.area(Bundle.MeasuresWindow_fileOnly(), Type.CAPTION, Tokens.TEXT2), "wmin 0, growx");
            }
            does.add(Buttons.link(row.offered() ? Bundle.MeasuresWindow_rest() : Bundle.MeasuresWindow_offer(), () -> offer(row, !row.offered())), "pad 0 -6 0 -6");
        }
        does.add(Buttons.link(Bundle.MeasuresWindow_file(), () -> InstrumentDoes.save(this, of)), "pad 0 -6 0 -6");
        return does;
    }

    private void offer(InstrumentRows.Row row, boolean offered) {
        OwnInstrument before = new OwnInstrument(row.own(), row.of(), !offered);
        OwnInstrument now = new OwnInstrument(row.own(), row.of(), offered);
        Background.run(() -> {
            measures.put(now);
            return now;
        }, done -> {
            undo().done(offered ? Bundle.MeasuresWindow_offered(row.of().name()) : Bundle.MeasuresWindow_rested(row.of().name()), () -> again(before),
                    () -> again(now));
            load(row.of().id());
        });
    }

    /** As undo wants it: on a worker, and shown again. */
    private void again(OwnInstrument own) {
        measures.put(own);
        EventQueue.invokeLater(() -> load(own.instrument().id()));
    }

    private Undo undo() {
        return practice().service(Undo.class);
    }

    /** @param own id of the version to be changed, or 0 for a new scale */
    private void make(long own) {
        if (form != null) {
            form.first();
            return;
        }
        Optional<OwnInstrument> before = instruments.own(own);
        ScaleTyped shown = before.flatMap(each -> ScaleTyped.of(each.instrument())).orElse(ScaleTyped.NOTHING);
        Background.run(() -> before.map(each -> measures.asked(each.instrument()) > 0).orElse(false), asked -> {
            if (form != null) {
                return;
            }
            form = new ScaleForm(practice(), before.map(OwnInstrument::id).orElse(0L), shown, asked, typed -> keep(before, asked, typed), this::back);
            beside(form);
            form.first();
        });
    }

    private void back() {
        closeForm();
        read(rows.getSelectedValue());
    }

    private void closeForm() {
        if (form != null) {
            form.typing().close();
            form = null;
        }
    }

    /** What was asked already stays as it was: its change is a version of its own. */
    private void keep(Optional<OwnInstrument> before, boolean asked, ScaleTyped typed) {
        String id = before.map(each -> each.instrument().id()).orElseGet(() -> OWN + Ids.next());
        int version = before.map(each -> each.instrument().version() + (asked ? 1 : 0)).orElse(1);
        long row = before.isPresent() && !asked ? before.get().id() : Ids.next();
        OwnInstrument now = new OwnInstrument(row, typed.instrument(id, version), before.map(OwnInstrument::offered).orElse(true));
        form.save(() -> measures.put(now), () -> {
            closeForm();
            undo().done(Bundle.MeasuresWindow_kept(now.instrument().name()), () -> {
                if (before.isPresent() && !asked) {
                    again(before.get());
                } else {
                    measures.remove(now);
                    EventQueue.invokeLater(() -> load(id));
                }
            }, () -> again(now));
            load(id);
        });
    }

    @Override
    public boolean canClose() {
        return form == null || Background.left(practice()) || form.typing().mayLeave();
    }

    @Override
    protected void componentClosed() {
        closeForm();
    }

    @Override
    protected void componentActivated() {
        EventQueue.invokeLater(() -> {
            if (form == null) {
                rows.requestFocusInWindow();
            }
        });
    }
}
