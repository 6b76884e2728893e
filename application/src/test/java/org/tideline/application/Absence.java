package org.tideline.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tideline.clients.model.CaseFile;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.api.OpenPractice;

/**
 * Takes away everything the recipient of a report may not see, straight in the database. Who may see what is worked
 * out here anew from {@code clinical.md} §0 and §10, without a word of the program's own rule.
 *
 * @param of      the case of the report
 * @param kind    for whom the report is
 * @param readers the persons who read it
 */
record Absence(CaseFile of, ReportKind kind, Set<Long> readers) {
    private static final int CHUNK = 200;

    /** An answer or a life event, as far as the rule needs it. */
    private record Kept(long id, long caseId, long owner, boolean joint, String opening, LocalDate day, Set<Long> openedTo) {
    }

    /** Deletes, and says how many answers and life events went. */
    int deleteIn(OpenPractice practice) {
        return practice.database().write(tx -> {
            Handle sql = tx.sql();
            int gone = answers(sql) + events(sql) + parts(sql) + sessions(sql) + tries(sql);
            sql.execute("delete from checkins_checkin where id not in (select checkin_id from checkins_answer)");
            if (kind == ReportKind.MEMBER) {
                sql.execute("delete from reporting_letter where kind <> ? or person_id <> ?", kind.name(), readers.iterator().next());
            } else {
                sql.execute("delete from reporting_letter where kind <> ?", kind.name());
            }
            otherCases(sql);
            return gone;
        });
    }

    private boolean sees(Kept item) {
        if (item.caseId != of.id()) {
            return false;
        }
        if (kind == ReportKind.THERAPIST) {
            return true;
        }
        if (item.joint) {
            return of.members().stream().filter(m -> !m.from().isAfter(item.day)).map(m -> m.person().id()).toList().containsAll(readers);
        }
        if (kind == ReportKind.MEMBER) {
            return readers.contains(item.owner);
        }
        Set<Long> others = new HashSet<>(readers);
        return others.remove(item.owner) && item.opening.equals("PAPER") && item.openedTo.containsAll(others);
    }

    private int answers(Handle sql) {
        Map<Long, Set<Long>> to = opened(sql, "select answer_id, person from checkins_opened_to");
        List<Kept> all = sql.createQuery("select id, case_id, person, opening, on_day from checkins_answer").map(row -> new Kept(
                row.getColumn("id", Long.class), row.getColumn("case_id", Long.class), row.getColumn("person", Long.class), false,
                row.getColumn("opening", String.class), row.getColumn("on_day", LocalDate.class),
                to.getOrDefault(row.getColumn("id", Long.class), Set.of()))).list();
        return delete(sql, all, "delete from checkins_opened_to where answer_id", "delete from checkins_answer where id");
    }

    private int events(Handle sql) {
        Map<Long, Set<Long>> to = opened(sql, "select event_id, person_id from clients_life_event_opened");
        List<Kept> all = sql.createQuery("select id, case_id, about_id, own_drawer, opening, from_day from clients_life_event")
                .map(row -> new Kept(row.getColumn("id", Long.class), row.getColumn("case_id", Long.class),
                        row.getColumn("about_id", Long.class) == null ? 0 : row.getColumn("about_id", Long.class),
                        !row.getColumn("own_drawer", Boolean.class), row.getColumn("opening", String.class),
                        row.getColumn("from_day", LocalDate.class), to.getOrDefault(row.getColumn("id", Long.class), Set.of()))).list();
        return delete(sql, all, "delete from clients_life_event_opened where event_id", "delete from clients_life_event where id");
    }

    /** What was written of sessions; psychotherapy notes are on no page at all. Locks of what is signed are taken off first. */
    private int parts(Handle sql) {
        for (String trigger : sql.createQuery("select t.triggername from sys.systriggers t join sys.systables on t.tableid = sys.systables.tableid "
                + "where tablename like 'SESSIONS_%'").mapTo(String.class).list()) {
            sql.execute("drop trigger \"" + trigger + "\"");
        }
        sql.execute("delete from sessions_psychotherapy_added");
        sql.execute("delete from sessions_psychotherapy");
        sql.execute("delete from sessions_version");
        List<Kept> all = sql.createQuery("select p.id, p.case_id, p.drawer, p.owner, p.signed_at, s.on_day from sessions_part p join sessions_note n "
                + "on p.note_id = n.id join sessions_session s on n.session_id = s.id").map(row -> kept(row.getColumn("id", Long.class),
                row.getColumn("case_id", Long.class), row.getColumn("signed_at", Instant.class) == null ? "THERAPIST"
                : row.getColumn("drawer", String.class), row.getColumn("owner", Long.class), row.getColumn("on_day", LocalDate.class))).list();
        int gone = delete(sql, all, "delete from sessions_brought_by where brought_id in (select id from sessions_brought where part_id",
                "delete from sessions_brought where part_id", "delete from sessions_chosen where part_id", "delete from sessions_addendum where part_id",
                "delete from sessions_part where id");
        sql.execute("delete from sessions_note where id not in (select note_id from sessions_part)");
        return gone;
    }

    private static Kept kept(long id, long caseId, String drawer, Long owner, LocalDate day) {
        return new Kept(id, caseId, drawer.equals("OWN") ? owner : -1, drawer.equals("JOINT"), "CLOSED", day, Set.of());
    }

    /** That sessions took place: everyone's where everyone was expected, one's own where one was, and else nobody's here. */
    private int sessions(Handle sql) {
        Map<Long, Set<Long>> expected = opened(sql, "select session_id, person from sessions_attendance");
        Map<Long, Set<Long>> there = opened(sql, "select session_id, person from sessions_attendance where attended not in ('ABSENT', 'CANCELLED')");
        List<Kept> all = sql.createQuery("select id, case_id, on_day from sessions_session").map(row -> {
            long id = row.getColumn("id", Long.class);
            LocalDate day = row.getColumn("on_day", LocalDate.class);
            Set<Long> who = expected.getOrDefault(id, Set.of());
            Set<Long> then = of.members().stream().filter(m -> !m.from().isAfter(day)).map(m -> m.person().id()).collect(Collectors.toSet());
            boolean fell = there.getOrDefault(id, Set.of()).isEmpty();
            String drawer = fell ? "THERAPIST" : who.size() == 1 ? "OWN" : who.containsAll(then) ? "JOINT" : "THERAPIST";
            return kept(id, row.getColumn("case_id", Long.class), drawer, who.stream().findFirst().orElse(0L), day);
        }).list();
        return delete(sql, all, "delete from sessions_note where session_id", "delete from sessions_attendance where session_id",
                "delete from sessions_beside where session_id", "delete from sessions_session where id");
    }

    /** What was said of tries, and what was given to others; "it did not feel safe" reaches nobody but its author. */
    private int tries(Handle sql) {
        Map<Long, Set<Long>> to = opened(sql, "select answer_id, person from exercises_opened_to");
        List<Kept> said = sql.createQuery("select id, case_id, person, question, opening, on_day from exercises_answer").map(row -> new Kept(
                row.getColumn("id", Long.class), row.getColumn("case_id", Long.class), row.getColumn("person", Long.class), false,
                row.getColumn("question", String.class).equals("notSafe") ? "CLOSED" : row.getColumn("opening", String.class),
                row.getColumn("on_day", LocalDate.class), to.getOrDefault(row.getColumn("id", Long.class), Set.of()))).list();
        int gone = delete(sql, said, "delete from exercises_opened_to where answer_id", "delete from exercises_answer where id");
        sql.execute("delete from exercises_entry where id not in (select entry_id from exercises_answer)");
        Map<Long, Set<Long>> given = opened(sql, "select assignment_id, person from exercises_given");
        List<Kept> all = sql.createQuery("select id, case_id, from_day from exercises_assignment").map(row -> {
            long id = row.getColumn("id", Long.class);
            LocalDate day = row.getColumn("from_day", LocalDate.class);
            Set<Long> who = given.getOrDefault(id, Set.of());
            Set<Long> then = of.members().stream().filter(m -> !m.from().isAfter(day)).map(m -> m.person().id()).collect(Collectors.toSet());
            boolean joint = who.size() > 1 && who.containsAll(then);
            return new Kept(id, row.getColumn("case_id", Long.class), joint ? -1 : who.iterator().next(), joint, "PAPER", day, who);
        }).list();
        return gone + delete(sql, all, "delete from exercises_opened_to where answer_id in (select a.id from exercises_answer a join exercises_entry e "
                + "on a.entry_id = e.id where e.assignment_id", "delete from exercises_answer where entry_id in (select id from exercises_entry where "
                + "assignment_id", "delete from exercises_entry where assignment_id", "delete from exercises_turn where assignment_id",
                "delete from exercises_given where assignment_id", "delete from exercises_assignment where id");
    }

    private static Map<Long, Set<Long>> opened(Handle sql, String query) {
        Map<Long, Set<Long>> to = new HashMap<>();
        sql.createQuery(query).map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .forEach(pair -> to.computeIfAbsent(pair[0], id -> new HashSet<>()).add(pair[1]));
        return to;
    }

    /** @param deletes what goes of each, up to the condition on its id */
    private int delete(Handle sql, List<Kept> all, String... deletes) {
        List<String> hidden = all.stream().filter(item -> !sees(item)).map(item -> Long.toString(item.id)).toList();
        for (int from = 0; from < hidden.size(); from += CHUNK) {
            String ids = String.join(", ", hidden.subList(from, Math.min(from + CHUNK, hidden.size())));
            for (String delete : deletes) {
                sql.execute(delete + " in (" + ids + ")" + (delete.contains("(") ? ")" : ""));
            }
        }
        return hidden.size();
    }

    /** All other cases, and everybody who is only in them. */
    private void otherCases(Handle sql) {
        for (String table : List.of("checkins_questions", "clients_format", "clients_known", "clients_open", "clients_member")) {
            sql.execute("delete from " + table + " where case_id <> ?", of.id());
        }
        sql.execute("delete from reporting_letter where case_id <> ?", of.id());
        sql.execute("delete from clients_case where id <> ?", of.id());
        for (String table : List.of("clients_contact", "clients_field_value")) {
            sql.execute("delete from " + table + " where person_id not in (select person_id from clients_member)");
        }
        sql.execute("delete from clients_person where id not in (select person_id from clients_member)");
    }
}
