package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.api.TableImport;
import org.tideline.storage.api.TableImport.Imported;
import org.tideline.storage.engine.AuditChain.Head;
import org.tideline.storage.engine.ImportManifest.Exported;
import org.tideline.storage.engine.ImportManifest.Step;
import org.tideline.storage.spi.SchemaContribution;
import org.tideline.storage.spi.SchemaContribution.Nature;

/**
 * Takes a whole export into an empty practice, in one transaction: the files are held against the manifest, the tables of
 * parts that are not installed are made, the rows go in with their own chain in the place of the empty practice's, and all
 * of it is checked against that chain before it is committed.
 */
@Messages("WholeImport_failed=The export could not be taken in, and nothing was changed. Perhaps the disk is full, or a file of it cannot be read.")
public final class WholeImport {
    private static final Logger LOG = Logger.getLogger(WholeImport.class.getName());

    /** What also an empty practice holds. */
    private static final List<String> OWN = List.of("storage_audit", "storage_content", "storage_content_batch", "storage_practice",
            "storage_setting");

    private final PracticeOnDisk practice;
    private final Path folder;
    private final Progress progress;
    private ImportManifest manifest;
    private List<DeclaredTable> declared;
    private PracticeInfo info;

    private WholeImport(PracticeOnDisk practice, Path folder, Progress progress) {
        this.practice = practice;
        this.folder = folder;
        this.progress = progress;
    }

    /** Carries a cancel out of the transaction. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** See {@link TableImport#read}. */
    public static List<Imported> read(OpenPractice practice, Path folder, Progress progress) throws Trouble, Progress.Cancelled {
        return new WholeImport((PracticeOnDisk) practice, folder, progress).run();
    }

    private List<Imported> run() throws Trouble, Progress.Cancelled {
        try {
            manifest = ImportManifest.read(folder);
            long total = 2 * manifest.bytes();
            manifest.check(folder, progress, total);
            practice.database().write(tx -> {
                take(tx);
                return null;
            });
        } catch (Unfit e) {
            learnAgain();
            throw new Trouble(e.getMessage());
        } catch (Stopped e) {
            learnAgain();
            throw new Progress.Cancelled();
        } catch (IOException | StorageException e) {
            LOG.log(Level.WARNING, "An export was not taken in: {0}", e.getMessage());
            learnAgain();
            throw new Trouble(Bundle.WholeImport_failed());
        }
        practice.loadInfo();
        return summary();
    }

    private List<Imported> summary() {
        Set<String> installed = new HashSet<>();
        Lookup.getDefault().lookupAll(SchemaContribution.class).forEach(one -> installed.add(one.owner()));
        return manifest.tables().stream().map(each -> new Imported(each.table().name(), each.table().owner(),
                installed.contains(each.table().owner()), each.rows(), List.copyOf(each.leftOut()))).toList();
    }

    /** After it was taken back, the tables are as they were. */
    private void learnAgain() {
        if (declared != null && !practice.database().stopped()) {
            practice.database().contents().altered(Set.of());
            practice.database().contents().load(practice.database().read(tx -> DeclaredTable.all(tx.sql())));
        }
    }

    private void take(Database.Tx tx) throws Exception {
        Handle sql = tx.sql();
        List<DeclaredTable> before = DeclaredTable.all(sql);
        requireEmpty(sql, before);
        List<Exported> fresh = requireSame(sql, before);
        declared = before;
        make(sql, fresh);
        declared = DeclaredTable.all(sql);
        requireAllThere();
        Guards.lift(sql, List.of("storage_audit", "storage_content", "storage_content_batch"));
        OWN.forEach(own -> sql.execute("delete from " + own));
        fill(sql);
        info = info(sql);
        Head head = sql.createQuery("select id, link from storage_audit order by id desc fetch first 1 rows only")
                .map((row, context) -> new Head(row.getLong(1), row.getString(2))).findOne().orElseThrow(Unfit::manifest);
        practice.chain().advance(head);
        practice.database().contents().load(declared);
        check(sql);
        Guards.make(sql, declared);
        enter(tx, head);
        progress(manifest.bytes(), manifest.bytes());
    }

    /** What the import itself adds to the chain: where the other practice ended, that a new life begins, and what differs. */
    private void enter(Database.Tx tx, Head head) {
        Anchors.beginIncarnation(tx, Action.IMPORTED, head.number());
        ItemRef what = new ItemRef(InfoTable.KIND, info.practiceId());
        tx.audit(Action.IMPORTED, what, 0);
        tx.changed(what);
        Set<String> lacking = new HashSet<>();
        for (Exported each : manifest.tables()) {
            each.hidden().forEach(row -> tx.audit(Action.REMOVED, each.table().ref(row), 0));
            if (!each.leftOut().isEmpty()) {
                lacking.add(each.table().name());
            }
        }
        if (!lacking.isEmpty()) {
            practice.database().contents().altered(lacking);
            tx.audit(Action.IMPORTED, ContentLedger.EVERYTHING, 0);
        }
    }

    private static void requireEmpty(Handle sql, List<DeclaredTable> tables) {
        boolean used = false;
        for (String contents : List.of("storage_content", "storage_content_batch")) {
            used |= sql.createQuery("select count(*) from " + contents + " where table_name not like 'storage!_%' escape '!'")
                    .mapTo(Long.class).one() > 0;
        }
        for (DeclaredTable table : tables) {
            boolean own = OWN.contains(table.name());
            used |= !own && !sql.createQuery("select id from " + table.name() + " fetch first 1 rows only").mapTo(Long.class).list().isEmpty();
        }
        if (used) {
            throw Unfit.notEmpty();
        }
    }

    /** Every part has had the same steps here and there; answers with the tables of parts that were never here. */
    private List<Exported> requireSame(Handle sql, List<DeclaredTable> before) {
        Map<String, Map<Integer, String>> here = new TreeMap<>();
        sql.createQuery("select owner, number, checksum from storage_step").map((row, context) -> here.computeIfAbsent(row.getString(1),
                owner -> new TreeMap<>()).put(row.getInt(2), row.getString(3)) == null).list();
        for (Map.Entry<String, Map<Integer, Step>> part : manifest.steps().entrySet()) {
            Map<Integer, String> there = new TreeMap<>();
            part.getValue().forEach((number, step) -> there.put(number, step.checksum()));
            Map<Integer, String> mine = here.get(part.getKey());
            if (mine != null && there.size() > mine.size()) {
                throw Unfit.newer(part.getKey());
            }
            if (mine != null && there.size() < mine.size()) {
                throw Unfit.older(part.getKey());
            }
            if (mine != null && !mine.equals(there)) {
                throw Unfit.format();
            }
        }
        Set<String> known = new HashSet<>();
        before.forEach(table -> known.add(table.name()));
        List<Exported> fresh = manifest.tables().stream().filter(each -> !here.containsKey(each.table().owner())).toList();
        for (Exported each : manifest.tables()) {
            if (!fresh.contains(each) && !known.contains(each.table().name())) {
                throw Unfit.manifest();
            }
        }
        return fresh;
    }

    private void make(Handle sql, List<Exported> fresh) {
        Set<String> names = new HashSet<>();
        manifest.tables().forEach(each -> names.add(each.table().name()));
        fresh.forEach(each -> each.shape().requireSound(names));
        fresh.forEach(each -> each.shape().make(sql));
        fresh.forEach(each -> each.shape().refer(sql));
        fresh.forEach(each -> each.table().store(sql));
        Set<String> owners = new HashSet<>();
        fresh.forEach(each -> owners.add(each.table().owner()));
        owners.forEach(owner -> manifest.steps().get(owner).forEach((number, step) -> sql.createUpdate(
                "insert into storage_step (owner, number, checksum, applied_at) values (?, ?, ?, ?)").bind(0, owner).bind(1, number)
                .bind(2, step.checksum()).bind(3, step.appliedAt()).execute()));
    }

    /** Own tables cannot be lacking, or there would be a practice without a chain. */
    private void requireAllThere() {
        Set<String> there = new HashSet<>();
        manifest.tables().forEach(each -> there.add(each.table().name()));
        if (declared.stream().anyMatch(table -> manifest.steps().containsKey(table.owner()) && !there.contains(table.name()))) {
            throw Unfit.manifest();
        }
    }

    private void fill(Handle sql) throws Exception {
        Map<String, Exported> byName = new HashMap<>();
        manifest.tables().forEach(each -> byName.put(each.table().name(), each));
        LoadOrder order = LoadOrder.of(sql, declared);
        long done = 0;
        for (DeclaredTable table : order.tables()) {
            Exported each = byName.get(table.name());
            if (each != null) {
                long from = done;
                new TableLoad(sql, table, each, folder.resolve(each.json().name()), practice)
                        .run(bytes -> progress(from + bytes, manifest.bytes()));
                done += each.files().get(0).bytes() + each.json().bytes();
            }
        }
        order.tie();
    }

    private void progress(long done, long total) {
        progress.at(total + done, 2 * total);
        if (progress.cancelled()) {
            throw new Stopped();
        }
    }

    private static PracticeInfo info(Handle sql) {
        try {
            return InfoTable.read(sql);
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
            throw Unfit.file("storage_practice.json");
        }
    }

    /** Holds all that went in against its own chain. */
    private void check(Handle sql) throws Exception {
        Findings findings = new Findings();
        ChainCheck chain = new ChainCheck(practice.chain(), findings);
        while (chain.page(sql)) {
            progress(manifest.bytes(), manifest.bytes());
        }
        for (var finding : findings.all()) {
            if (finding.kind().trouble()) {
                throw Unfit.chain(finding.entry());
            }
        }
        Map<String, Exported> byName = new HashMap<>();
        manifest.tables().forEach(each -> byName.put(each.table().name(), each));
        for (DeclaredTable table : declared) {
            Exported each = byName.get(table.name());
            if (table.guarded() && each != null && each.leftOut().isEmpty()) {
                contents(sql, table, each.hidden());
            }
        }
    }

    private void contents(Handle sql, DeclaredTable table, Set<Long> hidden) throws Exception {
        Findings findings = new Findings();
        ContentCheck contents = new ContentCheck(table, practice.database().fields(), findings);
        boolean more = true;
        while (more) {
            more = contents.page(sql);
            progress(manifest.bytes(), manifest.bytes());
        }
        for (var finding : findings.all()) {
            boolean known = finding.what() == null ? !hidden.isEmpty() : hidden.contains(finding.what().id());
            if (finding.kind().trouble() && !known) {
                throw Unfit.record(table.name(), finding.what() == null ? 0 : finding.what().id());
            }
        }
    }

    /** The tables in an order in which each comes after those it refers to; what goes round in a circle is tied again at the end. */
    private record LoadOrder(Handle sql, List<DeclaredTable> tables, List<Tie> untied) {
        private record Tie(String table, String name, String column, String to) {
        }

        static LoadOrder of(Handle sql, List<DeclaredTable> declared) throws Exception {
            ForeignKeys keys = ForeignKeys.read(sql, declared);
            List<DeclaredTable> order = new ArrayList<>();
            List<DeclaredTable> waiting = new ArrayList<>(declared);
            // The chain comes first: the entries are what everything else is held against.
            waiting.sort((a, b) -> Boolean.compare(a.nature() != Nature.APPEND_ONLY, b.nature() != Nature.APPEND_ONLY));
            List<Tie> untied = new ArrayList<>();
            while (!waiting.isEmpty()) {
                DeclaredTable next = waiting.stream().filter(table -> keys.of(table).stream().allMatch(key -> order.contains(key.to())))
                        .findFirst().orElse(waiting.get(0));
                for (var key : keys.of(next)) {
                    if (!order.contains(key.to())) {
                        untied.add(untie(sql, key));
                    }
                }
                order.add(next);
                waiting.remove(next);
            }
            return new LoadOrder(sql, order, untied);
        }

        private static Tie untie(Handle sql, ForeignKeys.ForeignKey key) {
            String table = key.from().name();
            Tie tie = new Tie(table, key.constraint(), key.column(), key.to().name());
            sql.execute("alter table " + table + " drop constraint \"" + tie.name() + "\"");
            return tie;
        }

        void tie() {
            for (Tie tie : untied) {
                try {
                    sql.execute("alter table " + tie.table() + " add constraint \"" + tie.name() + "\" foreign key (" + tie.column()
                            + ") references " + tie.to() + " (id)");
                } catch (org.jdbi.v3.core.JdbiException e) {
                    throw Unfit.reference(tie.table());
                }
            }
        }
    }
}
