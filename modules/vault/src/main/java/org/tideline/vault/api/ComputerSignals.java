package org.tideline.vault.api;

import java.util.Optional;
import org.tideline.vault.signals.Listening;

/**
 * What the computer says of itself: its screen is being locked, or it goes to sleep. Heard on Linux, over the D-Bus of
 * the system (systemd-logind) and of the session (screen savers); elsewhere, and where there is no D-Bus, nothing is
 * heard and nothing fails.
 */
public final class ComputerSignals {
    private ComputerSignals() {
    }

    /**
     * Begins to listen, until the process ends, which it does not hold up. Any thread; returns at once.
     *
     * @param locked runs on a worker thread each time the screen is locked or the computer goes to sleep
     */
    public static void listen(Runnable locked) {
        String system = environment("DBUS_SYSTEM_BUS_ADDRESS").orElse("unix:path=/run/dbus/system_bus_socket");
        Listening.toSystem(system, locked);
        environment("DBUS_SESSION_BUS_ADDRESS")
                .or(() -> environment("XDG_RUNTIME_DIR").map(folder -> "unix:path=" + folder + "/bus"))
                .ifPresent(session -> Listening.toSession(session, locked));
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
