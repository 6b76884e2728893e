package org.tideline.clients.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.Ids;
import org.tideline.storage.api.Batches;

/** Reads and writes whole people, inside a transaction. Rows of unpublished imports are not seen. */
final class PersonRows {
    private PersonRows() {
    }

    /** All people. */
    static List<PersonFile> all(Handle sql) {
        return read(sql, "", "", 0);
    }

    /** One person, or none. */
    static List<PersonFile> one(Handle sql, long person) {
        return read(sql, " and id = :person", " and person_id = :person", person);
    }

    private static List<PersonFile> read(Handle sql, String who, String whose, long person) {
        Map<Long, List<ContactLine>> contacts = new HashMap<>();
        try (Query query = sql.createQuery("select * from clients_contact where " + Batches.VISIBLE + whose + " order by place, id")) {
            bound(query, whose, person).map(row -> contacts.computeIfAbsent(row.getColumn("person_id", Long.class), k -> new ArrayList<>())
                    .add(line(row))).list();
        }
        Map<Long, Map<Long, String>> values = new HashMap<>();
        try (Query query = sql.createQuery("select * from clients_field_value where " + Batches.VISIBLE + whose)) {
            bound(query, whose, person).map(row -> values.computeIfAbsent(row.getColumn("person_id", Long.class), k -> new HashMap<>())
                    .put(row.getColumn("field_id", Long.class), row.getColumn("words", String.class)) == null).list();
        }
        try (Query query = sql.createQuery("select * from clients_person where " + Batches.VISIBLE + who)) {
            return bound(query, who, person).map(row -> {
                long id = row.getColumn("id", Long.class);
                return file(row, contacts.getOrDefault(id, List.of()), values.getOrDefault(id, Map.of()));
            }).list();
        }
    }

    private static Query bound(Query query, String condition, long person) {
        return condition.isEmpty() ? query : query.bind("person", person);
    }

    private static ContactLine line(RowView row) {
        return new ContactLine(row.getColumn("id", Long.class), row.getColumn("kind", ContactKind.class), text(row, "line"),
                text(row, "label"), row.getColumn("may_use", May.class), row.getColumn("may_leave", May.class));
    }

    private static PersonFile file(RowView row, List<ContactLine> contacts, Map<Long, String> values) {
        Person person = new Person(row.getColumn("id", Long.class), text(row, "full_name"), text(row, "goes_by"),
                text(row, "pronouns"), text(row, "contact"));
        return new PersonFile(person, row.getColumn("birth_day", LocalDate.class), new PersonFile.Safety(
                row.getColumn("may_name", May.class), text(row, "safe_hours"), text(row, "not_now")), text(row, "languages"),
                text(row, "emergency"), text(row, "referral"), contacts, values);
    }

    private static String text(RowView row, String column) {
        return row.getColumn(column, String.class);
    }

    /** Adds a person with all that is kept; {@code batch} 0 where they do not come from an import. */
    static void insert(Handle sql, PersonFile file, long batch) {
        CaseFileStore.insertPerson(sql, file.person(), batch);
        columns(sql, file);
        insertLines(sql, file.id(), 0, file.contacts(), batch);
        insertValues(sql, file.id(), file.values(), batch);
    }

    /** Puts a person in place of what was there. */
    static void update(Handle sql, PersonFile file, PersonFile before) {
        update(sql, file, before, 0);
    }

    /** Puts a person in place of what was there, the contacts from that place on. */
    static void update(Handle sql, PersonFile file, PersonFile before, int from) {
        columns(sql, file);
        lines(sql, file, before, from);
        values(sql, file, before);
    }

    /** All columns of the person's own row. */
    static void columns(Handle sql, PersonFile file) {
        try (var update = sql.createUpdate("""
                update clients_person set full_name = :full, goes_by = :goesBy, pronouns = :pronouns, contact = :contact,
                birth_day = :birth, languages = :languages, referral = :referral, emergency = :emergency,
                may_name = :mayName, safe_hours = :hours, not_now = :notNow where id = :id""")) {
            update.bind("full", file.person().fullName()).bind("goesBy", file.person().goesBy())
                    .bind("pronouns", file.person().pronouns()).bind("contact", file.person().contact())
                    .bindByType("birth", file.birth(), LocalDate.class).bind("languages", file.languages())
                    .bind("referral", file.referral()).bind("emergency", file.emergency())
                    .bind("mayName", file.safety().mayName()).bind("hours", file.safety().hours())
                    .bind("notNow", file.safety().notNow()).bind("id", file.id()).execute();
        }
    }

    private static void lines(Handle sql, PersonFile file, PersonFile before, int from) {
        Set<Long> kept = new HashSet<>();
        int place = from;
        for (ContactLine line : file.contacts()) {
            kept.add(line.id());
            int changed;
            try (var update = sql.createUpdate("""
                    update clients_contact set place = :place, kind = :kind, line = :line, label = :label, may_use = :use,
                    may_leave = :leave where id = :id and person_id = :person""")) {
                changed = update.bind("place", place).bind("kind", line.kind()).bind("line", line.line()).bind("label", line.label())
                        .bind("use", line.use()).bind("leave", line.leave()).bind("id", line.id()).bind("person", file.id()).execute();
            }
            if (changed == 0) {
                insertLines(sql, file.id(), place, List.of(line), 0);
            }
            place++;
        }
        for (ContactLine line : before.contacts()) {
            if (!kept.contains(line.id())) {
                sql.execute("delete from clients_contact where id = ?", line.id());
            }
        }
    }

    /** Adds contact lines from that place on. */
    static void insertLines(Handle sql, long person, int from, List<ContactLine> lines, long batch) {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedBatch insert = sql.prepareBatch("""
                insert into clients_contact (id, person_id, place, kind, line, label, may_use, may_leave, batch)
                values (:id, :person, :place, :kind, :line, :label, :use, :leave, :batch)""")) {
            int place = from;
            for (ContactLine line : lines) {
                insert.bind("id", line.id()).bind("person", person).bind("place", place++).bind("kind", line.kind())
                        .bind("line", line.line()).bind("label", line.label()).bind("use", line.use())
                        .bind("leave", line.leave()).bind("batch", batch).add();
            }
            insert.execute();
        }
    }

    private static void values(Handle sql, PersonFile file, PersonFile before) {
        Map<Long, String> fresh = new HashMap<>();
        file.values().forEach((field, words) -> {
            if (!before.values().containsKey(field)) {
                fresh.put(field, words);
            } else if (!before.values().get(field).equals(words)) {
                try (var update = sql.createUpdate("""
                        update clients_field_value set words = :words where person_id = :person and field_id = :field""")) {
                    update.bind("words", words).bind("person", file.id()).bind("field", field).execute();
                }
            }
        });
        before.values().keySet().stream().filter(field -> !file.values().containsKey(field)).forEach(field ->
                sql.execute("delete from clients_field_value where person_id = ? and field_id = ?", file.id(), field));
        insertValues(sql, file.id(), fresh, 0);
    }

    /** Adds what stands in the practice's own fields. */
    static void insertValues(Handle sql, long person, Map<Long, String> values, long batch) {
        values.forEach((field, words) -> {
            try (var insert = sql.createUpdate("""
                    insert into clients_field_value (id, person_id, field_id, words, batch)
                    values (:id, :person, :field, :words, :batch)""")) {
                insert.bind("id", Ids.next()).bind("person", person).bind("field", field).bind("words", words)
                        .bind("batch", batch).execute();
            }
        });
    }
}
