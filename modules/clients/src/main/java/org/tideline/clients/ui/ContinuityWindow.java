package org.tideline.clients.ui;

import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.Continuity;
import org.tideline.clients.model.ContinuityPlan;
import org.tideline.clients.model.ContinuitySheet;
import org.tideline.storage.api.Action;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;
import org.tideline.ui.support.api.Words;

/** The plan for when the therapist cannot go on, and the sheet of it to keep on paper. Event thread. */
@Messages({
    "ContinuityWindow.title=If you cannot go on",
    "ContinuityWindow.why=Should you fall ill or die, somebody has to tell those who come to you, and see to their records. Write down who, print the sheet, "
            + "and give it to that person or to your lawyer. It holds names and safe contacts only.",
    "ContinuityWindow.executor=Who may open this practice, and how to reach them",
    "ContinuityWindow.key=Where the recovery key lies",
    "ContinuityWindow.keyHint=Say where, never the key itself: whoever has both can read everything.",
    "ContinuityWindow.wishes=What you wish for those who come to you, and for the records",
    "ContinuityWindow.save=&Save changes",
    "ContinuityWindow.print=&Print the sheet…",
    "ContinuityWindow.this=This change to the plan",
    "ContinuityWindow.saved=The plan was changed"})
final class ContinuityWindow extends PracticeWindow implements EditorDraft.Editor<ContinuityPlan> {
    private static final long serialVersionUID = 1;
    private final JTextArea executor = Form.lines(4);
    private final JTextArea keyPlace = Form.lines(4);
    private final JTextArea wishes = Form.lines(4);
    private final JButton save = Buttons.primary(Bundle.ContinuityWindow_save(), this::save);
    private final transient EditorDraft<ContinuityPlan> typing;
    private transient ContinuityPlan before;

    ContinuityWindow() {
        super("continuity", Bundle.ContinuityWindow_title(), Tokens.PANEL);
        Form form = new Form();
        form.optional("executor", Bundle.ContinuityWindow_executor(), scrolling(executor));
        form.field("keyPlace", Bundle.ContinuityWindow_key(), scrolling(keyPlace), Bundle.ContinuityWindow_keyHint());
        form.optional("wishes", Bundle.ContinuityWindow_wishes(), scrolling(wishes));
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 8", "[grow][][]", "[center]"));
        head.setOpaque(false);
        head.setBorder(Line.below(null));
        head.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.ContinuityWindow_title()))));
        head.add(Buttons.plain(Bundle.ContinuityWindow_print(), "printer", this::print));
        head.add(save);
        content().add(head, BorderLayout.NORTH);
        Page page = new Page("insets 20 24 24 24, wrap 1", "[grow,fill,480:640:640]");
        typing = new EditorDraft<>(practice(), ContinuityPlan.item(), Bundle.ContinuityWindow_this(), ContinuityPlan.class, form, this);
        page.add(Words.area(Bundle.ContinuityWindow_why(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 16");
        page.add(typing.strip(), "gapbottom 16, hidemode 3");
        page.add(form);
        content().add(Page.scrolling(page), BorderLayout.CENTER);
        for (String key : new String[] {"ctrl S", "ctrl ENTER"}) {
            registerKeyboardAction(e -> save(), KeyStroke.getKeyStroke(key), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        }
        save.setEnabled(false);
    }

    private static JScrollPane scrolling(JTextArea area) {
        JScrollPane scroll = new JScrollPane(area);
        scroll.putClientProperty("FlatLaf.style", "arc: 6");
        return scroll;
    }

    @Override
    protected void componentOpened() {
        Background.run(() -> practice().service(Continuity.class).plan(), plan -> {
            if (isOpened()) {
                before = plan;
                put(plan);
                typing.open(typed(), false);
                save.setEnabled(true);
                executor.requestFocusInWindow();
            }
        });
    }

    @Override
    public ContinuityPlan typed() {
        return new ContinuityPlan(executor.getText(), keyPlace.getText(), wishes.getText());
    }

    @Override
    public void put(ContinuityPlan plan) {
        executor.setText(plan.executor());
        keyPlace.setText(plan.keyPlace());
        wishes.setText(plan.wishes());
    }

    private void save() {
        if (!save.isEnabled() || before == null || typed().equals(before)) {
            return;
        }
        save.setEnabled(false);
        ContinuityPlan was = before;
        ContinuityPlan now = typed();
        Continuity continuity = practice().service(Continuity.class);
        typing.save(() -> {
            continuity.save(now);
            return null;
        }, done -> {
            save.setEnabled(true);
            before = now;
            practice().service(Undo.class).done(Bundle.ContinuityWindow_saved(), () -> continuity.save(was), () -> continuity.save(now));
        }, () -> save.setEnabled(true));
    }

    private void print() {
        Background.run(() -> ContinuitySheet.of(practice()), sheet -> SheetPrint.print(sheet,
                () -> practice().audit().note(Action.PRINTED, ContinuityPlan.item(), 0)));
    }

    @Override
    public boolean canClose() {
        return Desk.get().locking() || typing.mayLeave();
    }

    @Override
    protected void componentClosed() {
        typing.close();
    }
}
