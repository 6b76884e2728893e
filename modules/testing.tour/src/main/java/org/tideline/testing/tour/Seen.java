package org.tideline.testing.tour;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;

/** What can be seen on the screen. Event thread. */
final class Seen {
    private Seen() {
    }

    /** The first component that is showing and fits; windows opened last come first. */
    static Component find(Predicate<Component> fits) {
        Window[] windows = Window.getWindows();
        for (int i = windows.length - 1; i >= 0; i--) {
            Component found = windows[i].isShowing() ? find(windows[i], fits) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Component find(Component here, Predicate<Component> fits) {
        if (!here.isShowing()) {
            return null;
        }
        if (fits.test(here)) {
            return here;
        }
        if (here instanceof Container container) {
            for (Component child : container.getComponents()) {
                Component found = find(child, fits);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** How many components there are from here on inwards, shown or not. */
    static int count(Component here) {
        int count = 1;
        if (here instanceof Container container) {
            for (Component child : container.getComponents()) {
                count += count(child);
            }
        }
        return count;
    }

    /** Whether the component's text or accessible name is this. */
    static boolean says(Component component, String words) {
        AccessibleContext access = component.getAccessibleContext();
        return words.equals(text(component)) || access != null && words.equals(access.getAccessibleName());
    }

    /** Whether the component shows these words. */
    static boolean contains(Component component, String words) {
        String text = text(component);
        if (text != null && text.contains(words)) {
            return true;
        }
        if (component instanceof JTable table) {
            for (int row = 0; row < table.getRowCount(); row++) {
                for (int column = 0; column < table.getColumnCount(); column++) {
                    if (String.valueOf(table.getValueAt(row, column)).contains(words)) {
                        return true;
                    }
                }
            }
        }
        AccessibleContext access = component.getAccessibleContext();
        return access != null && access.getAccessibleName() != null && access.getAccessibleName().contains(words);
    }

    /** Whatever the windows tell a person, a screen reader or the task bar, of things that are hidden too: one line each. */
    static List<String> everything() {
        List<String> told = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            told.add(window instanceof Frame frame ? frame.getTitle() : window instanceof Dialog dialog ? dialog.getTitle() : null);
            everything(window, told);
        }
        return told.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static void everything(Component here, List<String> told) {
        told.add(here.getName());
        told.add(text(here));
        if (here instanceof JComponent component) {
            told.add(component.getToolTipText());
        }
        AccessibleContext access = here.getAccessibleContext();
        if (access != null) {
            told.add(access.getAccessibleName());
            told.add(access.getAccessibleDescription());
        }
        if (here instanceof Container container) {
            for (Component child : container.getComponents()) {
                everything(child, told);
            }
        }
    }

    private static String text(Component component) {
        if (component instanceof AbstractButton button) {
            return button.getText();
        }
        if (component instanceof JLabel label) {
            return label.getText();
        }
        return component instanceof JTextComponent area ? area.getText() : null;
    }
}
