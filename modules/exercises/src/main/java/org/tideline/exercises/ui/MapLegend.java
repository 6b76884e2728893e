package org.tideline.exercises.ui;

import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.exercises.model.topic.Received;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Under the map: what shape and fill say, as far as they are on it, and that down is not better. Event thread. */
@Messages({
    "MapLegend.shape=Raised by", "MapLegend.fill=Received", "MapLegend.together=together", "MapLegend.notNoted=not noted",
    "MapLegend.caption=Down is deeper, not better. Coming back up is pacing."})
final class MapLegend extends JPanel {
    private static final long serialVersionUID = 1;

    MapLegend() {
        super(new MigLayout("insets 6 16 8 16, gap 14 2, fillx, hidemode 3", "[left]"));
        setOpaque(false);
    }

    /** Explains what is on this map. */
    void show(TopicMap map) {
        removeAll();
        JPanel row = new JPanel(new MigLayout("insets 0, gap 12 0"));
        row.setOpaque(false);
        if (!map.empty()) {
            if (map.seen().scope().of().people().size() > 1) {
                row.add(caption(Bundle.MapLegend_shape()));
                for (Member member : map.seen().scope().of().people()) {
                    if (map.stops().stream().anyMatch(stop -> stop.talk().raisedBy() == member.person())) {
                        row.add(sample(new MapIcon(member.mark(), Received.HEARD, false), member.name()));
                    }
                }
                if (map.stops().stream().anyMatch(stop -> stop.talk().raisedBy() == 0)) {
                    row.add(sample(new MapIcon(TopicMap.TOGETHER, Received.HEARD, false), Bundle.MapLegend_together()));
                }
            }
            row.add(caption(Bundle.MapLegend_fill()), "gapleft 10");
            for (Received received : Received.values()) {
                row.add(sample(new MapIcon(0, received, true), received.words()));
            }
            if (map.stops().stream().anyMatch(stop -> stop.talk().received().isEmpty())) {
                row.add(sample(new MapIcon(0, null, true), Bundle.MapLegend_notNoted()));
            }
        }
        add(row, "wmin 0, wrap");
        add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.MapLegend_caption()))), "wmin 0");
        revalidate();
        repaint();
    }

    private static JLabel caption(String words) {
        return Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(words)));
    }

    private static JLabel sample(MapIcon icon, String words) {
        JLabel label = Type.CAPTION.on(Tokens.TEXT1.text(new JLabel(words, icon, JLabel.LEADING)));
        label.setIconTextGap(5);
        return label;
    }
}
