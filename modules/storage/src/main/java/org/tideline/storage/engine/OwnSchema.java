package org.tideline.storage.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.api.Bin;
import org.tideline.storage.api.Merge;
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
                    digest char(64), link char(64) not null, mac char(64) not null)""")),
                new Step(2, List.of(
                """
                create table storage_setting (id ${id} not null primary key, name varchar(128) not null unique,
                    setting ${text} not null)""",
                "alter table storage_table add column kind varchar(64) not null default ''",
                "alter table storage_table add column part_of varchar(260) not null default ''",
                // One row for each content an entry entered: of row_id in table_name, which is part of the row of_id.
                """
                create table storage_content (id ${id} not null primary key, entry ${id} not null,
                    table_name varchar(128) not null, row_id ${id} not null, of_id ${id} not null, gone ${flag} not null,
                    digest char(64), salt char(32))""",
                "create index storage_content_row on storage_content (table_name, row_id)",
                "create index storage_content_of on storage_content (table_name, of_id)",
                "create index storage_content_entry on storage_content (entry)",
                // Up to some thousand rows of one import; ids, digests and salts one after the other.
                """
                create table storage_content_batch (id ${id} not null primary key, entry ${id} not null,
                    batch ${id} not null, table_name varchar(128) not null, first_id ${id} not null,
                    last_id ${id} not null, first_of ${id} not null, last_of ${id} not null,
                    row_ids ${bytes} not null, digests ${bytes} not null, salts ${bytes} not null)""")),
                new Step(3, List.of(
                """
                create table storage_bin (id ${id} not null primary key, item_kind varchar(64) not null,
                    item_id ${id} not null, case_id ${id} not null, words ${name} not null, put_at ${instant} not null,
                    row_count ${id} not null, hash char(64) not null)""",
                // The rows that went with it, as the audit chain knows them, in the order in which they go back.
                """
                create table storage_bin_row (id ${id} not null primary key, bin_id ${id} not null references storage_bin (id),
                    place ${id} not null, table_name varchar(128) not null, row_id ${id} not null, content ${bytes} not null)""",
                // Two persons that were one, and where it said the one whose record went.
                """
                create table storage_merge (id ${id} not null primary key, from_id ${id} not null, to_id ${id} not null,
                    made_at ${instant} not null, entry ${id} not null, content ${bytes} not null)""",
                """
                create table storage_merge_row (id ${id} not null primary key, merge_id ${id} not null references storage_merge (id),
                    table_name varchar(128) not null, column_name varchar(128) not null, row_id ${id} not null)""")),
                new Step(4, List.of("alter table storage_table add column under_key varchar(2000) not null default ''")));
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("storage_practice", Nature.RECORD, Map.of(), Set.of()).guarded(InfoTable.KIND),
                new Table("storage_batch", Nature.RECORD, Map.of(), Set.of()),
                new Table("storage_audit", Nature.APPEND_ONLY, Map.of(), Set.of()),
                new Table("storage_content", Nature.APPEND_ONLY, Map.of(), Set.of()),
                new Table("storage_content_batch", Nature.APPEND_ONLY, Map.of(), Set.of()),
                new Table("storage_setting", Nature.RECORD, Map.of(), Set.of()),
                new Table("storage_bin", Nature.RECORD, Map.of(), Set.of()).guarded(Bin.KIND),
                new Table("storage_bin_row", Nature.RECORD, Map.of(), Set.of("content")).underKey("content"),
                new Table("storage_merge", Nature.RECORD, Map.of(), Set.of("content")).guarded(Merge.KIND),
                new Table("storage_merge_row", Nature.RECORD, Map.of(), Set.of()));
    }
}
