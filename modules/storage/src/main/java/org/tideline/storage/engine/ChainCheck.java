package org.tideline.storage.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.engine.AuditChain.AuditRow;
import org.tideline.storage.engine.AuditChain.Head;
import org.tideline.storage.engine.ContentLedger.EntryDigest;

/** Walks the whole audit chain: numbers, links, codes, the contents each entry entered, and the clock. */
final class ChainCheck {
    /** Entries looked at in one go, while writers wait. */
    private static final int PAGE = 1_000;
    /** A computer sets its clock by this much now and then. */
    private static final long CLOCK_TOLERANCE_MILLIS = 120_000;

    private final AuditChain chain;
    private final Findings findings;
    private Head last = new Head(0, AuditChain.START);
    private long lastMadeAt;
    private long entries;

    ChainCheck(AuditChain chain, Findings findings) {
        this.chain = chain;
        this.findings = findings;
    }

    /** An entry as kept. */
    private record Kept(AuditRow row, String link, String mac) {
    }

    /** How many entries were looked at. */
    long entries() {
        return entries;
    }

    /** Looks at the next entries; false if there were none. At the end the chain is held against where it should end. */
    boolean page(Handle sql) {
        List<Kept> page = sql.createQuery("""
                select id, made_at, zone, actor, action, item_kind, item_id, case_id, digest, link, mac
                from storage_audit where id > ? order by id fetch first %d rows only""".formatted(PAGE))
                .bind(0, last.number()).map((row, context) -> new Kept(new AuditRow(row.getLong(1), row.getLong(2),
                        row.getString(3), row.getLong(4), row.getString(5), new ItemRef(row.getString(6), row.getLong(7)),
                        row.getLong(8), row.getString(9)), row.getString(10), row.getString(11))).list();
        if (page.isEmpty()) {
            end(sql);
            return false;
        }
        Map<Long, EntryDigest> contents = contents(sql, last.number(), page.get(page.size() - 1).row().number());
        for (Kept entry : page) {
            EntryDigest digest = contents.get(entry.row().number());
            entry(entry, digest == null ? null : digest.hex());
        }
        entries += page.size();
        return true;
    }

    private void entry(Kept entry, String contents) {
        AuditRow row = entry.row();
        for (long missing = last.number() + 1; missing < row.number() && missing < last.number() + PAGE; missing++) {
            findings.broken(missing, null);
        }
        boolean follows = AuditChain.link(last.link(), row).equals(entry.link());
        boolean whole = contents == null ? row.digest() == null : contents.equals(row.digest());
        // After a gap the link cannot follow; the gap itself is named.
        if (!whole || !follows && row.number() == last.number() + 1) {
            findings.broken(row.number(), row.what());
        } else if (!chain.mac(entry.link()).equals(entry.mac())) {
            findings.forged(row.number(), row.what());
        }
        if (row.madeAt() < lastMadeAt - CLOCK_TOLERANCE_MILLIS) {
            findings.clock(row.number());
        }
        lastMadeAt = row.madeAt();
        last = new Head(row.number(), entry.link());
    }

    /** What belongs to each entry, hashed anew. */
    private static Map<Long, EntryDigest> contents(Handle sql, long after, long to) {
        Map<Long, EntryDigest> found = new HashMap<>();
        each(sql, "table_name, row_id, of_id, digest from storage_content", after, to, found, (digest, row) ->
                digest.row(row.getString(2), row.getLong(3), row.getLong(4), row.getString(5)));
        each(sql, "table_name, batch, row_ids, digests from storage_content_batch", after, to, found, (digest, row) ->
                digest.rows(row.getString(2), row.getLong(3), row.getBytes(4), row.getBytes(5)));
        return found;
    }

    /** Takes a row into the digest of the entry it belongs to. */
    private interface Taking {
        void take(EntryDigest digest, ResultSet row) throws SQLException;
    }

    private static void each(Handle sql, String columns, long after, long to, Map<Long, EntryDigest> found, Taking taking) {
        sql.createQuery("select entry, " + columns + " where entry > ? and entry <= ? order by id").bind(0, after).bind(1, to)
                .map((row, context) -> {
                    taking.take(found.computeIfAbsent(row.getLong(1), entry -> new EntryDigest()), row);
                    return true;
                }).forEach(done -> { });
    }

    private void end(Handle sql) {
        long beyond = sql.createQuery("select max(entry) from storage_content").mapTo(Long.class).findOne().orElse(0L);
        if (chain.head().number() > last.number() || beyond > last.number()) {
            findings.tailLost(last.number());
        } else if (!chain.head().link().equals(last.link())) {
            findings.broken(last.number(), null);
        }
    }
}
