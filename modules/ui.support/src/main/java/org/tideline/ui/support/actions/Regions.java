package org.tideline.ui.support.actions;

import java.awt.Component;
import java.awt.Container;
import java.awt.FocusTraversalPolicy;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.tideline.ui.support.api.StatusLine;

/**
 * The regions F6 goes through, as far as they are there: caseload, the document, its side panel, the status line. A
 * side panel is any component in a document with the client property {@link #REGION}. Event thread.
 */
final class Regions {
    static final String REGION = "Tideline.region";

    private Regions() {
    }

    static void move(int by) {
        List<Container> regions = all();
        if (regions.isEmpty()) {
            return;
        }
        Component focus = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        int now = -1;
        for (int i = 0; i < regions.size(); i++) {
            // A side panel comes after the document it lies in, so the last that fits is the nearest.
            if (focus != null && SwingUtilities.isDescendingFrom(focus, regions.get(i))) {
                now = i;
            }
        }
        for (int step = 1; step <= regions.size(); step++) {
            Container next = regions.get(Math.floorMod(now + by * step, regions.size()));
            if (enter(next)) {
                return;
            }
        }
    }

    private static List<Container> all() {
        List<Container> regions = new ArrayList<>();
        List<Container> documents = new ArrayList<>();
        WindowManager windows = WindowManager.getDefault();
        for (Mode mode : windows.getModes()) {
            TopComponent shown = mode.getSelectedTopComponent();
            if (shown != null && shown.isShowing()) {
                (windows.isEditorMode(mode) ? documents : regions).add(shown);
            }
        }
        for (Container document : documents) {
            regions.add(document);
            panels(document, regions);
        }
        if (StatusLine.get().isShowing()) {
            regions.add(StatusLine.get());
        }
        return regions;
    }

    private static void panels(Container in, List<Container> found) {
        for (Component child : in.getComponents()) {
            if (child instanceof JComponent c && c.isShowing() && c.getClientProperty(REGION) != null) {
                found.add(c);
            } else if (child instanceof Container c) {
                panels(c, found);
            }
        }
    }

    private static boolean enter(Container region) {
        if (region instanceof TopComponent top) {
            top.requestActive();
        }
        Container root = region.isFocusCycleRoot() ? region : region.getFocusCycleRootAncestor();
        FocusTraversalPolicy policy = root == null ? null : root.getFocusTraversalPolicy();
        if (policy == null) {
            return false;
        }
        Component first = policy.getComponentAfter(root, region);
        for (int i = 0; i < 200 && first != null; i++) {
            if (SwingUtilities.isDescendingFrom(first, region)) {
                return first.requestFocusInWindow();
            }
            first = policy.getComponentAfter(root, first);
        }
        return false;
    }
}
