package org.tideline.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideline.core.api.Trouble;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

/** A key file that was changed in any byte. {@code -Dtideline.faults=long} changes every one, the short form some. */
class EnvelopeFlipTest {
    private static final int STEP = "long".equals(System.getProperty("tideline.faults")) ? 1 : 61;

    @TempDir
    private static Path folder;
    private static byte[] whole;
    private static byte[] databaseKey;

    @BeforeAll
    static void makeKeys() throws Exception {
        try (PracticeKeys keys = Vault.make(folder, "the right one".toCharArray()).keys()) {
            databaseKey = keys.databaseKey();
        }
        whole = Files.readAllBytes(folder.resolve(EnvelopeFile.NAME));
    }

    @Test
    void aByteChangedInBothCopiesIsRefused() throws IOException {
        for (int i = 0; i < whole.length; i += STEP) {
            byte[] flipped = flipped(i);
            write(flipped, flipped);
            assertThatThrownBy(this::open).as("byte %s", i).isInstanceOf(Trouble.class);
            assertThat(Files.readAllBytes(folder.resolve(EnvelopeFile.NAME))).isEqualTo(flipped);
            Vault.forgetFailedTries(folder);
        }
        System.out.println("FAULTS | a byte changed in both copies of the key file | " + (whole.length + STEP - 1) / STEP
                + " of " + whole.length + " bytes | each refused |");
    }

    @Test
    void aByteChangedInOneCopyIsMended() throws Exception {
        for (int i = STEP / 2; i < whole.length; i += STEP) {
            write(i % 2 == 0 ? flipped(i) : whole, i % 2 == 0 ? whole : flipped(i));
            try (PracticeKeys keys = open()) {
                assertThat(keys.databaseKey()).isEqualTo(databaseKey);
            }
            assertThat(Files.readAllBytes(folder.resolve(EnvelopeFile.NAME))).isEqualTo(whole);
            assertThat(Files.readAllBytes(folder.resolve(EnvelopeFile.COPY))).isEqualTo(whole);
        }
    }

    /** As practices made before had it: opened, and given what protects it. */
    @Test
    void aFileOfTheFirstFormatOpensAndIsBroughtUpToDate() throws Exception {
        String first = json().replace("tideline keys 2", "tideline keys 1").replaceFirst(",\\s*\"mac\" : \"[^\"]+\"", "");
        assertThat(first).doesNotContain("mac");
        write(first.getBytes(StandardCharsets.UTF_8), first.getBytes(StandardCharsets.UTF_8));
        try (PracticeKeys keys = open()) {
            assertThat(keys.databaseKey()).isEqualTo(databaseKey);
        }
        assertThat(Files.readAllBytes(folder.resolve(EnvelopeFile.NAME))).isEqualTo(whole);
        assertThat(Files.readAllBytes(folder.resolve(EnvelopeFile.COPY))).isEqualTo(whole);
        refused(json().replaceFirst(",\\s*\"mac\" : \"[^\"]+\"", ""));
    }

    /** Reading asks for no secret, so nothing can have been stretched. */
    @ParameterizedTest
    @CsvSource({"memoryKib, 1048577", "memoryKib, 65535", "memoryKib, -1", "memoryKib, 1e9", "memoryKib, 99999999999999999999", "memoryKib, null",
        "passes, 21", "passes, 2", "passes, 0", "lanes, 0", "lanes, 5", "lanes, 2147483647"})
    void aHostileCostIsRefusedBeforeAnythingIsStretched(String field, String value) throws IOException {
        refused(json().replaceAll("\"" + field + "\" : \\d+", "\"" + field + "\" : " + value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"\"", "{}", "{\"format\" : \"tideline keys 1\"}", "{\"format\" : \"tideline keys 1\", \"slots\" : {}}",
        "\u0000\u0000", "keys"})
    void whatIsNoKeyFileIsRefused(String content) throws IOException {
        refused(content);
    }

    @Test
    void soIsOneThatIsTooDeepTooLongOrHasTooManySlots() throws IOException {
        refused("[".repeat(30_000) + "]".repeat(30_000));
        refused("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        refused(" ".repeat(70_000) + json());
        refused(json().replaceFirst("\"slots\" : \\[", "\"slots\" : [" + "{},".repeat(9)));
        refused(json().replaceFirst("\"stretch\" : \"argon2id 1.3\"", "\"stretch\" : \"none\""));
        refused(json().replaceFirst("\"salt\" : \"[^\"]+\"", "\"salt\" : \"AAAA\""));
        refused(json().replaceFirst("\"opens\" : \"PASSPHRASE\"", "\"opens\" : \"ANYONE\""));
        write(whole, whole);
        assertThat(new EnvelopeFile(folder)).satisfies(file -> assertThat(file.read()).as("the control").hasSize(1));
    }

    private static void refused(String content) throws IOException {
        assertThat(content).isNotEqualTo(json());
        write(content.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new EnvelopeFile(folder).read()).isExactlyInstanceOf(Trouble.class).hasMessageContaining("damaged");
    }

    private static String json() {
        return new String(whole, StandardCharsets.UTF_8);
    }

    private PracticeKeys open() throws Trouble {
        return Vault.open(folder, new Secret.Passphrase("the right one".toCharArray()));
    }

    private static byte[] flipped(int at) {
        byte[] flipped = whole.clone();
        flipped[at] ^= 0x01;
        return flipped;
    }

    private static void write(byte[] first, byte[] second) throws IOException {
        for (Path file : List.of(folder.resolve(EnvelopeFile.NAME), folder.resolve(EnvelopeFile.COPY))) {
            Files.write(file, file.endsWith(EnvelopeFile.NAME) ? first : second);
        }
    }
}
