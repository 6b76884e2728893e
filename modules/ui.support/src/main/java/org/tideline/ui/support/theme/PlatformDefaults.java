package org.tideline.ui.support.theme;

import java.awt.EventQueue;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.InputMap;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import javax.swing.border.Border;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;

/**
 * The few looks of the platform's own windows, and keys of Swing's texts, that are set by code there, not by properties,
 * and so must be set by code here: after each change of the look and feel, when the platform is done. Event thread.
 */
final class PlatformDefaults {
    private static final List<String> TEXTS = List.of("TextField", "FormattedTextField", "PasswordField", "TextArea", "TextPane", "EditorPane");

    private PlatformDefaults() {
    }

    /** Keeps the defaults in force from now on. */
    static void keep() {
        UIManager.addPropertyChangeListener(e -> {
            if ("lookAndFeel".equals(e.getPropertyName())) {
                put();
                EventQueue.invokeLater(PlatformDefaults::put);
            }
        });
        EventQueue.invokeLater(PlatformDefaults::put);
    }

    private static void put() {
        UIManager.put("ViewTabDisplayerUI", NoTabs.class.getName());
        UIManager.put(NoTabs.class.getName(), NoTabs.class);
        // The view bar: 42 high, a hairline below.
        Border bar = new Line(Tokens.LINE, 0, 0, 1, 0, BorderFactory.createEmptyBorder(6, 12, 6, 16));
        UIManager.put("Nb.Editor.Toolbar.border", bar);
        // A document is divided from the caseload, and from nothing else.
        UIManager.put("TabbedContainer.editor.contentBorder", new Line(Tokens.LINE, 0, 1, 0, 0, null));
        UIManager.put("TabbedContainer.view.contentBorder", BorderFactory.createEmptyBorder());
        UIManager.put("Nb.SplitPane.dividerSize.vertical", 3);
        UIManager.put("Nb.SplitPane.dividerSize.horizontal", 3);
        // Swing turns the direction of a text by it, whichever field has the focus; here it hands over.
        for (String text : TEXTS) {
            if (UIManager.get(text + ".focusInputMap") instanceof InputMap keys) {
                keys.remove(KeyStroke.getKeyStroke("ctrl shift O"));
            }
        }
    }
}
