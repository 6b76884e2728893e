package org.tideline.storage.engine;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;

/**
 * Says who has a practice open. The operating system holds a lock on the file for as long as the process lives, so a
 * process that died holds nothing, whatever its file still says. The locked byte lies far beyond the text, so that
 * others can read the text on every system.
 */
@Messages({
    "# {0} - which program", "# {1} - process number", "# {2} - since when",
    "InUse_open=This practice is open in {0} (process {1}) since {2}. Close it there and try again. Nothing was changed.",
    "InUse_openUnknown=This practice is open in another program on this computer. Close it there and try again. Nothing was changed.",
    "InUse_desktop=the Tideline window",
    "InUse_unattended=Tideline without a window",
    "InUse_cannotWrite=The practice folder cannot be written to, so the practice was not opened. Change the folder''s permissions and try again."
})
final class InUse implements AutoCloseable {
    /** The file beside the database. */
    static final String NAME = "in-use";
    private static final long LOCKED_BYTE = 1L << 40;
    private static final String DESKTOP = "desktop";

    private final FileChannel channel;
    private final boolean leftSigned;
    private boolean signed;

    private InUse(FileChannel channel, boolean leftSigned) {
        this.channel = channel;
        this.leftSigned = leftSigned;
    }

    /** Whether the last program that had it open did not let it go itself: it crashed, or the power went. */
    boolean leftSigned() {
        return leftSigned;
    }

    /** Takes the practice for this process; the file's text changes only with {@link #sign()}. */
    static InUse take(Path folder) throws Refused {
        Path file = folder.resolve(NAME);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Refused(Reason.CANNOT_WRITE, Bundle.InUse_cannotWrite());
        }
        InUse mine = null;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw new Refused(Reason.OPEN_ELSEWHERE, words(file));
            }
            mine = new InUse(channel, channel.size() > 0);
            return mine;
        } catch (OverlappingFileLockException e) {
            throw new Refused(Reason.OPEN_ELSEWHERE, words(file));
        } catch (IOException e) {
            throw new Refused(Reason.CANNOT_WRITE, Bundle.InUse_cannotWrite());
        } finally {
            if (mine == null) {
                closeQuietly(channel);
            }
        }
    }

    /** Writes down which program, which process and since when. */
    void sign() throws Refused {
        String text = (GraphicsEnvironment.isHeadless() ? "unattended" : DESKTOP) + "\n"
                + ProcessHandle.current().pid() + "\n" + Now.instant().toEpochMilli() + "\n";
        try {
            signed = true;
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException e) {
            throw new Refused(Reason.CANNOT_WRITE, Bundle.InUse_cannotWrite());
        }
    }

    /** Lets the practice go. The file stays, empty: deleting it could take away the lock of the next one. */
    @Override
    public void close() {
        try {
            if (signed) {
                channel.truncate(0);
            }
        } catch (IOException e) {
            // The lock goes with the channel all the same.
        }
        closeQuietly(channel);
    }

    private static String words(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            String program = lines.get(0).equals(DESKTOP) ? Bundle.InUse_desktop() : Bundle.InUse_unattended();
            String since = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withZone(Now.clock().getZone()).format(Instant.ofEpochMilli(Long.parseLong(lines.get(2))));
            return Bundle.InUse_open(program, lines.get(1), since);
        } catch (IOException | RuntimeException e) {
            return Bundle.InUse_openUnknown();
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // nothing more can be done
        }
    }
}
