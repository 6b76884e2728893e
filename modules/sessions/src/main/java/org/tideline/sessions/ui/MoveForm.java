package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;
import org.tideline.core.api.Validation;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Proposal;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** The form by which a signed part that was written into the wrong drawer is put into the right one. Event thread. */
@Messages({
    "MoveForm.drawer=Where it belongs",
    "MoveForm.reason=Why it is moved",
    "MoveForm.noReason=The record says why a part was moved: a slip of the hand, another person’s words, something learned later.",
    "# {0} - part", "MoveForm.what=The part “{0}” stays as it was signed, with its place in the chain. From now on it is found in its new drawer alone, and an addendum under it says from where it came, when and why.",
    "# {0} - how many", "MoveForm.pages={0,choice,0#No page of this case was made or printed since it was signed.|1#One page or report of this case was made or printed since it was signed; it may hold this part. The audit trail says which, and when.|1<{0,number,integer} pages or reports of this case were made or printed since it was signed; they may hold this part. The audit trail says which, and when.}",
    "MoveForm.this=This move",
    "# {0} - drawer it lay in", "# {1} - drawer it lies in now", "MoveForm.words=Written into the wrong drawer. Moved from “{0}” to “{1}”.",
    "MoveForm.move=&Move it for good",
    "MoveForm.cancel=Cancel"})
final class MoveForm extends JPanel implements EditorDraft.Editor<MoveForm.Typed> {
    private static final long serialVersionUID = 1;
    private final JComboBox<Proposal> drawer;
    private final JTextField reason = new JTextField();
    private final JTextArea pages = Words.area(" ", Type.CAPTION, Tokens.TEXT2);
    private final Form form = new Form();
    private final JButton move;
    private final transient EditorDraft<Typed> typing;

    /** A move as it stands in its form. */
    record Typed(int drawer, String reason) {
    }

    /** What is done with it. */
    interface Move {
        void move(Proposal to, String reason, String words);
    }

    MoveForm(OpenPractice practice, Case of, Note note, Note.Part part, Move moving, Runnable cancel) {
        super(new BorderLayout());
        Proposal now = new Proposal(part.drawer(), part.owner());
        typing = new EditorDraft<>(practice, SessionsDesk.moveDraft(note.session().id()), Bundle.MoveForm_this(), Typed.class, this, this);
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder(14, 24, 14, 24)));
        List<Proposal> all = new ArrayList<>(DrawerChoice.all(of));
        all.remove(now);
        drawer = new JComboBox<>(all.toArray(Proposal[]::new));
        // The narrowest first: from there nobody reads it but the therapist.
        drawer.setSelectedIndex(all.size() - 1);
        drawer.setRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
                super.getListCellRendererComponent(list, value, index, selected, focused);
                if (value instanceof Proposal each) {
                    Label label = DrawerChoice.label(of, each);
                    setText(DrawerBadge.words(label, of));
                    setIcon(DrawerBadge.glyph(label, of));
                }
                return this;
            }
        });
        form.check(() -> new Validation().require(!reason.getText().isBlank(), "reason", Bundle.MoveForm_noReason()));
        form.field("drawer", Bundle.MoveForm_drawer(), Form.left(drawer));
        form.field("reason", Bundle.MoveForm_reason(), reason);
        JPanel top = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0 6, hidemode 3", "[grow, fill]"));
        top.setOpaque(false);
        top.add(typing.strip());
        top.add(Words.area(Bundle.MoveForm_what(SessionWords.part(of, part)), Type.BASE, Tokens.TEXT1), "wmin 0");
        top.add(pages, "wmin 0, gapbottom 8");
        add(top, BorderLayout.NORTH);
        add(form, BorderLayout.CENTER);
        move = Buttons.primary(Bundle.MoveForm_move(), "check", () -> {
            Proposal to = (Proposal) drawer.getSelectedItem();
            if (form.accept() && (to.narrows(now.drawer(), now.owner()) || DrawerChoice.ask(of, now, to))) {
                moving.move(to, reason.getText().strip(), Bundle.MoveForm_words(DrawerBadge.words(DrawerChoice.label(of, now), of),
                        DrawerBadge.words(DrawerChoice.label(of, to), of)));
            }
        });
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3", "[][][grow,left]"));
        buttons.setOpaque(false);
        buttons.add(move);
        buttons.add(Buttons.plain(Bundle.MoveForm_cancel(), () -> {
            if (typing.mayLeave()) {
                cancel.run();
            }
        }));
        buttons.add(form.count());
        add(buttons, BorderLayout.SOUTH);
        registerKeyboardAction(e -> move.doClick(), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        typing.open(typed(), true);
        look(practice, of, note);
    }

    /** What may hold the part on paper already. */
    private void look(OpenPractice practice, Case of, Note note) {
        Background.run(() -> practice.audit().entries(new AuditFilter(Period.ALL, Set.of(Action.MADE, Action.PRINTED, Action.GIVEN, Action.EXPORTED),
                Set.of(of.id()), Set.of())).stream().filter(entry -> !entry.at().isBefore(note.signed())).count(),
                count -> {
                    pages.setText(Bundle.MoveForm_pages(count));
                    revalidate();
                });
    }

    EditorDraft<Typed> typing() {
        return typing;
    }

    /** Where one begins. */
    void first() {
        drawer.requestFocusInWindow();
    }

    /** Commits; the form takes no second press meanwhile. */
    void save(Runnable commit, Runnable done) {
        typing.save(move, commit, done);
    }

    @Override
    public Typed typed() {
        return new Typed(drawer.getSelectedIndex(), reason.getText());
    }

    @Override
    public void put(Typed typed) {
        drawer.setSelectedIndex(Math.max(0, Math.min(typed.drawer(), drawer.getItemCount() - 1)));
        reason.setText(typed.reason());
    }
}
