package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;

class AuditChainTest {
    @TempDir
    private Path temp;

    @Test
    void everyEntryIsLinkedToTheOneBeforeAcrossReopening() throws Exception {
        try (OpenPractice practice = TestPractice.create(temp.resolve("p"))) {
            enter(practice, Action.CREATED, 7);
            enter(practice, Action.CHANGED, 7);
        }
        try (OpenPractice practice = TestPractice.open(temp.resolve("p"))) {
            enter(practice, Action.REMOVED, 7);
            List<Map<String, Object>> rows = rows(practice);
            assertThat(rows).extracting(row -> row.get("action"))
                    .containsExactly("CREATED", "CREATED", "CHANGED", "LOCKED", "UNLOCKED", "REMOVED");
            String previous = "00".repeat(32);
            long number = 0;
            for (Map<String, Object> row : rows) {
                assertThat(row.get("id")).isEqualTo(++number);
                assertThat(row.get("link")).isEqualTo(link(previous, row));
                assertThat(row.get("mac")).isEqualTo(mac((String) row.get("link")));
                previous = (String) row.get("link");
            }
        }
    }

    private static void enter(OpenPractice practice, Action action, long item) {
        practice.database().write(tx -> {
            tx.audit(action, new ItemRef("harbour.boat", item), 11);
            return null;
        });
    }

    private static List<Map<String, Object>> rows(OpenPractice practice) {
        return practice.database().read(tx -> tx.sql().createQuery("select * from storage_audit order by id").mapToMap().list());
    }

    /** Written out from contracts.md A10, apart from the program's own code. */
    private static String link(String previous, Map<String, Object> row) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(HexFormat.of().parseHex(previous));
        out.writeLong((Long) row.get("id"));
        out.writeLong((Long) row.get("made_at"));
        out.writeUTF((String) row.get("zone"));
        out.writeLong((Long) row.get("actor"));
        out.writeUTF((String) row.get("action"));
        out.writeUTF((String) row.get("item_kind"));
        out.writeLong((Long) row.get("item_id"));
        out.writeLong((Long) row.get("case_id"));
        out.writeUTF(row.get("digest") == null ? "" : (String) row.get("digest"));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    private static String mac(String link) throws Exception {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 0x5a);
        key[0] = (byte) "audit-mac".hashCode();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(link)));
    }
}
