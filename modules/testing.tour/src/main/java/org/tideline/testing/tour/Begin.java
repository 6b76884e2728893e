package org.tideline.testing.tour;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.swing.UIManager;
import org.openide.modules.OnStart;
import org.openide.util.RequestProcessor;
import org.openide.windows.OnShowing;
import org.tideline.core.api.Now;

/**
 * Begins the tour that the system property {@code tideline.tour} names, and holds still what would make two pictures
 * of the same window differ: the clock ({@code tideline.tour.now}) and the caret.
 */
@OnStart
public final class Begin implements Runnable {
    static final String TOUR = "tideline.tour";
    private static final RequestProcessor WORK = new RequestProcessor("tideline-tour");

    @Override
    public void run() {
        String now = System.getProperty("tideline.tour.now");
        if (now != null) {
            ZoneId zone = ZoneId.systemDefault();
            Now.use(Clock.fixed(LocalDateTime.parse(now).atZone(zone).toInstant(), zone));
        }
        for (String component : new String[] {"TextField", "TextArea", "PasswordField", "FormattedTextField", "TextPane", "EditorPane"}) {
            UIManager.put(component + ".caretBlinkRate", 0);
        }
    }

    /** Starts the tour when the main window is there. */
    @OnShowing
    public static final class Showing implements Runnable {
        @Override
        public void run() {
            String tour = System.getProperty(TOUR);
            if (tour != null) {
                WORK.post(() -> new Tour(Path.of(System.getProperty("tideline.tour.pictures", "."))).take(Path.of(tour)));
            }
        }
    }
}
