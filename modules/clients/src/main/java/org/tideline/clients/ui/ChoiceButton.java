package org.tideline.clients.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.SwingConstants;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Icons;

/**
 * A button that says which of a few sorts are shown, and lets them be chosen from a menu; none chosen means any. Event thread.
 *
 * @param <T> the sorts
 */
@Messages({
    "# {0} - what is chosen among", "ChoiceButton.any={0}: any",
    "# {0} - what is chosen among", "# {1} - what is chosen", "ChoiceButton.some={0}: {1}",
    "# {0} - what is chosen among", "# {1} - how many", "ChoiceButton.many={0}: {1} chosen",
    "ChoiceButton.all=Any"})
final class ChoiceButton<T> extends JButton {
    private static final long serialVersionUID = 1;
    private static final int NAMED = 1;
    private final String title;
    private final transient List<T> all;
    private final transient Function<T, String> words;
    private final transient Consumer<Set<T>> chosen;
    private final transient Set<T> on = new LinkedHashSet<>();

    ChoiceButton(String title, List<T> all, Function<T, String> words, Consumer<Set<T>> chosen) {
        super(Icons.of("chevron-down", 14));
        this.title = title;
        this.all = all;
        this.words = words;
        this.chosen = chosen;
        setHorizontalTextPosition(SwingConstants.LEADING);
        addActionListener(e -> menu().show(this, 0, getHeight()));
        say();
    }

    /** Shows what is chosen, without telling it. */
    void select(Set<T> chosenNow) {
        on.clear();
        all.stream().filter(chosenNow::contains).forEach(on::add);
        say();
    }

    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        JCheckBoxMenuItem any = new JCheckBoxMenuItem(Bundle.ChoiceButton_all(), on.isEmpty());
        any.addActionListener(e -> choose(Set.of()));
        menu.add(any);
        menu.addSeparator();
        for (T one : all) {
            JCheckBoxMenuItem item = new JCheckBoxMenuItem(words.apply(one), on.contains(one));
            item.addActionListener(e -> {
                Set<T> next = new LinkedHashSet<>(on);
                if (!next.remove(one)) {
                    next.add(one);
                }
                choose(next);
            });
            menu.add(item);
        }
        return menu;
    }

    private void choose(Set<T> next) {
        select(next);
        chosen.accept(Set.copyOf(on));
    }

    private void say() {
        String names = on.stream().map(words).collect(Collectors.joining(", "));
        setText(on.isEmpty() ? Bundle.ChoiceButton_any(title) : on.size() <= NAMED ? Bundle.ChoiceButton_some(title, names)
                : Bundle.ChoiceButton_many(title, on.size()));
        setToolTipText(on.isEmpty() ? null : names);
        getAccessibleContext().setAccessibleDescription(names);
    }
}
