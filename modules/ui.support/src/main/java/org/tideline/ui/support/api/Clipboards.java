package org.tideline.ui.support.api;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.Timer;

/**
 * What was copied from our windows leaves the clipboard again: after 30 seconds, or ten where it was a secret, and at
 * the lock; but never what somebody else has put there since. Event thread.
 */
public final class Clipboards {
    private static final Logger LOG = Logger.getLogger(Clipboards.class.getName());
    /** How long words of a client stay. */
    static final int WORDS_MILLIS = 30_000;
    /** How long a recovery key or a passphrase stays. */
    static final int SECRET_MILLIS = 10_000;
    private static final Timer LATER = new Timer(WORDS_MILLIS, e -> forgetCopied());
    private static boolean watching;
    /** Digest of the words copied last, to know them again where another program has taken them over; else null. */
    private static byte[] copied;

    static {
        LATER.setRepeats(false);
    }

    private Clipboards() {
    }

    /** Copies something that came from a record. */
    public static void put(Transferable what) {
        put(what, WORDS_MILLIS);
    }

    /** Copies words that came from a record. */
    public static void put(String words) {
        put(new StringSelection(words), WORDS_MILLIS);
    }

    /** Copies a secret. The clipboard can hold strings alone, so it stays for a short time only. */
    public static void putSecret(char[] secret) {
        put(new StringSelection(new String(secret)), SECRET_MILLIS);
    }

    private static void put(Transferable what, int millis) {
        try {
            system().setContents(what, null);
            noted(millis);
        } catch (IllegalStateException | HeadlessException e) {
            LOG.log(Level.INFO, "The clipboard was busy");
        }
    }

    /** Follows what is copied by keyboard in any of our windows. Once, when the program starts. */
    public static void watch() {
        if (!watching) {
            watching = true;
            Toolkit.getDefaultToolkit().addAWTEventListener(event -> {
                if (event instanceof KeyEvent key && key.getID() == KeyEvent.KEY_PRESSED && copies(key)) {
                    // Only afterwards is it there.
                    EventQueue.invokeLater(() -> noted(WORDS_MILLIS));
                }
            }, AWTEvent.KEY_EVENT_MASK);
        }
    }

    private static boolean copies(KeyEvent key) {
        boolean menu = (key.getModifiersEx() & Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx()) != 0;
        return switch (key.getKeyCode()) {
            case KeyEvent.VK_C, KeyEvent.VK_X, KeyEvent.VK_INSERT -> menu;
            case KeyEvent.VK_COPY, KeyEvent.VK_CUT -> true;
            case KeyEvent.VK_DELETE -> key.isShiftDown();
            default -> false;
        };
    }

    private static void noted(int millis) {
        Clipboard clipboard = system();
        Transferable now = contents(clipboard);
        if (ours(now)) {
            copied = digest(now);
            LATER.setInitialDelay(millis);
            LATER.restart();
        }
    }

    /** Takes away whatever of ours lies in a clipboard: that of copy and paste, and that of the mouse under X11. */
    public static void forget() {
        forgetCopied();
        Clipboard selection = Toolkit.getDefaultToolkit().getSystemSelection();
        if (selection != null && ours(contents(selection))) {
            empty(selection);
        }
    }

    private static void forgetCopied() {
        LATER.stop();
        Clipboard clipboard = system();
        Transferable now = contents(clipboard);
        if (ours(now) || now != null && copied != null && Arrays.equals(copied, digest(now))) {
            empty(clipboard);
        }
        copied = null;
    }

    private static Clipboard system() {
        return Toolkit.getDefaultToolkit().getSystemClipboard();
    }

    private static Transferable contents(Clipboard clipboard) {
        try {
            return clipboard.getContents(null);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    /** Whether this program has put it there: what comes from another one the toolkit hands out as a type of its own. */
    private static boolean ours(Transferable what) {
        return what != null && !what.getClass().getName().equals("sun.awt.datatransfer.ClipboardTransferable");
    }

    private static void empty(Clipboard clipboard) {
        try {
            clipboard.setContents(new StringSelection(""), null);
        } catch (IllegalStateException e) {
            LOG.log(Level.INFO, "A clipboard was busy and could not be emptied");
        }
    }

    private static byte[] digest(Transferable what) {
        try {
            if (!what.isDataFlavorSupported(DataFlavor.stringFlavor)) {
                return null;
            }
            byte[] words = ((String) what.getTransferData(DataFlavor.stringFlavor)).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("SHA-256").digest(words);
        } catch (UnsupportedFlavorException | IOException e) {
            return null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
