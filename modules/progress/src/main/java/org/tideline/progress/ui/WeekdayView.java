package org.tideline.progress.ui;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.tideline.progress.chart.Style;
import org.tideline.progress.chart.WeekdayDrawing;
import org.tideline.progress.model.Trees;
import org.tideline.progress.model.Weekdays;
import org.tideline.ui.support.api.Palette;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Type;

/** The ratings by weekday, as dots. Event thread. */
@Messages("WeekdayView_name=Ratings by weekday")
final class WeekdayView extends JComponent implements Accessible {
    private static final long serialVersionUID = 1;
    private transient Weekdays weekdays;

    /** Shows the ratings of a chart, or why there are none by weekday. */
    void show(Trees trees) {
        weekdays = new Weekdays(trees);
        setVisible(!trees.isEmpty());
        getAccessibleContext().setAccessibleDescription(weekdays.words(Locale.ENGLISH));
        revalidate();
        repaint();
    }

    private WeekdayDrawing drawing() {
        return new WeekdayDrawing(weekdays, Style.screen(Type.BASE.font().getSize2D() / 13), Palette.screen(), Locale.ENGLISH);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Scale.of(480), weekdays == null ? 0 : (int) Math.ceil(drawing().height()));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(Scale.of(240), getPreferredSize().height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (weekdays != null) {
            drawing().draw((Graphics2D) graphics, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.CANVAS;
                }
            };
            accessibleContext.setAccessibleName(Bundle.WeekdayView_name());
        }
        return accessibleContext;
    }
}
