package org.tideline.sessions.model.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.calendar.Diary.Entry;

/**
 * Sessions as an iCalendar file (RFC 5545) for another calendar. Nobody is named in it unless that was chosen, and no place
 * but “video” or “telephone”. Each session is an event of its own at an instant of universal time, so that no table of time
 * zones goes with it; one without a time takes its day. Pure; any thread.
 */
@Messages({
    "CalendarFile.busy=Session",
    "# {0} - code", "CalendarFile.code=Session {0}",
    "# {0} - names", "CalendarFile.names=Session with {0}"})
public final class CalendarFile {
    /** Lines are no longer than this, in bytes, without what ends them. */
    private static final int LINE = 75;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String END = "\r\n";

    /** What the other calendar may say of whom a session is with. */
    public enum Naming {
        NOTHING, CODE, NAMES
    }

    private CalendarFile() {
    }

    /**
     * The file.
     *
     * @param zone where the therapist's clock hangs
     * @param made when it is made
     */
    public static String of(List<Entry> entries, Naming naming, ZoneId zone, Instant made) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Tideline//Tideline//EN");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        for (Entry entry : entries) {
            event(file, entry, naming, zone, made);
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static void event(StringBuilder file, Entry entry, Naming naming, ZoneId zone, Instant made) {
        Session session = entry.session();
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + Long.toHexString(session.id()) + "@tideline");
        line(file, "DTSTAMP:" + MOMENT.format(made));
        if (entry.timed()) {
            Instant from = session.day().atTime(session.time()).atZone(zone).toInstant();
            line(file, "DTSTART:" + MOMENT.format(from));
            line(file, "DTEND:" + MOMENT.format(from.plusSeconds(60L * (session.minutes() == 0 ? Diary.USUAL_MINUTES : session.minutes()))));
        } else {
            line(file, "DTSTART;VALUE=DATE:" + DAY.format(session.day()));
            line(file, "DTEND;VALUE=DATE:" + DAY.format(session.day().plusDays(1)));
        }
        line(file, "SUMMARY:" + escaped(summary(entry, naming)));
        if (session.place() != Session.Place.ROOM) {
            line(file, "LOCATION:" + escaped(SessionWords.of(session.place())));
        }
        line(file, "STATUS:" + (session.fellThrough() ? "CANCELLED" : "CONFIRMED"));
        line(file, "CLASS:PRIVATE");
        line(file, "END:VEVENT");
    }

    private static String summary(Entry entry, Naming naming) {
        Case of = entry.of();
        List<Long> there = entry.session().attendance().stream().map(Session.Attendance::person).toList();
        return switch (naming) {
            case NOTHING -> Bundle.CalendarFile_busy();
            case CODE -> Bundle.CalendarFile_code(of.code());
            // Where each is seen alone no calendar names both.
            case NAMES -> of.format() == WorkingFormat.EACH_ALONE && there.size() > 1 ? Bundle.CalendarFile_busy()
                    : Bundle.CalendarFile_names(String.join(", ", of.people().stream().filter(member -> there.contains(member.person()))
                            .map(Member::name).toList()));
        };
    }

    /** A text as the value of a property. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", "");
    }

    /** A line, broken where it is too long, never within a character. */
    static void line(StringBuilder file, String line) {
        int most = LINE;
        int bytes = 0;
        for (int at = 0; at < line.length();) {
            int c = line.codePointAt(at);
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > most) {
                file.append(END).append(' ');
                bytes = 0;
                // The blank at the beginning counts.
                most = LINE - 1;
            }
            file.appendCodePoint(c);
            bytes += size;
            at += Character.charCount(c);
        }
        file.append(END);
    }
}
