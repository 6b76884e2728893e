package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Validation;

@DisplayName("A form")
class FormTest {
    private static final String ACCEPTED = "Ratings run from 0 to 10. This says 12.";

    @Test
    @DisplayName("says nothing before a field was left, everything when it is to be accepted")
    void problems() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JTextField rating = new JTextField("12");
            Form form = new Form();
            form.field("rating", "&How close", rating);
            form.check(() -> new Validation().require(!rating.getText().equals("12"), "rating", ACCEPTED));
            assertThat(shown(form)).doesNotContain(ACCEPTED);
            assertThat(form.accept()).isFalse();
            assertThat(shown(form)).contains(ACCEPTED);
            assertThat(form.count().isVisible()).isTrue();
            rating.setText("7");
            assertThat(form.accept()).isTrue();
            assertThat(shown(form)).doesNotContain(ACCEPTED);
            assertThat(form.count().isVisible()).isFalse();
        });
    }

    @Test
    @DisplayName("ties each label to its field, and tells a screen reader what is wrong")
    void accessible() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JTextField rating = new JTextField("12");
            Form form = new Form();
            form.field("rating", "&How close", rating);
            form.check(() -> new Validation().require(false, "rating", ACCEPTED));
            assertThat(rating.getAccessibleContext().getAccessibleName()).isEqualTo("How close");
            List<Object> told = new ArrayList<>();
            rating.getAccessibleContext().addPropertyChangeListener(e -> {
                if (AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY.equals(e.getPropertyName())) {
                    told.add(e.getNewValue());
                }
            });
            form.accept();
            assertThat(told).contains(ACCEPTED);
        });
    }

    @Test
    @DisplayName("ties the label to the field also where that lies in a row of its own")
    void row() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JComboBox<String> minutes = new JComboBox<>(new String[] {"1 minute"});
            JPanel row = new JPanel();
            row.add(minutes);
            new Form().field("minutes", "Lock &after", row);
            assertThat(minutes.getAccessibleContext().getAccessibleName()).isEqualTo("Lock after");
        });
    }

    private static List<String> shown(Container in) {
        List<String> found = new ArrayList<>();
        for (Component child : in.getComponents()) {
            if (child instanceof JLabel label && label.isVisible()) {
                found.add(label.getText());
            }
            if (child instanceof Container c) {
                found.addAll(shown(c));
            }
        }
        return found;
    }
}
