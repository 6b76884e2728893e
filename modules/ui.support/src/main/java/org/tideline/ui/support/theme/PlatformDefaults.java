package org.tideline.ui.support.theme;

import java.awt.EventQueue;
import javax.swing.BorderFactory;
import javax.swing.UIManager;
import javax.swing.border.Border;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;

/**
 * The few looks of the platform's own windows that are set by code there, not by properties, and so must be set by code
 * here: after each change of the look and feel, when the platform is done. Event thread.
 */
final class PlatformDefaults {
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
    }
}
