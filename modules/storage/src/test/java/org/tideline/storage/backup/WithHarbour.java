package org.tideline.storage.backup;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests over one practice with records and its backup, made once for all of a class. */
abstract class WithHarbour {
    @TempDir
    static Path once;
    static Harbour harbour;
    @TempDir
    Path temp;

    @BeforeAll
    static void aPracticeWithRecords() throws Exception {
        harbour = Harbour.make(once.resolve("practice"));
    }
}
