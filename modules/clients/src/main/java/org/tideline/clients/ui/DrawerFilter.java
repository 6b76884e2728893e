package org.tideline.clients.ui;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.ItemEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.Timeline;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Scale;

/** Chooses drawers by their badges, with counts; several may be on, none means everything. */
@Messages({
    "DrawerFilter.name=Drawers shown",
    "# {0} - how many", "DrawerFilter.everything=Everything  {0}",
    "# {0} - drawer", "# {1} - how many", "DrawerFilter.one={0}  {1}"})
final class DrawerFilter extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int NARROW = 620;
    private final transient Consumer<Set<Timeline.Place>> chosen;
    private final transient Set<Timeline.Place> on = new LinkedHashSet<>();
    private transient Timeline timeline;
    private boolean filling;
    private boolean narrow;

    /** @param chosen told which drawers are on; none means everything */
    DrawerFilter(Consumer<Set<Timeline.Place>> chosen) {
        super(new MigLayout("insets 0, gapx 6"));
        this.chosen = chosen;
        setOpaque(false);
        getAccessibleContext().setAccessibleName(Bundle.DrawerFilter_name());
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                if (timeline != null && narrow != narrow()) {
                    fill();
                }
            }
        });
    }

    /** Which drawers are on. */
    Set<Timeline.Place> on() {
        return Set.copyOf(on);
    }

    /** Offers the drawers of this timeline. */
    void show(Timeline newTimeline) {
        timeline = newTimeline;
        List<Timeline.Filter> filters = timeline.filters();
        on.removeIf(place -> filters.stream().noneMatch(f -> f.place().equals(place)));
        fill();
    }

    private void fill() {
        filling = true;
        removeAll();
        narrow = narrow();
        JToggleButton everything = Buttons.mark(Bundle.DrawerFilter_everything(timeline.count()), null);
        everything.setSelected(on.isEmpty());
        everything.addActionListener(e -> {
            on.clear();
            changed();
        });
        add(everything, "height 26!");
        for (Timeline.Filter filter : timeline.filters()) {
            add(button(filter), "height 26!");
        }
        filling = false;
        revalidate();
        repaint();
    }

    private boolean narrow() {
        return getWidth() > 0 && getWidth() < Scale.of(NARROW);
    }

    private JToggleButton button(Timeline.Filter filter) {
        Case of = timeline.scope().of();
        Timeline.Place place = filter.place();
        Label label = new Label(of.id(), place.drawer(), place.owner(), Opening.CLOSED, Set.of(), Now.today(), false);
        String words = DrawerBadge.words(label, of);
        JToggleButton button = Buttons.mark(narrow ? Integer.toString(filter.count()) : Bundle.DrawerFilter_one(words, filter.count()),
                place.drawer() == Drawer.OWN ? DrawerBadge.glyph(label, of) : DrawerBadge.glyph(place.drawer()));
        button.setToolTipText(narrow ? words : null);
        button.getAccessibleContext().setAccessibleName(Bundle.DrawerFilter_one(words, filter.count()));
        button.setSelected(on.contains(place));
        button.addItemListener(e -> {
            if (!filling) {
                if (e.getStateChange() == ItemEvent.SELECTED) {
                    on.add(place);
                } else {
                    on.remove(place);
                }
                changed();
            }
        });
        return button;
    }

    private void changed() {
        int focus = -1;
        for (int i = 0; i < getComponentCount(); i++) {
            focus = getComponent(i).isFocusOwner() ? i : focus;
        }
        fill();
        if (focus >= 0 && focus < getComponentCount()) {
            getComponent(focus).requestFocusInWindow();
        }
        chosen.accept(on());
    }
}
