package org.tideline.storage.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.statement.Query;
import org.openide.util.RequestProcessor;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Audit;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.StorageException;

/** The audit chain as others see it: what was only looked at is gathered and written together, a little later. */
final class PracticeAudit implements Audit {
    private static final Logger LOG = Logger.getLogger(PracticeAudit.class.getName());
    private static final int GATHER_MILLIS = 8_000;
    private static final RequestProcessor THREAD = new RequestProcessor("tideline-audit", 1);

    private final Database database;
    private final RequestProcessor.Task writing = THREAD.create(this::write);
    private List<AuditChain.Entry> noted = new ArrayList<>();
    private boolean closed;

    PracticeAudit(Database database) {
        this.database = database;
    }

    @Override
    public synchronized void note(Action action, ItemRef what, long caseId) {
        if (closed) {
            return;
        }
        noted.add(new AuditChain.Entry(action, what, caseId));
        if (noted.size() == 1) {
            writing.schedule(GATHER_MILLIS);
        }
    }

    /** Notes one last thing, writes all that was noted, and takes nothing any more. Throws nothing. */
    void close(Action action, ItemRef what) {
        synchronized (this) {
            note(action, what, 0);
            closed = true;
        }
        writing.cancel();
        write();
    }

    /** Takes nothing any more, and writes nothing. */
    synchronized void drop() {
        closed = true;
        noted.clear();
        writing.cancel();
    }

    private void write() {
        List<AuditChain.Entry> batch;
        synchronized (this) {
            batch = noted;
            noted = new ArrayList<>();
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            database.write(tx -> {
                batch.forEach(entry -> tx.audit(entry.action(), entry.what(), entry.caseId()));
                return null;
            });
        } catch (StorageException e) {
            // They are written with the next ones, if there will be any.
            LOG.log(Level.WARNING, "What was looked at could not be entered: {0}", e.state());
            synchronized (this) {
                batch.addAll(noted);
                noted = batch;
                if (!closed) {
                    writing.schedule(GATHER_MILLIS);
                }
            }
        }
    }

    @Override
    public List<AuditEntry> entries(AuditFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, List<?>> lists = new HashMap<>();
        StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        ZoneId zone = Now.clock().getZone();
        if (filter.period().from() != null) {
            where.add("made_at >= :from");
            values.put("from", filter.period().from().atStartOfDay(zone).toInstant());
        }
        if (filter.period().to() != null) {
            where.add("made_at < :to");
            values.put("to", filter.period().to().plusDays(1).atStartOfDay(zone).toInstant());
        }
        if (!filter.actions().isEmpty()) {
            where.add("action in (<actions>)");
            lists.put("actions", filter.actions().stream().map(Action::name).toList());
        }
        StringJoiner about = new StringJoiner(" or ", "(", ")").setEmptyValue("");
        if (!filter.cases().isEmpty()) {
            about.add("case_id in (<cases>)");
            lists.put("cases", List.copyOf(filter.cases()));
        }
        int item = 0;
        for (ItemRef what : filter.items()) {
            about.add("(item_kind = :kind" + item + " and item_id = :item" + item + ")");
            values.put("kind" + item, what.kind());
            values.put("item" + item++, what.id());
        }
        if (about.length() > 0) {
            where.add(about.toString());
        }
        return database.read(tx -> {
            Query query = tx.sql().createQuery("select id, made_at, zone, actor, action, item_kind, item_id, case_id"
                    + " from storage_audit" + where + " order by id desc");
            values.forEach(query::bind);
            lists.forEach(query::bindList);
            return query.map((row, context) -> new AuditEntry(row.getLong(1),
                    Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getLong(4),
                    Action.valueOf(row.getString(5)), new ItemRef(row.getString(6), row.getLong(7)), row.getLong(8))).list();
        });
    }
}
