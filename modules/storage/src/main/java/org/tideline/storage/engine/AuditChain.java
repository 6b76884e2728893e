package org.tideline.storage.engine;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;

/**
 * The append-only audit chain: each entry's {@code link} is SHA-256 over the link before it and the entry (the same
 * in every practice the entry travels to), and its {@code mac} is HMAC-SHA256 of the link under the practice's key.
 * Called only by the one writer, last in its transaction, so numbers have no gaps.
 */
final class AuditChain implements AutoCloseable {
    /** The link before the first entry: 32 zero bytes. */
    static final String START = "00".repeat(32);
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] key;
    private long lastNumber;
    private String lastLink = START;

    /** @param key derived from the practice's master key; taken over, and wiped by {@link #close()} */
    AuditChain(byte[] key) {
        this.key = key;
    }

    /**
     * What was done to what.
     *
     * @param action what was done
     * @param what   the record
     * @param caseId its case, 0 for none
     * @param along  rows that went the same way with it, of whatever table
     */
    record Entry(Action action, ItemRef what, long caseId, List<Belongings.Row> along) {
        Entry(Action action, ItemRef what, long caseId) {
            this(action, what, caseId, List.of());
        }
    }

    /** The number and link up to which the chain goes once the transaction is committed. */
    record Head(long number, String link) {
    }

    /** Reads where the chain ends; once, when the practice is opened. */
    void load(Handle sql) {
        Head head = sql.createQuery("select id, link from storage_audit where id = (select max(id) from storage_audit)")
                .map((row, context) -> new Head(row.getLong(1), row.getString(2))).findOne().orElse(new Head(0, START));
        advance(head);
    }

    /**
     * Writes the entries and the contents they enter; the new end counts only after {@link #advance}, when they are
     * committed.
     */
    Head append(Handle sql, List<Entry> entries, ContentLedger contents) throws SQLException {
        long number = lastNumber;
        String link = lastLink;
        for (Entry entry : entries) {
            number++;
            AuditRow row = new AuditRow(number, Now.instant().toEpochMilli(), Now.clock().getZone().getId(), 0,
                    entry.action().name(), entry.what(), entry.caseId(), contents.enter(sql, number, entry));
            link = link(link, row);
            sql.createUpdate("""
                    insert into storage_audit (id, made_at, zone, actor, action, item_kind, item_id, case_id, digest, link, mac)
                    values (:id, :at, :zone, 0, :action, :kind, :item, :case, :digest, :link, :mac)""")
                    .bind("id", number).bind("at", row.madeAt()).bind("zone", row.zone()).bind("action", row.action())
                    .bind("kind", row.what().kind()).bind("item", row.what().id()).bind("case", row.caseId())
                    .bind("digest", row.digest()).bind("link", link).bind("mac", mac(link)).execute();
        }
        return new Head(number, link);
    }

    void advance(Head committed) {
        lastNumber = committed.number();
        lastLink = committed.link();
    }

    /** Up to where the chain goes, as far as this process committed or read it. */
    Head head() {
        return new Head(lastNumber, lastLink);
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    /** The code only this practice can make for a link. */
    String mac(String link) {
        return Hashes.mac(key, HEX.parseHex(link));
    }

    /** SHA-256 over the previous link and the entry's fields in the order of the table. */
    static String link(String previous, AuditRow row) {
        return Hashes.hex(out -> {
            out.write(HEX.parseHex(previous));
            out.writeLong(row.number());
            out.writeLong(row.madeAt());
            out.writeUTF(row.zone());
            out.writeLong(row.actor());
            out.writeUTF(row.action());
            out.writeUTF(row.what().kind());
            out.writeLong(row.what().id());
            out.writeLong(row.caseId());
            out.writeUTF(row.digest() == null ? "" : row.digest());
        });
    }

    /**
     * The fields of an entry that its link covers.
     *
     * @param number place in the chain
     * @param madeAt milliseconds UTC
     * @param zone   time zone of the computer
     * @param actor  who
     * @param action name of what was done
     * @param what   the record
     * @param caseId its case
     * @param digest of the contents entered with it, in hexadecimal, or null
     */
    record AuditRow(long number, long madeAt, String zone, long actor, String action, ItemRef what, long caseId,
                    String digest) {
    }
}
