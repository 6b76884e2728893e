package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.text.api.MarkedText;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.NoteDesk;
import org.tideline.sessions.model.NoteTyped;
import org.tideline.sessions.model.NoteWork;
import org.tideline.sessions.model.Proposal;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.sessions.model.StarterTemplates;
import org.tideline.sessions.model.Template;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Undo;
import org.tideline.ui.support.text.api.FindBar;
import org.tideline.ui.support.text.api.NoteText;
import org.tideline.ui.support.text.api.Snippet;

/**
 * The note of one session: written part by part, saved by itself, signed in one act; after that read only, with its
 * addenda. Event thread.
 */
@Messages({
    "# {0} - title", "NotePanel.sign=Sign {0}?",
    "# {0} - how many parts", "NotePanel.signWhat={0,choice,1#The note is|2#Both parts are|2<All {0} parts are} locked. Later thoughts become dated addenda.",
    "NotePanel.signIt=Sign and lock",
    "NotePanel.writeOn=Go on writing",
    "NotePanel.this=This note"})
final class NotePanel extends JPanel implements EditorDraft.Editor<NoteTyped> {
    private static final long serialVersionUID = 1;
    private static final int SAVES_AFTER_MILLIS = 8_000;
    private static final int LOOKS_AFTER_MILLIS = 1_500;
    private final transient OpenPractice practice;
    private final transient Host host;
    private final transient NoteHeader header;
    private final PartTabs tabs = new PartTabs(this::part);
    private final CardLayout cards = new CardLayout();
    private final JPanel parts = new JPanel(cards);
    private final NoteFoot foot = new NoteFoot();
    private final transient NoteSide since = new NoteSide(this, this::quote);
    private final transient List<PartPanel> panels = new ArrayList<>();
    private final transient EditorDraft<NoteTyped> typing;
    private final Timer saves = new Timer(SAVES_AFTER_MILLIS, e -> save());
    private final Timer looks = new Timer(LOOKS_AFTER_MILLIS, e -> verdicts());
    private final long noteId;
    private final boolean readOnly;
    private transient NoteDesk desk;
    private transient Session session;
    private transient AfterSigning after;
    private String template = "";
    private int shown;

    /** What the tab does for the note it shows. */
    interface Host {
        /** The session is to stand so; it is asked about nothing more. */
        void change(Session before, Session after);

        /** The note was signed, or added to: it is to be read anew. */
        void again();
    }

    /** @param desk what it shows; for another reader than the therapist, and of a signed note, it is read only */
    NotePanel(OpenPractice practice, NoteDesk desk, boolean therapist, Host host) {
        super(new BorderLayout());
        this.practice = practice;
        this.desk = desk;
        this.host = host;
        session = desk.row().session();
        Note note = desk.note();
        readOnly = !therapist || note != null && note.locked();
        noteId = note == null ? Ids.next() : note.id();
        setOpaque(false);
        header = new NoteHeader(desk.scope().of(), readOnly, new Header());
        typing = readOnly ? null : new EditorDraft<>(practice, SessionsDesk.noteDraft(session.id()), Bundle.NotePanel_this(), NoteTyped.class, this, this);
        parts.setOpaque(false);
        JPanel top = new JPanel(new MigLayout("insets 14 24 0 24, wrap 1, fillx, gap 0 8, hidemode 3", "[grow, fill]"));
        top.setOpaque(false);
        top.setBorder(new Line(Tokens.LINE, 0, 0, 1, 0, null));
        top.add(header, "wmin 0");
        if (typing != null) {
            top.add(typing.strip(), "wmin 0");
        }
        top.add(tabs, "wmin 0, gapbottom 8");
        top.add(new FindBar(this, () -> panels.isEmpty() ? List.<NoteText>of() : panels.get(shown).texts()), "wmin 0");
        add(top, BorderLayout.NORTH);
        add(parts, BorderLayout.CENTER);
        add(foot, BorderLayout.SOUTH);
        key("alt DOWN", () -> tabs.select((shown + 1) % panels.size()));
        key("alt UP", () -> tabs.select((shown + panels.size() - 1) % panels.size()));
        show(readOnly ? new NoteTyped(note == null ? "" : note.template(), note == null ? List.of() : desk.seen(note)) : desk.begin());
        if (!readOnly) {
            since.open(practice, desk, () -> panels.get(shown).typed());
            key("F9", since::toggle);
            key("ctrl S", this::save);
            key("ctrl ENTER", this::sign);
            saves.setRepeats(false);
            looks.setRepeats(false);
            typing.open(typed(), note == null);
        }
        foot(therapist);
    }

    private void key(String keys, Runnable action) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(keys), keys);
        getActionMap().put(keys, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    /** Opens what came in since the last session beside the note, or closes it. */
    void side() {
        since.toggle();
    }

    private void quote(String words) {
        panels.get(shown).writing().insert(MarkedText.plain(words));
    }

    private Case of() {
        return desk.scope().of();
    }

    /** The session it is the note of. */
    long session() {
        return session.id();
    }

    /** What ties it to its draft; null where it is read only. */
    EditorDraft<NoteTyped> typing() {
        return typing;
    }

    /** Whether it is only read. */
    boolean readOnly() {
        return readOnly;
    }

    /** Where one begins to type. */
    void first() {
        if (!panels.isEmpty() && !readOnly) {
            panels.get(shown).first().requestFocusInWindow();
        }
    }

    /** The session or its case stand otherwise on the disk now. */
    void stands(NoteDesk now) {
        desk = now;
        session = now.row().session();
        header.show(now, template);
        if (typing != null && now.note() != null) {
            typing.stands(NoteTyped.of(now.note()));
        }
    }

    @Override
    public NoteTyped typed() {
        return new NoteTyped(template, panels.stream().map(PartPanel::typed).toList());
    }

    @Override
    public void put(NoteTyped typed) {
        show(typed);
    }

    private void show(NoteTyped typed) {
        template = typed.template();
        panels.clear();
        parts.removeAll();
        Map<String, String> prompts = desk.prompts(typed.template());
        List<Snippet> snippets = desk.snippets().stream().map(s -> new Snippet(s.name(), s.words())).toList();
        List<Addendum> addenda = desk.note() == null ? List.of() : desk.note().addenda();
        for (Note.Part part : typed.parts()) {
            PartPanel panel = new PartPanel(part, new PartPanel.Setting(of(), prompts, desk.picks(typed.template()), desk.policy(), NoteWork.proposal(of(), session), readOnly,
                    StarterTemplates.topics(), () -> snippets, addenda), this::moved);
            if (!readOnly) {
                panel.texts().forEach(text -> SpellingMarks.on(text, practice, this::of));
            }
            panels.add(panel);
            parts.add(panel, String.valueOf(panels.size() - 1));
        }
        shown = Math.max(0, Math.min(shown, panels.size() - 1));
        tabs.show(of(), typed.parts(), shown);
        cards.show(parts, String.valueOf(shown));
        header.show(desk, template);
        if (!panels.isEmpty()) {
            since.beside(of(), typed.parts().get(shown));
        }
        parts.revalidate();
        parts.repaint();
        listen();
    }

    /** Typing that goes on for a while is committed by itself, a while after the last key. */
    private void listen() {
        if (!readOnly) {
            panels.forEach(panel -> panel.texts().forEach(text -> text.listen(() -> {
                saves.restart();
                looks.restart();
            })));
            looks.restart();
        }
    }

    /** Changes the note otherwise than by typing, as one step that can be taken back. */
    private void change(NoteTyped next, String done) {
        NoteTyped before = typed();
        show(next);
        typing.changed();
        saves.restart();
        if (done != null) {
            practice.service(Undo.class).done(done, () -> EventQueue.invokeAndWait(() -> putBack(before)),
                    () -> EventQueue.invokeAndWait(() -> putBack(next)));
        }
    }

    private void putBack(NoteTyped typed) {
        if (isDisplayable()) {
            show(typed);
            typing.changed();
            saves.restart();
        }
    }

    private boolean moved(Note.Part part, Proposal next) {
        EventQueue.invokeLater(() -> change(typed().with(NoteWork.moved(part, of(), next, desk.policyId())), null));
        return true;
    }

    private void part(int index) {
        shown = index;
        cards.show(parts, String.valueOf(index));
        since.beside(of(), panels.get(index).typed());
        first();
    }

    private Note note() {
        NoteTyped typed = typed();
        return new Note(noteId, session, typed.template(), Now.instant(), typed.parts(), null, "", false, List.of());
    }

    /** Commits what stands in it, if it is not what is on the disk. */
    void save() {
        save(() -> { });
    }

    /** @param then once there is nothing left to commit; not where that failed */
    void save(Runnable then) {
        saves.stop();
        if (readOnly || !typing.dirty() || typed().empty() && desk.note() == null) {
            then.run();
            return;
        }
        Note now = note();
        typing.save(() -> practice.service(Sessions.class).keep(now), kept -> then.run(), () -> { });
    }

    private void sign() {
        int count = (int) panels.stream().filter(panel -> !panel.typed().empty()).count();
        String title = SessionWords.title(of(), session, desk.row().number());
        if (readOnly || !Prompts.get().confirm(Bundle.NotePanel_sign(title), Bundle.NotePanel_signWhat(Math.max(1, count)),
                Bundle.NotePanel_signIt(), Bundle.NotePanel_writeOn())) {
            return;
        }
        saves.stop();
        Note now = note();
        List<Note.Part> written = now.parts().stream().filter(part -> !part.empty()).toList();
        Note signing = new Note(now.id(), session, now.template(), now.written(), written.isEmpty() ? now.parts() : written, null, "", false, List.of());
        typing.save(() -> practice.service(Sessions.class).sign(signing), signed -> host.again(), () -> { });
    }

    private void foot(boolean therapist) {
        Note note = desk.note();
        if (!readOnly) {
            foot.writing(panels.size() > 1, this::sign, () -> tabs.select((shown + 1) % panels.size()));
            verdicts();
        } else if (note != null && note.locked()) {
after = new AfterSigning(practice, desk, therapist, foot, () -> shown, host::again);
        } else {
            foot.setVisible(false);
        }
    }

    private void verdicts() {
        if (!panels.isEmpty()) {
            foot.look(panels.get(shown).typed().words(), panels.size());
        }
    }

    /** The editors that may hold something unsaved. */
    EditorDraft<?>[] editors() {
        return new EditorDraft<?>[] {typing, after == null ? null : after.typing()};
    }

    /** The note leaves the screen: what was typed stays as a draft. */
    void close() {
        saves.stop();
        looks.stop();
        if (typing != null) {
            typing.close();
        }
        if (after != null) {
            after.close();
        }
    }

    /** What the head of the note asks for. */
    private final class Header implements NoteHeader.Wishes {
        @Override
        public void attended(Session after) {
            NoteWork.Followed followed = NoteWork.follow(typed(), of(), after, desk.policyId());
            Session before = session;
            session = after;
            host.change(before, after);
            NoteTyped next = followed.typed();
            Note.Part first = next.parts().get(0);
            if (followed.asks().isPresent() && DrawerChoice.ask(of(), new Proposal(first.drawer(), first.owner()), followed.asks().get())) {
                next = next.with(NoteWork.moved(first, of(), followed.asks().get(), desk.policyId()));
            }
            if (!next.equals(typed())) {
                change(next, null);
            }
        }

        @Override
        public void part(Proposal drawer, String title) {
            NoteTyped now = typed();
            List<Note.Part> all = new ArrayList<>(now.parts());
            String blank = drawer.owner() != 0 ? StarterTemplates.withOneAlone().blank(false) : "";
            all.add(NoteWork.part(title, drawer, of(), desk.policyId(), blank));
            shown = all.size() - 1;
            change(new NoteTyped(now.template(), all), null);
            first();
        }

        @Override
        public void template(Template chosen, String done) {
            change(NoteWork.template(typed(), of(), chosen), done);
        }

        @Override
        public void takeOver(String done) {
            desk.last().ifPresent(last -> change(NoteWork.takeOver(typed(), last), done));
        }

        @Override
        public void versions() {
            VersionsDialog.show(practice, of(), noteId, typed(), version -> change(new NoteTyped(typed().template(), version.parts()),
                    VersionsDialog.done(version)));
        }
    }
}
