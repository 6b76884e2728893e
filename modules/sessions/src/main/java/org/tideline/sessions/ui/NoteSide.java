package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JPanel;
import org.tideline.clients.api.Case;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.NoteDesk;
import org.tideline.sessions.model.Since;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Scale;

/**
 * What came in since the last session, beside the note: there where there is room for both, unless the therapist says
 * otherwise. Event thread.
 */
final class NoteSide {
    /** Narrower than this it would leave too little for the note. */
    private static final int WIDE = 980;
    private static final int WIDTH = 300;
    private final JPanel note;
    private final SincePanel since;
    /** Whether it is wanted; null while nobody said so. */
    private Boolean wanted;

    /** @param quote puts these words into the note where it is being written */
    NoteSide(JPanel note, Consumer<String> quote) {
        this.note = note;
        since = new SincePanel(quote);
        since.setVisible(false);
    }

    /** Reads and shows it. */
    void open(OpenPractice practice, NoteDesk desk, Supplier<Note.Part> part) {
        since.setPreferredSize(new Dimension(Scale.of(WIDTH), 0));
        note.add(since, BorderLayout.EAST);
        note.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                fit();
            }
        });
        Case of = desk.scope().of();
        Background.run(() -> Since.read(practice, desk.scope(), desk.row().session(), desk.last()), read -> {
            if (note.isDisplayable()) {
                since.show(of, read, part.get());
            }
        });
    }

    private void fit() {
        since.setVisible(wanted != null ? wanted : note.getWidth() >= Scale.of(WIDE));
        note.revalidate();
    }

    /** Opens it, or closes it. */
    void toggle() {
        wanted = !since.isVisible();
        fit();
    }

    /** The same beside another part. */
    void beside(Case of, Note.Part part) {
        since.beside(of, part);
    }
}
