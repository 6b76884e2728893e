package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every control can be named by a screen reader")
class AccessibleTest {
    @Test
    @DisplayName("in all the parts windows are made of")
    void gallery() throws Exception {
        EventQueue.invokeAndWait(() -> assertThat(AccessibleNames.missing(Gallery.content())).isEmpty());
    }

    @Test
    @DisplayName("and one that cannot is found")
    void found() throws Exception {
        EventQueue.invokeAndWait(() -> {
            JPanel panel = new JPanel();
            panel.add(new JButton());
            panel.add(new JTextField());
            panel.add(new JButton("Save"));
            assertThat(AccessibleNames.missing(panel)).containsExactly("JPanel > JButton", "JPanel > JTextField");
        });
    }
}
