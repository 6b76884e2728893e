package org.tideline.vault.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideline.core.api.Trouble;

class VaultTest {
    private static final String PASSPHRASE = "gr\u00fcne K\u00fcste 7";

    // Made once, because making keys is slow on purpose; each test has a copy of the files.
    @TempDir
    private static Path template;
    private static Vault.Made made;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeKeys() throws Trouble {
        made = Vault.make(template, PASSPHRASE.toCharArray());
    }

    @BeforeEach
    void copyKeys() throws IOException {
        for (String file : List.of("keys.json", "keys-copy.json")) {
            Files.copy(template.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void thePassphraseOpensTheSameKeys() throws Trouble {
        PracticeKeys opened = open(PASSPHRASE);
        assertThat(opened.databaseKey()).hasSize(32).isEqualTo(made.keys().databaseKey());
        assertThat(opened.derive("audit-mac")).hasSize(32).isEqualTo(made.keys().derive("audit-mac"));
        assertThat(opened.derive("drafts")).isNotEqualTo(opened.derive("audit-mac"));
    }

    @Test
    void theRecoveryKeyOpensHoweverItIsTyped() throws Trouble {
        String shown = new String(made.recoveryKey());
        assertThat(shown).matches("([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}");
        String typed = " " + shown.replace('-', ' ').toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
        PracticeKeys opened = Vault.open(folder, new Secret.RecoveryKey(typed.toCharArray()));
        assertThat(opened.databaseKey()).isEqualTo(made.keys().databaseKey());
    }

    @Test
    void aPassphraseOpensWhicheverWayTheKeyboardComposesItsAccents() throws Trouble {
        String decomposed = Normalizer.normalize(PASSPHRASE, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(PASSPHRASE);
        assertThat(open(decomposed).databaseKey()).isEqualTo(made.keys().databaseKey());
    }

    @Test
    void aWrongSecretIsRefusedAndTouchesNothing() throws Exception {
        Map<String, String> before = content();
        assertThatThrownBy(() -> open("wrong")).isInstanceOf(WrongSecret.class).hasMessageStartingWith("That did not open it.");
        assertThatThrownBy(() -> Vault.open(folder, new Secret.RecoveryKey("ABCD-EFGH".toCharArray())))
                .isInstanceOf(WrongSecret.class).hasMessageStartingWith("That did not open it.");
        assertThatThrownBy(() -> Vault.open(folder, new Secret.RecoveryKey(PASSPHRASE.toCharArray())))
                .isInstanceOf(WrongSecret.class);
        assertThat(Vault.failedTries(folder)).hasSize(3);
        Vault.forgetFailedTries(folder);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aFileLeftByACrashWhileWritingDoesNotMatter() throws Exception {
        Files.writeString(folder.resolve("keys.json.new"), "{\"format\":");
        assertThat(open(PASSPHRASE).databaseKey()).isEqualTo(made.keys().databaseKey());
        Files.delete(folder.resolve("keys-copy.json"));
        Files.writeString(folder.resolve("keys-copy.json.new"), "{\"format\":");
        open(PASSPHRASE);
        assertThat(Files.readString(folder.resolve("keys-copy.json"))).isEqualTo(json());
        assertThat(folder.resolve("keys-copy.json.new")).doesNotExist();
    }

    @Test
    void keysThatAreThereAreNeverWrittenOver() throws Exception {
        Map<String, String> before = content();
        assertThatThrownBy(() -> Vault.make(folder, "another".toCharArray()))
                .isExactlyInstanceOf(Trouble.class).hasMessageContaining("already");
        assertThat(content()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"keys.json", "keys-copy.json"})
    void oneDamagedCopyIsMendedFromTheOther(String damaged) throws Exception {
        Map<String, String> before = content();
        byte[] bytes = Files.readAllBytes(folder.resolve(damaged));
        bytes[bytes.length / 2] ^= 0x04;
        Files.write(folder.resolve(damaged), bytes);
        assertThat(open(PASSPHRASE).databaseKey()).isEqualTo(made.keys().databaseKey());
        assertThat(content()).isEqualTo(before);

        Files.delete(folder.resolve(damaged));
        open(PASSPHRASE);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void twoDamagedCopiesAreSaidToBeDamaged() throws Exception {
        Files.writeString(folder.resolve("keys.json"), "not ours");
        Files.writeString(folder.resolve("keys-copy.json"), "");
        assertThatThrownBy(() -> open(PASSPHRASE)).isExactlyInstanceOf(Trouble.class).hasMessageContaining("damaged");
    }

    @Test
    void anEmptyFolderHoldsNoPractice(@TempDir Path other) {
        assertThatThrownBy(() -> Vault.open(other, new Secret.Passphrase("x".toCharArray())))
                .isExactlyInstanceOf(Trouble.class).hasMessageContaining("no practice");
        assertThatThrownBy(() -> Vault.make(other, new char[0])).isExactlyInstanceOf(Trouble.class);
        assertThat(other).isEmptyDirectory();
    }

    /** A hostile file could ask for a gigabyte, or for so little that the passphrase can be guessed. */
    @ParameterizedTest
    @CsvSource({"memoryKib, 1048577", "memoryKib, 65535", "passes, 21", "passes, 2", "lanes, 0", "lanes, 64",
        "memoryKib, 99999999999", "memoryKib, \"65536\""})
    void anUnbearableCostIsRefusedBeforeItIsPaid(String field, String value) throws Exception {
        edit("\"" + field + "\" : \\d+", "\"" + field + "\" : " + value);
        assertThatThrownBy(() -> open(PASSPHRASE)).isExactlyInstanceOf(Trouble.class).hasMessageContaining("damaged");
    }

    @ParameterizedTest
    @CsvSource({"id", "salt", "nonce", "wrapped"})
    void anythingChangedInTheHeaderDoesNotOpen(String field) throws Exception {
        edit("\"" + field + "\" : \"(.)", "\"" + field + "\" : \"" + (json().contains("\"" + field + "\" : \"B") ? "C" : "B"));
        assertThatThrownBy(() -> open(PASSPHRASE)).isInstanceOf(Trouble.class);
    }

    @Test
    void aCostThatWasRaisedAfterwardsDoesNotOpen() throws Exception {
        edit("\"passes\" : 3", "\"passes\" : 4");
        assertThatThrownBy(() -> open(PASSPHRASE)).isInstanceOf(WrongSecret.class);
    }

    @Test
    void theFileNamesItsCostAndHoldsNoKeyInClear() throws Exception {
        assertThat(json()).contains("\"memoryKib\" : 65536", "\"passes\" : 3", "argon2id");
        assertThat(json()).doesNotContain(PASSPHRASE)
                .doesNotContain(Base64.getEncoder().encodeToString(made.keys().databaseKey()))
                .doesNotContain(new String(made.recoveryKey()));
    }

    @Test
    void closedKeysGiveNothing() throws Trouble {
        PracticeKeys closed = open(PASSPHRASE);
        closed.close();
        assertThatThrownBy(closed::databaseKey).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.derive("x")).isInstanceOf(IllegalStateException.class);
    }

    private PracticeKeys open(String passphrase) throws Trouble {
        return Vault.open(folder, new Secret.Passphrase(passphrase.toCharArray()));
    }

    private String json() throws Exception {
        return Files.readString(folder.resolve("keys.json"));
    }

    private void edit(String pattern, String replacement) throws Exception {
        String edited = json().replaceAll(pattern, Matcher.quoteReplacement(replacement));
        assertThat(edited).isNotEqualTo(json());
        Files.writeString(folder.resolve("keys.json"), edited);
        Files.writeString(folder.resolve("keys-copy.json"), edited);
    }

    private Map<String, String> content() throws Exception {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                content.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return content;
    }
}
