package org.tideline.reporting.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.netbeans.core.spi.multiview.MultiViewElement;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.model.Batch;
import org.tideline.reporting.model.Composer;
import org.tideline.reporting.model.Decided;
import org.tideline.reporting.model.Decisions;
import org.tideline.reporting.model.Desk;
import org.tideline.reporting.model.Releases;
import org.tideline.reporting.model.Report;
import org.tideline.reporting.model.ReportMaker;
import org.tideline.reporting.model.Setup;
import org.tideline.reporting.model.Setups;
import org.tideline.reporting.model.Sorted;
import org.tideline.reporting.page.PdfPrint;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.CaseHeader;
import org.tideline.ui.support.api.CaseTab;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Printing;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;

/**
 * The release desk of a case: for whom, what it is and of what time on the left with the therapist's words, what goes and what
 * stays in the middle, the real pages on the right. What is made is made anew from what is permitted at that moment, never from an older preview.
 */
@MultiViewElement.Registration(mimeType = CaseContext.MIME, preferredID = "reports", position = 600,
        displayName = "#ReportsTab.tab", persistenceType = TopComponent.PERSISTENCE_NEVER)
@Messages({
    "ReportsTab.tab=Reports",
    "ReportsTab.others=Reports are made from your own view.",
    "# {0} - how many", "ReportsTab.released={0,choice,0#Made and given|0<Made and given  {0}}",
    "# {0} - file name", "ReportsTab.made=Made {0}. Not yet given.",
    "ReportsTab.printed=Sent to the printer. Not yet given.", "ReportsTab.notPrinted=The pages were not printed",
    "ReportsTab.making=Making the report", "ReportsTab.notMade=The report was not made"})
public final class ReportsTab extends CaseTab {
    private static final int SETTLE_MILLIS = 250;
    private final Composer composer = new Composer();
    private final ReportMaker maker = new ReportMaker(composer);
    private final Timer settle = new Timer(SETTLE_MILLIS, e -> preview());
    private final JButton released = Buttons.link(Bundle.ReportsTab_released(0), this::released);
    private CaseHeader header;
    private JComponent own;
    private JComponent others;
    private ReportsFoot foot;
    private ReportSide side;
    private SortedPanel sorted;
    private Preview preview;
    private Desk desk;
    private Setup setup = Setup.PLAIN;
    private Path lastFolder;
    private Report seen;
    private long asked;

    /** @param context the lookup of the case window */
    public ReportsTab(Lookup context) {
        super(context);
        settle.setRepeats(false);
    }

    @Override
    protected JComponent toolbar() {
        return released;
    }

    @Override
    protected JComponent create() {
        header = new CaseHeader();
        header.setBorder(Line.below(null));
        preview = new Preview();
        sorted = new SortedPanel(new SortedPanel.Listener() {
            @Override
            public void section(String id, boolean on) {
                set(setup.with(id, on));
            }

            @Override
            public void records(Set<ItemRef> records, boolean going) {
                set(setup.with(records, going));
            }
        });
        side = new ReportSide(practice(), caseId(), new ReportSide.Listener() {
            @Override
            public void chosen() {
                load();
            }

            @Override
            public void changed() {
                settle.restart();
            }

            @Override
            public void large(boolean on) {
                set(setup.inLarge(on));
            }

            @Override
            public void elsewhere() {
                decide("");
            }
        });
        own = new DeskColumns(side, sorted, preview);
        others = new EmptyState(Bundle.ReportsTab_others(), "");
        others.setVisible(false);
        foot = new ReportsFoot(this::make, this::print, this::figures, () -> PdfPlace.show(lastFolder));
        JPanel middle = new JPanel(new MigLayout("insets 0, fill, hidemode 3", "[grow,fill]", "[grow,fill]"));
        middle.setOpaque(false);
        middle.add(own, "wmin 0, hmin 0, grow, push");
        middle.add(others, "wmin 0, hmin 0, grow, push");
        JPanel all = new JPanel(new BorderLayout());
        all.setOpaque(false);
        all.add(header, BorderLayout.NORTH);
        all.add(middle, BorderLayout.CENTER);
        all.add(foot, BorderLayout.SOUTH);
        Preview.key(all, KeyEvent.VK_ENTER, this::make);
        return all;
    }

    @Override
    protected void show(Scope scope) {
        header.show(scope.of(), "");
        boolean therapist = scope.reader() instanceof Reader.Therapist;
        released.setVisible(therapist);
        if (!therapist) {
            othersView();
            current(scope);
            return;
        }
        own.setVisible(true);
        foot.setVisible(true);
        others.setVisible(false);
        Background.run(() -> Desk.read(practice(), caseId()), read -> {
            if (current(scope)) {
                desk = read;
                released.setText(Bundle.ReportsTab_released(read.made().size()));
                side.show(read);
            }
        });
    }

    /** Reports are set up with everything in view, so there is nothing of them in anyone else's view. */
    private void othersView() {
        settle.stop();
        asked++;
        desk = null;
        side.words().flush(() -> { }, failure -> { });
        preview.release();
        sorted.release();
        own.setVisible(false);
        foot.setVisible(false);
        others.setVisible(true);
    }

    /** Reads how this report was set up before, then shows it. */
    private void load() {
        Desk.Choice choice = side.choice();
        ReportForm form = side.form();
        Background.run(() -> practice().service(Setups.class).find(choice.words(), form), found -> {
            if (alive() && choice.equals(side.choice()) && form == side.form()) {
                setup = found;
                side.large(found.large());
                preview();
            }
        });
    }

    /** Keeps how it is set up, and shows it so. */
    private void set(Setup next) {
        setup = next;
        Desk.Choice choice = side.choice();
        ReportForm form = side.form();
        Background.run(() -> {
            practice().service(Setups.class).write(choice.words(), form, next);
            return null;
        }, nothing -> { });
        preview();
    }

    private Optional<Report> report() {
        return desk == null ? Optional.empty() : side.period().map(period -> side.choice().report(caseId(), side.form(), period, setup));
    }

    /** What is shown of a report; the pages are null where there are none. */
    private record Shown(Sorted sorted, byte[] pdf) {
    }

    private void preview() {
        if (!alive()) {
            return;
        }
        long mine = ++asked;
        report().ifPresent(report -> Background.run(() -> new Shown(Sorted.of(practice(), composer, report), maker.make(practice(), report).pdf()), shown -> {
            if (mine == asked && alive() && desk != null) {
                sorted.show(shown.sorted(), desk.of(), notices());
                preview.show(shown.pdf());
                foot.ready(true, side.choice().outside() != null && !side.choice().outside().missing().isEmpty());
                if (!report.equals(seen)) {
                    seen = report;
                    ReportMaker.noteViewed(practice(), report);
                }
            }
        }, failure -> {
            if (mine == asked && alive() && desk != null) {
                foot.ready(false, false);
                if (failure instanceof Trouble trouble) {
                    sorted.trouble(trouble.getMessage(), notices());
                    preview.trouble(trouble.getMessage());
                } else {
                    Prompts.get().failed(failure);
                }
            }
        }));
    }

    private List<JComponent> notices() {
        return DeskNotices.of(desk, side.choice(), new DeskNotices.Listener() {
            @Override
            public void record() {
                Lookup.getDefault().lookup(CaseWindows.class).show(caseId(), "agreements");
            }

            @Override
            public void ground() {
                decide(side.choice().outside().recipient());
            }

            @Override
            public void decided(List<Decided> decisions) {
                Background.run(() -> {
                    practice().service(Decisions.class).put(decisions);
                    return null;
                }, nothing -> refresh());
            }

            @Override
            public void back(Decided decision) {
                Background.run(() -> {
                    practice().service(Decisions.class).takeBack(decision);
                    return null;
                }, nothing -> refresh());
            }
        });
    }

    private void decide(String recipient) {
        if (desk != null) {
            DecideDialog.ask(desk.of(), recipient).ifPresent(decisions -> Background.run(() -> {
                practice().service(Decisions.class).put(decisions);
                return decisions.get(0).recipient();
            }, whom -> {
                side.choose(whom);
                refresh();
            }));
        }
    }

    private void released() {
        if (desk != null) {
            Background.run(() -> practice().service(Releases.class).of(caseId()), made -> {
                if (alive() && desk != null) {
                    new ReleasesDialog(practice(), desk.of(), made).open();
                    refresh();
                }
            });
        }
    }

    private void make() {
        Optional<Report> wanted = report();
        if (wanted.isEmpty() || !foot.isReady() || !TakeHome.may(desk, wanted.get())) {
            return;
        }
        Report report = wanted.get();
        Component over = side.getTopLevelAncestor();
        Optional<String> password = side.sending() ? PasswordDialog.ask() : Optional.of("");
        if (password.isEmpty()) {
            return;
        }
        PdfPlace.ask(over, lastFolder, ReportMaker.fileName(desk.of(), report)).ifPresent(file -> side.words().flush(() -> write(report, file, password.get()),
                ReportsTab::notMade));
    }

    private void print() {
        Optional<Report> wanted = report();
        if (wanted.isEmpty() || !foot.isReady() || !TakeHome.may(desk, wanted.get())) {
            return;
        }
        side.words().flush(() -> Background.run(() -> maker.make(practice(), wanted.get()), made -> Printing.print(job -> PdfPrint.send(made.pdf(), job),
                Bundle.ReportsTab_notPrinted(), () -> Background.run(() -> {
                    ReportMaker.notePrinted(practice(), wanted.get());
                    return ReportMaker.enter(practice(), List.of(made)).get(0);
                }, entry -> done(entry, Bundle.ReportsTab_printed()))), ReportsTab::notMade), ReportsTab::notMade);
    }

    private void figures() {
        Optional<Report> wanted = report();
        if (wanted.isEmpty() || !foot.isReady() || !TakeHome.may(desk, wanted.get())) {
            return;
        }
        Background.run(() -> maker.figures(practice(), wanted.get()), made -> PdfPlace.ask(side.getTopLevelAncestor(), lastFolder, made.fileName())
                .ifPresent(file -> Background.run(() -> {
                    Batch.keep(file, made.pdf());
                    return ReportMaker.enter(practice(), List.of(made)).get(0);
                }, entry -> done(entry, Bundle.ReportsTab_made(file.getFileName())), ReportsTab::notMade)), ReportsTab::notMade);
    }

    private void write(Report report, Path file, String password) {
        Background.start(Bundle.ReportsTab_making(), progress -> Batch.save(practice(), maker, report, file, password), entry -> {
            lastFolder = file.toAbsolutePath().getParent();
            done(entry, Bundle.ReportsTab_made(file.getFileName()));
        }, ReportsTab::notMade);
    }

    private void done(Releases.Made entry, String words) {
        if (alive() && desk != null) {
            foot.made(words, PdfPlace.canShow() && lastFolder != null, () -> ReleasesDialog.give(practice(), entry, () -> {
                foot.fresh();
                refresh();
            }));
            refresh();
        } else {
            Toast.show(words, null);
        }
    }

    private static void notMade(Exception failure) {
        if (failure instanceof Trouble trouble) {
            Prompts.get().failed(Bundle.ReportsTab_notMade(), trouble);
        } else {
            Prompts.get().failed(failure);
        }
    }

    @Override
    protected void release() {
        settle.stop();
        asked++;
        if (preview != null) {
            side.words().release();
            preview.release();
            sorted.release();
        }
        desk = null;
    }
}
