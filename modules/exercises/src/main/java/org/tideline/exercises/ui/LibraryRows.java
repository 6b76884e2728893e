package org.tideline.exercises.ui;

import java.util.Collections;
import java.util.List;
import javax.swing.DefaultListModel;
import javax.swing.DefaultListSelectionModel;
import javax.swing.JList;
import javax.swing.ListSelectionModel;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.LibraryList;

/** The list of exercises under their headings; a heading is passed over by keys and mouse. Event thread. */
final class LibraryRows extends JList<Object> {
    private static final long serialVersionUID = 1;
    private final DefaultListModel<Object> rows = new DefaultListModel<>();

    LibraryRows(String name) {
        setModel(rows);
        setSelectionModel(new Exercises());
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setCellRenderer(new LibraryCell());
        getAccessibleContext().setAccessibleName(name);
    }

    /** Never leads to a heading: goes on in the direction one came from. */
    private final class Exercises extends DefaultListSelectionModel {
        private static final long serialVersionUID = 1;

        @Override
        public void setSelectionInterval(int from, int to) {
            if (from == to) {
                int at = past(to);
                super.setSelectionInterval(at, at);
            } else {
                super.setSelectionInterval(from, past(to));
            }
        }

        private int past(int index) {
            if (index < 0 || index >= rows.size() || rows.get(index) instanceof Exercise) {
                return index;
            }
            boolean up = index > 0 && getLeadSelectionIndex() > index;
            return up ? index - 1 : Math.min(index + 1, rows.size() - 1);
        }
    }

    /** Shows these groups; what was chosen stays chosen where it is still there. Answers whether anything is shown. */
    boolean show(List<LibraryList.Group> groups, long wanted) {
        rows.clear();
        int at = -1;
        for (LibraryList.Group group : groups) {
            rows.addElement(group);
            for (Exercise exercise : group.exercises()) {
                if (exercise.id() == wanted) {
                    at = rows.size();
                }
                rows.addElement(exercise);
            }
        }
        if (!rows.isEmpty()) {
            setSelectedIndex(at < 0 ? 1 : at);
            ensureIndexIsVisible(at < 0 ? 0 : at);
        }
        return !rows.isEmpty();
    }

    /** The exercises that are chosen. */
    List<Exercise> chosen() {
        return getSelectedValuesList().stream().filter(Exercise.class::isInstance).map(Exercise.class::cast).toList();
    }

    /** All that are shown. */
    List<Exercise> shown() {
        return Collections.list(rows.elements()).stream().filter(Exercise.class::isInstance).map(Exercise.class::cast).toList();
    }

    /** The one to be read: the one gone to last. */
    Exercise read() {
        int lead = getLeadSelectionIndex();
        Object at = lead >= 0 && lead < rows.size() && isSelectedIndex(lead) ? rows.get(lead) : getSelectedValue();
        return at instanceof Exercise exercise ? exercise : null;
    }

    /** Whether this one is shown. */
    boolean has(long id) {
        return shown().stream().anyMatch(each -> each.id() == id);
    }
}
