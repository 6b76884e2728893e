package org.tideline.clients.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PersonTyped;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.engine.SamplePractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class PeopleWindowsTest {
    private static final PersonTyped TYPED = new PersonTyped("Mara Lindqvist", "M", "she/her", "3 Mar 1988", "old lines", List.of(
            new PersonTyped.Line(4, 1, "0700 1", "work", 1, 2), new PersonTyped.Line(0, 3, "Quay St 4\nMalmö", "", 2, 0)), 2, "Mon 9–11",
            "pears", "Swedish", "Kaja", "Dr Holm", Map.of("7", "Folksam", "8", "was written once", "9", "of a field not there"));
    private static final List<OwnField> FIELDS = List.of(new OwnField(7, "Insurance & co", false), new OwnField(8, "Old", true),
            new OwnField(10, "Older", true));

    @Test
    void whatIsTypedIsWhatTheFormHoldsRetiredFieldsIncluded(OpenPractice practice) {
        assertThat(onEventThread(() -> {
            PersonForm form = new PersonForm(new JPanel());
            form.fields(FIELDS);
            form.put(TYPED);
            return form.typed();
        })).isEqualTo(TYPED);
        assertThat(onEventThread(() -> {
            PersonForm form = new PersonForm(new JPanel());
            form.put(TYPED);
            form.fields(FIELDS);
            form.fields(List.of());
            return form.typed();
        })).as("fields that come and go take nothing along").isEqualTo(TYPED);
    }

    @Test
    void everythingInTheFormHasANameForScreenReaders(OpenPractice practice) {
        assertThat(onEventThread(() -> {
            PersonForm form = new PersonForm(new JPanel());
            form.fields(FIELDS);
            form.put(TYPED);
            List<String> found = new ArrayList<>();
            walk(form, found);
            return found;
        })).isEmpty();
    }

    @Test
    void theListSaysWhatIsSafeAndWhoMayBeThereTwice(OpenPractice practice) throws Exception {
        SamplePractice.fill(practice);
        List<PeopleTable.Row> rows = PeopleTable.rows(practice.service(People.class).all());
        onEventThread(() -> {
            PeopleTable table = new PeopleTable();
            table.show(rows);
            List<String> hana = new ArrayList<>();
            List<String> sato = new ArrayList<>();
            for (int i = 0; i < table.getRowCount(); i++) {
                List<String> to = table.getValueAt(i, 0).equals("Hana Novák") ? hana : table.getValueAt(i, 0).equals("Y. Sato") ? sato : new ArrayList<>();
                for (int column = 0; column < table.getColumnCount(); column++) {
                    to.add(String.valueOf(table.getValueAt(i, column)));
                }
            }
            assertThat(hana).contains("0700 900 140", "1 safe to use, 2 not to use, practice not to be named", "C-0009");
            assertThat(sato).contains("none marked safe", "1 not asked", "none", "Yuki Sato: same number");
            assertThat(rows).anyMatch(row -> row.words().contains("hana novak"));
            return null;
        });
    }

    private static void walk(Container in, List<String> found) {
        for (Component c : in.getComponents()) {
            boolean asked = c instanceof AbstractButton || c instanceof JComboBox || c instanceof JTextComponent text && text.isEditable();
            if (asked && c.isFocusable() && named(c).isBlank()) {
                found.add(c.getClass().getSimpleName() + " in " + in.getClass().getSimpleName());
            }
            if (c instanceof Container inner && !(c instanceof JComboBox)) {
                walk(inner, found);
            }
        }
    }

    private static String named(Component c) {
        String name = c.getAccessibleContext().getAccessibleName();
        if (name == null && c instanceof JComponent j && j.getClientProperty("labeledBy") instanceof JLabel label) {
            name = label.getText();
        }
        return name == null ? "" : name;
    }

    private static <T> T onEventThread(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        try {
            EventQueue.invokeAndWait(() -> {
                try {
                    result.set(work.get());
                } catch (RuntimeException | AssertionError e) {
                    thrown.set(e);
                }
            });
        } catch (InterruptedException | java.lang.reflect.InvocationTargetException e) {
            throw new AssertionError(e);
        }
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
        return result.get();
    }
}
