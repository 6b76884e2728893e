package org.tideline.testing.tour;

import java.awt.AWTException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.LifecycleManager;

/**
 * Takes a tour: one step a line, a verb and what it needs; lines that begin with {@code #} say why. After each step it
 * waits until the program is quiet, and looks for controls without a name for screen readers. A step that cannot be
 * taken ends the tour with status 3 and a picture {@code failed.png}; a control without a name makes the whole tour end
 * with 3; otherwise the program ends with status 0.
 * <pre>
 * case C-0001 progress     opens a case on a tab
 * picture trees            takes a picture of all that is on the screen
 * key ctrl shift K         presses a key, with Java's name of it
 * type words               types
 * press Make PDF…          presses the button of that text or name
 * act Practice/the.Action  performs an action by its category and id
 * show words               waits until the words are on the screen
 * gone words               waits until they are not
 * focus name               puts the focus on the component of that accessible name
 * at name                  waits until the component of that accessible name, or any, has the focus
 * words before             writes whatever the windows say, shown or not, to before.txt beside the pictures
 * fail words               lets work fail in every way there is, each time with these words as message
 * size 1024 700            sets the size of the main window
 * practice                 waits until a practice is open
 * heap before              writes all live objects to before.hprof beside the pictures
 * cycles 20 passphrase     locks and unlocks so many times, and writes figures to cycles.csv beside the pictures
 * pause 500                waits so many milliseconds
 * </pre>
 */
final class Tour {
    private static final Logger LOG = Logger.getLogger(Tour.class.getName());
    private static final int FAILED = 3;

    private final Path pictures;

    Tour(Path pictures) {
        this.pictures = pictures;
    }

    /** Takes the whole tour and ends the program. */
    void take(Path tour) {
        Hands hands = null;
        Set<String> unnamed = new TreeSet<>();
        String at = "";
        try {
            hands = new Hands(pictures);
            // Taken off one by one: a step that was taken must not lie in the memory that a later one looks through.
            Queue<String> steps = new ArrayDeque<>(Files.readAllLines(tour));
            while (!steps.isEmpty()) {
                at = steps.poll().strip();
                if (!at.isEmpty() && !at.startsWith("#")) {
                    long began = System.currentTimeMillis();
                    int blank = at.indexOf(' ');
                    String verb = blank < 0 ? at : at.substring(0, blank);
                    step(hands, verb, blank < 0 ? "" : at.substring(blank + 1).strip());
                    unnamed.addAll(hands.unnamed());
                    // The verb alone: what is typed in a tour must not lie in the log, where tests look for it.
                    LOG.log(Level.INFO, "{0} ms: {1}", new Object[] {System.currentTimeMillis() - began, verb});
                }
            }
            if (!unnamed.isEmpty()) {
                LOG.log(Level.SEVERE, "A screen reader cannot name:\n{0}", String.join("\n", unnamed));
            }
            LifecycleManager.getDefault().exit(unnamed.isEmpty() ? 0 : FAILED);
        } catch (IOException | AWTException | RuntimeException | InterruptedException e) {
            LOG.log(Level.SEVERE, "The tour ended at: " + at, e);
            try {
                if (hands != null) {
                    hands.picture("failed");
                }
            } catch (IOException | RuntimeException | InterruptedException f) {
                LOG.log(Level.INFO, "There is no picture of it", f);
            }
            LifecycleManager.getDefault().exit(FAILED);
        }
    }

    private void step(Hands hands, String verb, String what) throws IOException, InterruptedException {
        switch (verb) {
            case "case" -> hands.openCase(what);
            case "picture" -> hands.picture(what);
            case "key" -> hands.key(what);
            case "type" -> hands.type(what);
            case "press" -> hands.press(what);
            case "act" -> hands.act(what);
            case "show" -> hands.waitFor(what, true);
            case "gone" -> hands.waitFor(what, false);
            case "focus" -> hands.focus(what);
            case "at" -> hands.waitAt(what);
            case "words" -> hands.words(what);
            case "fail" -> Failing.everywhere(what);
            case "size" -> hands.size(what);
            case "practice" -> hands.practice();
            case "heap" -> Memory.dump(pictures, what);
            case "cycles" -> new Cycles(pictures, hands).turn(what);
            case "pause" -> Thread.sleep(Long.parseLong(what));
            default -> throw new IllegalStateException("There is no step " + verb);
        }
        hands.quiet();
    }
}
