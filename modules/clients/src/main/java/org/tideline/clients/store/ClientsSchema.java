package org.tideline.clients.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Cases;
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
        return List.of(new Step(1, List.of(
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
                "create index clients_known_source on clients_known (source)")));
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
                new Table("clients_open", Nature.RECORD, Map.of("case_id", Key.CASE), Set.of()));
    }
}
