package org.tideline.storage.engine;

import java.nio.file.Path;
import java.util.Arrays;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.vault.api.PracticeKeys;

/** Practices with known keys, so that no test waits for a passphrase to be stretched. */
final class TestPractice {
    static final PracticeInfo INFO = new PracticeInfo(42, "Quay Practice", "Tess Tester", "LMFT", "1 Quay\nTown", "",
            PracticeInfo.Paper.A4, false);

    private TestPractice() {
    }

    static OpenPractice create(Path folder) throws Trouble {
        return Opener.create(folder, where -> new FixedKeys(), INFO);
    }

    static OpenPractice open(Path folder) throws Trouble {
        return Opener.open(folder, where -> new FixedKeys());
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
