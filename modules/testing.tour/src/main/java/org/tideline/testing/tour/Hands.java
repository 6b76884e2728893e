package org.tideline.testing.tour;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JLabel;
import org.openide.awt.Actions;
import org.openide.util.Lookup;
import org.openide.windows.WindowManager;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.api.Cases;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;

/** Does with the program what a person does, and looks at it. Worker thread. */
final class Hands {
    private static final long PATIENCE_MILLIS = Long.getLong("tideline.tour.patience", 60_000);
    private static final long STILL_MILLIS = 8_000;
    private static final int LOOK_MILLIS = 200;
    /** How long a key may take through the display. */
    private static final int ARRIVAL_MILLIS = 20;
    private static final int QUIET_LOOKS = 3;
    /** A caret that blinks changes fewer pixels than this. */
    private static final int CARET_PIXELS = 150;
    private static final Map<Character, Integer> KEYS = Map.ofEntries(
            Map.entry('/', KeyEvent.VK_SLASH), Map.entry('.', KeyEvent.VK_PERIOD), Map.entry(',', KeyEvent.VK_COMMA),
            Map.entry('-', KeyEvent.VK_MINUS), Map.entry(' ', KeyEvent.VK_SPACE), Map.entry('=', KeyEvent.VK_EQUALS));

    private final Path pictures;
    private final Robot robot = new Robot();

    Hands(Path pictures) throws AWTException {
        this.pictures = pictures;
        robot.setAutoDelay(15);
    }

    /**
     * Waits until events are done and the screen has stood still for a moment, but for a caret; not for ever, as
     * something larger may move.
     */
    void quiet() throws InterruptedException {
        int[] last = new int[0];
        int still = 0;
        long until = System.currentTimeMillis() + STILL_MILLIS;
        while (still < QUIET_LOOKS && System.currentTimeMillis() < until) {
            Thread.sleep(LOOK_MILLIS);
            settled();
            BufferedImage now = screen();
            int[] pixels = now.getRGB(0, 0, now.getWidth(), now.getHeight(), null, 0, now.getWidth());
            still = alike(pixels, last) ? still + 1 : 0;
            last = pixels;
        }
    }

    private static boolean alike(int[] now, int[] before) {
        if (now.length != before.length) {
            return false;
        }
        int changed = 0;
        for (int i = 0; i < now.length && changed <= CARET_PIXELS; i++) {
            changed += now[i] == before[i] ? 0 : 1;
        }
        return changed <= CARET_PIXELS;
    }

    /**
     * Waits until the events that have arrived are done. Not {@link Robot#waitForIdle}: without a window manager it
     * waits for an answer of the display that may take seconds to come.
     */
    void settled() {
        robot.delay(ARRIVAL_MILLIS);
        onEventThread(() -> null);
    }

    /** Where controls stand that a screen reader cannot name, in all windows that are showing. */
    List<String> unnamed() {
        return onEventThread(() -> Arrays.stream(Window.getWindows()).filter(Window::isShowing)
                .flatMap(window -> AccessibleNames.missing(window).stream()).toList());
    }

    void practice() throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (Practices.current().isEmpty()) {
            Thread.sleep(LOOK_MILLIS);
            require(System.currentTimeMillis() < until, "No practice was opened");
        }
    }

    void openCase(String what) {
        String[] words = what.split(" ");
        OpenPractice practice = Practices.current().orElseThrow();
        long id = practice.service(Cases.class).all().stream().filter(c -> c.code().equals(words[0])).findFirst()
                .map(Case::id).orElseThrow(() -> new IllegalStateException("There is no case " + words[0]));
        EventQueue.invokeLater(() -> Lookup.getDefault().lookup(CaseWindows.class).show(id, words.length > 1 ? words[1] : null));
    }

    void picture(String name) throws IOException, InterruptedException {
        quiet();
        Files.createDirectories(pictures);
        ImageIO.write(screen(), "png", pictures.resolve(name + ".png").toFile());
    }

    private BufferedImage screen() {
        return robot.createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
    }

    /** Presses {@code ctrl shift K} and the like. */
    void key(String keys) {
        int[] codes = Arrays.stream(keys.split(" ")).mapToInt(Hands::code).toArray();
        for (int code : codes) {
            robot.keyPress(code);
        }
        for (int i = codes.length - 1; i >= 0; i--) {
            robot.keyRelease(codes[i]);
        }
    }

    private static int code(String key) {
        String name = switch (key.toLowerCase(Locale.ROOT)) {
            case "ctrl" -> "CONTROL";
            case "esc" -> "ESCAPE";
            default -> key.toUpperCase(Locale.ROOT);
        };
        try {
            return KeyEvent.class.getField("VK_" + name).getInt(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("There is no key " + key, e);
        }
    }

    /** Types letters, digits and a few signs as on a keyboard of the United States, as Xvfb has it. */
    void type(String text) {
        for (char c : text.toCharArray()) {
            Integer sign = KEYS.get(c);
            boolean upper = Character.isUpperCase(c) || c == '_' || c == '~';
            int code = sign != null ? sign : c == '_' ? KeyEvent.VK_MINUS : c == '~' ? KeyEvent.VK_BACK_QUOTE
                    : KeyEvent.getExtendedKeyCodeForChar(c);
            if (upper) {
                robot.keyPress(KeyEvent.VK_SHIFT);
            }
            robot.keyPress(code);
            robot.keyRelease(code);
            if (upper) {
                robot.keyRelease(KeyEvent.VK_SHIFT);
            }
        }
    }

    void press(String text) throws InterruptedException {
        Component found = await(() -> Seen.find(c -> c instanceof AbstractButton b && b.isEnabled() && Seen.says(c, text)),
                "There is no button " + text);
        EventQueue.invokeLater(() -> ((AbstractButton) found).doClick());
    }

    void focus(String name) throws InterruptedException {
        // The label of a field has the field's name, and takes the focus too if it is asked to.
        Component found = await(() -> Seen.find(c -> c.isFocusable() && c.isEnabled() && !(c instanceof JLabel) && Seen.says(c, name)),
                "There is nothing called " + name);
        // Asked again and again, of the window too: on its way to the front it has no focus to give yet, and where there is
        // no window manager nobody gives it one.
        await(() -> {
            if (!found.isFocusOwner()) {
                found.requestFocus();
            }
            return found.isFocusOwner() ? Boolean.TRUE : null;
        }, "The focus does not go to " + name);
    }

    void waitAt(String name) throws InterruptedException {
        await(() -> {
            Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            return owner != null && owner.isShowing() && (name.isEmpty() || Seen.says(owner, name)) ? Boolean.TRUE : null;
        }, "The focus is not at " + name);
    }

    void words(String name) throws IOException {
        Files.createDirectories(pictures);
        Files.write(pictures.resolve(name + ".txt"), onEventThread(Seen::everything));
    }

    void act(String categoryAndId) {
        String[] parts = categoryAndId.split("/");
        Action action = onEventThread(() -> Actions.forID(parts[0], parts[1]));
        require(action != null, "There is no action " + categoryAndId);
        EventQueue.invokeLater(() -> action.actionPerformed(
                new ActionEvent(WindowManager.getDefault().getMainWindow(), ActionEvent.ACTION_PERFORMED, "tour")));
    }

    void waitFor(String words, boolean there) throws InterruptedException {
        await(() -> (Seen.find(c -> Seen.contains(c, words)) != null) == there ? Boolean.TRUE : null,
                (there ? "This did not come: " : "This did not go: ") + words);
    }

    void size(String what) {
        String[] parts = what.split(" ");
        onEventThread(() -> {
            WindowManager.getDefault().getMainWindow().setBounds(new Rectangle(
                    new Dimension(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))));
            return null;
        });
    }

    private static <T> T await(Callable<T> look, String otherwise) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            T found = onEventThread(look);
            if (found != null) {
                return found;
            }
            require(System.currentTimeMillis() < until, otherwise);
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static <T> T onEventThread(Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        try {
            EventQueue.invokeAndWait(() -> {
                try {
                    result.set(work.call());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (InterruptedException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        return result.get();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
