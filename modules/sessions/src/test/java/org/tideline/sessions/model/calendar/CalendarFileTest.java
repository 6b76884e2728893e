package org.tideline.sessions.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Session.Attendance;
import org.tideline.sessions.model.Session.Attended;
import org.tideline.sessions.model.calendar.CalendarFile.Naming;
import org.tideline.sessions.model.calendar.Diary.Entry;

class CalendarFileTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MADE = Instant.parse("2026-03-01T08:00:00Z");

    private static Case of(WorkingFormat format) {
        LocalDate since = LocalDate.of(2025, 1, 1);
        return new Case(7, "C-0007", CaseKind.COUPLE, CaseStatus.ACTIVE, format, since, List.of(member(1, "Mara", since), member(2, "Jonas; Lee", since)));
    }

    private static Member member(long person, String name, LocalDate since) {
        return new Member(person, person, name, name, (int) person - 1, (int) person - 1, since, null);
    }

    private static Entry entry(WorkingFormat format, LocalDate day, LocalTime time, Attended how) {
        return new Entry(new Session(255, 7, Session.Kind.JOINT, Session.Place.ROOM, day, time, 50,
                List.of(new Attendance(1, how, null, ""), new Attendance(2, how, null, "")), List.of(), false), of(format), false);
    }

    private static List<String> lines(Naming naming, Entry... entries) {
        return Arrays.asList(CalendarFile.of(List.of(entries), naming, BERLIN, MADE).split("\r\n"));
    }

    @Test
    void anHourOnTheWallIsTheRightInstantInWinterAndInSummer() {
        assertThat(lines(Naming.NOTHING, entry(WorkingFormat.TOGETHER, LocalDate.of(2026, 3, 27), LocalTime.of(15, 0), Attended.PRESENT),
                entry(WorkingFormat.TOGETHER, LocalDate.of(2026, 3, 30), LocalTime.of(15, 0), Attended.PRESENT)))
                .contains("DTSTART:20260327T140000Z", "DTEND:20260327T145000Z", "DTSTART:20260330T130000Z", "DTEND:20260330T135000Z");
    }

    @Test
    void anHourThatIsPassedOverInSpringIsTheOneAfterIt() {
        assertThat(lines(Naming.NOTHING, entry(WorkingFormat.TOGETHER, LocalDate.of(2026, 3, 29), LocalTime.of(2, 30), Attended.PRESENT)))
                .contains("DTSTART:20260329T013000Z", "DTEND:20260329T022000Z");
    }

    @Test
    void nobodyIsNamedUnlessThatWasChosen() {
        Entry entry = entry(WorkingFormat.TOGETHER, LocalDate.of(2026, 3, 27), null, Attended.PRESENT);
        assertThat(String.join("", lines(Naming.NOTHING, entry))).doesNotContain("Mara", "Jonas", "C-0007").contains("SUMMARY:Session");
        assertThat(String.join("", lines(Naming.CODE, entry))).doesNotContain("Mara", "Jonas").contains("SUMMARY:Session C-0007");
        assertThat(lines(Naming.NAMES, entry)).as("and what means something in such a file is escaped")
                .contains("SUMMARY:Session with Mara\\, Jonas\\; Lee").contains("DTSTART;VALUE=DATE:20260327", "DTEND;VALUE=DATE:20260328");
        assertThat(lines(Naming.NAMES, entry(WorkingFormat.EACH_ALONE, LocalDate.of(2026, 3, 27), null, Attended.PRESENT)))
                .as("where each is seen alone, no calendar names both").contains("SUMMARY:Session");
    }

    @Test
    void anEventKeepsItsNameThatItCanBeTakenOverAgainAndWhatFellThroughSaysSo() {
        List<String> lines = lines(Naming.NOTHING, entry(WorkingFormat.TOGETHER, LocalDate.of(2026, 3, 27), LocalTime.of(15, 0), Attended.CANCELLED));
        assertThat(lines).contains("UID:ff@tideline", "STATUS:CANCELLED", "DTSTAMP:20260301T080000Z", "CLASS:PRIVATE");
        assertThat(lines.get(0)).isEqualTo("BEGIN:VCALENDAR");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("END:VCALENDAR");
    }

    @Test
    void linesAreNoLongerThan75BytesAndBrokenNeverWithinACharacter() {
        StringBuilder file = new StringBuilder();
        String words = "SUMMARY:" + "Zoë und 😀 ".repeat(30);
        CalendarFile.line(file, words);
        List<String> lines = Arrays.asList(file.toString().split("\r\n"));
        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(lines.subList(1, lines.size())).allSatisfy(line -> assertThat(line).startsWith(" "));
        assertThat(file.toString().replace("\r\n ", "")).isEqualTo(words + "\r\n");
        assertThat(CalendarFile.escaped("a\\b;c,d\r\ne\u0007f")).isEqualTo("a\\\\b\\;c\\,d\\nef");
    }
}
