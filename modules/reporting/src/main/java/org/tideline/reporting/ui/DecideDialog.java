package org.tideline.reporting.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Validation;
import org.tideline.reporting.model.Decided;
import org.tideline.reporting.model.Ground;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Words;

/** Asks on what ground something goes to someone outside without everybody's word, drawer by drawer. Event thread. */
@Messages({
    "DecideDialog.title=Release on another ground",
    "DecideDialog.words=Without each one\u2019s authorisation something goes only by order of a court, by law, for danger to life, or in defence against "
            + "a complaint. Ask for advice, tell those concerned unless that is forbidden, and give the least that is required. What you decide here "
            + "is entered drawer by drawer. Safety records are never released.",
    "DecideDialog.who=To &whom", "DecideDialog.ground=On what &ground", "DecideDialog.document=Its &document", "DecideDialog.documentHint=Such as the "
            + "court, the number of the order and its day.",
    "DecideDialog.why=Wh&y, and who was asked", "DecideDialog.what=What goes; each is a decision of its own",
    "DecideDialog.JOINT=The joint record", "# {0} - name", "DecideDialog.OWN={0}\u2019s own drawer", "DecideDialog.THERAPIST=Your own ordinary records",
    "DecideDialog.PSYCHOTHERAPY=Psychotherapy notes",
    "DecideDialog.needWho=Say to whom.", "DecideDialog.needDocument=Name the document it rests on.", "DecideDialog.needWhat=Choose what goes.",
    "DecideDialog.enter=&Enter the decision", "DecideDialog.cancel=Cancel"})
final class DecideDialog {
    private static final List<Ground> GROUNDS = List.of(Ground.COURT_ORDER, Ground.LAW, Ground.DANGER, Ground.DEFENCE);
    private static final int ROWS = 3;
    private final Dialog dialog = new Dialog(Bundle.DecideDialog_title());
    private final Form form = new Form();
    private final JTextField who = new JTextField();
    private final JComboBox<String> ground = new JComboBox<>();
    private final JTextField document = new JTextField();
    private final JTextArea why = Form.lines(ROWS);
    private final List<Part> parts = new ArrayList<>();
    private boolean entered;

    private record Part(JCheckBox box, Drawer drawer, long owner) {
    }

    private DecideDialog(Case of, String recipient) {
        GROUNDS.forEach(each -> ground.addItem(each.words()));
        who.setText(recipient);
        form.field("who", Bundle.DecideDialog_who(), who);
        form.field("ground", Bundle.DecideDialog_ground(), ground);
        form.field("document", Bundle.DecideDialog_document(), document, Bundle.DecideDialog_documentHint());
        JPanel what = new JPanel(new MigLayout("insets 0, wrap 1, gapy 2"));
        what.setOpaque(false);
        if (of.people().size() > 1) {
            part(what, Bundle.DecideDialog_JOINT(), Drawer.JOINT, 0);
        }
        for (Member member : of.people()) {
            part(what, Bundle.DecideDialog_OWN(member.name()), Drawer.OWN, member.person());
        }
        part(what, Bundle.DecideDialog_THERAPIST(), Drawer.THERAPIST, 0);
        part(what, Bundle.DecideDialog_PSYCHOTHERAPY(), Drawer.PSYCHOTHERAPY, 0);
        form.field("what", Bundle.DecideDialog_what(), what);
        form.optional("why", Bundle.DecideDialog_why(), new JScrollPane(why));
        form.check(() -> new Validation().require(!who.getText().isBlank(), "who", Bundle.DecideDialog_needWho())
                .require(!document.getText().isBlank(), "document", Bundle.DecideDialog_needDocument())
                .require(parts.stream().anyMatch(p -> p.box().isSelected()), "what", Bundle.DecideDialog_needWhat()));
        dialog.words(Bundle.DecideDialog_words());
        dialog.content(form);
        dialog.content(form.count());
        JButton cancel = Buttons.plain(Bundle.DecideDialog_cancel(), dialog::dispose);
        JButton enter = Buttons.primary(Bundle.DecideDialog_enter(), () -> {
            if (form.accept()) {
                entered = true;
                dialog.dispose();
            }
        });
        dialog.buttons(List.of(cancel, enter));
        dialog.safe(cancel);
    }

    private void part(JComponent in, String words, Drawer drawer, long owner) {
        JCheckBox box = new JCheckBox(words);
        box.setOpaque(false);
        in.add(box);
        parts.add(new Part(box, drawer, owner));
    }

    /** Asks; empty if the person thought better of it. */
    static Optional<List<Decided>> ask(Case of, String recipient) {
        DecideDialog ask = new DecideDialog(of, recipient);
        ask.dialog.open();
        if (!ask.entered) {
            return Optional.empty();
        }
        Ground on = GROUNDS.get(ask.ground.getSelectedIndex());
        return Optional.of(ask.parts.stream().filter(p -> p.box().isSelected()).map(p -> Decided.now(of.id(), ask.who.getText(), on,
                ask.document.getText(), ask.why.getText(), p.drawer(), p.owner())).toList());
    }
}
