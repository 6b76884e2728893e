package org.tideline.exercises.ui;

import java.awt.LayoutManager;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.tideline.clients.api.Scope;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.EditorDraft;

/**
 * One part of the tab of exercises: what is given, the depth map, old stories. It loads what it shows by itself, with
 * {@code Background}, and asks its {@link Host} before it paints. Event thread.
 */
abstract class Segment extends JPanel {
    private static final long serialVersionUID = 1;

    /** The tab a segment is part of. Event thread. */
    interface Host {
        /** The practice. */
        OpenPractice practice();

        /** The case. */
        long caseId();

        /** Whether the therapist reads, and so may change anything. */
        boolean therapist();

        /** Whether the tab still shows anything. */
        boolean alive();

        /** Whether what was loaded for this scope may be painted; asked once the load is done. */
        boolean current(Scope scope);

        /** The head line of the case: "11 topics, 34 talks since March"; empty for none. */
        void line(Scope scope, String words);

        /** What the segment offers, or whether it works on something, has changed. */
        void changed();
    }

    Segment(LayoutManager layout) {
        super(layout);
        setOpaque(false);
    }

    /** Its name among the segments. */
    abstract String title();

    /** What can be done, at the right end of the head, the primary one last; there for the therapist only. Asked once. */
    abstract List<JComponent> actions();

    /** Its own controls beside the choice of segments, such as a period; may be null. Asked once. */
    JComponent tools() {
        return null;
    }

    /** Loads and shows the case as this scope permits; again when the reader or the data changed. */
    abstract void show(Scope scope);

    /** Does what is asked if it is this segment's; what cannot be done before something is loaded, waits for it. */
    abstract boolean asked(ExercisesDesk.Request wish);

    /** Whether a form stands open in it: then the head with its actions and the choice of segments are out of the way. */
    boolean working() {
        return false;
    }

    /** What is being typed in it. */
    List<EditorDraft<?>> typing() {
        return List.of();
    }

    /** Lets go of everything. */
    abstract void release();
}
