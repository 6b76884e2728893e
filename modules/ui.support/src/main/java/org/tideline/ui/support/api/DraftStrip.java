package org.tideline.ui.support.api;

import java.awt.BorderLayout;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;

/** What an editor says of its draft, in one notice with one way on; takes no room while that is nothing. Event thread. */
@Messages({
    "# {0} - when", "DraftStrip.kept=Kept from {0}, not saved yet.",
    "DraftStrip.discard=Discard",
    "# {0} - when", "DraftStrip.discarded=What was kept from {0} is discarded.",
    "DraftStrip.putBack=Put it back",
    "DraftStrip.changedTyped=What is saved was changed after you began to type. Both are kept: here is what you typed.",
    "DraftStrip.seeSaved=See what is saved",
    "DraftStrip.changedSaved=Here is what is saved. What you typed is kept beside it.",
    "DraftStrip.seeTyped=See what you typed",
    "DraftStrip.notSaved=This is not on disk yet. It stands here as you typed it.",
    "DraftStrip.again=Try again"})
final class DraftStrip extends JPanel {
    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm");
    private final transient Ways ways;

    /** What there may be to say. */
    enum Says { NOTHING, KEPT, DISCARDED, TYPED, SAVED, NOT_SAVED }

    /** What the notices lead to. */
    interface Ways {
        /** What was kept goes. */
        void discard();

        /** What stands beside the editor and what stands in it change places; after that this is said. */
        void swap(Says next);

        /** It is committed once more. */
        void again();
    }

    DraftStrip(Ways ways) {
        super(new BorderLayout());
        this.ways = ways;
        setOpaque(false);
        setVisible(false);
    }

    /** @param keptFrom when the draft was kept; null unless that is said */
    void say(Says says, Instant keptFrom) {
        removeAll();
        Notice notice = switch (says) {
            case NOTHING -> null;
            case KEPT -> new Notice(Notice.Kind.INFO, Bundle.DraftStrip_kept(when(keptFrom)), Bundle.DraftStrip_discard(), ways::discard);
            case DISCARDED -> new Notice(Notice.Kind.INFO, Bundle.DraftStrip_discarded(when(keptFrom)), Bundle.DraftStrip_putBack(),
                    () -> ways.swap(Says.KEPT));
            case TYPED -> new Notice(Notice.Kind.ATTENTION, Bundle.DraftStrip_changedTyped(), Bundle.DraftStrip_seeSaved(),
                    () -> ways.swap(Says.SAVED));
            case SAVED -> new Notice(Notice.Kind.ATTENTION, Bundle.DraftStrip_changedSaved(), Bundle.DraftStrip_seeTyped(),
                    () -> ways.swap(Says.TYPED));
            case NOT_SAVED -> new Notice(Notice.Kind.ERROR, Bundle.DraftStrip_notSaved(), Bundle.DraftStrip_again(), ways::again);
        };
        if (notice != null) {
            add(notice, BorderLayout.CENTER);
        }
        setVisible(notice != null);
        revalidate();
        repaint();
    }

    private static String when(Instant keptFrom) {
        LocalDateTime at = LocalDateTime.ofInstant(keptFrom, Now.clock().getZone());
        return (at.toLocalDate().equals(Now.today()) ? TODAY : EARLIER).format(at);
    }
}
