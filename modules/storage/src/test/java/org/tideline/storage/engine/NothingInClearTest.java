package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.StorageException;

/** Reliability R1: no name and no word lies readable in the practice folder, in any of the encodings it could have. */
class NothingInClearTest {
    private static final List<String> MARKERS = List.of("Marguerite Okonkwo",
            "\u039c\u03b1\u03c1\u03af\u03b1 quarrel 7731", "Lindqvist");
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    private Path temp;

    @Test
    void thePracticeFolderHoldsNoNameWhileOpenAndAfterwards() throws Exception {
        Path folder = temp.resolve("practice");
        OpenPractice practice = TestPractice.create(folder);
        practice.update(new PracticeInfo(42, MARKERS.get(0), MARKERS.get(1), MARKERS.get(2), MARKERS.get(0),
                MARKERS.get(1), PracticeInfo.Paper.A4, false));
        practice.database().write(tx -> {
            for (int i = 0; i < 2_000; i++) {
                tx.sql().createUpdate("insert into harbour_boat (id, name, log, batch) values (?, ?, ?, 0)")
                        .bind(0, i).bind(1, MARKERS.get(i % 3)).bind(2, (MARKERS.get(i % 3) + " ").repeat(40)).execute();
            }
            return null;
        });
        practice.database().read(tx -> tx.sql().createQuery("select name from harbour_boat order by name, id")
                .mapTo(String.class).list());
        assertThat(found(folder)).isEmpty();
        practice.close();
        assertThat(found(folder)).isEmpty();
        practice = TestPractice.open(folder);
        practice.database().write(tx -> tx.sql().execute("delete from harbour_boat"));
        practice.close();
        assertThat(found(folder)).isEmpty();
    }

    /** On a damaged page Derby writes the decrypted page into its log and into its message; neither may get through. */
    @Test
    void aDamagedPageIsReportedWithoutWhatIsOnIt() throws Exception {
        Path folder = temp.resolve("practice");
        Path file;
        try (OpenPractice practice = TestPractice.create(folder)) {
            practice.database().write(tx -> {
                for (int i = 0; i < 2_000; i++) {
                    tx.sql().createUpdate("insert into harbour_boat (id, name, batch) values (?, ?, 0)")
                            .bind(0, i).bind(1, MARKERS.get(i % 3)).execute();
                }
                return null;
            });
            file = TestPractice.file(practice, "HARBOUR_BOAT");
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[5 * 4096 + 1234] ^= 0x01;
        Files.write(file, bytes);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        Logger logger = Logger.getLogger("org.tideline.storage");
        StreamHandler handler = new StreamHandler(said, new SimpleFormatter());
        logger.addHandler(handler);
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            OpenPractice practice = TestPractice.open(folder);
            assertThatThrownBy(() -> practice.database().read(tx -> tx.sql()
                    .createQuery("select name from harbour_boat").mapTo(String.class).list()))
                    .isInstanceOfSatisfying(StorageException.class, e -> {
                        e.printStackTrace(new PrintStream(said, true, StandardCharsets.UTF_8));
                        assertThat(e.state()).isNotEmpty();
                    });
            practice.close();
        } finally {
            System.setErr(before);
            logger.removeHandler(handler);
            handler.close();
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ERROR XSDG2")
                .doesNotContain("Okonkwo", "quarrel", "Lindqvist");
        assertThat(found(folder)).isEmpty();
    }

    @Test
    void theSearchFindsThemInADatabaseThatIsNotEncrypted() throws Exception {
        Properties attributes = new Properties();
        attributes.setProperty("create", "true");
        String url = "jdbc:derby:" + temp.resolve("plain");
        try (Connection connection = new EmbeddedDriver().connect(url, attributes)) {
            connection.createStatement().execute("create table boat (name varchar(100))");
            connection.createStatement().execute("insert into boat values ('Marguerite Okonkwo')");
        }
        assertThat(found(temp.resolve("plain"))).isNotEmpty();
        try {
            new EmbeddedDriver().connect(url + ";shutdown=true", new Properties());
        } catch (SQLException stopped) {
            assertThat(stopped.getSQLState()).isEqualTo("08006");
        }
    }

    @Test
    void theSearchKnowsEveryEncoding() throws Exception {
        for (Charset charset : CHARSETS) {
            byte[] text = ("a settings file of Lindqvist, kept").getBytes(charset);
            for (byte[] written : List.of(text, HexFormat.of().formatHex(text).getBytes(StandardCharsets.US_ASCII),
                    HexFormat.of().withUpperCase().formatHex(text).getBytes(StandardCharsets.US_ASCII),
                    Base64.getEncoder().encode(text))) {
                Path file = Files.write(temp.resolve("file"), written);
                assertThat(found(file)).isNotEmpty();
            }
        }
    }

    private static List<String> found(Path root) throws Exception {
        List<byte[]> needles = new ArrayList<>();
        for (String marker : MARKERS) {
            for (Charset charset : CHARSETS) {
                byte[] text = marker.getBytes(charset);
                needles.add(text);
                needles.add(HexFormat.of().formatHex(text).getBytes(StandardCharsets.US_ASCII));
                needles.add(HexFormat.of().withUpperCase().formatHex(text).getBytes(StandardCharsets.US_ASCII));
                for (int shift = 0; shift < 3; shift++) {
                    needles.add(base64Within(text, shift));
                }
            }
        }
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                // One byte to one character, so that indexOf searches bytes.
                String content = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                for (byte[] needle : needles) {
                    if (content.contains(new String(needle, StandardCharsets.ISO_8859_1))) {
                        found.add(path.getFileName().toString());
                    }
                }
            }
        }
        return found;
    }

    /** The characters that Base64 gives the text wherever it begins within a group of three bytes. */
    private static byte[] base64Within(byte[] text, int shift) {
        byte[] shifted = new byte[shift + text.length];
        System.arraycopy(text, 0, shifted, shift, text.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = shift == 0 ? 0 : shift + 1;
        int to = shifted.length / 3 * 4;
        return encoded.substring(from, to).getBytes(StandardCharsets.US_ASCII);
    }
}
