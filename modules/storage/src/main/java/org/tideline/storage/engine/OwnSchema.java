package org.tideline.storage.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.SchemaContribution;

/** The tables of storage itself, made and kept like everybody else's. */
@ServiceProvider(service = SchemaContribution.class)
public final class OwnSchema implements SchemaContribution {
    static final String OWNER = "storage";

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public List<Step> steps() {
        return List.of(new Step(1, List.of(
                """
                create table storage_step (owner varchar(64) not null, number int not null, checksum char(64) not null,
                    applied_at ${instant} not null, primary key (owner, number))""",
                """
                create table storage_table (name varchar(128) not null primary key, owner varchar(64) not null,
                    place int not null, nature varchar(32) not null, refs varchar(2000) not null,
                    sealed varchar(2000) not null)""",
                """
                create table storage_practice (id ${id} not null primary key, practice ${name} not null,
                    therapist ${name} not null, credential ${name} not null, letterhead ${text} not null,
                    crisis ${text} not null, paper varchar(16) not null, sample ${flag} not null)""",
                """
                create table storage_batch (id ${id} not null primary key, source ${name} not null,
                    begun_at ${instant} not null, published_at ${instant}, taken_back_at ${instant})""",
                """
                create table storage_audit (id ${id} not null primary key, made_at ${instant} not null,
                    zone varchar(64) not null, actor ${id} not null, action varchar(32) not null,
                    item_kind varchar(64) not null, item_id ${id} not null, case_id ${id} not null,
                    digest char(64), link char(64) not null, mac char(64) not null)""")));
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("storage_practice", Nature.RECORD, Map.of(), Set.of()),
                new Table("storage_batch", Nature.RECORD, Map.of(), Set.of()),
                new Table("storage_audit", Nature.APPEND_ONLY, Map.of(), Set.of()));
    }
}
