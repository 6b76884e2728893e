package org.tideline.sessions.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.TimeWords;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;

/** Sessions, attendance and notes in words. Pure; any thread. */
@Messages({
    "SessionWords.JOINT=Session",
    "SessionWords.INDIVIDUAL=Session with one alone",
    "SessionWords.INTAKE=First conversation",
    "SessionWords.INTAKE_ALONE=First conversation with one alone",
    "SessionWords.CONTACT=Contact between sessions",
    "SessionWords.ROOM=In the room",
    "SessionWords.VIDEO=Video",
    "SessionWords.PHONE=Telephone",
    "SessionWords.MESSAGE=Message",
    "SessionWords.LETTER=Letter",
    "SessionWords.PASSING=In passing",
    "SessionWords.PRESENT=whole hour",
    "SessionWords.LATE=came late",
    "SessionWords.LEFT_EARLY=left early",
    "SessionWords.PART=a part alone",
    "SessionWords.ABSENT=did not come",
    "SessionWords.CANCELLED=told us before",
    "# {0} - time", "SessionWords.lateAt=came {0}",
    "# {0} - time", "SessionWords.leftAt=left {0}",
    "SessionWords.INTERPRETER=Interpreter",
    "SessionWords.CO_THERAPIST=Second therapist",
    "SessionWords.TRAINEE=Trainee",
    "SessionWords.CHILD=Child",
    "SessionWords.OTHER=Someone else",
    "# {0} - name", "SessionWords.contactWith={0}: contact between sessions",
    "# {0} - number", "SessionWords.numbered=Session {0}",
    "# {0} - number", "# {1} - name", "SessionWords.numberedWith=Session {0}, with {1}",
    "SessionWords.planned=planned",
    "SessionWords.fell=did not take place",
    "SessionWords.both=Both",
    "SessionWords.all=Everyone",
    "# {0} - name", "SessionWords.alone={0} alone",
    "SessionWords.you=For you",
    "SessionWords.one=Note",
    "# {0} - part", "# {1} - minutes", "SessionWords.minutes={0}, {1} min",
    "# {0} - name", "SessionWords.raisedBy=raised by {0}",
    "# {0} - number", "SessionWords.depth=depth {0}",
    "# {0} - number", "SessionWords.fear=fear before {0}",
    "# {0} - number", "SessionWords.trust=trust after {0}",
    "# {0} - name", "# {1} - what it was", "SessionWords.for={0}: {1}",
    "# {0} - day", "# {1} - time", "# {2} - author", "SessionWords.addendum=Addendum of {0}, {1}, by {2}",
    "# {0} - reason", "SessionWords.why=Why: {0}",
    "SessionWords.HEARD=heard",
    "SessionWords.IN_PART=heard in part",
    "SessionWords.NOT_THIS_TIME=not heard this time"})
public final class SessionWords {

    private SessionWords() {
    }

    /** A sort of session. */
    public static String of(Session.Kind kind) {
        return switch (kind) {
            case JOINT -> Bundle.SessionWords_JOINT();
            case INDIVIDUAL -> Bundle.SessionWords_INDIVIDUAL();
            case INTAKE -> Bundle.SessionWords_INTAKE();
            case INTAKE_ALONE -> Bundle.SessionWords_INTAKE_ALONE();
            case CONTACT -> Bundle.SessionWords_CONTACT();
        };
    }

    /** A place. */
    public static String of(Session.Place place) {
        return switch (place) {
            case ROOM -> Bundle.SessionWords_ROOM();
            case VIDEO -> Bundle.SessionWords_VIDEO();
            case PHONE -> Bundle.SessionWords_PHONE();
            case MESSAGE -> Bundle.SessionWords_MESSAGE();
            case LETTER -> Bundle.SessionWords_LETTER();
            case PASSING -> Bundle.SessionWords_PASSING();
        };
    }

    /** How somebody attended, without a time. */
    public static String of(Session.Attended how) {
        return switch (how) {
            case PRESENT -> Bundle.SessionWords_PRESENT();
            case LATE -> Bundle.SessionWords_LATE();
            case LEFT_EARLY -> Bundle.SessionWords_LEFT_EARLY();
            case PART -> Bundle.SessionWords_PART();
            case ABSENT -> Bundle.SessionWords_ABSENT();
            case CANCELLED -> Bundle.SessionWords_CANCELLED();
        };
    }

    /** How somebody attended: "whole hour", "came 15:20". */
    public static String of(Session.Attendance attendance) {
        if (attendance.time() == null) {
            return of(attendance.how());
        }
        return attendance.how() == Session.Attended.LATE ? Bundle.SessionWords_lateAt(time(attendance.time()))
                : attendance.how() == Session.Attended.LEFT_EARLY ? Bundle.SessionWords_leftAt(time(attendance.time())) : of(attendance.how());
    }

    /** What somebody present besides the members is. */
    public static String of(Session.Role role) {
        return switch (role) {
            case INTERPRETER -> Bundle.SessionWords_INTERPRETER();
            case CO_THERAPIST -> Bundle.SessionWords_CO_THERAPIST();
            case TRAINEE -> Bundle.SessionWords_TRAINEE();
            case CHILD -> Bundle.SessionWords_CHILD();
            case OTHER -> Bundle.SessionWords_OTHER();
        };
    }

    /** How a topic was received. */
    public static String of(Brought.Received received) {
        return switch (received) {
            case HEARD -> Bundle.SessionWords_HEARD();
            case IN_PART -> Bundle.SessionWords_IN_PART();
            case NOT_THIS_TIME -> Bundle.SessionWords_NOT_THIS_TIME();
        };
    }

    /** Said of a session that is still to come. */
    public static String planned() {
        return Bundle.SessionWords_planned();
    }

    /** Said of a session to which nobody came. */
    public static String fell() {
        return Bundle.SessionWords_fell();
    }

    /** A time of day: "15:00". */
    public static String time(LocalTime time) {
        return TimeWords.of(time);
    }

    /** The time of day of a moment, as the clock on the wall had it. */
    public static String clock(Instant at) {
        return TimeWords.of(at.atZone(ZoneId.systemDefault()).toLocalTime());
    }

    /**
     * What a session is called: "Session 14", "Session 15, with Mara", "Jonas: contact between sessions".
     *
     * @param number its number among the sessions of its case, 0 for a contact and for one that did not take place
     */
    public static String title(Case of, Session session, int number) {
        String names = names(of, session);
        if (session.kind().contact()) {
            return names.isEmpty() ? of(session.kind()) : Bundle.SessionWords_contactWith(names);
        }
        if (number == 0) {
            return of(session.kind());
        }
        boolean all = session.attendance().size() >= of.personsOn(session.day()).size();
        return all || names.isEmpty() ? Bundle.SessionWords_numbered(number) : Bundle.SessionWords_numberedWith(number, names);
    }

    private static String names(Case of, Session session) {
        return String.join(", ", session.attendance().stream().map(a -> of.member(a.person()).map(Member::name).orElse("")).toList());
    }

    /** The number of a session among those of its case, by day and time; contacts and what did not take place are not counted. */
    public static int number(List<Session> newestFirst, Session session) {
        if (!counts(session)) {
            return 0;
        }
        int number = 0;
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Session each = newestFirst.get(i);
            number += counts(each) ? 1 : 0;
            if (each.id() == session.id()) {
                return number;
            }
        }
        return number + 1;
    }

    /** Whether it has a number: that they met, or will. */
    static boolean counts(Session session) {
        return !session.kind().contact() && !session.fellThrough();
    }

    /** What a part is called: "Both, 35 min", "Mara alone", "Plan". */
    public static String part(Case of, Note.Part part) {
        String name = part.title().isEmpty() ? drawer(of, part) : part.title();
        return part.minutes() == 0 ? name : Bundle.SessionWords_minutes(name, part.minutes());
    }

    private static String drawer(Case of, Note.Part part) {
        int people = of.people().size();
        return switch (part.drawer()) {
            case JOINT -> people == 2 ? Bundle.SessionWords_both() : Bundle.SessionWords_all();
            case OWN -> people == 1 ? Bundle.SessionWords_one()
                    : Bundle.SessionWords_alone(of.member(part.owner()).map(Member::name).orElse(""));
            default -> Bundle.SessionWords_you();
        };
    }

    /** A topic in words: what, who raised it, how it was received, what it was for each. */
    public static String brought(Case of, Brought topic) {
        List<String> further = new ArrayList<>(List.of(topic.words()));
        of.member(topic.raisedBy()).ifPresent(member -> further.add(Bundle.SessionWords_raisedBy(member.name())));
        if (topic.received() != null) {
            further.add(of(topic.received()));
        }
        for (Brought.For each : topic.each()) {
            List<String> numbers = new ArrayList<>();
            if (each.depth() != null) {
                numbers.add(Bundle.SessionWords_depth(each.depth()));
            }
            if (each.fear() != null) {
                numbers.add(Bundle.SessionWords_fear(each.fear()));
            }
            if (each.trust() != null) {
                numbers.add(Bundle.SessionWords_trust(each.trust()));
            }
            further.add(Bundle.SessionWords_for(of.member(each.person()).map(Member::name).orElse(""), String.join(", ", numbers)));
        }
        return String.join(" \u00B7 ", further);
    }

    /**
     * The head of an addendum: when, and by whom.
     *
     * @param day its day, in the words of where it is shown
     */
    public static String addendum(Addendum addendum, String day) {
        return Bundle.SessionWords_addendum(day, clock(addendum.written()), addendum.author());
    }

    /** Why it was added. */
    public static String why(Addendum addendum) {
        return Bundle.SessionWords_why(addendum.reason());
    }
}
