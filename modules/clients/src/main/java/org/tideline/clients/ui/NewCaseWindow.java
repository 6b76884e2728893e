package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.model.CaseDraft;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseTyped;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** A new case with its people (Ctrl+N). */
@Messages({
    "NewCaseWindow.title=New case",
    "NewCaseWindow.make=&Make the case",
    "NewCaseWindow.cancel=Cancel",
    "# {0} - names", "NewCaseWindow.made={0} is in your caseload.",
    "# {0} - names", "NewCaseWindow.madeSeveral={0} are in your caseload.",
    "NewCaseWindow.this=This case"})
final class NewCaseWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private final transient CaseFiles files = practice().service(CaseFiles.class);
    private final CaseForm form = new CaseForm(files, true);
    private final JButton make = Buttons.primary(Bundle.NewCaseWindow_make(), this::make);
    private final transient EditorDraft<CaseTyped> typing = new EditorDraft<>(practice(), CaseTyped.fresh(),
            Bundle.NewCaseWindow_this(), CaseTyped.class, form, form);
    private boolean made;

    NewCaseWindow() {
        super("new-case", Bundle.NewCaseWindow_title(), Tokens.PANEL);
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 8", "[grow][][]", "[center]"));
        head.setOpaque(false);
        head.setBorder(Line.below(null));
        head.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.NewCaseWindow_title()))));
        head.add(Buttons.plain(Bundle.NewCaseWindow_cancel(), this::close));
        head.add(make);
        content().add(head, BorderLayout.NORTH);
        Page page = new Page("insets 20 24 24 24, wrap 1", "[grow,fill,480:600:600]");
        page.add(typing.strip(), "gapbottom 16, hidemode 3");
        page.add(form);
        content().add(Page.scrolling(page), BorderLayout.CENTER);
        form.show(CaseDraft.fresh(CaseKind.COUPLE));
        typing.open(form.typed(), true);
        registerKeyboardAction(e -> make(), KeyStroke.getKeyStroke("ctrl ENTER"), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        registerKeyboardAction(e -> close(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    @Override
    protected void componentActivated() {
        EventQueue.invokeLater(() -> form.first().requestFocusInWindow());
    }

    @Override
    public boolean canClose() {
        return made || Desk.get().locking() || typing.mayLeave();
    }

    @Override
    protected void componentClosed() {
        typing.close();
    }

    private void make() {
        if (!make.isEnabled() || !form.accept()) {
            return;
        }
        make.setEnabled(false);
        CaseFile file = form.draft().make();
        typing.save(() -> files.save(file), saved -> {
            made = true;
            close();
            new Windows().show(saved.id(), null);
            String names = saved.members().stream().map(m -> m.person().goesBy()).reduce((a, b) -> a + " & " + b).orElse("");
            Toast.show(saved.members().size() == 1 ? Bundle.NewCaseWindow_made(names) : Bundle.NewCaseWindow_madeSeveral(names), null);
        }, () -> make.setEnabled(true));
    }
}
