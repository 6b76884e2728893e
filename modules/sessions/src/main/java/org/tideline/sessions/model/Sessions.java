package org.tideline.sessions.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tideline.core.api.Period;
import org.tideline.storage.api.NotPossible;

/**
 * Sessions with their notes; {@code practice.service(Sessions.class)}. Worker thread. What is signed is locked, here and in
 * the database: every call that would change it is refused.
 */
public interface Sessions {
    /** Setting of the practice: how many days a note may wait for its signature; {@value #USUAL_DAYS} if it was never set. */
    String SIGN_DAYS = "sessions.sign-days";
    /** How many days a note may wait for its signature where the practice has not said. */
    int USUAL_DAYS = 7;

    /**
     * An earlier state of a note that was not signed yet.
     *
     * @param written when it was committed
     * @param parts   its parts as they were
     */
    record Version(Instant written, List<Note.Part> parts) {
    }

    /** The sessions of a case, past, planned and contacts, newest first. */
    List<Session> of(long caseId);

    /** The sessions of all cases in the period, by day and time. */
    List<Session> over(Period period);

    /** One session. */
    Optional<Session> find(long id);

    /**
     * Adds a session, or writes it in place of what it was.
     *
     * @throws NotPossible if its note was signed
     */
    void put(Session session);

    /**
     * Adds these sessions, or writes them in place of what they were: all of them or, where one is refused, none.
     *
     * @throws NotPossible if the note of one was signed
     */
    void put(Collection<Session> sessions);

    /** Takes a session away with its note; for thirty days it can be put back. Refused where the note was signed. */
    void remove(Session session);

    /** Puts it back. */
    void restore(Session session);

    /** The note of a session, if one was begun. */
    Optional<Note> note(long session);

    /** The notes of a case, newest session first. */
    List<Note> notes(long caseId);

    /** Those of these notes that are there and can be seen, in no particular order. */
    List<Note> notes(Collection<Long> ids);

    /** Every note of every case, one at a time and in no particular order. */
    void each(Consumer<Note> taker);

    /** One note by its id. */
    Optional<Note> findNote(long id);

    /** What became of the notes of those sessions in the period that have one. */
    List<Written> written(Period period);

    /** What became of the notes of a case, without reading them. */
    List<Written> written(long caseId);

    /**
     * That a session has a note.
     *
     * @param session the session
     * @param signed  when it was signed, or null
     * @param late    whether it was signed later than the practice allows itself
     */
    record Written(long session, Instant signed, boolean late) {
        /** Whether it was signed. */
        public boolean locked() {
            return signed != null;
        }
    }

    /**
     * Commits a note that is not signed. What it was before is kept as an earlier version, unless that was written within
     * ten minutes of the version before and nothing was taken out.
     *
     * @return the note as it stands now
     * @throws NotPossible if it was signed meanwhile
     */
    Note keep(Note note);

    /**
     * Commits a note and signs it with the therapist's name and credential: from then on the session and all of the note
     * are locked.
     *
     * @return the signed note
     * @throws NotPossible if it was signed already
     */
    Note sign(Note note);

    /**
     * Adds to a part of a signed note.
     *
     * @param part   the part
     * @param reason why
     * @param words  what, in our Markdown
     * @throws NotPossible if the note is not signed
     */
    Addendum add(Note note, Note.Part part, String reason, String words);

    /**
     * Puts a part of a signed note into another drawer, as it was written into the wrong one. The part stays as it was signed;
     * from now on whoever asks finds it in its new drawer, and an addendum under it says from where it came, by whom, when
     * and why.
     *
     * @param to     the drawer
     * @param reason why
     * @param words  what the addendum says, in our Markdown
     * @return the note as it stands now
     * @throws NotPossible if the note is not signed, or a pair parted and its joint record stays as it stands
     */
    Note move(Note note, Note.Part part, Proposal to, String reason, String words);

    /** The earlier versions of a note, newest first. */
    List<Version> versions(long note);

    /** How many days a note may wait for its signature. Any thread. */
    int signDays();
}
