package org.tideline.storage.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
     */
    record Entry(Action action, ItemRef what, long caseId) {
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

    /** Writes the entries; the new end counts only after {@link #advance}, when they are committed. */
    Head append(Handle sql, List<Entry> entries) {
        long number = lastNumber;
        String link = lastLink;
        for (Entry entry : entries) {
            number++;
            long at = Now.instant().toEpochMilli();
            String zone = Now.clock().getZone().getId();
            link = HEX.formatHex(link(link, number, at, zone, entry));
            sql.createUpdate("""
                    insert into storage_audit (id, made_at, zone, actor, action, item_kind, item_id, case_id, digest, link, mac)
                    values (:id, :at, :zone, 0, :action, :kind, :item, :case, null, :link, :mac)""")
                    .bind("id", number).bind("at", at).bind("zone", zone).bind("action", entry.action().name())
                    .bind("kind", entry.what().kind()).bind("item", entry.what().id()).bind("case", entry.caseId())
                    .bind("link", link).bind("mac", mac(link)).execute();
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

    private String mac(String link) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(HEX.parseHex(link)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing", e);
        }
    }

    /** SHA-256 over the previous link and the entry's fields in the order of the table; the actor 0, no digest. */
    private static byte[] link(String previous, long number, long at, String zone, Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(HEX.parseHex(previous));
            out.writeLong(number);
            out.writeLong(at);
            out.writeUTF(zone);
            out.writeLong(0);
            out.writeUTF(entry.action().name());
            out.writeUTF(entry.what().kind());
            out.writeLong(entry.what().id());
            out.writeLong(entry.caseId());
            out.writeUTF("");
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
