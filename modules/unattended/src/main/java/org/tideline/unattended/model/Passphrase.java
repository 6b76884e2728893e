package org.tideline.unattended.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.openide.util.NbBundle.Messages;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.WrongCall;
import org.tideline.vault.api.Secret;

/** Takes the passphrase from a file or a pipe; it is never an argument, because arguments are seen by everyone. */
@Messages({
    "MSG_NoPassphrase=The passphrase is missing. Name a file with --passphrase-file FILE, or pipe the passphrase in.",
    "# {0} - file",
    "MSG_PassphraseUnreadable=This file cannot be read: {0}",
    "MSG_PassphraseEmpty=The first line is empty where the passphrase or recovery key was expected.",
    "MSG_PassphraseLong=The first line is too long for a passphrase.",
    "MSG_PassphraseText=The passphrase has to be text in UTF-8."
})
final class Passphrase {
    /** Set by the launcher where standard input is a keyboard. */
    static final String STDIN = "tideline.stdin";
    private static final int LONGEST = 4096;

    private Passphrase() {
    }

    /** The recovery key where one is named, else the passphrase; for the caller to close. */
    static Secret secret(Arguments call, InputStream pipe) throws WrongCall {
        Path file = call.path(Options.RECOVERY_KEY_FILE).orElse(null);
        return file == null ? new Secret.Passphrase(of(call, pipe)) : new Secret.RecoveryKey(ofFile(file));
    }

    /** The characters, for the caller to wipe. */
    static char[] of(Arguments call, InputStream pipe) throws WrongCall {
        Path file = call.path(Options.PASSPHRASE_FILE).orElse(null);
        if (file == null) {
            if ("terminal".equals(System.getProperty(STDIN))) {
                throw new WrongCall(Bundle.MSG_NoPassphrase());
            }
            try {
                return firstLine(pipe, Bundle.MSG_NoPassphrase());
            } catch (IOException e) {
                throw new WrongCall(Bundle.MSG_NoPassphrase());
            }
        }
        return ofFile(file);
    }

    private static char[] ofFile(Path file) throws WrongCall {
        try (InputStream in = Files.newInputStream(file)) {
            return firstLine(in, Bundle.MSG_PassphraseEmpty());
        } catch (CharacterCodingException e) {
            throw new WrongCall(Bundle.MSG_PassphraseText());
        } catch (IOException e) {
            throw new WrongCall(Bundle.MSG_PassphraseUnreadable(file));
        }
    }

    private static char[] firstLine(InputStream in, String whereEmpty) throws IOException, WrongCall {
        Wipable line = new Wipable();
        CharBuffer text = null;
        try {
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                if (line.size() == LONGEST) {
                    throw new WrongCall(Bundle.MSG_PassphraseLong());
                }
                line.write(b);
            }
            text = StandardCharsets.UTF_8.newDecoder().decode(line.bytes());
            int start = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
            int end = text.length() > start && text.charAt(text.length() - 1) == '\r' ? text.length() - 1 : text.length();
            if (start == end) {
                throw new WrongCall(whereEmpty);
            }
            return Arrays.copyOfRange(text.array(), start, end);
        } finally {
            line.wipe();
            if (text != null) {
                Arrays.fill(text.array(), '\0');
            }
        }
    }

    /** Bytes that leave no copy behind: made at full length, so it never grows. */
    private static final class Wipable extends ByteArrayOutputStream {
        Wipable() {
            super(LONGEST);
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(buf, 0, count);
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
