package org.tideline.vault.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Trouble;

class ChangedSecretsTest {
    private static final Set<String> KEY_FILES = Set.of("keys.json", "keys-copy.json");

    @TempDir
    private static Path template;
    private static Vault.Made made;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeKeys() throws Trouble {
        made = Vault.make(template, "the first one".toCharArray());
    }

    @BeforeEach
    void copyKeys() throws IOException {
        for (String file : KEY_FILES) {
            Files.copy(template.resolve(file), folder.resolve(file));
        }
        Files.createDirectories(folder.resolve("database/seg0"));
        Files.write(folder.resolve("database/seg0/c10.dat"), new byte[4096]);
        Files.writeString(folder.resolve("database/service.properties"), "dataEncryption=true");
        Files.createDirectory(folder.resolve("drafts"));
        Files.write(folder.resolve("drafts/0a"), new byte[] {1, 2, 3});
    }

    @Test
    void anotherPassphraseOpensTheSameKeysAndTheOldOneNoLonger() throws Exception {
        Map<String, String> before = content();
        change("the first one", "the second one");

        assertThat(changed(before)).isEqualTo(KEY_FILES);
        assertThat(Files.readAllBytes(folder.resolve("keys.json"))).isEqualTo(Files.readAllBytes(folder.resolve("keys-copy.json")));
        try (PracticeKeys keys = open("the second one")) {
            assertThat(keys.databaseKey()).isEqualTo(made.keys().databaseKey());
            assertThat(keys.derive("drafts")).isEqualTo(made.keys().derive("drafts"));
        }
        try (PracticeKeys keys = Vault.open(folder, new Secret.RecoveryKey(made.recoveryKey().clone()))) {
            assertThat(keys.databaseKey()).isEqualTo(made.keys().databaseKey());
        }
        assertThatThrownBy(() -> open("the first one")).isInstanceOf(WrongSecret.class);
    }

    @Test
    void theRecoveryKeySetsAPassphraseThatWasForgotten() throws Exception {
        Vault.changePassphrase(folder, new Secret.RecoveryKey(made.recoveryKey().clone()), "the third one".toCharArray());
        assertThat(open("the third one").databaseKey()).isEqualTo(made.keys().databaseKey());
    }

    @Test
    void aNewRecoveryKeyTakesThePlaceOfTheOldOne() throws Exception {
        Map<String, String> before = content();
        char[] fresh = Vault.newRecoveryKey(folder, new Secret.Passphrase("the first one".toCharArray()));

        assertThat(changed(before)).isEqualTo(KEY_FILES);
        assertThat(Vault.open(folder, new Secret.RecoveryKey(fresh)).databaseKey()).isEqualTo(made.keys().databaseKey());
        assertThat(open("the first one").databaseKey()).isEqualTo(made.keys().databaseKey());
        assertThatThrownBy(() -> Vault.open(folder, new Secret.RecoveryKey(made.recoveryKey().clone()))).isInstanceOf(WrongSecret.class);
    }

    @Test
    void aWrongOneChangesNothingAndIsRemembered() throws Exception {
        Map<String, String> before = content();
        assertThatThrownBy(() -> change("wrong", "the second one")).isInstanceOf(WrongSecret.class);
        assertThatThrownBy(() -> change("the first one", "")).isExactlyInstanceOf(Trouble.class);
        assertThat(changed(before)).containsExactly("tries");
        assertThat(Vault.failedTries(folder)).hasSize(1);
    }

    @Test
    void whereTheKeyFileCannotBeWrittenEverythingOpensAsBefore() throws Exception {
        Map<String, String> before = content();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            // Root may write everywhere.
            Assumptions.assumeThat(Files.isWritable(folder)).isFalse();
            assertThatThrownBy(() -> change("the first one", "the second one")).hasMessageContaining("everything opens as before");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(changed(before)).isEmpty();
    }

    @Test
    void whereOnlyTheCopyCannotBeWrittenEverythingOpensAsBefore() throws Exception {
        Files.delete(folder.resolve("keys-copy.json"));
        Files.createDirectories(folder.resolve("keys-copy.json/in the way"));
        Map<String, String> before = content();
        assertThatThrownBy(() -> change("the first one", "the second one")).hasMessageContaining("everything opens as before");
        assertThat(changed(before)).isEmpty();
        assertThat(open("the first one").databaseKey()).isEqualTo(made.keys().databaseKey());
    }

    private void change(String current, String fresh) throws Trouble {
        Vault.changePassphrase(folder, new Secret.Passphrase(current.toCharArray()), fresh.toCharArray());
    }

    private PracticeKeys open(String passphrase) throws Trouble {
        return Vault.open(folder, new Secret.Passphrase(passphrase.toCharArray()));
    }

    private Set<String> changed(Map<String, String> before) throws IOException {
        Set<String> changed = new HashSet<>();
        Map<String, String> after = content();
        for (String file : Stream.of(before, after).map(Map::keySet).flatMap(Set::stream).toList()) {
            if (!String.valueOf(before.get(file)).equals(after.get(file))) {
                changed.add(file);
            }
        }
        return changed;
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : List.copyOf(files.filter(Files::isRegularFile).toList())) {
                content.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
