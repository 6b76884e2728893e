package org.tideline.ui.support.lock;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import javax.swing.SwingUtilities;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Clipboards;
import org.tideline.ui.support.api.StatusLine;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;
import org.tideline.vault.spi.LockStep;

/** What would still know something after the windows are gone: undo, clipboards, the status line, the text last drawn. */
@ServiceProvider(service = LockStep.class)
public final class Forget implements LockStep {
    /** Longer than any line of text that is drawn at once. */
    private static final int LONG = 70_000;
    /** Wide enough for three dots, too narrow for the rest: only then the text is looked at. */
    private static final int LABEL_WIDTH = 200;

    @Override
    public When when() {
        return When.FORGET;
    }

    @Override
    public void run() {
        Practices.current().ifPresent(practice -> practice.service(Undo.class).forget());
        Toast.clear();
        StatusLine.get().nothingToSave();
        StatusLine.get().right(null, "");
        Clipboards.forget();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().clearGlobalFocusOwner();
        drawOver();
    }

    /** Java keeps the characters it drew and cut short last in buffers of its own; a long neutral text takes their place. */
    private static void drawOver() {
        String dots = ".".repeat(LONG);
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        try {
            for (Font font : new Font[] {Type.BASE.font(), Type.GREETING.font()}) {
                g.setFont(font);
                g.drawString(dots, 0, 8);
                g.drawChars(dots.toCharArray(), 0, LONG, 0, 8);
                // What was shaped last, as the lines of notes are, is kept apart from what was drawn.
                new TextLayout(".", font, g.getFontRenderContext()).draw(g, 0, 8);
                SwingUtilities.layoutCompoundLabel(g.getFontMetrics(), dots, null, 0, 0, 0, 0, new Rectangle(LABEL_WIDTH, 8),
                        new Rectangle(), new Rectangle(), 0);
            }
        } finally {
            g.dispose();
        }
    }
}
