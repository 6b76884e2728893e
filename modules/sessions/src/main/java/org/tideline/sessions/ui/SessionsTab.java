package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.NoteDesk;
import org.tideline.sessions.model.NoteWork;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionList;
import org.tideline.sessions.model.SessionTyped;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.CaseHeader;
import org.tideline.ui.support.api.CaseTab;
import org.tideline.ui.support.api.DraftEditors;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.SeenAs;
import org.tideline.ui.support.api.Tokens;

/** The sessions of a case: the list, adding one, and the note of one of them. */
@MultiViewElement.Registration(mimeType = CaseContext.MIME, preferredID = SessionsDesk.TAB, position = 200,
        displayName = "#CTL_Sessions", persistenceType = TopComponent.PERSISTENCE_NEVER)
@Messages({
    "CTL_Sessions=Sessions",
    "SessionsTab.write=&Write a note",
    "SessionsTab.add=Add a session…",
    "SessionsTab.contact=Note a contact…",
    "SessionsTab.all=All sessions",
    "SessionsTab.change=Change the session…",
    "SessionsTab.print=Print…",
    "# {0} - how many", "SessionsTab.count={0,choice,0#|1#1 session|1<{0,number,integer} sessions}",
    "SessionsTab.list=Sessions, newest first",
    "SessionsTab.side=What came in since the last session (F9)"})
public final class SessionsTab extends CaseTab {
    private static final String LIST = "list";
    private static final String EMPTY = "empty";
    private static final String WORK = "work";
    private final JPanel cards = new JPanel(new CardLayout());
    private final JPanel empty = new JPanel(new BorderLayout());
    private final JPanel work = new JPanel(new BorderLayout());
    private final SeenAs seenAs;
    private final JButton all;
    private final JButton change;
    private final JButton print;
    private final JButton side;
    private final SessionChanges changes;
    private SessionRows rows;
    private CaseHeader header;
    private JComponent top;
    private JButton write;
    private JButton add;
    private JButton contact;
    private SessionList shown;
    private Set<ItemRef> left = Set.of();
    private NotePanel note;
    private SessionForm form;
    private boolean offered;
    private SessionsDesk.Request request;

    /** @param asked the session whose note stood open when this was asked for, 0 if none did; by now it may be another */
    private record Shown(SessionList list, Set<ItemRef> left, long asked, NoteDesk note) {
    }

    /** @param context the lookup of the case window */
    public SessionsTab(Lookup context) {
        super(context);
        seenAs = new SeenAs(reader());
        all = Buttons.plain(Bundle.SessionsTab_all(), "list", this::leaveWork);
        change = Buttons.plain(Bundle.SessionsTab_change(), "pencil", this::changeShown);
        print = Buttons.plain(Bundle.SessionsTab_print(), "printer", this::print);
        side = Buttons.icon("panel-right", Bundle.SessionsTab_side(), () -> note.side());
        changes = new SessionChanges(practice());
    }

    @Override
    protected JComponent create() {
        contact = Buttons.plain(Bundle.SessionsTab_contact(), "phone", () -> add(Session.Kind.CONTACT));
        add = Buttons.plain(Bundle.SessionsTab_add(), "plus", () -> add(null));
        write = Buttons.primary(Bundle.SessionsTab_write(), "notebook-pen", this::write);
        header = new CaseHeader(contact, add, write);
        rows = new SessionRows(Bundle.SessionsTab_list(), row -> open(row.session().id()), row -> {
            if (therapist()) {
                changes.remove(row.session());
            }
        });
        JScrollPane scroll = new JScrollPane(rows);
        scroll.setBorder(null);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        for (JPanel panel : List.of(cards, empty, work)) {
            panel.setOpaque(false);
        }
        cards.add(scroll, LIST);
        cards.add(empty, EMPTY);
        cards.add(work, WORK);
        top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.setBorder(new Line(Tokens.LINE, 0, 0, 1, 0, null));
        top.add(header, BorderLayout.CENTER);
        JPanel root = new JPanel(new BorderLayout());
        root.setOpaque(false);
        root.add(top, BorderLayout.NORTH);
        root.add(cards, BorderLayout.CENTER);
        practice().service(SessionsDesk.class).tab(caseId(), this::asked);
        return root;
    }

    @Override
    protected JComponent toolbar() {
        JPanel tools = new JPanel(new MigLayout("insets 0 12 0 12, gap 8 0, fillx, hidemode 3", "push[][][][][]", "[center]"));
        tools.add(all);
        tools.add(change);
        tools.add(print);
        tools.add(side);
        tools.add(seenAs);
        List.of(all, change, print, side).forEach(button -> button.setVisible(false));
        return tools;
    }

    private boolean therapist() {
        return shown != null && reader().therapist();
    }

    private Case of() {
        return shown.scope().of();
    }

    @Override
    protected void show(Scope scope) {
        long open = note == null ? 0 : note.session();
        Background.run(() -> {
            SessionList list = SessionList.read(practice(), scope);
            return new Shown(list, DraftEditors.left(practice()), open, list.row(open).map(each -> NoteDesk.read(practice(), list, each)).orElse(null));
        }, this::show);
    }

    private void show(Shown now) {
        if (!current(now.list().scope())) {
            return;
        }
        shown = now.list();
        left = now.left();
        seenAs.show(of());
        header.show(of(), Bundle.SessionsTab_count(shown.sessions()));
        rows.show(of(), shown.rows());
        boolean hide = !reader().therapist() && (form != null || note != null && !note.readOnly());
        if (note != null && now.note() == null && note.session() == now.asked() && !hide) {
            closeNote();
        } else if (note != null && now.note() != null && note.session() == now.note().row().session().id()) {
            note.stands(now.note());
        }
        showCard(hide || note == null && form == null ? rows.none() ? EMPTY : LIST : WORK);
        actions();
        if (!offered && therapist()) {
            offered = true;
            request = request == null && left.contains(SessionsDesk.newDraft(caseId())) ? new SessionsDesk.Add(null) : request;
        }
        if (request != null) {
            SessionsDesk.Request waiting = request;
            request = null;
            asked(waiting);
        }
    }

    /** The head's actions are the therapist's; while one session is written or shown, its own are there in their place. */
    private void actions() {
        boolean working = note != null || form != null;
        boolean list = therapist() && !working;
        top.setVisible(!working);
        write.setVisible(list && !rows.none());
        add.setVisible(list && !rows.none());
        contact.setVisible(list && !rows.none());
        all.setVisible(working);
        change.setVisible(therapist() && note != null && !note.readOnly());
        print.setVisible(therapist() && note != null && NotePrint.can());
        side.setVisible(therapist() && note != null && !note.readOnly());
        if (rows.none() && !working) {
            empty.removeAll();
            empty.add(NoSessions.of(therapist(), this::write, this::add), BorderLayout.CENTER);
        }
    }

    private void showCard(String name) {
        ((CardLayout) cards.getLayout()).show(cards, name);
        cards.revalidate();
        cards.repaint();
    }

    private void work(JComponent panel) {
        work.removeAll();
        work.add(panel, BorderLayout.CENTER);
        showCard(WORK);
        actions();
    }

    private void asked(SessionsDesk.Request wish) {
        if (shown == null) {
            request = wish;
        } else if (wish instanceof SessionsDesk.Show show) {
            open(show.session());
        } else if (therapist() && wish instanceof SessionsDesk.Add adding) {
            add(adding.kind());
        } else if (therapist()) {
            write();
        }
    }

    /** The note of today's session; where there is none, a session is added as the last one was. */
    private void write() {
        LocalDate today = Now.today();
        Optional<SessionList.Row> todays = shown.rows().stream()
                .filter(row -> row.session().day().equals(today) && !row.session().kind().contact() && row.state() != SessionList.State.SIGNED)
                .reduce((later, earlier) -> earlier);
        if (todays.isPresent()) {
            open(todays.get().session().id());
            return;
        }
        Session next = SessionTyped.next(Ids.next(), of(), SessionTyped.usual(of()), shown.all(), today, LocalTime.now(Now.clock()));
        changes.add(next, () -> {
            if (alive()) {
                open(next.id());
            }
        });
    }

    private void add(Session.Kind kind) {
        Session.Kind usual = kind == null ? SessionTyped.usual(of()) : kind;
        form(SessionTyped.next(Ids.next(), of(), usual, shown.all(), Now.today(), LocalTime.now(Now.clock())), true);
    }

    private void changeShown() {
        if (note != null) {
            shown.row(note.session()).ifPresent(row -> form(row.session(), false));
        }
    }

    private void print() {
        if (note != null) {
            long session = note.session();
            note.save(() -> NotePrint.one(practice(), caseId(), session));
        }
    }

    private void form(Session session, boolean fresh) {
        if (form != null) {
            showCard(WORK);
            return;
        }
        closeNote();
        Session before = fresh ? null : session;
        form = new SessionForm(practice(), of(), session, fresh, typed -> keep(typed, before, this::leaveWork),
                typed -> keep(typed, before, () -> open(typed.id())), this::leaveWork);
        work(form);
        EventQueue.invokeLater(() -> {
            if (form != null) {
                form.first().requestFocusInWindow();
            }
        });
    }

    /** @param before what it was, or null if it is new */
    private void keep(Session session, Session before, Runnable then) {
        form.save(() -> NoteWork.attended(practice(), of(), session), () -> {
            changes.kept(session, before);
            if (alive()) {
                closeForm();
                then.run();
            }
        });
    }

    /** Shows a session with its note, read anew. */
    private void open(long session) {
        if (note != null && note.session() == session && !note.readOnly()) {
            showCard(WORK);
            note.first();
            return;
        }
        Scope scope = shown.scope();
        Background.run(() -> {
            SessionList list = SessionList.read(practice(), scope);
            return list.row(session).map(row -> NoteDesk.read(practice(), list, row));
        }, found -> {
            if (alive() && shown != null && Objects.equals(scope.reader(), reader().reader())) {
                found.ifPresent(this::open);
            }
        });
    }

    private void open(NoteDesk desk) {
        closeForm();
        closeNote();
        note = new NotePanel(practice(), desk, therapist(), new Host());
        work(note);
        EventQueue.invokeLater(() -> {
            if (note != null) {
                note.first();
            }
        });
    }

    private final class Host implements NotePanel.Host {
        @Override
        public void change(Session before, Session after) {
            changes.attended(before, after);
        }

        @Override
        public void again() {
            if (alive() && note != null) {
                long session = note.session();
                closeNote();
                open(session);
            }
        }
    }

    /** Back to the list; what was typed is committed first. */
    private void leaveWork() {
        if (note != null) {
            NotePanel leaving = note;
            note.save(() -> {
                if (alive() && note == leaving) {
                    list();
                }
            });
        } else {
            list();
        }
    }

    private void list() {
        closeForm();
        closeNote();
        showCard(rows.none() ? EMPTY : LIST);
        actions();
        rows.requestFocusInWindow();
    }

    private void closeNote() {
        if (note != null) {
            note.close();
            note = null;
            work.removeAll();
        }
    }

    private void closeForm() {
        if (form != null) {
            form.typing().close();
            form = null;
            work.removeAll();
        }
    }

    @Override
    public CloseOperationState canCloseElement() {
        if (!alive()) {
            return CloseOperationState.STATE_OK;
        }
        EditorDraft<?>[] notes = note == null ? new EditorDraft<?>[0] : note.editors();
        EditorDraft<?>[] editors = java.util.Arrays.copyOf(notes, notes.length + 1);
        editors[notes.length] = form == null ? null : form.typing();
        return EditorDraft.closing(SessionsDesk.TAB, editors);
    }

    @Override
    protected void release() {
        practice().service(SessionsDesk.class).tab(caseId(), null);
        rows.forget();
        shown = null;
        closeForm();
        closeNote();
        cards.removeAll();
        work.removeAll();
    }
}
