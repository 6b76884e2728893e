package org.tideline.ui.support.theme;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import javax.swing.plaf.ComponentUI;
import org.netbeans.swing.tabcontrol.TabDisplayer;
import org.netbeans.swing.tabcontrol.plaf.AbstractViewTabDisplayerUI;

/** No tab above the caseload: it is a region of the window, not a document. */
public final class NoTabs extends AbstractViewTabDisplayerUI {
    private NoTabs(TabDisplayer displayer) {
        super(displayer);
    }

    /** Called by Swing. */
    public static ComponentUI createUI(JComponent displayer) {
        return new NoTabs((TabDisplayer) displayer);
    }

    @Override
    public Dimension getPreferredSize(JComponent c) {
        return new Dimension(0, 0);
    }

    @Override
    public Dimension getMinimumSize(JComponent c) {
        return new Dimension(0, 0);
    }

    @Override
    public void paint(Graphics g, JComponent c) {
        // nothing to see
    }

    @Override
    protected Controller createController() {
        return new Controller() {
            @Override
            public void mousePressed(MouseEvent e) {
                // no tab, nothing to press
            }
        };
    }

    @Override
    protected void paintTabContent(Graphics g, int index, String text, int x, int y, int width, int height) {
        // nothing to see
    }

    @Override
    protected void paintTabBorder(Graphics g, int index, int x, int y, int width, int height) {
        // nothing to see
    }

    @Override
    protected void paintTabBackground(Graphics g, int index, int x, int y, int width, int height) {
        // nothing to see
    }
}
