package org.tideline.sessions.ui;

import java.awt.EventQueue;
import java.util.function.IntSupplier;
import org.tideline.clients.api.Case;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.NoteDesk;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.EditorDraft;

/** What can still be done with a signed note: an addendum, another drawer, reports; its forms stand in the foot. Event thread. */
final class AfterSigning {
    private final OpenPractice practice;
    private final NoteDesk desk;
    private final NoteFoot foot;
    private final IntSupplier shown;
    private final boolean therapist;
    private final Runnable again;
    private AddendumForm addendum;
    private MoveForm move;

    /**
     * @param desk  the note, signed
     * @param shown which of the parts this reader sees is shown
     * @param again the note was added to, and is to be read anew
     */
    AfterSigning(OpenPractice practice, NoteDesk desk, boolean therapist, NoteFoot foot, IntSupplier shown, Runnable again) {
        this.practice = practice;
        this.desk = desk;
        this.therapist = therapist;
        this.foot = foot;
        this.shown = shown;
        this.again = again;
        foot();
    }

    private Note note() {
        return desk.note();
    }

    private Note.Part part() {
        return desk.seen(note()).get(shown.getAsInt());
    }

    private Case of() {
        return desk.scope().of();
    }

    private void foot() {
        foot.signed(note(), this::add, this::move, therapist ? InReportsButton.of(practice, of().id(), this::part) : null);
    }

    /** Opens the form of an addendum below the note. */
    void add() {
        if (addendum == null && move == null) {
            addendum = new AddendumForm(practice, of(), note(), shown.getAsInt(), (part, reason, words) -> addendum.save(
                    () -> practice.service(Sessions.class).add(note(), part, reason, words), again), this::closeForm);
            foot.show(addendum);
            EventQueue.invokeLater(() -> {
                if (addendum != null) {
                    addendum.first();
                }
            });
        }
    }

    /** Opens the form that puts the part that is shown into another drawer. */
    private void move() {
        if (addendum == null && move == null) {
            Note.Part part = part();
            move = new MoveForm(practice, of(), note(), part, (to, reason, words) -> move.save(
                    () -> practice.service(Sessions.class).move(note(), part, to, reason, words), again), this::closeForm);
            foot.show(move);
            EventQueue.invokeLater(() -> {
                if (move != null) {
                    // Its words wrap to the width they got, and only then is its height known.
                    foot.revalidate();
                    move.first();
                }
            });
        }
    }

    /** What may hold something unsaved, or null. */
    EditorDraft<?> typing() {
        return addendum != null ? addendum.typing() : move == null ? null : move.typing();
    }

    private void closeForm() {
        close();
        foot();
    }

    /** The note leaves the screen: what was typed stays as a draft. */
    void close() {
        if (typing() != null) {
            typing().close();
        }
        addendum = null;
        move = null;
    }
}
