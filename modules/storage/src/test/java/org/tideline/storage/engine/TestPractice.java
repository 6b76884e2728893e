package org.tideline.storage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.vault.api.PracticeKeys;

/** Practices with known keys, so that no test waits for a passphrase to be stretched. */
public final class TestPractice {
    static final PracticeInfo INFO = new PracticeInfo(42, "Quay Practice", "Tess Tester", "LMFT", "1 Quay\nTown", "",
            PracticeInfo.Paper.A4, false);

    static final Opener.KeySource KEYS = where -> new FixedKeys();

    private TestPractice() {
    }

    /** Its anchors outside lie beside it. */
    public static OpenPractice create(Path folder) throws Trouble {
        anchorsBeside(folder);
        return Opener.create(folder, TestPractice::fixedKeys, INFO);
    }

    public static OpenPractice open(Path folder) throws Trouble {
        anchorsBeside(folder);
        return Opener.open(folder, KEYS);
    }

    private static void anchorsBeside(Path folder) {
        System.setProperty(Anchors.PROPERTY, folder.resolveSibling("anchors").toString());
    }

    /** The file that holds the rows of a table; the practice is open. */
    static Path file(OpenPractice practice, String table) {
        long conglomerate = practice.database().read(tx -> tx.sql().createQuery("""
                select c.conglomeratenumber from sys.sysconglomerates c join sys.systables t on t.tableid = c.tableid
                where t.tablename = ? and not c.isindex""").bind(0, table).mapTo(Long.class).one());
        return practice.folder().resolve("database/seg0/c" + Long.toHexString(conglomerate) + ".dat");
    }

    /** The keys of every such practice. */
    public static PracticeKeys keys() {
        return new FixedKeys();
    }

    /** With a stand-in for the key file, without which there is no backup. */
    private static PracticeKeys fixedKeys(Path folder) {
        try {
            Files.writeString(folder.resolve("keys.json"), "{}");
            return new FixedKeys();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Always the same. */
    private static final class FixedKeys implements PracticeKeys {
        @Override
        public byte[] databaseKey() {
            byte[] key = new byte[32];
            Arrays.fill(key, (byte) 0x5a);
            return key;
        }

        @Override
        public byte[] derive(String purpose) {
            byte[] key = databaseKey();
            key[0] = (byte) purpose.hashCode();
            return key;
        }

        @Override
        public void close() {
            // nothing is kept
        }
    }
}
