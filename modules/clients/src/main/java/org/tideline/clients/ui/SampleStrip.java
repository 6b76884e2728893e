package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import javax.swing.JFrame;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.tideline.ui.support.api.Notice;

/** The strip over all windows of a made-up practice: nothing in it is real, nothing is kept. Event thread. */
@Messages("SampleStrip.words=Made-up practice. Nothing here is kept.")
final class SampleStrip {
    private static final String NAME = "tideline.sample";

    private SampleStrip() {
    }

    /** Shows the strip, or takes it away. */
    static void show(boolean sample) {
        if (!(WindowManager.getDefault().getMainWindow() instanceof JFrame frame)) {
            return;
        }
        Container content = frame.getContentPane();
        for (Component part : content.getComponents()) {
            if (NAME.equals(part.getName())) {
                content.remove(part);
            }
        }
        if (sample) {
            Notice strip = new Notice(Notice.Kind.ATTENTION, Bundle.SampleStrip_words()).strip();
            strip.setName(NAME);
            content.add(strip, BorderLayout.PAGE_START);
        }
        content.revalidate();
        content.repaint();
    }
}
