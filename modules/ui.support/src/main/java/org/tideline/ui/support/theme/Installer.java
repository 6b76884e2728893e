package org.tideline.ui.support.theme;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.prefs.Preferences;
import org.openide.modules.ModuleInstall;
import org.openide.util.NbPreferences;
import org.openide.util.RequestProcessor;
import org.openide.windows.WindowManager;
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
            FollowFocus.watch();
            WindowManager.getDefault().invokeWhenUIReady(Installer::fit);
            SYSTEM.post(() -> {
                boolean dark = SystemTheme.dark();
                EventQueue.invokeLater(() -> Theme.systemIsDark(dark));
            });
        }
    }

    /** On a screen smaller than the window's first size, the window takes the screen. */
    private static void fit() {
        Frame window = WindowManager.getDefault().getMainWindow();
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        if (!screen.contains(window.getBounds()) && (window.getExtendedState() & Frame.MAXIMIZED_BOTH) == 0) {
            int width = Math.min(window.getWidth(), screen.width);
            int height = Math.min(window.getHeight(), screen.height);
            window.setBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
        }
    }
}
