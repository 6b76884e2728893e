package org.tideline.reporting.ui;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Decided;
import org.tideline.reporting.model.Desk;
import org.tideline.reporting.model.Ground;
import org.tideline.reporting.model.Outside;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Notice;

/** What stands above what goes and what stays: what is missing, what was decided, and what asks for care. Event thread. */
@Messages({
    "# {0} - names", "DeskNotices.missing=Not agreed to this release yet: {0}. The joint record goes out only when each of them has.",
    "DeskNotices.record=Record it\u2026", "DeskNotices.ground=Release on another ground\u2026", "DeskNotices.back=Take back",
    "# {0} - ground", "# {1} - document", "# {2} - drawer", "DeskNotices.decided=Goes by your decision: {2}. Ground: {0}, {1}.",
    "# {0} - drawer", "DeskNotices.signed=Goes by your decision: {0}.",
    "DeskNotices.psychotherapy=Each of them has authorised psychotherapy notes for this recipient. They go only if you decide so.",
    "DeskNotices.let=Let them go",
    "DeskNotices.court=This case may come before a court. Look twice at every line, and ask for advice. Pictures stand only in sections you switch on "
            + "yourself."})
final class DeskNotices {
    private DeskNotices() {
    }

    /** Is told what is to be done about them. */
    interface Listener {
        /** An authorisation is to be recorded. */
        void record();

        /** Something is to go on another ground. */
        void ground();

        /** This was decided. */
        void decided(List<Decided> decisions);

        /** This is taken back. */
        void back(Decided decision);
    }

    static List<JComponent> of(Desk desk, Desk.Choice choice, Listener listener) {
        List<JComponent> all = new ArrayList<>();
        if (desk.court() && choice.kind() != ReportKind.THERAPIST) {
            all.add(new Notice(Notice.Kind.ATTENTION, Bundle.DeskNotices_court()));
        }
        Outside outside = choice.outside();
        if (outside == null) {
            return all;
        }
        if (!outside.missing().isEmpty()) {
            all.add(new Notice(Notice.Kind.ATTENTION, Bundle.DeskNotices_missing(String.join(", ", outside.missing().stream().map(Member::name).toList())),
                    Bundle.DeskNotices_record(), listener::record));
        }
        boolean decided = false;
        for (Decided one : outside.decided()) {
            String drawer = DrawerBadge.words(new Label(desk.of().id(), one.drawer(), one.owner(), Opening.CLOSED, java.util.Set.of(), Now.today(), false),
                    desk.of());
            decided |= one.drawer() == Drawer.PSYCHOTHERAPY;
            all.add(new Notice(Notice.Kind.INFO, one.ground() == Ground.AUTHORISED ? Bundle.DeskNotices_signed(drawer)
                    : Bundle.DeskNotices_decided(one.ground().words(), one.document(), drawer), Bundle.DeskNotices_back(), () -> listener.back(one)));
        }
        if (!decided && outside.psychotherapySigned()) {
            all.add(new Notice(Notice.Kind.INFO, Bundle.DeskNotices_psychotherapy(), Bundle.DeskNotices_let(), () -> listener.decided(List.of(Decided.now(
                    desk.of().id(), outside.recipient(), Ground.AUTHORISED, "", "", Drawer.PSYCHOTHERAPY, 0)))));
        }
        JPanel row = new JPanel(new MigLayout("insets 0"));
        row.setOpaque(false);
        row.add(Buttons.link(Bundle.DeskNotices_ground(), listener::ground));
        all.add(row);
        return all;
    }
}
