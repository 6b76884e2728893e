package org.tideline.ui.support.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openide.util.Utilities;

/** Asks the system whether it is dark; a moment's work for a worker thread. */
final class SystemTheme {
    private static final int PATIENCE_SECONDS = 3;

    private SystemTheme() {
    }

    static boolean dark() {
        if (Utilities.isWindows()) {
            return answer("reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v", "AppsUseLightTheme").contains("0x0");
        }
        if (Utilities.isMac()) {
            return answer("defaults", "read", "-g", "AppleInterfaceStyle").contains("dark");
        }
        return answer("gsettings", "get", "org.gnome.desktop.interface", "color-scheme").contains("dark");
    }

    /** What the command says, in small letters; nothing if there is no such command or it takes too long. */
    private static String answer(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
