package org.tideline.practice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Period;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.Settings;
import org.tideline.vault.api.Pin;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.WrongSecret;

/** On a real practice with a real passphrase, as the key file itself is what changes. */
class LockingTest {
    private static final String OLD = "walk by the sea";
    private static final String NEW = "lamps along the harbour";
    @TempDir
    private Path folder;
    private OpenPractice practice;

    private String made() throws Exception {
        Practices.Created created = Practices.create(folder.resolve("p"), OLD.toCharArray(), PracticeInfo.fresh("", "Tess Tester", ""));
        practice = created.practice();
        return new String(created.recoveryKey());
    }

    @AfterEach
    void close() {
        Practices.current().ifPresent(OpenPractice::close);
    }

    private void reopen(Secret secret) throws Exception {
        practice.close();
        practice = Practices.open(folder.resolve("p"), secret);
    }

    private long entries(Action action) {
        return practice.audit().entries(new AuditFilter(Period.ALL, Set.of(action), Set.of(), Set.of())).stream().map(AuditEntry::number).count();
    }

    @Test
    void aChangedPassphraseOpensAndTheOldOneDoesNotWhileTheRecoveryKeyStays() throws Exception {
        String recoveryKey = made();
        char[] current = OLD.toCharArray();
        char[] fresh = NEW.toCharArray();
        Locking.changePassphrase(practice, current, fresh);
        assertThat(current).containsOnly('\0');
        assertThat(fresh).containsOnly('\0');
        assertThat(entries(Action.PASSPHRASE_CHANGED)).isEqualTo(1);
        assertThatThrownBy(() -> reopen(new Secret.Passphrase(OLD.toCharArray()))).isInstanceOf(WrongSecret.class);
        reopen(new Secret.Passphrase(NEW.toCharArray()));
        reopen(new Secret.RecoveryKey(recoveryKey.toCharArray()));
    }

    @Test
    void aWrongPresentPassphraseChangesNothing() throws Exception {
        made();
        assertThatThrownBy(() -> Locking.changePassphrase(practice, "not this one".toCharArray(), NEW.toCharArray()))
                .isInstanceOf(WrongSecret.class);
        assertThatThrownBy(() -> Locking.newRecoveryKey(practice, "not this one".toCharArray())).isInstanceOf(WrongSecret.class);
        assertThat(entries(Action.PASSPHRASE_CHANGED)).isZero();
        assertThat(entries(Action.RECOVERY_KEY_CHANGED)).isZero();
        reopen(new Secret.Passphrase(OLD.toCharArray()));
    }

    @Test
    void aNewRecoveryKeyOpensAndTheOldOneDoesNot() throws Exception {
        String old = made();
        String fresh = new String(Locking.newRecoveryKey(practice, OLD.toCharArray()));
        assertThat(fresh).isNotEqualTo(old);
        assertThat(entries(Action.RECOVERY_KEY_CHANGED)).isEqualTo(1);
        assertThatThrownBy(() -> reopen(new Secret.RecoveryKey(old.toCharArray()))).isInstanceOf(WrongSecret.class);
        reopen(new Secret.RecoveryKey(fresh.toCharArray()));
        reopen(new Secret.Passphrase(OLD.toCharArray()));
    }

    @Test
    void aPinIsKeptAsADigestAndEachChangeIsEntered() throws Exception {
        made();
        assertThat(Locking.hasPin(practice)).isFalse();
        char[] pin = "2718".toCharArray();
        Locking.setPin(practice, pin);
        assertThat(pin).containsOnly('\0');
        String kept = practice.settings().get(Settings.PIN).orElseThrow();
        assertThat(kept).doesNotContain("2718");
        assertThat(Pin.fits(kept, "2718".toCharArray())).isTrue();
        assertThat(Pin.fits(kept, "2719".toCharArray())).isFalse();
        Locking.removePin(practice);
        Locking.removePin(practice);
        assertThat(Locking.hasPin(practice)).isFalse();
        assertThat(entries(Action.PIN_CHANGED)).isEqualTo(2);
    }

    @Test
    void aPinHasFourToEightDigitsThatAreNotAllTheSame() {
        assertThat(Locking.checkPin("123".toCharArray(), "123".toCharArray()).of("pin")).isPresent();
        assertThat(Locking.checkPin("123456789".toCharArray(), "123456789".toCharArray()).of("pin")).isPresent();
        assertThat(Locking.checkPin("12a4".toCharArray(), "12a4".toCharArray()).of("pin")).isPresent();
        assertThat(Locking.checkPin("7777".toCharArray(), "7777".toCharArray()).of("pin")).isPresent();
        assertThat(Locking.checkPin("2718".toCharArray(), "2781".toCharArray()).of("again")).isPresent();
        assertThat(Locking.checkPin("2718".toCharArray(), "2718".toCharArray()).ok()).isTrue();
        assertThat(Locking.checkPin(new char[0], new char[0]).ok()).isFalse();
    }

    @Test
    void theMinutesUntilItLocksStayBetweenOneAndFifteen() throws Exception {
        made();
        assertThat(Locking.minutes(practice)).isEqualTo(5);
        Locking.minutes(practice, 15);
        assertThat(Locking.minutes(practice)).isEqualTo(15);
        Locking.minutes(practice, 600);
        assertThat(Locking.minutes(practice)).isEqualTo(15);
        practice.settings().set(Settings.LOCK_MINUTES, "never");
        assertThat(Locking.minutes(practice)).isEqualTo(5);
        practice.settings().set(Settings.LOCK_MINUTES, "0");
        assertThat(Locking.minutes(practice)).isEqualTo(1);
    }
}
