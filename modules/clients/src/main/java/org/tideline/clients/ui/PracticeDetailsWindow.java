package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.PracticeDraft;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;

/** The details of the practice: what letterheads, signatures and printed pages take from it. */
@Messages({
    "PracticeDetailsWindow.title=Practice details",
    "PracticeDetailsWindow.therapist=Your &name",
    "PracticeDetailsWindow.credential=&Credential (optional)",
    "PracticeDetailsWindow.practice=Name of the p&ractice",
    "PracticeDetailsWindow.letterhead=&Letterhead (optional)",
    "PracticeDetailsWindow.letterheadHint=Further lines under the name of the practice, such as the address and the telephone.",
    "PracticeDetailsWindow.crisis=Crisis c&ontacts (optional)",
    "PracticeDetailsWindow.crisisHint=Whom people can reach at any hour, in the words that are printed.",
    "PracticeDetailsWindow.paper=Paper",
    "PracticeDetailsWindow.a4=A4",
    "PracticeDetailsWindow.letter=Letter",
    "PracticeDetailsWindow.save=&Save changes",
    "PracticeDetailsWindow.cancel=Cancel",
    "PracticeDetailsWindow.this=This change to the details of the practice",
    "PracticeDetailsWindow.saved=Details of the practice changed"})
final class PracticeDetailsWindow extends PracticeWindow implements EditorDraft.Editor<PracticeDraft> {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice open = practice();
    private final transient PracticeInfo before = open.info();
    private final JTextField therapist = new JTextField(before.therapist());
    private final JTextField credential = new JTextField(before.credential());
    private final JTextField practice = new JTextField(before.practice());
    private final JTextArea letterhead = area(before.letterhead());
    private final JTextArea crisis = area(before.crisis());
    private final Segmented paper = new Segmented(Bundle.PracticeDetailsWindow_paper(), Bundle.PracticeDetailsWindow_a4(),
            Bundle.PracticeDetailsWindow_letter());
    private final Form form = new Form();
    private final JButton save = Buttons.primary(Bundle.PracticeDetailsWindow_save(), this::save);
    private final transient EditorDraft<PracticeDraft> typing;
    private boolean saved;

    PracticeDetailsWindow() {
        super("practice-details", Bundle.PracticeDetailsWindow_title(), Tokens.PANEL);
        paper.select(before.paper().ordinal());
        form.pair("therapist", Bundle.PracticeDetailsWindow_therapist(), therapist,
                "credential", Bundle.PracticeDetailsWindow_credential(), credential);
        form.optional("practice", Bundle.PracticeDetailsWindow_practice(), practice);
        form.field("letterhead", Bundle.PracticeDetailsWindow_letterhead(), scrolling(letterhead),
                Bundle.PracticeDetailsWindow_letterheadHint());
        form.field("crisis", Bundle.PracticeDetailsWindow_crisis(), scrolling(crisis), Bundle.PracticeDetailsWindow_crisisHint());
        form.field("paper", Bundle.PracticeDetailsWindow_paper(), Form.left(paper));
        form.wide(form.count());
        form.check(() -> typed().check());
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 8", "[grow][][]", "[center]"));
        head.setOpaque(false);
        head.setBorder(Line.below(null));
        head.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.PracticeDetailsWindow_title()))));
        head.add(Buttons.plain(Bundle.PracticeDetailsWindow_cancel(), this::close));
        head.add(save);
        content().add(head, BorderLayout.NORTH);
        Page page = new Page("insets 20 24 24 24, wrap 1", "[grow,fill,480:600:600]");
        typing = new EditorDraft<>(open, PracticeDraft.item(), Bundle.PracticeDetailsWindow_this(), PracticeDraft.class, form, this);
        page.add(typing.strip(), "gapbottom 16, hidemode 3");
        page.add(form);
        content().add(Page.scrolling(page), BorderLayout.CENTER);
        for (String key : new String[] {"ctrl S", "ctrl ENTER"}) {
            registerKeyboardAction(e -> save(), KeyStroke.getKeyStroke(key), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        }
        registerKeyboardAction(e -> close(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        typing.open(typed(), false);
    }

    private static JTextArea area(String text) {
        JTextArea area = Form.lines(4);
        area.setText(text);
        return area;
    }

    private static JScrollPane scrolling(JTextArea area) {
        JScrollPane scroll = new JScrollPane(area);
        scroll.putClientProperty("FlatLaf.style", "arc: 6");
        return scroll;
    }

    @Override
    public PracticeDraft typed() {
        return new PracticeDraft(practice.getText(), therapist.getText(), credential.getText(), letterhead.getText(),
                crisis.getText(), PracticeInfo.Paper.values()[paper.selected()]);
    }

    @Override
    public void put(PracticeDraft typed) {
        therapist.setText(typed.therapist());
        credential.setText(typed.credential());
        practice.setText(typed.practice());
        letterhead.setText(typed.letterhead());
        crisis.setText(typed.crisis());
        paper.select(typed.paper().ordinal());
    }

    @Override
    protected void componentActivated() {
        EventQueue.invokeLater(therapist::requestFocusInWindow);
    }

    @Override
    public boolean canClose() {
        return saved || Desk.get().locking() || typing.mayLeave();
    }

    @Override
    protected void componentClosed() {
        typing.close();
    }

    private void save() {
        if (!save.isEnabled() || !form.accept()) {
            return;
        }
        PracticeInfo after = typed().change(before);
        if (after.equals(before)) {
            typing.saved();
            close();
            return;
        }
        save.setEnabled(false);
        typing.save(() -> {
            open.update(after);
            return null;
        }, done -> {
            saved = true;
            close();
            open.service(Undo.class).done(Bundle.PracticeDetailsWindow_saved(), () -> open.update(before), () -> open.update(after));
        }, () -> save.setEnabled(true));
    }
}
