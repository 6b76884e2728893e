package org.tideline.clients.ui.people;

import java.awt.BorderLayout;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.Listed;
import org.tideline.clients.model.people.MergeDraft;
import org.tideline.clients.model.people.MergePeople;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PeopleWords;
import org.tideline.core.api.Trouble;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;
import org.tideline.ui.support.api.Words;

/** Two records side by side that are to become one; where they differ, it is chosen line by line. */
@Messages({
    "MergeWindow.title=Merge two records",
    "MergeWindow.how=One record comes of both, with the cases, check-ins and everything else of each. Where they differ, choose what stays. Undo makes two of them again, as they were.",
    "MergeWindow.two=Both are members of one case, so they are two people and cannot be merged.",
    "MergeWindow.go=&Merge them",
    "MergeWindow.cancel=Cancel",
    "MergeWindow.first=This record", "MergeWindow.second=And this one",
    "MergeWindow.contacts=Contacts that stay",
    "MergeWindow.cases=Cases",
    "MergeWindow.none=none",
    "MergeWindow.nothing=nothing",
    "# {0} - kind", "# {1} - number or address", "# {2} - safety in words", "MergeWindow.contact={0}: {1}. {2}",
    "# {0} - line", "# {1} - words", "MergeWindow.choice={0}: {1}",
    "# {0} - name", "MergeWindow.done=Two records became one: {0}",
    "MergeWindow.not=The records were not merged",
    "MergeWindow.gone=One of the two is not there any more.",
    "MergeWindow.goneHow=It was merged or taken out meanwhile. Nothing was changed here."})
final class MergeWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private final long one;
    private final long other;
    private final JButton go = Buttons.primary(Bundle.MergeWindow_go(), this::merge);
    private final Page page = new Page("insets 20 24 24 24, wrap 1, gap 0, hidemode 3", "[grow,fill,480:900:900]");
    private transient MergeDraft draft;

    private MergeWindow(long one, long other) {
        super("merge-people", Bundle.MergeWindow_title(), Tokens.PANEL);
        this.one = one;
        this.other = other;
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 8", "[grow][][]", "[center]"));
        head.setOpaque(false);
        head.setBorder(Line.below(null));
        head.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.MergeWindow_title()))));
        head.add(Buttons.plain(Bundle.MergeWindow_cancel(), this::close));
        head.add(go);
        go.setEnabled(false);
        content().add(head, BorderLayout.NORTH);
        content().add(Page.scrolling(page), BorderLayout.CENTER);
        registerKeyboardAction(e -> close(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        registerKeyboardAction(e -> merge(), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    /** Opens the window on two people; one that stands open on others is closed. */
    static void bring(long one, long other) {
        WindowManager.getDefault().getRegistry().getOpened().stream().filter(MergeWindow.class::isInstance).toList()
                .forEach(org.openide.windows.TopComponent::close);
        MergeWindow window = new MergeWindow(one, other);
        window.open();
        window.requestActive();
    }

    private record Loaded(Listed one, Listed other, List<OwnField> fields) {
    }

    @Override
    protected void componentOpened() {
        People people = practice().service(People.class);
        Background.run(() -> new Loaded(people.find(one).orElse(null), people.find(other).orElse(null), people.fields()), loaded -> {
            if (loaded.one() == null || loaded.other() == null) {
                content().removeAll();
                content().add(new EmptyState(Bundle.MergeWindow_gone(), Bundle.MergeWindow_goneHow(),
                        Buttons.plain(Bundle.MergeWindow_cancel(), this::close)), BorderLayout.CENTER);
                content().revalidate();
            } else {
                // Whoever is in more cases is the one whose record others have looked at longer.
                boolean swap = loaded.other().cases().size() > loaded.one().cases().size();
                show(swap ? loaded.other() : loaded.one(), swap ? loaded.one() : loaded.other(), loaded.fields());
            }
        });
    }

    private void show(Listed first, Listed second, List<OwnField> fields) {
        draft = MergeDraft.of(first.file(), second.file(), fields);
        boolean two = first.besides(second);
        page.add(two ? new Notice(Notice.Kind.ATTENTION, Bundle.MergeWindow_two())
                : Words.area(Bundle.MergeWindow_how(), Type.BASE, Tokens.TEXT2), "gapbottom 16, wmin 0");
        JPanel grid = new JPanel(new MigLayout("insets 0, wrap 3, fillx, gapx 16, gapy 8", "[150!]16[grow,fill,sizegroup]16[grow,fill,sizegroup]", "[top]"));
        grid.setOpaque(false);
        grid.add(new JLabel());
        grid.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(Bundle.MergeWindow_first()))));
        grid.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(Bundle.MergeWindow_second()))), "gapbottom 4");
        for (MergeDraft.Part part : MergeDraft.Part.values()) {
            String here = part.of(first.file());
            String there = part.of(second.file());
            if (!here.isBlank() || !there.isBlank()) {
                row(grid, part.words(), here, there, draft.differs(part), draft.chosen().getOrDefault(part, false), ofOther -> draft = draft.with(part, ofOther));
            }
        }
        for (OwnField field : fields) {
            String here = first.file().values().getOrDefault(field.id(), "");
            String there = second.file().values().getOrDefault(field.id(), "");
            if (!here.isBlank() || !there.isBlank()) {
                row(grid, field.title(), here, there, draft.differs(field), false, ofOther -> draft = draft.with(field, ofOther));
            }
        }
        grid.add(caption(Bundle.MergeWindow_contacts()));
        grid.add(contacts(first));
        grid.add(contacts(second));
        grid.add(caption(Bundle.MergeWindow_cases()));
        grid.add(cases(first));
        grid.add(cases(second));
        page.add(grid);
        page.revalidate();
        page.repaint();
        go.setEnabled(!two);
        (two ? page : go).requestFocusInWindow();
    }

    private interface Chosen {
        void ofOther(boolean other);
    }

    /** Where they differ a choice of two, else what stands there. */
    private static void row(JPanel grid, String name, String here, String there, boolean differs, boolean ofOther, Chosen chosen) {
        grid.add(caption(name));
        if (!differs) {
            grid.add(plain(here));
            grid.add(plain(there));
            return;
        }
        ButtonGroup group = new ButtonGroup();
        grid.add(choice(group, name, here, !ofOther, () -> chosen.ofOther(false)), "wmin 0");
        grid.add(choice(group, name, there, ofOther, () -> chosen.ofOther(true)), "wmin 0");
    }

    private static JComponent choice(ButtonGroup group, String name, String words, boolean selected, Runnable chosen) {
        JRadioButton button = new JRadioButton("", selected);
        button.setOpaque(false);
        button.putClientProperty("html.disable", Boolean.TRUE);
        button.getAccessibleContext().setAccessibleName(Bundle.MergeWindow_choice(name, words));
        button.addActionListener(e -> chosen.run());
        group.add(button);
        JPanel row = new JPanel(new MigLayout("insets 0, fillx, gapx 6", "[][grow,fill]", "[top]"));
        row.setOpaque(false);
        row.add(button);
        row.add(Words.area(words), "wmin 0");
        return row;
    }

    private static JComponent caption(String words) {
        return Type.LABEL.on(Tokens.TEXT2.text(new JLabel(words)));
    }

    private static JComponent plain(String words) {
        return Words.area(words.isBlank() ? Bundle.MergeWindow_nothing() : words, Type.BASE, words.isBlank() ? Tokens.TEXT3 : Tokens.TEXT1);
    }

    private JPanel contacts(Listed of) {
        JPanel lines = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gapy 4", "[grow,fill]"));
        lines.setOpaque(false);
        for (ContactLine line : of.file().contacts()) {
            JPanel row = new JPanel(new MigLayout("insets 0, fillx, gapx 6", "[][grow,fill]", "[top]"));
            row.setOpaque(false);
            JCheckBox box = new JCheckBox("", draft.kept().contains(line.id()));
            box.setOpaque(false);
            String words = Bundle.MergeWindow_contact(line.kind().words(), line.line().replaceAll("\\s*\\R\\s*", ", "), PeopleWords.of(line.use(), line.leave()));
            box.getAccessibleContext().setAccessibleName(words);
            box.addActionListener(e -> draft = draft.keep(line.id(), box.isSelected()));
            row.add(box);
            row.add(Words.area(words), "wmin 0");
            lines.add(row);
        }
        if (of.file().contacts().isEmpty()) {
            lines.add(plain(""));
        }
        return lines;
    }

    private static JComponent cases(Listed of) {
        String words = of.cases().stream().map(c -> c.code() + ", " + title(c)).collect(Collectors.joining("\n"));
        return Words.area(words.isEmpty() ? Bundle.MergeWindow_none() : words, Type.BASE, words.isEmpty() ? Tokens.TEXT3 : Tokens.TEXT1);
    }

    private static String title(Case of) {
        return of.title();
    }

    private void merge() {
        if (!go.isEnabled()) {
            return;
        }
        go.setEnabled(false);
        MergeDraft now = draft;
        MergePeople people = practice().service(MergePeople.class);
        Undo undo = practice().service(Undo.class);
        Background.run(() -> people.merge(now), merged -> {
            close();
            PersonWindow.open(merged.after().id());
            MergePeople.Merged[] last = {merged};
            undo.done(Bundle.MergeWindow_done(merged.after().person().fullName()), () -> people.part(last[0]), () -> last[0] = people.merge(now));
        }, failure -> {
            go.setEnabled(true);
            if (failure instanceof Trouble trouble) {
                Prompts.get().failed(Bundle.MergeWindow_not(), trouble);
            } else {
                Prompts.get().failed(failure);
            }
        });
    }
}
