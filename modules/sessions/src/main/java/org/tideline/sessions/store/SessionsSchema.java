package org.tideline.sessions.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.Chosen;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Snippet;
import org.tideline.sessions.model.Template;
import org.tideline.sessions.model.spelling.OwnWord;
import org.tideline.storage.spi.SchemaContribution;

/**
 * The tables of sessions and notes. Signing sets {@code signed_at} in every row of the session and its note, by which the
 * database itself refuses to change or delete any of them.
 */
@ServiceProvider(service = SchemaContribution.class)
public final class SessionsSchema implements SchemaContribution {
    @Override
    public String owner() {
        return "sessions";
    }

    @Override
    public Set<String> requires() {
        return Set.of("clients");
    }

    @Override
    public List<Step> steps() {
        return List.of(new Step(1, List.of(
                """
                create table sessions_session (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    kind ${name} not null,
                    place ${name} not null,
                    on_day ${day} not null,
                    at_time ${time},
                    minutes ${id} not null,
                    noted_at ${instant} not null,
                    signed_at ${instant})""",
                "create index sessions_session_day on sessions_session (case_id, on_day)",
                "create index sessions_session_on on sessions_session (on_day)",
                """
                create table sessions_attendance (
                    id ${id} not null primary key,
                    session_id ${id} not null references sessions_session (id),
                    case_id ${id} not null references clients_case (id),
                    person ${id} not null references clients_person (id),
                    attended ${name} not null,
                    at_time ${time},
                    words ${text},
                    signed_at ${instant})""",
                """
                create table sessions_beside (
                    id ${id} not null primary key,
                    session_id ${id} not null references sessions_session (id),
                    role ${name} not null,
                    words ${text},
                    signed_at ${instant})""",
                """
                create table sessions_note (
                    id ${id} not null primary key,
                    session_id ${id} not null unique references sessions_session (id),
                    case_id ${id} not null references clients_case (id),
                    template ${name} not null,
                    written_at ${instant} not null,
                    signed_by ${name},
                    late ${flag} not null,
                    signed_at ${instant})""",
                "create index sessions_note_case on sessions_note (case_id)",
                """
                create table sessions_part (
                    id ${id} not null primary key,
                    note_id ${id} not null references sessions_note (id),
                    case_id ${id} not null references clients_case (id),
                    place ${id} not null,
                    title ${name} not null,
                    drawer ${name} not null,
                    owner ${id} references clients_person (id),
                    minutes ${id} not null,
                    policy ${id},
                    words ${text} not null,
                    signed_at ${instant})""",
                // What was brought: a topic in words, or an item of another feature mentioned by its reference.
                """
                create table sessions_brought (
                    id ${id} not null primary key,
                    part_id ${id} not null references sessions_part (id),
                    case_id ${id} not null references clients_case (id),
                    place ${id} not null,
                    words ${text} not null,
                    item_kind ${name},
                    item_id ${id},
                    raised_by ${id} references clients_person (id),
                    received ${name},
                    signed_at ${instant})""",
                """
                create table sessions_brought_by (
                    id ${id} not null primary key,
                    brought_id ${id} not null references sessions_brought (id),
                    case_id ${id} not null references clients_case (id),
                    person ${id} not null references clients_person (id),
                    depth ${id},
                    fear ${id},
                    trust ${id},
                    signed_at ${instant})""",
                """
                create table sessions_version (
                    id ${id} not null primary key,
                    note_id ${id} not null references sessions_note (id),
                    written_at ${instant} not null,
                    words ${text} not null,
                    signed_at ${instant})""",
                "create index sessions_version_note on sessions_version (note_id, written_at)",
                """
                create table sessions_addendum (
                    id ${id} not null primary key,
                    note_id ${id} not null references sessions_note (id),
                    part_id ${id} not null references sessions_part (id),
                    case_id ${id} not null references clients_case (id),
                    written_at ${instant} not null,
                    author ${name} not null,
                    reason ${text} not null,
                    words ${text} not null)""",
                // Apart from the record. The session is not referred to, so that it can go by itself.
                """
                create table sessions_psychotherapy (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    session_id ${id},
                    about ${id} references clients_person (id),
                    on_day ${day} not null,
                    words ${text} not null,
                    written_at ${instant} not null,
                    signed_by ${name},
                    signed_at ${instant})""",
                """
                create table sessions_psychotherapy_added (
                    id ${id} not null primary key,
                    note_id ${id} not null references sessions_psychotherapy (id),
                    case_id ${id} not null references clients_case (id),
                    written_at ${instant} not null,
                    author ${name} not null,
                    reason ${text} not null,
                    words ${text} not null)""",
                // What the therapist chose to go into reports; without a heading it is the part itself.
                """
                create table sessions_chosen (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    part_id ${id} not null references sessions_part (id),
                    heading ${text} not null,
                    on_day ${day} not null)""",
                """
                create table sessions_template (
                    id ${id} not null primary key,
                    name ${name} not null,
                    sections ${text} not null)""",
                """
                create table sessions_snippet (
                    id ${id} not null primary key,
                    name ${name} not null,
                    words ${text} not null)""")),
                // Words that the practice spells as no dictionary does.
                new Step(2, List.of("""
                create table sessions_word (
                    id ${id} not null primary key,
                    word ${name} not null)""",
                // Where a signed part was put that had been written into the wrong drawer; the part itself stays as it was signed.
                """
                create table sessions_moved (
                    id ${id} not null primary key,
                    note_id ${id} not null references sessions_note (id),
                    part_id ${id} not null references sessions_part (id),
                    case_id ${id} not null references clients_case (id),
                    drawer ${name} not null,
                    owner ${id} references clients_person (id),
                    written_at ${instant} not null)""")));
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("sessions_session", Nature.LOCKED_WHEN_SIGNED, Map.of("case_id", Key.CASE), Set.of()).guarded(Session.KIND),
                new Table("sessions_attendance", Nature.LOCKED_WHEN_SIGNED, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of())
                        .partOf("sessions_session", "session_id"),
                new Table("sessions_beside", Nature.LOCKED_WHEN_SIGNED, Map.of(), Set.of()).partOf("sessions_session", "session_id"),
                new Table("sessions_note", Nature.LOCKED_WHEN_SIGNED, Map.of("case_id", Key.CASE), Set.of()).guarded(Note.KIND)
                        .partOf("sessions_session", "session_id"),
                new Table("sessions_part", Nature.LOCKED_WHEN_SIGNED, Map.of("case_id", Key.CASE, "owner", Key.PERSON), Set.of())
                        .partOf("sessions_note", "note_id"),
                new Table("sessions_brought", Nature.LOCKED_WHEN_SIGNED, Map.of("case_id", Key.CASE, "raised_by", Key.PERSON), Set.of())
                        .partOf("sessions_part", "part_id"),
                new Table("sessions_brought_by", Nature.LOCKED_WHEN_SIGNED, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of())
                        .partOf("sessions_brought", "brought_id"),
                new Table("sessions_version", Nature.LOCKED_WHEN_SIGNED, Map.of(), Set.of()).partOf("sessions_note", "note_id"),
                new Table("sessions_addendum", Nature.APPEND_ONLY, Map.of("case_id", Key.CASE), Set.of()).guarded(Addendum.KIND),
                new Table("sessions_moved", Nature.APPEND_ONLY, Map.of("case_id", Key.CASE, "owner", Key.PERSON), Set.of()).guarded(Note.MOVED),
                new Table(PsychotherapyStore.TABLE, Nature.LOCKED_WHEN_SIGNED, Map.of("case_id", Key.CASE, "about", Key.PERSON), Set.of(Table.WHOLE))
                        .guarded(PsychotherapyNote.KIND).underKey("words"),
                new Table(PsychotherapyStore.ADDED, Nature.APPEND_ONLY, Map.of("case_id", Key.CASE), Set.of(Table.WHOLE))
                        .guarded(PsychotherapyNote.ADDENDUM).partOf(PsychotherapyStore.TABLE, "note_id").underKey("reason", "words"),
                new Table("sessions_chosen", Nature.RECORD, Map.of("case_id", Key.CASE), Set.of()).guarded(Chosen.KIND),
                new Table("sessions_template", Nature.RECORD, Map.of(), Set.of()).guarded(Template.KIND),
                new Table("sessions_snippet", Nature.RECORD, Map.of(), Set.of()).guarded(Snippet.KIND),
                new Table("sessions_word", Nature.RECORD, Map.of(), Set.of()).guarded(OwnWord.KIND));
    }
}
