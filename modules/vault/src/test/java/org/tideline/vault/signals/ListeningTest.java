package org.tideline.vault.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a D-Bus of the test's own, with signals that are made up. */
class ListeningTest {
    private static final String LOGIN = "org.freedesktop.login1";

    @TempDir
    private static Path folder;
    private static Process daemon;
    private final Semaphore locked = new Semaphore(0);

    @BeforeAll
    static void start() throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/dbus-daemon"))) {
            return;
        }
        daemon = new ProcessBuilder("/usr/bin/dbus-daemon", "--session", "--nofork", "--address=unix:path=" + folder.resolve("bus"))
                .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        for (int i = 0; i < 500 && daemon.isAlive() && Files.notExists(folder.resolve("bus")); i++) {
            Thread.sleep(20);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (daemon != null) {
            daemon.destroy();
            daemon.waitFor();
        }
    }

    @Test
    void aScreenThatIsLockedIsHeardAndOneThatIsUnlockedIsNot() throws Exception {
        try (Bus sender = sender()) {
            Listening.toSession("unix:path=" + folder.resolve("bus") + ",guid=1", locked::release);
            hear(sender, signal("org.freedesktop.ScreenSaver", "ActiveChanged", 1));
            hear(sender, signal("org.gnome.ScreenSaver", "ActiveChanged", 1));
            sender.send(signal("org.freedesktop.ScreenSaver", "ActiveChanged", 0));
            sender.send(signal("org.freedesktop.ScreenSaver", "ActiveChanged", "true"));
            sender.send(signal("org.freedesktop.ScreenSaver", "Other", 1));
            sender.send(signal(LOGIN + ".Session", "Lock", null));
            assertThat(locked.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
            hear(sender, signal("org.freedesktop.ScreenSaver", "ActiveChanged", 1));
        }
    }

    @Test
    void sleepAndALockedSessionAreHeardFromTheLoginServiceAlone() throws Exception {
        try (Bus sender = sender(); Bus impostor = sender()) {
            sender.write(requestName(LOGIN));
            Listening.toSystem("unix:path=" + folder.resolve("bus"), locked::release);
            hear(sender, signal(LOGIN + ".Manager", "PrepareForSleep", 1));
            hear(sender, signal(LOGIN + ".Session", "Lock", null));
            sender.send(signal(LOGIN + ".Manager", "PrepareForSleep", 0));
            impostor.send(signal(LOGIN + ".Session", "Lock", null));
            impostor.send(signal(LOGIN + ".Manager", "PrepareForSleep", 1));
            assertThat(locked.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void whereThereIsNoBusNothingFails() throws Exception {
        for (String address : new String[] {"", "tcp:host=localhost", "unix:abstract=/tmp/x", "unix:path=/nowhere/bus", "unix:path=%zz", "unix:path=\0"}) {
            Listening.toSession(address, locked::release);
        }
        Files.writeString(folder.resolve("file"), "no socket");
        Listening.toSystem("unix:path=" + folder.resolve("file"), locked::release);
        assertThat(locked.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(Bus.socket("unix:path=/run/a%20b,guid=7;tcp:host=x")).contains(Path.of("/run/a b"));
    }

    @Test
    void aMessageThatIsMalformedIsRefused() throws Exception {
        byte[] whole = signal("org.freedesktop.ScreenSaver", "ActiveChanged", 1).bytes(1);
        assertThat(read(whole).body()).isEqualTo(1);
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 3; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                read(broken);
            } catch (IOException e) {
                // refused, as it may
            }
        }
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
        }
    }

    private static BusMessage read(byte[] bytes) throws IOException {
        return BusMessage.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static Bus sender() throws IOException {
        Assumptions.assumeTrue(daemon != null && daemon.isAlive(), "no D-Bus daemon here");
        return new Bus(folder.resolve("bus"));
    }

    /** Sends it until it is heard: listening begins at a time of its own. */
    private void hear(Bus sender, BusMessage signal) throws Exception {
        for (int i = 0; i < 300; i++) {
            sender.send(signal);
            if (locked.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                // What was sent too often comes late.
                while (locked.tryAcquire(300, TimeUnit.MILLISECONDS)) {
                    continue;
                }
                return;
            }
        }
        throw new AssertionError("not heard: " + signal);
    }

    /** Its body is a text and a number, which no message of ours has. */
    private static byte[] requestName(String name) {
        byte[] head = new BusMessage(BusMessage.CALL, Map.of(BusMessage.PATH, "/org/freedesktop/DBus", BusMessage.INTERFACE,
                "org.freedesktop.DBus", BusMessage.MEMBER, "RequestName", BusMessage.DESTINATION, "org.freedesktop.DBus", 8, "su"), null).bytes(77);
        int length = 4 + name.length() + 1;
        ByteBuffer body = ByteBuffer.allocate((length + 3) / 4 * 4 + 4).order(ByteOrder.LITTLE_ENDIAN);
        body.putInt(name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer all = ByteBuffer.allocate(head.length + body.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        all.put(head).put(body.array()).putInt(4, body.capacity());
        return all.array();
    }

    private static BusMessage signal(String from, String member, Object body) {
        return new BusMessage(BusMessage.SIGNAL, Map.of(BusMessage.PATH, "/a/b", BusMessage.INTERFACE, from, BusMessage.MEMBER, member), body);
    }
}
