package org.tideline.reporting.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.reporting.model.Letters;
import org.tideline.storage.spi.SchemaContribution;

/**
 * The opening words of reports. A row is found by the persons it was written to, in {@code readers}: their ids in
 * rising order, parted by blanks. {@code person_id} names the member of a report of their own.
 */
@ServiceProvider(service = SchemaContribution.class)
public final class ReportingSchema implements SchemaContribution {
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
                    edited_at ${instant} not null)""")));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("reporting_letter", Nature.RECORD,
                Map.of("case_id", Key.CASE, "person_id", Key.PERSON), Set.of()).guarded(Letters.KIND));
    }
}
