package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Ids;
import org.tideline.sessions.model.Snippet;
import org.tideline.sessions.model.Template;
import org.tideline.sessions.model.Templates;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Undo;

/** The templates of notes and the snippets of the practice: those that come with the program are copied, its own are changed. */
@Messages({
    "TemplatesWindow.title=Templates and snippets",
    "TemplatesWindow.which=What is shown",
    "TemplatesWindow.templates=Templates",
    "TemplatesWindow.snippets=Snippets",
    "TemplatesWindow.newTemplate=&New template",
    "TemplatesWindow.newSnippet=&New snippet",
    "# {0} - name", "TemplatesWindow.copyName={0}, my way",
    "# {0} - name", "TemplatesWindow.comes={0} (comes with Tideline)",
    "# {0} - name", "TemplatesWindow.kept=Kept {0}",
    "# {0} - name", "TemplatesWindow.removed=Took away {0}"})
public final class TemplatesWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private final Segmented which = new Segmented(Bundle.TemplatesWindow_which(), Bundle.TemplatesWindow_templates(), Bundle.TemplatesWindow_snippets());
    private final DefaultListModel<Object> model = new DefaultListModel<>();
    private final JList<Object> list = new JList<>(model);
    private final JPanel beside = new JPanel(new BorderLayout());
    private final JButton add;
    private transient List<Template> templates = List.of();
    private transient List<Snippet> snippets = List.of();
    private transient TextForm form;
    private long wanted;
    private boolean filling;

    /** An empty window; it reads what it shows when it is opened. */
    public TemplatesWindow() {
        super("templates", Bundle.TemplatesWindow_title(), Tokens.PANEL);
        add = Buttons.primary(Bundle.TemplatesWindow_newTemplate(), "plus", this::add);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Names());
        list.getAccessibleContext().setAccessibleName(Bundle.TemplatesWindow_title());
        list.addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && !filling) {
                edit(list.getSelectedValue());
            }
        });
        which.onSelect(i -> fill());
        beside.setOpaque(false);
        JPanel both = new JPanel(new MigLayout("insets 0, fill, gap 0", "[290!, fill][grow, fill]", "[grow, fill]"));
        both.setOpaque(false);
        var scroll = Scroll.plain(list, Tokens.PANEL);
        scroll.setBorder(new Line(Tokens.LINE, 0, 0, 0, 1, BorderFactory.createEmptyBorder()));
        // Long names give way to three dots.
        list.setFixedCellWidth(Scale.of(100));
        scroll.setHorizontalScrollBarPolicy(javax.swing.JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        both.add(scroll);
        both.add(beside, "wmin 0");
        content().add(Parts.head(Bundle.TemplatesWindow_title(), which, add), BorderLayout.NORTH);
        content().add(both, BorderLayout.CENTER);
    }

    /** The name a thing in the list has. */
    private static final class Names extends javax.swing.DefaultListCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public java.awt.Component getListCellRendererComponent(JList<?> of, Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(of, value, index, selected, focused);
            putClientProperty("html.disable", Boolean.TRUE);
            setText(value instanceof Template t ? t.starter() ? Bundle.TemplatesWindow_comes(t.name()) : t.name() : ((Snippet) value).name());
            setBorder(BorderFactory.createEmptyBorder(6, 24, 6, 12));
            return this;
        }
    }

    @Override
    protected void componentOpened() {
        load();
    }

    private void load() {
        Templates service = practice().service(Templates.class);
        Background.run(() -> {
            templates = service.all();
            snippets = service.snippets();
            return null;
        }, done -> {
            if (isOpened()) {
                fill();
            }
        });
    }

    private boolean showsTemplates() {
        return which.selected() == 0;
    }

    private void fill() {
        org.openide.awt.Mnemonics.setLocalizedText(add,
                showsTemplates() ? Bundle.TemplatesWindow_newTemplate() : Bundle.TemplatesWindow_newSnippet());
        filling = true;
        model.clear();
        model.addAll(showsTemplates() ? templates : snippets);
        int at = 0;
        for (int i = 0; i < model.size(); i++) {
            at = wanted != 0 && id(model.get(i)) == wanted ? i : at;
        }
        list.setSelectedIndex(model.isEmpty() ? -1 : at);
        filling = false;
        edit(list.getSelectedValue());
    }

    private static long id(Object thing) {
        return thing instanceof Template template ? template.id() : ((Snippet) thing).id();
    }

    private void add() {
        // Of those in the list none is shown now.
        filling = true;
        list.clearSelection();
        filling = false;
        edit(showsTemplates() ? new Template(Ids.next(), "", List.of()) : new Snippet(Ids.next(), "", ""));
        EventQueue.invokeLater(() -> {
            if (form != null) {
                form.first();
            }
        });
    }

    private void edit(Object thing) {
        if (form != null) {
            form.close();
            form = null;
        }
        beside.removeAll();
        if (thing instanceof Template template) {
            form = new TextForm(practice(), TextForm.Kind.TEMPLATE, template.ref(), template.name(), template.lines(), template.starter(),
                    !templates.contains(template), new Own<>(template, template.id(), template.name(), !templates.contains(template), templating()));
        } else if (thing instanceof Snippet snippet) {
            form = new TextForm(practice(), TextForm.Kind.SNIPPET, snippet.ref(), snippet.name(), snippet.words(), false,
                    !snippets.contains(snippet), new Own<>(snippet, snippet.id(), snippet.name(), !snippets.contains(snippet), snipping()));
        }
        if (form != null) {
            beside.add(form, BorderLayout.CENTER);
        }
        beside.revalidate();
        beside.repaint();
    }

    private void kept(long id, String name, Undo.Step undo, Undo.Step redo, boolean removed) {
        wanted = removed ? 0 : id;
        practice().service(Undo.class).done(removed ? Bundle.TemplatesWindow_removed(name) : Bundle.TemplatesWindow_kept(name),
                () -> again(undo), () -> again(redo));
        load();
    }

    private void again(Undo.Step step) throws Exception {
        step.run();
        EventQueue.invokeLater(this::load);
    }

    /** How a sort of thing is made of what was typed, kept, taken away and put back. */
    private record Sort<T>(Typed<T> of, Function<T, T> copy, Consumer<T> put, Consumer<T> remove, Consumer<T> restore) {
    }

    private interface Typed<T> {
        T of(long id, String name, String text);
    }

    private Sort<Template> templating() {
        Templates service = practice().service(Templates.class);
        return new Sort<>(Template::of, before -> new Template(Ids.next(), Bundle.TemplatesWindow_copyName(before.name()), before.sections()),
                service::put, service::remove, service::restore);
    }

    private Sort<Snippet> snipping() {
        Templates service = practice().service(Templates.class);
        return new Sort<>(Snippet::new, before -> new Snippet(Ids.next(), "", before.words()), service::put, service::remove, service::restore);
    }

    /** What is done with the one that is shown. */
    private final class Own<T> implements TextForm.Wishes {
        private final T before;
        private final long id;
        private final String named;
        private final boolean fresh;
        private final Sort<T> sort;

        Own(T before, long id, String named, boolean fresh, Sort<T> sort) {
            this.before = before;
            this.id = id;
            this.named = named;
            this.fresh = fresh;
            this.sort = sort;
        }

        @Override
        public void keep(String name, String text) {
            T after = sort.of().of(id, name, text);
            form.save(() -> sort.put().accept(after), () -> {
                if (fresh) {
                    kept(id, name, () -> sort.remove().accept(after), () -> sort.restore().accept(after), false);
                } else {
                    kept(id, name, () -> sort.put().accept(before), () -> sort.put().accept(after), false);
                }
            });
        }

        @Override
        public void copy() {
            edit(sort.copy().apply(before));
        }

        @Override
        public void remove() {
            form.save(() -> sort.remove().accept(before),
                    () -> kept(id, named, () -> sort.restore().accept(before), () -> sort.remove().accept(before), true));
        }
    }

    @Override
    protected void componentClosed() {
        if (form != null) {
            form.close();
            form = null;
        }
        beside.removeAll();
        model.clear();
    }
}
