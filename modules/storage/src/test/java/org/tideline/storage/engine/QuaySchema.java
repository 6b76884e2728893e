package org.tideline.storage.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.SchemaContribution;

/** A part that exists in these tests only: people, cases, members, and one table of every nature about them. */
@ServiceProvider(service = SchemaContribution.class)
public final class QuaySchema implements SchemaContribution {
    static final String PERSON = "quay.person";
    static final String CASE = "quay.case";
    static final String NOTE = "quay.note";
    static final String FILE = "quay.file";

    @Override
    public String owner() {
        return "quay";
    }

    @Override
    public List<Step> steps() {
        return List.of(new Step(1, List.of(
                "create table quay_person (id ${id} not null primary key, name ${name} not null, photo ${bytes}, batch ${id} not null)",
                "create table quay_case (id ${id} not null primary key, title ${name} not null, batch ${id} not null)",
                """
                create table quay_member (id ${id} not null primary key, case_id ${id} not null references quay_case (id),
                    person_id ${id} not null references quay_person (id), from_day ${day} not null, batch ${id} not null)""",
                """
                create table quay_note (id ${id} not null primary key, case_id ${id} references quay_case (id),
                    about ${id} references quay_person (id), words ${text}, signed_at ${instant}, before_id ${id} references quay_note (id))""",
                """
                create table quay_line (id ${id} not null primary key, note_id ${id} not null references quay_note (id),
                    at_time ${time}, weight ${decimal}, ticked ${flag})""",
                """
                create table quay_given (id ${id} not null primary key, case_id ${id} not null references quay_case (id),
                    person_id ${id} not null references quay_person (id))""",
                """
                create table quay_file (id ${id} not null primary key, case_id ${id} references quay_case (id),
                    person_id ${id}, name ${name} not null)""",
                """
                create table quay_piece (id ${id} not null primary key, file_id ${id} not null references quay_file (id),
                    place ${id} not null, bytes ${bytes} not null)""",
                """
                create table quay_only (id ${id} not null primary key, person_id ${id} not null unique references quay_person (id),
                    member_id ${id} references quay_member (id))""")));
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("quay_person", Nature.BATCHED, Map.of(), Set.of()).guarded(PERSON),
                new Table("quay_case", Nature.BATCHED, Map.of(), Set.of()).guarded(CASE),
                new Table("quay_member", Nature.BATCHED, Map.of("case_id", Key.CASE, "person_id", Key.PERSON), Set.of())
                        .partOf("quay_case", "case_id"),
                new Table("quay_note", Nature.LOCKED_WHEN_SIGNED, Map.of("case_id", Key.CASE, "about", Key.PERSON), Set.of("words")).guarded(NOTE),
                new Table("quay_line", Nature.RECORD, Map.of(), Set.of()).partOf("quay_note", "note_id"),
                new Table("quay_given", Nature.APPEND_ONLY, Map.of("case_id", Key.CASE, "person_id", Key.PERSON), Set.of()).guarded("quay.given"),
                new Table("quay_file", Nature.ATTACHMENT, Map.of("case_id", Key.CASE, "person_id", Key.PERSON), Set.of()).guarded(FILE),
                new Table("quay_piece", Nature.ATTACHMENT, Map.of(), Set.of()).partOf("quay_file", "file_id"),
                new Table("quay_only", Nature.RECORD, Map.of("person_id", Key.PERSON, "member_id", Key.MEMBER), Set.of()));
    }
}
