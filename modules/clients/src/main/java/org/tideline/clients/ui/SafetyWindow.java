package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.Kinds;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.RecordType;
import org.tideline.clients.model.record.Records;
import org.tideline.clients.model.record.SafetyTypes;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DraftEditors;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * The safety record of a case: screenings, what happened, plans. It shows nothing before it is asked to, its title says
 * nothing, and it covers itself again when another window comes to the front (clinical.md §6.4). Event thread.
 */
@Messages({
    "SafetyWindow.title=For you alone",
    "SafetyWindow.covered=This is for you alone. Show it when nobody else can see the screen.",
    "SafetyWindow.show=&Show it",
    "SafetyWindow.law=It may have to be given to the member it is about, or by order; never to the other. It is on no report, chart or list.",
    "# {0} - full names", "SafetyWindow.of=Safety record: {0}"})
final class SafetyWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private static final int COALESCE_MILLIS = 150;
    private final long caseId;
    private final JPanel cards = new JPanel(new CardLayout());
    private final JLabel head = Type.TITLE.on(new JLabel());
    private final JButton show = Buttons.primary(Bundle.SafetyWindow_show(), this::uncover);
    private final transient List<RecordsPanel> panels;
    private final Timer soon = new Timer(COALESCE_MILLIS, e -> load());
    private transient AutoCloseable changes;
    private boolean uncovered;

    private record Loaded(Optional<Case> of, Map<RecordType, List<CaseRecord>> records, Set<ItemRef> left) {
    }

    private SafetyWindow(long caseId) {
        super("restricted", Bundle.SafetyWindow_title(), Tokens.PANEL);
        this.caseId = caseId;
        this.panels = SafetyTypes.ALL.stream().map(type -> new RecordsPanel(practice(), type)).toList();
        soon.setRepeats(false);
        JPanel covered = new JPanel(new MigLayout("insets 48 24 24 24, wrap 1, gapy 16", "[grow,fill,360:520:520]"));
        covered.setOpaque(false);
        covered.add(Words.area(Bundle.SafetyWindow_covered(), Type.BASE, Tokens.TEXT1), "wmin 0");
        covered.add(Form.left(show));
        Page page = new Page("insets 20 24 24 24, wrap 1, gap 0", "[grow,fill,360:640:640]");
        page.add(head, "gapbottom 10");
        page.add(new Notice(Notice.Kind.INFO, Bundle.SafetyWindow_law()), "gapbottom 24");
        panels.forEach(panel -> page.add(panel, "gapbottom 32"));
        cards.setOpaque(false);
        cards.add(covered, "covered");
        cards.add(Page.scrolling(page), "page");
        content().add(cards, BorderLayout.CENTER);
    }

    /** Opens the record of a case, covered, or brings it to the front. */
    static void show(long caseId) {
        PracticeWindow.find(SafetyWindow.class).filter(window -> window.caseId != caseId).ifPresent(TopComponent::close);
        PracticeWindow.show(SafetyWindow.class, () -> new SafetyWindow(caseId));
    }

    private void uncover() {
        uncovered = true;
        practice().audit().note(Action.VIEWED, new ItemRef(Kinds.SCREENING, caseId), caseId);
        load();
    }

    private void load() {
        if (!uncovered) {
            return;
        }
        Background.run(() -> {
            Map<RecordType, List<CaseRecord>> records = practice().service(Records.class).of(caseId, SafetyTypes.ALL).stream()
                    .collect(Collectors.groupingBy(CaseRecord::type));
            return new Loaded(practice().service(Cases.class).find(caseId), records, DraftEditors.left(practice()));
        }, loaded -> {
            if (!isOpened()) {
                return;
            }
            if (loaded.of().isEmpty()) {
                close();
            } else if (uncovered) {
                head.setText(Bundle.SafetyWindow_of(loaded.of().get().fullTitle()));
                panels.forEach(panel -> panel.show(loaded.of().get(), loaded.records().getOrDefault(panel.type(), List.of()), loaded.left()));
                ((CardLayout) cards.getLayout()).show(cards, "page");
            }
        });
    }

    /** Covers it again; a form that stands open keeps its words as a draft. */
    private void coverAgain() {
        uncovered = false;
        head.setText("");
        panels.forEach(RecordsPanel::forget);
        ((CardLayout) cards.getLayout()).show(cards, "covered");
    }

    @Override
    protected void componentOpened() {
        changes = practice().changes().listen(refs -> EventQueue.invokeLater(soon::restart));
    }

    @Override
    protected void componentHidden() {
        coverAgain();
    }

    @Override
    protected void componentActivated() {
        if (!uncovered) {
            show.requestFocusInWindow();
        }
    }

    @Override
    public boolean canClose() {
        return Desk.get().locking() || panels.stream().map(RecordsPanel::typing).allMatch(typing -> typing == null || typing.mayLeave());
    }

    @Override
    protected void componentClosed() {
        soon.stop();
        Listening.stop(changes);
        changes = null;
        panels.forEach(RecordsPanel::forget);
    }
}
