package org.tideline.clients.ui.people;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.FieldsTyped;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.People;
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

/** The fields that the practice defines for the records of people: one place for all of them. */
@Messages({
    "FieldsWindow.title=Fields of your own",
    "FieldsWindow.how=They stand in every person’s record. A retired field is no longer offered; what was written in it stays, and shows where it was written.",
    "FieldsWindow.none=None yet. Add the first, such as “Insurance” or “Invoice goes to”.",
    "# {0} - a number", "FieldsWindow.nth=Field {0}",
    "FieldsWindow.retired=Retired",
    "FieldsWindow.up=Move up",
    "FieldsWindow.down=Move down",
    "FieldsWindow.remove=Remove this field, which is not saved yet",
    "FieldsWindow.add=&Add a field",
    "FieldsWindow.save=&Save changes",
    "FieldsWindow.cancel=Cancel",
    "FieldsWindow.this=This change to your fields",
    "FieldsWindow.saved=Fields of your own changed"})
final class FieldsWindow extends PracticeWindow implements EditorDraft.Editor<FieldsTyped> {
    private static final long serialVersionUID = 1;
    private final JPanel body = new JPanel(new BorderLayout());
    private final JButton save = Buttons.primary(Bundle.FieldsWindow_save(), this::save);
    private final transient List<Row> rows = new ArrayList<>();
    private final transient EditorDraft<FieldsTyped> typing;
    private transient List<OwnField> before = List.of();
    private Form form = new Form();
    private boolean done;

    /** The fields of one row. */
    private final class Row {
        private final long id;
        private final JTextField title;
        private final JCheckBox retired;

        Row(FieldsTyped.Row typed) {
            id = typed.id();
            title = new JTextField(typed.title());
            retired = new JCheckBox(Bundle.FieldsWindow_retired(), typed.retired());
            retired.setOpaque(false);
        }

        FieldsTyped.Row typed() {
            return new FieldsTyped.Row(id, title.getText(), retired.isSelected());
        }
    }

    FieldsWindow() {
        super("own-fields", Bundle.FieldsWindow_title(), Tokens.PANEL);
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 8", "[grow][][]", "[center]"));
        head.setOpaque(false);
        head.setBorder(Line.below(null));
        head.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.FieldsWindow_title()))));
        head.add(Buttons.plain(Bundle.FieldsWindow_cancel(), this::close));
        head.add(save);
        content().add(head, BorderLayout.NORTH);
        body.setOpaque(false);
        typing = new EditorDraft<>(practice(), FieldsTyped.item(), Bundle.FieldsWindow_this(), FieldsTyped.class, body, this);
        Page page = new Page("insets 20 24 24 24, wrap 1", "[grow,fill,480:600:600]");
        page.add(typing.strip(), "gapbottom 16, hidemode 3");
        page.add(Words.area(Bundle.FieldsWindow_how(), Type.BASE, Tokens.TEXT2), "gapbottom 16, wmin 0");
        page.add(body);
        content().add(Page.scrolling(page), BorderLayout.CENTER);
        for (String key : List.of("ctrl S", "ctrl ENTER")) {
            registerKeyboardAction(e -> save(), KeyStroke.getKeyStroke(key), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        }
        registerKeyboardAction(e -> close(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        save.setEnabled(false);
        rebuild();
    }

    /** Opens the window, or brings it to the front. */
    static void bring() {
        PracticeWindow.show(FieldsWindow.class, FieldsWindow::new);
    }

    @Override
    protected void componentOpened() {
        Background.run(() -> practice().service(People.class).fields(), fields -> {
            before = fields;
            put(FieldsTyped.of(fields));
            typing.open(typed(), false);
            save.setEnabled(true);
            EventQueue.invokeLater(() -> rows.stream().findFirst().ifPresent(row -> row.title.requestFocusInWindow()));
        });
    }

    @Override
    public FieldsTyped typed() {
        return new FieldsTyped(rows.stream().map(Row::typed).toList());
    }

    @Override
    public void put(FieldsTyped typed) {
        rows.clear();
        typed.fields().forEach(row -> rows.add(new Row(row)));
        rebuild();
    }

    private void rebuild() {
        form = new Form();
        form.check(() -> typed().check());
        if (rows.isEmpty()) {
            form.wide(Words.area(Bundle.FieldsWindow_none(), Type.BASE, Tokens.TEXT2));
        }
        for (int i = 0; i < rows.size(); i++) {
            int index = i;
            Row row = rows.get(i);
            JPanel line = new JPanel(new MigLayout("insets 0, fillx, gapx 4", "[grow,fill]8[]8[][][]"));
            line.setOpaque(false);
            line.add(row.title);
            line.add(row.retired);
            JButton up = Buttons.icon("arrow-up", Bundle.FieldsWindow_up(), () -> shift(index, -1));
            JButton down = Buttons.icon("arrow-down", Bundle.FieldsWindow_down(), () -> shift(index, 1));
            up.setEnabled(i > 0);
            down.setEnabled(i < rows.size() - 1);
            line.add(up);
            line.add(down);
            if (row.id == 0) {
                line.add(Buttons.icon("x", Bundle.FieldsWindow_remove(), () -> {
                    rows.remove(index);
                    rebuild();
                }));
            }
            row.title.getAccessibleContext().setAccessibleName(Bundle.FieldsWindow_nth(i + 1));
            form.field(FieldsTyped.field(i), Bundle.FieldsWindow_nth(i + 1), line);
        }
        JPanel add = new JPanel(new MigLayout("insets 0"));
        add.setOpaque(false);
        add.add(Buttons.plain(Bundle.FieldsWindow_add(), "plus", () -> {
            rows.add(new Row(new FieldsTyped.Row(0, "", false)));
            rebuild();
            rows.get(rows.size() - 1).title.requestFocusInWindow();
        }));
        form.wide(add);
        form.wide(form.count());
        body.removeAll();
        body.add(form, BorderLayout.CENTER);
        body.revalidate();
        body.repaint();
    }

    private void shift(int index, int by) {
        Row moved = rows.remove(index);
        rows.add(index + by, moved);
        rebuild();
        moved.title.requestFocusInWindow();
    }

    private void save() {
        if (!save.isEnabled() || !form.accept()) {
            return;
        }
        List<OwnField> after = typed().make();
        if (after.equals(before)) {
            typing.saved();
            close();
            return;
        }
        save.setEnabled(false);
        List<OwnField> stood = before;
        People people = practice().service(People.class);
        typing.save(() -> {
            people.fields(after);
            return null;
        }, saved -> {
            done = true;
            close();
            practice().service(Undo.class).done(Bundle.FieldsWindow_saved(), () -> people.fields(stood), () -> people.fields(after));
        }, () -> save.setEnabled(true));
    }

    @Override
    public boolean canClose() {
        return done || Background.left(practice()) || typing.mayLeave();
    }

    @Override
    protected void componentClosed() {
        typing.close();
    }
}
