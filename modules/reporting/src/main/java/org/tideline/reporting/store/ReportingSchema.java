package org.tideline.reporting.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.reporting.model.Decided;
import org.tideline.reporting.model.Letters;
import org.tideline.reporting.model.Releases;
import org.tideline.reporting.model.Setups;
import org.tideline.storage.spi.SchemaContribution;

/**
 * The therapist's words in reports, how they were set up, what was decided to go outside, what was made and what was given.
 * Words and set-ups are found by the persons they are for, in {@code readers}: their ids in rising order, parted by blanks.
 * {@code person_id} names the member of a report of their own. Pages that were made, and disclosures, are only added.
 */
@ServiceProvider(service = SchemaContribution.class)
public final class ReportingSchema implements SchemaContribution {
    private static final String LETTER = "reporting_letter", SETUP = "reporting_setup", DECIDED = "reporting_decided", MADE = "reporting_made",
            WHAT = "reporting_made_of", GIVEN = "reporting_disclosure", CASE = "case_id", PERSON = "person_id", OWNER = "owner_id";

    @Override
    public String owner() {
        return "reporting";
    }

    @Override
    public Set<String> requires() {
        return Set.of("clients");
    }

    @Override
    public List<Step> steps() {
        return List.of(new Step(1, List.of("""
                create table reporting_letter (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    kind ${name} not null,
                    person_id ${id} references clients_person (id),
                    readers ${name} not null,
                    words ${text} not null,
                    edited_at ${instant} not null)""")), new Step(2, List.of(
                "alter table reporting_letter add column outside ${name} not null default ''",
                "alter table reporting_letter add column part ${name} not null default 'OPENING'",
                """
                create table reporting_setup (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    kind ${name} not null,
                    report_form ${name} not null,
                    person_id ${id} references clients_person (id),
                    readers ${name} not null,
                    outside ${name} not null,
                    chosen ${text} not null,
                    left_out ${text} not null,
                    large_print ${flag} not null)""",
                """
                create table reporting_decided (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    recipient ${name} not null,
                    ground ${name} not null,
                    document ${text} not null,
                    words ${text} not null,
                    drawer ${name} not null,
                    owner_id ${id} references clients_person (id),
                    decided_at ${instant} not null)""",
                """
                create table reporting_made (
                    id ${id} not null primary key,
                    release_no ${id} not null unique,
                    case_id ${id} not null references clients_case (id),
                    kind ${name} not null,
                    report_form ${name} not null,
                    person_id ${id} references clients_person (id),
                    readers ${name} not null,
                    recipient ${text} not null,
                    authority ${text} not null,
                    made_at ${instant} not null,
                    pages ${id} not null,
                    digest ${name} not null,
                    file_name ${name} not null)""",
                """
                create table reporting_made_of (
                    id ${id} not null primary key,
                    made_id ${id} not null references reporting_made (id),
                    part ${name} not null,
                    drawer ${name} not null,
                    owner_id ${id} references clients_person (id),
                    records ${id} not null)""",
                """
                create table reporting_disclosure (
                    id ${id} not null primary key,
                    made_id ${id} not null references reporting_made (id),
                    case_id ${id} not null references clients_case (id),
                    on_day ${day} not null,
                    recipient ${text} not null,
                    way ${name} not null,
                    words ${text} not null,
                    entered_at ${instant} not null)""")));
    }

    @Override
    public List<Table> tables() {
        Map<String, Key> cased = Map.of(CASE, Key.CASE, PERSON, Key.PERSON);
        return List.of(new Table(LETTER, Nature.RECORD, cased, Set.of()).guarded(Letters.KIND),
                new Table(SETUP, Nature.RECORD, cased, Set.of()).guarded(Setups.KIND),
                new Table(DECIDED, Nature.RECORD, Map.of(CASE, Key.CASE, OWNER, Key.PERSON), Set.of()).guarded(Decided.KIND),
                new Table(MADE, Nature.APPEND_ONLY, cased, Set.of()).guarded(Releases.MADE),
                new Table(WHAT, Nature.APPEND_ONLY, Map.of(OWNER, Key.PERSON), Set.of()).partOf(MADE, "made_id"),
                new Table(GIVEN, Nature.APPEND_ONLY, Map.of(CASE, Key.CASE), Set.of()).guarded(Releases.DISCLOSURE));
    }
}
