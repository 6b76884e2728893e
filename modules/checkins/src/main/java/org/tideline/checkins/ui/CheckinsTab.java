package org.tideline.checkins.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.netbeans.core.spi.multiview.CloseOperationState;
import org.netbeans.core.spi.multiview.MultiViewElement;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.CheckinList;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.CheckinsDesk;
import org.tideline.checkins.model.EntryTyped;
import org.tideline.checkins.model.OpeningModel;
import org.tideline.checkins.model.QuestionSet;
import org.tideline.checkins.model.SideBySide;
import org.tideline.checkins.ui.measure.MeasuresSegment;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.SecretsPolicies;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.CaseHeader;
import org.tideline.ui.support.api.CaseTab;
import org.tideline.ui.support.api.DraftEditors;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.ListAndDetail;
import org.tideline.ui.support.api.SeenAs;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Undo;
import org.tideline.ui.support.api.WithClients;

/** The check-ins of a case: the list with one of them whole beside it, typing one in, what is asked; and its measures. */
@MultiViewElement.Registration(mimeType = CaseContext.MIME, preferredID = CheckinsDesk.TAB, position = 400,
        displayName = "#CTL_Checkins", persistenceType = TopComponent.PERSISTENCE_NEVER)
@Messages({
    "CTL_Checkins=Check-ins",
    "TAB_typeIn=&Type in a check-in", "TAB_handOver=&Hand over…", "TAB_side=Side by side…", "TAB_file=Bring in a file…", "TAB_asked=What is asked…",
    "# {0} - how many", "TAB_count={0,choice,1#1 check-in|1<{0,number,integer} check-ins}",
    "TAB_empty=Their check-ins will stand here, newest first.",
    "TAB_emptyHow=Type one in from paper, or bring in a file from a diary app.",
    "TAB_emptySeen=There is nothing to see here.",
    "TAB_list=Check-ins, newest first", "TAB_segments=What is shown", "TAB_measures=Measures", "TAB_when=&When to ask…",
    "# {0} - author", "# {1} - when", "TAB_doneKept=Kept {0}’s check-in of {1}",
    "TAB_doneAsked=Changed what is asked"
})
public final class CheckinsTab extends CaseTab {
    private static final String LIST = "list";
    private static final String EMPTY = "empty";
    private static final String WORK = "work";
    private static final String MEASURES = "measures";

    private final JPanel cards = new JPanel(new CardLayout());
    private final JPanel empty = new JPanel(new BorderLayout());
    private final JPanel work = new JPanel(new BorderLayout());
    private final JButton ask;
    private final JButton side;
    private final JButton when;
    private final SeenAs seenAs;
    private CheckinRows rows;
    private CheckinDetail detail;
    private CaseHeader header;
    private JButton typeIn;
    private JButton bringIn;
    private JButton handOver;
    private CheckinActs acts;
    private Segmented segments;
    private MeasuresSegment measures;
    private Scope scope;
    private Shown shown;
    private EntryPanel entry;
    private EditorDraft<?> questions;
    private boolean working;
    private boolean offered;
    private long justKept;
    private long select;
    private CheckinsDesk.Request request;

    /** What the tab shows now. */
    private record Shown(CheckinList list, QuestionSet questions, Map<Long, List<String>> ownKinds, boolean words, boolean left) {
        Case of() {
            return list.scope().of();
        }
    }

    /** @param context the lookup of the case window */
    public CheckinsTab(Lookup context) {
        super(context);
        ask = Buttons.plain(Bundle.TAB_asked(), this::ask);
        side = Buttons.plain(Bundle.TAB_side(), this::side);
        when = Buttons.plain(Bundle.TAB_when(), () -> measures.plans());
        seenAs = new SeenAs(reader());
    }

    @Override
    protected JComponent create() {
        acts = new CheckinActs(practice(), this::name, id -> select = id);
        bringIn = Buttons.plain(Bundle.TAB_file(), "file-input", () -> ImportWindow.choose(caseId()));
        typeIn = Buttons.primary(Bundle.TAB_typeIn(), "pencil", this::typeIn);
        handOver = Buttons.plain(Bundle.TAB_handOver(), "hand", () -> WithClients.get().ifPresent(clients -> clients.handOver(caseId())));
        measures = new MeasuresSegment(new MeasuresSegment.Host(practice(), caseId(), this::alive, this::current,
                (of, words) -> header.show(of, words), this::actions));
        header = new CaseHeader(bringIn, handOver, typeIn, measures.typeInButton());
        rows = new CheckinRows(Bundle.TAB_list(), chosen -> detail.show(shown.of(), chosen, shown.list().therapist()), chosen -> {
            if (shown.list().therapist()) {
                acts.remove(chosen);
            }
        });
        detail = new CheckinDetail(acts);
        JScrollPane scroll = new JScrollPane(rows);
        scroll.setBorder(null);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        JPanel both = new ListAndDetail(scroll, detail);
        for (JPanel panel : List.of(cards, empty, work)) {
            panel.setOpaque(false);
        }
        cards.add(both, LIST);
        cards.add(empty, EMPTY);
        cards.add(work, WORK);
        cards.add(measures, MEASURES);
        segments = new Segmented(Bundle.TAB_segments(), Bundle.CTL_Checkins(), Bundle.TAB_measures());
        segments.onSelect(index -> {
            if (scope != null) {
                show(scope);
            }
        });
        JPanel choice = new JPanel(new MigLayout("insets 0 24 10 24"));
        choice.setOpaque(false);
        choice.add(segments);
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.setBorder(new Line(Tokens.LINE, 0, 0, 1, 0, null));
        top.add(header, BorderLayout.NORTH);
        top.add(choice, BorderLayout.CENTER);
        top.add(measures.strip(), BorderLayout.SOUTH);
        JPanel root = new JPanel(new BorderLayout());
        root.setOpaque(false);
        root.add(top, BorderLayout.NORTH);
        root.add(cards, BorderLayout.CENTER);
        practice().service(CheckinsDesk.class).tab(caseId(), this::asked);
        return root;
    }

    @Override
    protected JComponent toolbar() {
        JPanel tools = new JPanel(new MigLayout("insets 0 12 0 12, gap 8 0, fillx", "push[][][][]", "[center]"));
        tools.add(side, "hidemode 3");
        tools.add(ask, "hidemode 3");
        tools.add(when, "hidemode 3");
        tools.add(seenAs);
        return tools;
    }

    private boolean measuring() {
        return segments.selected() == 1;
    }

    @Override
    protected void show(Scope now) {
        scope = now;
        seenAs.show(now.of());
        if (measuring()) {
            measures.show(now);
            showCard(MEASURES);
            return;
        }
        Background.run(() -> {
            Checkins checkins = practice().service(Checkins.class);
            CheckinList all = CheckinList.of(now, checkins.of(caseId(), Period.ALL));
            Map<Long, List<String>> own = new HashMap<>();
            for (Member member : now.of().people()) {
                own.put(member.person(), checkins.ownKinds(caseId(), member.person()));
            }
            return new Shown(all, checkins.questions(caseId()), own,
                    practice().service(SecretsPolicies.class).privateWords(caseId(), Now.today()), DraftEditors.left(practice()).contains(EntryTyped.item(caseId())));
        }, this::show);
    }

    private void show(Shown now) {
        if (measuring() || !current(now.list().scope())) {
            return;
        }
        shown = now;
        int count = now.list().checkins().size();
        header.show(now.of(), count == 0 ? "" : Bundle.TAB_count(count));
        rows.show(now.of(), now.list().checkins(), select);
        detail.show(now.of(), rows.getSelectedValue(), now.list().therapist());
        select = 0;
        boolean gone = justKept != 0 && now.list().checkins().stream().noneMatch(c -> c.id() == justKept);
        if (!working || gone) {
            overview();
        } else if (!now.list().therapist()) {
            // Somebody may be looking at the screen now: nothing half typed stays in sight, and nothing of it is lost.
            showCard(rows.none() ? EMPTY : LIST);
        } else {
            showCard(WORK);
        }
        actions();
        if (!offered && now.list().therapist()) {
            // A check-in that was half typed in when the tab closed stands open again.
            offered = true;
            request = request == null && now.left() ? new CheckinsDesk.TypeIn() : request;
        }
        if (request != null) {
            CheckinsDesk.Request waiting = request;
            request = null;
            asked(waiting);
        }
    }

    /** The head's actions are the therapist's and of the segment in front; only one primary action is in sight at a time. */
    private void actions() {
        boolean therapist = reader().therapist() && scope != null;
        boolean listed = therapist && !measuring() && !working && !rows.none();
        measures.typeInButton().setVisible(therapist && measuring() && !measures.working() && measures.any());
        when.setVisible(therapist && measuring() && !measures.working());
        measures.strip().setVisible(measuring() && !measures.working());
        ask.setVisible(therapist && !measuring() && !working);
        side.setVisible(ask.isVisible() && SideBySide.possible(scope.of()) && WithClients.get().isPresent());
        typeIn.setVisible(listed);
        bringIn.setVisible(listed);
        handOver.setVisible(therapist && !(measuring() ? measures.working() : working)
                && WithClients.get().filter(clients -> clients.offered(scope.of())).isPresent());
    }

    private void overview() {
        closeEntry();
        working = false;
        justKept = 0;
        actions();
        work.removeAll();
        if (!rows.none()) {
            showCard(LIST);
            return;
        }
        empty.removeAll();
        empty.add(shown.list().therapist()
                ? new EmptyState(Bundle.TAB_empty(), Bundle.TAB_emptyHow(),
                        Buttons.primary(Bundle.TAB_typeIn(), "pencil", this::typeIn),
                        Buttons.plain(Bundle.TAB_file(), "file-input", () -> ImportWindow.choose(caseId())))
                : new EmptyState(Bundle.TAB_emptySeen(), ""), BorderLayout.CENTER);
        showCard(EMPTY);
    }

    private void closeEntry() {
        if (questions != null) {
            questions.close();
            questions = null;
        }
        if (entry != null) {
            entry.typing().close();
            entry = null;
        }
    }

    private void showCard(String name) {
        ((CardLayout) cards.getLayout()).show(cards, measuring() ? MEASURES : name);
        actions();
        cards.revalidate();
        cards.repaint();
    }

    private void work(JComponent panel) {
        working = true;
        actions();
        work.removeAll();
        work.add(panel, BorderLayout.CENTER);
        showCard(WORK);
    }

    private void asked(CheckinsDesk.Request wish) {
        boolean measure = measures.asked(wish);
        if (measure != measuring()) {
            segments.select(measure ? 1 : 0);
        } else if (measure) {
            refresh();
        }
        if (measure) {
            return;
        }
        if (shown == null) {
            request = wish;
        } else if (wish instanceof CheckinsDesk.Show show) {
            select = show.checkin();
            refresh();
        } else if (shown.list().therapist() && wish instanceof CheckinsDesk.TypeIn) {
            typeIn();
        } else if (shown.list().therapist()) {
            ask();
        }
    }

    private void typeIn() {
        if (entry != null) {
            showCard(WORK);
            entry.first();
            return;
        }
        entry = new EntryPanel(practice(), shown.of(), shown.questions(), shown.ownKinds(), shown.words(), this::keep, this::overview);
        work(entry);
        EventQueue.invokeLater(() -> {
            if (entry != null) {
                entry.first();
            }
        });
    }

    private void keep(Checkin checkin) {
        Checkins checkins = practice().service(Checkins.class);
        String words = Bundle.TAB_doneKept(name(checkin), CheckinCell.moment(checkin));
        entry.save(() -> checkins.put(checkin), () -> {
            practice().service(Undo.class).done(words, () -> checkins.remove(checkin), () -> checkins.put(checkin));
            if (alive()) {
                closeEntry();
                select = checkin.id();
                kept(checkin);
            }
        });
    }

    private String name(Checkin checkin) {
        return shown.of().member(checkin.person()).map(Member::name).orElse("");
    }

    /** "Kept.", and two choices of equal size; where there is nobody to open anything to, straight back to the list. */
    private void kept(Checkin kept) {
        OpeningModel opening = new OpeningModel(shown.of(), kept);
        if (!opening.possible()) {
            overview();
            refresh();
            return;
        }
        work(new KeptPanel(opening, () -> {
            overview();
            refresh();
            rows.requestFocusInWindow();
        }, () -> {
            overview();
            detail.show(shown.of(), kept, true);
            detail.change();
        }));
        justKept = kept.id();
    }

    private void side() {
        work(new SideBySidePanel(practice(), caseId(), this::overview));
    }

    private void ask() {
        QuestionSet before = shown.questions();
        Checkins checkins = practice().service(Checkins.class);
        QuestionsPanel panel = new QuestionsPanel(practice(), shown.of(), before, after -> checkins.keep(caseId(), after), after -> {
            overview();
            practice().service(Undo.class).done(Bundle.TAB_doneAsked(), () -> checkins.keep(caseId(), before),
                    () -> checkins.keep(caseId(), after));
        }, this::overview);
        questions = panel.typing();
        work(panel);
        panel.first();
    }

    /** A check-in half typed in is not let go without a question; the window asks it, and never while it locks. */
    @Override
    public CloseOperationState canCloseElement() {
        return alive() ? EditorDraft.closing(CheckinsDesk.TAB, editors())
                : CloseOperationState.STATE_OK;
    }

    private EditorDraft<?>[] editors() {
        List<EditorDraft<?>> all = new ArrayList<>(measures.typing());
        all.add(entry == null ? null : entry.typing());
        all.add(questions);
        return all.toArray(EditorDraft<?>[]::new);
    }

    @Override
    protected void release() {
        practice().service(CheckinsDesk.class).tab(caseId(), null);
        rows.forget();
        measures.release();
        shown = null;
        scope = null;
        closeEntry();
        cards.removeAll();
        work.removeAll();
    }
}
