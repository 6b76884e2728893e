package org.tideline.storage.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;
import org.tideline.storage.spi.SchemaContribution;
import org.tideline.storage.spi.SchemaContribution.Step;
import org.tideline.storage.spi.SchemaContribution.Table;

/**
 * Brings the database up to the steps this program knows: numbered, forward only, each one transaction and recorded
 * with its checksum. An owner this program does not know is a part not installed, and stays as it is.
 */
@Messages({
    "# {0} - the part of the program",
    "Schema_newer=This practice was last used with a newer Tideline ({0}). Nothing was changed. Install the newer version to open it.",
    "# {0} - the part of the program",
    "Schema_changed=This practice was made by another edition of Tideline ({0}), which kept its records differently. Nothing was changed. Open it with the program it was made with."
})
final class Schema {
    private static final String STEP_KIND = "storage.step";
    private final List<SchemaContribution> contributions;

    /** @param contributions of all installed modules, in any order */
    Schema(Collection<? extends SchemaContribution> contributions) {
        this.contributions = ordered(contributions);
    }

    /** Makes all tables of a new practice. */
    void create(PracticeDatabase database) {
        for (SchemaContribution contribution : contributions) {
            contribution.steps().forEach(step -> database.write(tx -> {
                apply(tx, contribution.owner(), step, false);
                return null;
            }));
        }
        declare(database);
    }

    /** What is done before the tables of an existing practice are changed. */
    interface BeforeSteps {
        /** @throws Refused if the tables must stay as they are */
        void run() throws Refused;
    }

    /**
     * Brings an existing practice up to date, or refuses it before anything is changed. All steps that are missing go in
     * together or not at all: a half updated practice would open with neither program.
     */
    void update(PracticeDatabase database, BeforeSteps before) throws Refused {
        Map<String, Map<Integer, String>> recorded = database.read(tx -> recorded(tx.sql()));
        for (SchemaContribution contribution : contributions) {
            check(contribution, recorded.getOrDefault(contribution.owner(), Map.of()));
        }
        List<Missing> missing = new ArrayList<>();
        for (SchemaContribution contribution : contributions) {
            int done = recorded.getOrDefault(contribution.owner(), Map.of()).size();
            contribution.steps().subList(done, contribution.steps().size())
                    .forEach(step -> missing.add(new Missing(contribution.owner(), step)));
        }
        boolean behind = !missing.isEmpty();
        Map<String, String> columns = behind ? signatures(database) : Map.of();
        if (behind) {
            before.run();
            database.write(tx -> {
                missing.forEach(step -> apply(tx, step.owner(), step.step(), true));
                return null;
            });
        }
        declare(database);
        if (behind || database.read(tx -> unfinished(tx.sql()))) {
            Map<String, String> now = signatures(database);
            now.entrySet().removeAll(columns.entrySet());
            database.contents().altered(now.keySet());
            database.write(tx -> {
                tx.audit(Action.MIGRATED, ContentLedger.EVERYTHING, 0);
                return null;
            });
        }
    }

    /** Whether the last opening took a step and did not come to enter the contents. */
    private static boolean unfinished(Handle sql) {
        return sql.createQuery("""
                select count(*) from storage_audit where item_kind = :step and id > coalesce(
                    (select max(id) from storage_audit where item_kind = :content and action = 'MIGRATED'), 0)""")
                .bind("step", STEP_KIND).bind("content", ContentLedger.EVERYTHING.kind()).mapTo(Long.class).one() > 0;
    }

    /** The columns of each declared table that is there. */
    private static Map<String, String> signatures(PracticeDatabase database) {
        return database.read(tx -> {
            Map<String, String> found = new HashMap<>();
            Connection connection = tx.sql().getConnection();
            for (String name : tx.sql().createQuery("select name from storage_table").mapTo(String.class).list()) {
                try (ResultSet column = connection.getMetaData().getColumns(null, connection.getSchema(),
                        name.toUpperCase(Locale.ROOT), null)) {
                    while (column.next()) {
                        found.merge(name, column.getString("COLUMN_NAME") + " " + column.getInt("DATA_TYPE") + "\n", String::concat);
                    }
                }
            }
            return found;
        });
    }

    private static void check(SchemaContribution contribution, Map<Integer, String> recorded) throws Refused {
        if (recorded.size() > contribution.steps().size()) {
            throw new Refused(Reason.NEWER, Bundle.Schema_newer(contribution.owner()));
        }
        for (Step step : contribution.steps().subList(0, recorded.size())) {
            if (!checksum(step).equals(recorded.get(step.number()))) {
                throw new Refused(Reason.CHANGED_STEP, Bundle.Schema_changed(contribution.owner()));
            }
        }
    }

    private record Missing(String owner, Step step) {
    }

    private static void apply(Database.Tx tx, String owner, Step step, boolean migration) {
        for (String statement : step.sql()) {
            tx.sql().execute(Types.columns(statement));
        }
        tx.sql().createUpdate("insert into storage_step (owner, number, checksum, applied_at) values (?, ?, ?, ?)")
                .bind(0, owner).bind(1, step.number()).bind(2, checksum(step)).bind(3, Now.instant()).execute();
        if (migration) {
            tx.audit(Action.MIGRATED, new ItemRef(STEP_KIND, step.number()), 0);
        }
    }

    /** Keeps the declarations of all installed parts in the database; those of others stay as they were. */
    private void declare(PracticeDatabase database) {
        Map<String, DeclaredTable> known = new HashMap<>();
        database.read(tx -> DeclaredTable.all(tx.sql())).forEach(table -> known.put(table.name(), table));
        List<DeclaredTable> differing = new ArrayList<>();
        int place = 0;
        for (SchemaContribution contribution : contributions) {
            for (Table table : contribution.tables()) {
                DeclaredTable declared = DeclaredTable.of(contribution.owner(), place++, table);
                if (!declared.equals(known.get(declared.name()))) {
                    differing.add(declared);
                }
            }
        }
        if (!differing.isEmpty()) {
            database.write(tx -> {
                differing.forEach(table -> table.store(tx.sql()));
                return null;
            });
        }
        List<DeclaredTable> all = database.read(tx -> DeclaredTable.all(tx.sql()));
        database.write(tx -> {
            Guards.make(tx.sql(), all);
            return null;
        });
        database.contents().load(all);
    }

    private static Map<String, Map<Integer, String>> recorded(Handle sql) {
        Map<String, Map<Integer, String>> recorded = new HashMap<>();
        sql.createQuery("select owner, number, checksum from storage_step").map((row, context) ->
                recorded.computeIfAbsent(row.getString(1), owner -> new TreeMap<>()).put(row.getInt(2), row.getString(3)))
                .list();
        return recorded;
    }

    /** SHA-256 of the statements as written, without the blanks that an editor may move. */
    static String checksum(Step step) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String statement : step.sql()) {
                digest.update(statement.strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /** Storage first, then each after those it refers to. Whatever a module declares wrongly is found here. */
    private static List<SchemaContribution> ordered(Collection<? extends SchemaContribution> all) {
        Map<String, SchemaContribution> waiting = new LinkedHashMap<>();
        for (SchemaContribution contribution : all) {
            requireWellFormed(contribution);
            if (waiting.put(contribution.owner(), contribution) != null) {
                throw new IllegalStateException("Two modules own the tables of " + contribution.owner());
            }
        }
        List<SchemaContribution> ordered = new ArrayList<>();
        Set<String> there = new HashSet<>();
        SchemaContribution own = waiting.remove(OwnSchema.OWNER);
        if (own == null) {
            throw new IllegalStateException("The tables of storage are not registered");
        }
        ordered.add(own);
        there.add(own.owner());
        while (!waiting.isEmpty()) {
            SchemaContribution next = waiting.values().stream().filter(c -> there.containsAll(c.requires()))
                    .min((a, b) -> a.owner().compareTo(b.owner()))
                    .orElseThrow(() -> new IllegalStateException("Required tables are not there for " + waiting.keySet()));
            ordered.add(next);
            there.add(next.owner());
            waiting.remove(next.owner());
        }
        return List.copyOf(ordered);
    }

    private static void requireWellFormed(SchemaContribution contribution) {
        for (int i = 0; i < contribution.steps().size(); i++) {
            if (contribution.steps().get(i).number() != i + 1) {
                throw new IllegalStateException("The steps of " + contribution.owner() + " are not numbered 1 to n");
            }
        }
        for (Table table : contribution.tables()) {
            if (!table.name().matches("[a-z][a-z0-9_]*") || !table.name().startsWith(contribution.owner() + "_")) {
                throw new IllegalStateException("A table of " + contribution.owner() + " is called " + table.name());
            }
            if (!table.sealed().contains(Table.WHOLE) && !table.sealed().containsAll(table.underKey())) {
                throw new IllegalStateException("An export would write what is under a key in " + table.name());
            }
        }
    }
}
