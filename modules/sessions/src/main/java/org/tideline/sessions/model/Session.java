package org.tideline.sessions.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideline.clients.api.Case;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;

/**
 * One time the therapist met or heard members of a case: a session, past or planned, or a contact between sessions.
 * Immutable.
 *
 * @param id         id of the record
 * @param caseId     the case
 * @param kind       what sort
 * @param place      where, or by which way
 * @param day        the day
 * @param time       when it began, or null
 * @param minutes    how long, 0 if not known
 * @param attendance of each person who was or is expected there, in the members' order; for a contact, who made it
 * @param beside     who else was there
 * @param signed     whether its note was signed: then nothing of it changes any more
 */
public record Session(long id, long caseId, Kind kind, Place place, LocalDate day, LocalTime time, int minutes,
                      List<Attendance> attendance, List<Beside> beside, boolean signed) {
    /** The kind of the item that stands for a session. */
    public static final String KIND = "sessions.session";
    /** Longer than any session lasts, in minutes: a weekend. */
    public static final int MOST_MINUTES = 4320;

    public Session {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(day, "day");
        attendance = List.copyOf(attendance);
        beside = List.copyOf(beside);
    }

    /** Sorts of sessions. Names are stored: never rename one. */
    public enum Kind {
        JOINT, INDIVIDUAL, INTAKE, INTAKE_ALONE, CONTACT;

        /** Whether it is a contact between sessions, which nobody counts as having met. */
        public boolean contact() {
            return this == CONTACT;
        }
    }

    /** Where, or by which way. Names are stored: never rename one. */
    public enum Place {
        ROOM, VIDEO, PHONE, MESSAGE, LETTER, PASSING;

        /** The places that go with a sort of session. */
        public static List<Place> of(Kind kind) {
            return kind.contact() ? List.of(PHONE, MESSAGE, LETTER, PASSING, VIDEO) : List.of(ROOM, VIDEO, PHONE);
        }
    }

    /** How somebody attended. Names are stored: never rename one. */
    public enum Attended {
        PRESENT, LATE, LEFT_EARLY, PART, ABSENT, CANCELLED;

        /** Whether the person was there at all. */
        public boolean there() {
            return this != ABSENT && this != CANCELLED;
        }
    }

    /**
     * How one person attended.
     *
     * @param person who
     * @param how    whether and how they were there; for a planned session, what is expected
     * @param time   when they came late or left early, or null
     * @param words  such as who told whom, and when, that they could not come; may be empty
     */
    public record Attendance(long person, Attended how, LocalTime time, String words) {
    }

    /** What somebody present besides the members is. Names are stored: never rename one. */
    public enum Role {
        INTERPRETER, CO_THERAPIST, TRAINEE, CHILD, OTHER
    }

    /** Somebody present besides the members, by role; words may say more, and may be empty. */
    public record Beside(Role role, String words) {
    }

    /** The item that stands for it. */
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** The persons who were there. */
    public Set<Long> there() {
        return attendance.stream().filter(a -> a.how().there()).map(Attendance::person).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether none of those expected was there. */
    public boolean fellThrough() {
        return !attendance.isEmpty() && there().isEmpty();
    }

    /** How that person attended. */
    public Optional<Attendance> of(long person) {
        return attendance.stream().filter(a -> a.person() == person).findFirst();
    }

    /**
     * Who may know that it took place: all members where it was meant for all, else the one it was with; where it was
     * with some of several, or did not take place, the therapist alone.
     */
    public Label label(Case of) {
        if (fellThrough()) {
            return Label.therapist(caseId, day);
        }
        Proposal proposal = Proposal.of(of, day, attendance.stream().map(Attendance::person).collect(Collectors.toSet()));
        return switch (proposal.drawer()) {
            case JOINT -> Label.joint(caseId, day);
            case OWN -> Label.own(caseId, proposal.owner(), day);
            default -> Label.therapist(caseId, day);
        };
    }
}
