package org.tideline.ui.support.theme;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.prefs.Preferences;
import org.openide.modules.ModuleInstall;
import org.openide.util.NbPreferences;
import org.openide.util.RequestProcessor;
import org.tideline.ui.support.api.Theme;

/**
 * Hands our theme to the platform's look and feel. It must happen in {@link #validate}: the look and feel is set right
 * after, before any {@code restored}, and the platform's own FlatLaf module does the same just before.
 */
public final class Installer extends ModuleInstall {
    private static final long serialVersionUID = 1;
    private static final RequestProcessor SYSTEM = new RequestProcessor("tideline-system-theme", 1);

    @Override
    public void validate() {
        // Read by the window system when its classes are loaded.
        System.setProperty("netbeans.winsys.no_toolbars", "true");
        System.setProperty("netbeans.winsys.no_help_in_dialogs", "true");
        System.setProperty("netbeans.winsys.status_line.path", "Tideline/StatusLine.instance");
        Theme.register();
        Preferences laf = NbPreferences.root().node("laf");
        laf.put("laf", Theme.lookAndFeel().getName());
        Preferences decorations = NbPreferences.root().node("org/netbeans/swing/laf/flatlaf");
        decorations.putBoolean("useWindowDecorations", true);
        decorations.putBoolean("menuBarEmbedded", true);
        decorations.putBoolean("unifiedTitleBar", false);
    }

    @Override
    public void restored() {
        if (!GraphicsEnvironment.isHeadless()) {
            PlatformDefaults.keep();
            SYSTEM.post(() -> {
                boolean dark = SystemTheme.dark();
                EventQueue.invokeLater(() -> Theme.systemIsDark(dark));
            });
        }
    }
}
