package org.tideline.ui.support.lock;

import java.awt.Frame;
import java.awt.Window;
import javax.swing.MenuSelectionManager;
import javax.swing.ToolTipManager;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;
import org.tideline.vault.spi.LockStep;

/**
 * Closes whatever stands before the main window: dialogs of ours, of the toolkit and of the print system, menus,
 * tooltips, pop-ups, windows torn off. A dialog that is disposed of means <em>cancel</em>, and what it was asked for does
 * not come back into a closed practice.
 */
@ServiceProvider(service = LockStep.class)
public final class CloseDialogs implements LockStep {
    @Override
    public When when() {
        return When.COVER;
    }

    @Override
    public void run() {
        Background.leave();
        MenuSelectionManager.defaultManager().clearSelectedPath();
        ToolTipManager tips = ToolTipManager.sharedInstance();
        if (tips.isEnabled()) {
            tips.setEnabled(false);
            tips.setEnabled(true);
        }
        Toast.clear();
        Prompts.get().dismiss();
        Frame main = WindowManager.getDefault().getMainWindow();
        for (Window window : Window.getWindows()) {
            if (window == main || !window.isDisplayable()) {
                continue;
            }
            if (window instanceof Frame) {
                // A document torn off: its own closing takes the frame away.
                window.setVisible(false);
            } else {
                window.dispose();
            }
        }
    }
}
