package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.WrongSecret;

/** Nobody can enter a try that failed; whoever opens the practice next does. */
class FailedTriesTest {
    @TempDir
    private Path temp;

    @Test
    void whoeverTriedAndFailedStandsInTheChainBeforeTheOneWhoDidNot() throws Exception {
        System.setProperty(Anchors.PROPERTY, temp.resolve("anchors").toString());
        Path folder = temp.resolve("practice");
        Practices.create(folder, "ebb".toCharArray(), TestPractice.INFO).practice().close();
        long before = System.currentTimeMillis();
        for (String wrong : List.of("flow", "slack")) {
            assertThatThrownBy(() -> Practices.open(folder, secret(wrong))).isInstanceOf(WrongSecret.class);
        }
        try (OpenPractice practice = Practices.open(folder, secret("ebb"))) {
            List<AuditEntry> newest = practice.audit().entries(AuditFilter.ALL).subList(0, 4);
            assertThat(newest).extracting(AuditEntry::action)
                    .containsExactly(Action.UNLOCKED, Action.UNLOCK_FAILED, Action.UNLOCK_FAILED, Action.LOCKED);
            assertThat(newest.subList(1, 3)).extracting(AuditEntry::what).extracting(ItemRef::kind).containsOnly(Opener.FAILED_TRY);
            assertThat(newest.subList(1, 3)).extracting(entry -> entry.what().id())
                    .allMatch(at -> at >= before && at <= System.currentTimeMillis());
        }
        try (OpenPractice practice = Practices.open(folder, secret("ebb"))) {
            assertThat(practice.audit().entries(AuditFilter.ALL).stream().filter(entry -> entry.action() == Action.UNLOCK_FAILED))
                    .as("entered once").hasSize(2);
        }
    }

    private static Secret secret(String passphrase) {
        return new Secret.Passphrase(passphrase.toCharArray());
    }
}
