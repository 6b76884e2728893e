package org.tideline.sessions.ui;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.sessions.model.Session.Beside;
import org.tideline.sessions.model.Session.Role;
import org.tideline.sessions.model.SessionWords;
import org.tideline.ui.support.api.Buttons;

/** Who was there besides the members: as many rows as there are people. Event thread. */
@Messages({
    "BesideFields.add=Add someone",
    "BesideFields.role=What they are",
    "BesideFields.words=Name, language, promise of confidentiality",
    "BesideFields.remove=Take this one out"})
final class BesideFields extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient List<Row> rows = new ArrayList<>();
    private final transient Runnable changed;

    private record Row(JComboBox<Role> role, JTextField words) {
    }

    /** @param changed is told when somebody was added or taken out */
    BesideFields(Runnable changed) {
        super(new MigLayout("insets 0, wrap 3, fillx, gapx 8, gapy 6", "[160!][grow, fill][]"));
        this.changed = changed;
        setOpaque(false);
        lay();
    }

    private void lay() {
        removeAll();
        for (Row row : rows) {
            add(row.role(), "growx");
            add(row.words());
            add(Buttons.icon("x", Bundle.BesideFields_remove(), () -> {
                rows.remove(row);
                lay();
                changed.run();
            }));
        }
        add(Buttons.link(Bundle.BesideFields_add(), () -> {
            Row row = row(new Beside(Role.INTERPRETER, ""));
            rows.add(row);
            lay();
            changed.run();
            row.role().requestFocusInWindow();
        }), "span 3, alignx left");
        revalidate();
        repaint();
    }

    private static Row row(Beside beside) {
        JComboBox<Role> role = new JComboBox<>(Role.values());
        Choices.words(role, SessionWords::of);
        role.setSelectedItem(beside.role());
        role.getAccessibleContext().setAccessibleName(Bundle.BesideFields_role());
        JTextField words = new JTextField(beside.words());
        words.putClientProperty("JTextField.placeholderText", Bundle.BesideFields_words());
        words.getAccessibleContext().setAccessibleName(Bundle.BesideFields_words());
        return new Row(role, words);
    }

    /** Those that stand in it. */
    List<Beside> typed() {
        return rows.stream().map(row -> new Beside((Role) row.role().getSelectedItem(), row.words().getText())).toList();
    }

    /** Puts these in place of what stands in it. */
    void put(List<Beside> all) {
        rows.clear();
        all.forEach(beside -> rows.add(row(beside)));
        lay();
    }
}
