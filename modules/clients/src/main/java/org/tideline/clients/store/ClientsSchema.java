package org.tideline.clients.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.Kinds;
import org.tideline.clients.model.LifeEvent;
import org.tideline.storage.spi.SchemaContribution;

/** The tables of people, cases and members, which all other features may refer to. */
@ServiceProvider(service = SchemaContribution.class)
public final class ClientsSchema implements SchemaContribution {
    @Override
    public String owner() {
        return "clients";
    }

    @Override
    public List<Step> steps() {
        return List.of(first(), second(), third());
    }

    /** People, cases and members. */
    private static Step first() {
        return new Step(1, List.of(
                """
                create table clients_person (
                    id ${id} not null primary key,
                    full_name ${name} not null,
                    goes_by ${name} not null,
                    pronouns ${name} not null,
                    contact ${text} not null,
                    made_at ${instant} not null,
                    batch ${id} not null)""",
                """
                create table clients_case (
                    id ${id} not null primary key,
                    case_no ${id} not null unique,
                    kind ${name} not null,
                    status ${name} not null,
                    status_since ${day} not null,
                    since_day ${day} not null,
                    made_at ${instant} not null,
                    batch ${id} not null)""",
                """
                create table clients_member (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    person_id ${id} not null references clients_person (id),
                    mark ${id} not null,
                    place ${id} not null,
                    from_day ${day} not null,
                    to_day ${day},
                    batch ${id} not null)""",
                """
                create table clients_format (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    working_format ${name} not null,
                    from_day ${day} not null,
                    noted_at ${instant} not null)""",
                """
                create table clients_life_event (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    about_id ${id} references clients_person (id),
                    own_drawer ${flag} not null,
                    from_day ${day} not null,
                    to_day ${day},
                    words ${text} not null,
                    opening ${name} not null)""",
                """
                create table clients_life_event_opened (
                    id ${id} not null primary key,
                    event_id ${id} not null references clients_life_event (id),
                    person_id ${id} not null references clients_person (id))""",
                """
                create table clients_known (
                    id ${id} not null primary key,
                    source ${name} not null,
                    case_key ${name} not null,
                    person_key ${name} not null,
                    case_id ${id} not null references clients_case (id),
                    person_id ${id} not null references clients_person (id),
                    batch ${id} not null)""",
                """
                create table clients_open (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    tab ${name} not null,
                    place ${id} not null,
                    in_front ${flag} not null)""",
                "create index clients_known_source on clients_known (source)"));
    }

    /** The life of a case, what was agreed about it, and what is kept about a person. */
    private static Step second() {
        return new Step(2, List.of(
                "alter table clients_person add column birth_day ${day}",
                "alter table clients_person add column languages ${name} not null default ''",
                "alter table clients_person add column referral ${name} not null default ''",
                "alter table clients_person add column emergency ${name} not null default ''",
                "alter table clients_person add column may_name ${name} not null default 'NOT_ASKED'",
                "alter table clients_person add column safe_hours ${name} not null default ''",
                "alter table clients_person add column not_now ${name} not null default ''",
                "alter table clients_life_event add column changed_words ${text}",
                "alter table clients_life_event add column weekday ${id} not null default 0",
                """
                create table clients_contact (
                    id ${id} not null primary key,
                    person_id ${id} not null references clients_person (id),
                    place ${id} not null,
                    kind ${name} not null,
                    line ${name} not null,
                    label ${name} not null,
                    may_use ${name} not null,
                    may_leave ${name} not null)""",
                """
                create table clients_field (
                    id ${id} not null primary key,
                    title ${name} not null,
                    place ${id} not null,
                    retired ${flag} not null)""",
                """
                create table clients_field_value (
                    id ${id} not null primary key,
                    person_id ${id} not null references clients_person (id),
                    field_id ${id} not null references clients_field (id),
                    words ${text} not null)""",
                """
                create table clients_standing (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    status ${name} not null,
                    from_day ${day} not null,
                    to_day ${day} not null)""",
                record("clients_intention", "intention ${name} not null", "words ${text}", "from_day ${day} not null"),
                record("clients_policy", "policy ${name} not null", "words ${text} not null", "from_day ${day} not null"),
                """
                create table clients_acknowledged (
                    id ${id} not null primary key,
                    policy_id ${id} not null references clients_policy (id),
                    person_id ${id} not null references clients_person (id),
                    on_day ${day} not null)""",
                record("clients_to_bring", "words ${text} not null", "from_day ${day} not null", "closed_day ${day}",
                        "outcome ${text}"),
                record("clients_authorisation", "recipient ${name} not null", "address ${text}", "covers ${name} not null",
                        "purpose ${text}", "signed_day ${day}", "until_day ${day}", "revoked_day ${day}", "words ${text}"),
                record("clients_consent", "about ${name} not null", "version ${name}", "words ${text}",
                        "given_day ${day}", "until_day ${day}", "withdrawn_day ${day}"),
                record("clients_request", "sort ${name} not null", "from_whom ${name} not null",
                        "received_day ${day} not null", "due_day ${day}", "asked_words ${text}", "advice ${text}",
                        "informed ${text}", "decision ${text}", "decided_day ${day}"),
                record("clients_hold", "sort ${name} not null", "words ${text}", "from_day ${day} not null", "to_day ${day}"),
                """
                create table clients_link (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    to_case_id ${id} not null references clients_case (id),
                    person_id ${id} not null references clients_person (id),
                    on_day ${day} not null,
                    wish ${text} not null,
                    reasons ${text} not null,
                    noted_at ${instant} not null)""",
                record("clients_screening", "on_day ${day} not null", "alone ${flag} not null", "in_person ${flag} not null",
                        "unheard ${flag} not null", "answers ${text}", "words ${text}", "judgement ${name} not null",
                        "again_day ${day}", "consulted ${text}", "format_after ${name}"),
                record("clients_safety_event", "sort ${name} not null", "on_day ${day} not null", "what ${text} not null",
                        "considered ${text}", "consulted ${text}", "done ${text}", "told ${text}", "member_told ${text}"),
                record("clients_safety_plan", "sort ${name} not null", "on_day ${day} not null", "parts ${text} not null"),
                """
                create table clients_attachment (
                    id ${id} not null primary key,
                    case_id ${id} references clients_case (id),
                    person_id ${id} references clients_person (id),
                    of_kind ${name} not null,
                    of_id ${id} not null,
                    file_name ${name} not null,
                    media_type ${name} not null,
                    file_size ${id} not null,
                    sha256 ${name} not null,
                    about ${text} not null,
                    drawer ${name} not null,
                    on_day ${day} not null,
                    noted_at ${instant} not null)""",
                """
                create table clients_attachment_part (
                    id ${id} not null primary key,
                    attachment_id ${id} not null references clients_attachment (id),
                    place ${id} not null,
                    content ${bytes} not null)""",
                """
                create table clients_saved_list (
                    id ${id} not null primary key,
                    title ${name} not null,
                    place ${id} not null,
                    settings ${text} not null)""",
                """
                create table clients_continuity (
                    id ${id} not null primary key,
                    executor ${text} not null,
                    key_place ${text} not null,
                    wishes ${text} not null,
                    on_day ${day} not null)"""));
    }

    /** Ways to reach people, and what stands in the practice's own fields, can come with an import. */
    private static Step third() {
        return new Step(3, List.of(
                "alter table clients_contact add column batch ${id} not null default 0",
                "alter table clients_field_value add column batch ${id} not null default 0"));
    }

    /** A table of records of a case, each of a member where {@code person_id} says so. */
    private static String record(String table, String... columns) {
        return "create table " + table + " (id ${id} not null primary key, case_id ${id} not null references clients_case (id), "
                + "person_id ${id} references clients_person (id), " + String.join(", ", columns) + ", noted_at ${instant} not null)";
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("clients_person", Nature.BATCHED, Map.of(), Set.of()).guarded(Cases.PERSON_KIND),
                new Table("clients_case", Nature.BATCHED, Map.of(), Set.of()).guarded(Cases.CASE_KIND),
                new Table("clients_member", Nature.BATCHED, Map.of("case_id", Key.CASE, "person_id", Key.PERSON), Set.of())
                        .partOf("clients_case", "case_id"),
                new Table("clients_format", Nature.RECORD, Map.of("case_id", Key.CASE), Set.of())
                        .partOf("clients_case", "case_id"),
                new Table("clients_life_event", Nature.RECORD, Map.of("case_id", Key.CASE, "about_id", Key.PERSON), Set.of())
                        .guarded(LifeEvent.KIND),
                new Table("clients_life_event_opened", Nature.RECORD, Map.of("person_id", Key.PERSON), Set.of())
                        .partOf("clients_life_event", "event_id"),
                new Table("clients_known", Nature.BATCHED, Map.of("case_id", Key.CASE, "person_id", Key.PERSON), Set.of()),
                new Table("clients_open", Nature.RECORD, Map.of("case_id", Key.CASE), Set.of()),
                new Table("clients_contact", Nature.BATCHED, Map.of("person_id", Key.PERSON), Set.of())
                        .partOf("clients_person", "person_id"),
                new Table("clients_field", Nature.RECORD, Map.of(), Set.of()).guarded(Kinds.FIELD),
                new Table("clients_field_value", Nature.BATCHED, Map.of("person_id", Key.PERSON), Set.of())
                        .partOf("clients_person", "person_id"),
                new Table("clients_standing", Nature.RECORD, Map.of("case_id", Key.CASE), Set.of())
                        .partOf("clients_case", "case_id"),
                record("clients_intention").guarded(Kinds.INTENTION),
                record("clients_policy").guarded(Kinds.POLICY),
                new Table("clients_acknowledged", Nature.RECORD, Map.of("person_id", Key.PERSON), Set.of())
                        .partOf("clients_policy", "policy_id"),
                record("clients_to_bring").guarded(Kinds.TO_BRING),
                record("clients_authorisation").guarded(Kinds.AUTHORISATION),
                record("clients_consent").guarded(Kinds.CONSENT),
                record("clients_request").guarded(Kinds.REQUEST),
                record("clients_hold").guarded(Kinds.HOLD),
                new Table("clients_link", Nature.RECORD,
                        Map.of("case_id", Key.CASE, "to_case_id", Key.CASE, "person_id", Key.PERSON), Set.of()).guarded(Kinds.LINK),
                sealed("clients_screening").guarded(Kinds.SCREENING),
                sealed("clients_safety_event").guarded(Kinds.SAFETY_EVENT),
                sealed("clients_safety_plan").guarded(Kinds.SAFETY_PLAN),
                new Table("clients_attachment", Nature.RECORD, Map.of("case_id", Key.CASE, "person_id", Key.PERSON), Set.of())
                        .guarded(Kinds.ATTACHMENT),
                new Table("clients_attachment_part", Nature.ATTACHMENT, Map.of(), Set.of()).partOf("clients_attachment", "attachment_id"),
                new Table("clients_saved_list", Nature.RECORD, Map.of(), Set.of()),
                new Table("clients_continuity", Nature.RECORD, Map.of(), Set.of()).guarded(Kinds.CONTINUITY));
    }

    private static Table record(String name) {
        return new Table(name, Nature.RECORD, Map.of("case_id", Key.CASE, "person_id", Key.PERSON), Set.of());
    }

    /** That there is such a record is as private as what it says. */
    private static Table sealed(String name) {
        return new Table(name, Nature.RECORD, Map.of("case_id", Key.CASE, "person_id", Key.PERSON), Set.of(Table.WHOLE));
    }
}
