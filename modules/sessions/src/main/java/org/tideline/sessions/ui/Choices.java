package org.tideline.sessions.ui;

import java.awt.Component;
import java.util.function.Function;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.ListCellRenderer;

/** Combo boxes that show words for their values. Event thread. */
final class Choices {
    private Choices() {
    }

    /** Shows the values in these words. */
    static <T> void words(JComboBox<T> box, Function<T, String> words) {
        DefaultListCellRenderer plain = new DefaultListCellRenderer();
        ListCellRenderer<T> renderer = (JList<? extends T> list, T value, int index, boolean selected, boolean focused) -> {
            Component cell = plain.getListCellRendererComponent(list, value, index, selected, focused);
            plain.setText(words.apply(value));
            return cell;
        };
        box.setRenderer(renderer);
    }
}
