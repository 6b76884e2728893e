package org.tideline.testing.tour;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;

/** Walks what is showing and names the controls a screen reader could not name. Event thread. */
final class AccessibleNames {
    private AccessibleNames() {
    }

    /** Where each unnamed control stands, from the outside in; empty if all are named. */
    static List<String> missing(Container root) {
        List<String> found = new ArrayList<>();
        walk(root, root.getClass().getSimpleName(), found);
        return found;
    }

    private static void walk(Component at, String path, List<String> found) {
        if (!at.isShowing()) {
            return;
        }
        if (control(at)) {
            AccessibleContext context = ((Accessible) at).getAccessibleContext();
            String name = context.getAccessibleName();
            if (name == null || name.isBlank()) {
                found.add(path);
            }
        }
        // What lies inside a control, such as the arrow of a combo box, speaks through it.
        if (at instanceof Container container && !(at instanceof JComboBox)) {
            for (Component child : container.getComponents()) {
                walk(child, path + " > " + child.getClass().getSimpleName(), found);
            }
        }
    }

    private static boolean control(Component c) {
        return c.isFocusable() && (c instanceof AbstractButton || c instanceof JTextComponent text && text.isEditable()
                || c instanceof JComboBox || c instanceof JTable || c instanceof JList || c instanceof JTree);
    }
}
