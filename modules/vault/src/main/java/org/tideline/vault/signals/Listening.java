package org.tideline.vault.signals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;

/** Listens to one D-Bus, and comes back to it a minute after it went away. Its threads do not hold up the end of the process. */
public final class Listening implements Runnable {
    private static final Logger LOG = Logger.getLogger(Listening.class.getName());
    private static final RequestProcessor LISTENERS = new RequestProcessor("Signals of the computer", 2);
    private static final int AGAIN_MILLIS = 60_000;
    private static final String LOGIN = "org.freedesktop.login1";
    private static final List<String> SCREEN_SAVERS = List.of("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver");

    private final Path socket;
    private final List<String> rules;
    private final Runnable locked;
    private final RequestProcessor.Task task = LISTENERS.create(this);

    private Listening(Path socket, List<String> rules, Runnable locked) {
        this.socket = socket;
        this.rules = rules;
        this.locked = locked;
    }

    /** To systemd-logind on the bus of the system, and to nobody who only says so. */
    public static void toSystem(String address, Runnable locked) {
        begin(address, List.of("type='signal',sender='" + LOGIN + "',interface='" + LOGIN + ".Manager',member='PrepareForSleep'",
                "type='signal',sender='" + LOGIN + "',interface='" + LOGIN + ".Session',member='Lock'"), locked);
    }

    /** To the screen savers on the bus of the session. */
    public static void toSession(String address, Runnable locked) {
        begin(address, SCREEN_SAVERS.stream().map(name -> "type='signal',interface='" + name + "',member='ActiveChanged'").toList(),
                locked);
    }

    private static void begin(String address, List<String> rules, Runnable locked) {
        try {
            Optional<Path> socket = Bus.socket(address);
            socket.ifPresent(path -> new Listening(path, rules, locked).task.schedule(0));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.FINE, "An address of a D-Bus is malformed");
        }
    }

    @Override
    public void run() {
        if (!Files.exists(socket)) {
            return;
        }
        try (Bus bus = new Bus(socket)) {
            for (String rule : rules) {
                bus.match(rule);
            }
            while (true) {
                if (locks(bus.next())) {
                    locked.run();
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A D-Bus is not heard: {0}", e.getClass().getName());
            task.schedule(AGAIN_MILLIS);
        }
    }

    private static boolean locks(BusMessage message) {
        return message.is(LOGIN + ".Session", "Lock")
                || Integer.valueOf(1).equals(message.body()) && (message.is(LOGIN + ".Manager", "PrepareForSleep")
                        || SCREEN_SAVERS.stream().anyMatch(name -> message.is(name, "ActiveChanged")));
    }
}
