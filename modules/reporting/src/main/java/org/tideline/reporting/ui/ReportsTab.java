package org.tideline.reporting.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.netbeans.core.spi.multiview.MultiViewElement;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Batch;
import org.tideline.reporting.model.Composer;
import org.tideline.reporting.model.Desk;
import org.tideline.reporting.model.Report;
import org.tideline.reporting.model.ReportMaker;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.CaseHeader;
import org.tideline.ui.support.api.CaseTab;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * Reports of a case: for whom, of what time and of which sections on the left with the opening words, the real pages
 * on the right. What is made is made anew from what is permitted at that moment, never from an older preview.
 */
@MultiViewElement.Registration(mimeType = CaseContext.MIME, preferredID = "reports", position = 600,
        displayName = "#ReportsTab.tab", persistenceType = TopComponent.PERSISTENCE_NEVER)
@Messages({
    "ReportsTab.tab=Reports",
    "ReportsTab.who=Who is it for?", "ReportsTab.period=What time does it show?",
    "ReportsTab.from=From", "ReportsTab.to=to",
    "ReportsTab.beginning=The beginning", "ReportsTab.today=Today",
    "ReportsTab.periodHint=A day such as 3 March 2025, or left empty.",
    "ReportsTab.day=Type a day, such as 3 March 2025, or leave it empty.",
    "ReportsTab.order=The last day comes before the first.",
    "ReportsTab.sections=What is in it", "ReportsTab.make=&Make PDF\u2026",
    "ReportsTab.makeTip=Make PDF (Ctrl+Enter)",
    "ReportsTab.homeTitle=Make a report for them together?",
    "ReportsTab.homeBody=Is there anything that makes it unsafe for one of them to read this at home?",
    "ReportsTab.goOn=Go on", "ReportsTab.stop=Stop",
    "# {0} - name", "ReportsTab.aloneTitle=Is it safe for {0} to have this at home?",
    "ReportsTab.aloneBody=A page or a file can be found there. Without a clear yes, keep it here.",
    "ReportsTab.aloneMake=Make it", "ReportsTab.aloneKeep=Keep here",
    "ReportsTab.others=Reports are made from your own view.",
    "# {0} - file name", "ReportsTab.made=Made {0}. Not yet given.",
    "ReportsTab.folder=Open folder", "ReportsTab.making=Making the report",
    "ReportsTab.kept=Made is not given: who received it, and when, is a step of its own.",
    "ReportsTab.notMade=The report was not made"})
public final class ReportsTab extends CaseTab {
    private static final int SIDE = 336;
    private static final int SETTLE_MILLIS = 250;
    private final Composer composer = new Composer();
    private final ReportMaker maker = new ReportMaker(composer);
    private final Map<ReportKind, Map<String, Boolean>> chosen = new HashMap<>();
    private final Timer settle = new Timer(SETTLE_MILLIS, e -> preview());
    private CaseHeader header;
    private JPanel own;
    private JComponent others;
    private JComponent foot;
    private Recipients recipients;
    private OpeningWords opening;
    private DayField from;
    private DayField to;
    private JLabel problem;
    private JPanel sections;
    private Preview preview;
    private JLabel made;
    private JButton folder;
    private Desk desk;
    private Desk.Choice sectionsOf;
    private Path lastFolder;
    private Report seen;
    private long asked;

    /** @param context the lookup of the case window */
    public ReportsTab(Lookup context) {
        super(context);
        settle.setRepeats(false);
    }

    @Override
    protected JComponent create() {
        header = new CaseHeader();
        recipients = new Recipients(this::chosen);
        opening = new OpeningWords(practice(), caseId());
        preview = new Preview();
        sections = new JPanel(new MigLayout("insets 0, wrap 1, gapy 4", "[grow,fill]"));
        sections.setOpaque(false);
        JPanel all = new JPanel(new BorderLayout());
        all.setOpaque(false);
        header.setBorder(Line.below(null));
        all.add(header, BorderLayout.NORTH);
        own = new JPanel(new MigLayout("insets 0, fill, gap 0", "[" + SIDE + "!,fill][grow,fill]", "[grow,fill]"));
        own.setOpaque(false);
        own.add(left(), "wmin 0, hmin 0");
        own.add(preview, "wmin 0, hmin 0");
        others = new EmptyState(Bundle.ReportsTab_others(), "");
        others.setVisible(false);
        JPanel middle = new JPanel(new MigLayout("insets 0, fill, hidemode 3", "[grow,fill]", "[grow,fill]"));
        middle.setOpaque(false);
        middle.add(own, "wmin 0, hmin 0, grow, push");
        middle.add(others, "wmin 0, hmin 0, grow, push");
        foot = foot();
        all.add(middle, BorderLayout.CENTER);
        all.add(foot, BorderLayout.SOUTH);
        Preview.key(all, KeyEvent.VK_ENTER, this::make);
        return all;
    }

    private JComponent left() {
        JPanel left = new Column(new MigLayout("insets 16 24 20 20, wrap 1, fillx, gapy 0", "[grow,fill]"));
        left.add(heading(Bundle.ReportsTab_who()));
        left.add(recipients, "gapbottom 14");
        left.add(opening, "gapbottom 16, hidemode 3");
        left.add(heading(Bundle.ReportsTab_period()), "gapbottom 6");
        left.add(period(), "gapbottom 16");
        left.add(sections);
        JScrollPane scroll = new JScrollPane(left, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        Tokens.PANEL.ground((JComponent) scroll.getViewport());
        return scroll;
    }

    private JComponent period() {
        from = new DayField();
        to = new DayField();
        from.getAccessibleContext().setAccessibleName(Bundle.ReportsTab_from());
        to.getAccessibleContext().setAccessibleName(Bundle.ReportsTab_to());
        from.putClientProperty("JTextField.placeholderText", Bundle.ReportsTab_beginning());
        to.putClientProperty("JTextField.placeholderText", Bundle.ReportsTab_today());
        from.onChange(settle::restart);
        to.onChange(settle::restart);
        problem = Type.CAPTION.on(new JLabel(Bundle.ReportsTab_periodHint()));
        Tokens.TEXT2.text(problem);
        JPanel row = new JPanel(new MigLayout("insets 0, fillx, gapy 5", "[grow,fill,sg d]8[]8[grow,fill,sg d]"));
        row.setOpaque(false);
        row.add(from, "wmin 0");
        row.add(Tokens.TEXT2.text(new JLabel(Bundle.ReportsTab_to())));
        row.add(to, "wmin 0, wrap");
        row.add(problem, "span 3, wmin 0");
        return row;
    }

    private JComponent foot() {
        JPanel foot = Tokens.RAISED.ground(new JPanel(new MigLayout("insets 10 24 10 24, fillx, hidemode 3", "[][grow,fill][]", "[center]")));
        foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, null));
        JButton make = Buttons.primary(Bundle.ReportsTab_make(), "file-down", this::make);
        make.setToolTipText(Bundle.ReportsTab_makeTip());
        made = Tokens.TEXT2.text(new JLabel(Bundle.ReportsTab_kept()));
        folder = Buttons.link(Bundle.ReportsTab_folder(), () -> PdfPlace.show(lastFolder));
        folder.setVisible(false);
        foot.add(make);
        foot.add(made, "gapleft 12, wmin 0");
        foot.add(folder);
        return foot;
    }

    private static JLabel heading(String words) {
        return Type.LABEL.on(Tokens.TEXT2.text(new JLabel(words)));
    }

    @Override
    protected void show(Scope scope) {
        header.show(scope.of(), "");
        if (!(scope.reader() instanceof Reader.Therapist)) {
            othersView();
            current(scope);
            return;
        }
        own.setVisible(true);
        foot.setVisible(true);
        others.setVisible(false);
        Background.run(() -> Desk.read(practice(), composer, caseId()), read -> {
            if (current(scope)) {
                desk = read;
                recipients.show(read.choices());
            }
        });
    }

    /** Reports are set up with everything in view, so there is nothing of them in anyone else's view. */
    private void othersView() {
        settle.stop();
        asked++;
        desk = null;
        opening.flush(() -> { }, failure -> { });
        preview.release();
        own.setVisible(false);
        foot.setVisible(false);
        others.setVisible(true);
    }

    private void chosen(Desk.Choice choice) {
        boolean letter = choice.kind() != ReportKind.THERAPIST;
        if (opening.isVisible() != letter) {
            opening.flush(() -> { }, failure -> { });
            opening.setVisible(letter);
        }
        if (letter) {
            opening.show(choice);
        }
        sections(choice);
        preview();
    }

    private void sections(Desk.Choice choice) {
        if (choice.equals(sectionsOf)) {
            return;
        }
        sectionsOf = choice;
        sections.removeAll();
        if (!choice.sections().isEmpty()) {
            sections.add(heading(Bundle.ReportsTab_sections()), "gapbottom 2");
        }
        Map<String, Boolean> switched = switched(choice.kind());
        for (Desk.Part part : choice.sections()) {
            JCheckBox box = new JCheckBox(part.title(), switched.getOrDefault(part.id(), part.on()));
            box.setOpaque(false);
            box.addActionListener(e -> {
                switched.put(part.id(), box.isSelected());
                preview();
            });
            sections.add(box);
        }
        sections.revalidate();
        sections.repaint();
    }

    private Map<String, Boolean> switched(ReportKind kind) {
        return chosen.computeIfAbsent(kind, k -> new HashMap<>());
    }

    /** The report as it is set up, or empty while the period cannot be read. */
    private Optional<Report> report() {
        Desk.Choice choice = recipients.chosen();
        LocalDate first = from.day().orElse(null);
        LocalDate last = to.day().orElse(null);
        boolean readable = (from.blank() || first != null) && (to.blank() || last != null);
        boolean order = first == null || last == null || !last.isBefore(first);
        problem.setText(!readable ? Bundle.ReportsTab_day() : !order ? Bundle.ReportsTab_order() : Bundle.ReportsTab_periodHint());
        problem.setForeground((readable && order ? Tokens.TEXT2 : Tokens.ERROR).color());
        problem.setIcon(readable && order ? null : Icons.of("triangle-alert", 14, Tokens.ERROR));
        if (choice == null || !readable || !order) {
            return Optional.empty();
        }
        return Optional.of(new Report(caseId(), choice.kind(), choice.person(), new Period(first, last), switched(choice.kind())));
    }

    private void preview() {
        if (!alive()) {
            return;
        }
        long mine = ++asked;
        report().ifPresent(report -> Background.run(() -> maker.make(practice(), report).pdf(), pdf -> {
            if (mine == asked && alive()) {
                preview.show(pdf);
                if (!report.equals(seen)) {
                    seen = report;
                    ReportMaker.noteViewed(practice(), report);
                }
            }
        }, failure -> {
            if (mine == asked && alive()) {
                if (failure instanceof Trouble trouble) {
                    preview.trouble(trouble.getMessage());
                } else {
                    Prompts.get().failed(failure);
                }
            }
        }));
    }

    private void make() {
        Optional<Report> wanted = desk == null ? Optional.empty() : report();
        if (wanted.isEmpty() || !safeAtHome(wanted.get())) {
            return;
        }
        Report report = wanted.get();
        Component over = recipients.getTopLevelAncestor();
        PdfPlace.ask(over, lastFolder, ReportMaker.fileName(desk.of(), report)).ifPresent(file -> opening.flush(() -> write(report, file), ReportsTab::notMade));
    }

    /** The take-home questions: of what they read together, and of what goes to one who is worked with alone. */
    private boolean safeAtHome(Report report) {
        if (report.kind() == ReportKind.COUPLE) {
            return togetherSafe();
        }
        if (report.kind() == ReportKind.MEMBER && desk.of().format() == WorkingFormat.EACH_ALONE) {
            return aloneSafe(desk.of().member(report.person()).map(Member::name).orElse(""));
        }
        return true;
    }

    /** Asks whether what they read together is safe at home. */
    static boolean togetherSafe() {
        return Prompts.get().confirm(Bundle.ReportsTab_homeTitle(), Bundle.ReportsTab_homeBody(), Bundle.ReportsTab_goOn(), Bundle.ReportsTab_stop());
    }

    /** Asks whether it is safe for one who is worked with alone to have a page at home. */
    static boolean aloneSafe(String name) {
        return Prompts.get().confirm(Bundle.ReportsTab_aloneTitle(name), Bundle.ReportsTab_aloneBody(), Bundle.ReportsTab_aloneMake(), Bundle.ReportsTab_aloneKeep());
    }

    private void write(Report report, Path file) {
        Background.start(Bundle.ReportsTab_making(), progress -> {
            Batch.save(practice(), maker, report, file);
            return file;
        }, written -> {
            lastFolder = written.toAbsolutePath().getParent();
            String words = Bundle.ReportsTab_made(written.getFileName());
            if (alive()) {
                made.setText(words);
                folder.setVisible(PdfPlace.canShow());
            } else {
                Toast.show(words, null);
            }
        }, ReportsTab::notMade);
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
            opening.release();
            preview.release();
        }
        desk = null;
    }
}
