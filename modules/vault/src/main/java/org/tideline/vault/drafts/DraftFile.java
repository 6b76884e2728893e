package org.tideline.vault.drafts;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.vault.api.Draft;
import org.tideline.vault.api.WholeFile;

/**
 * One draft. What an editor announces is asked for once the wait is over, counted from the first key that is not on the
 * disk; what it said stays here until it is on the disk or taken back.
 */
@Messages({
    "DraftFile_full=The disk is full, so the latest words are on this screen alone. Make room on it, or save them elsewhere.",
    "DraftFile_cannotWrite=The folder of the practice cannot be written to, so the latest words are on this screen alone. Save them elsewhere, or make the folder writable again.",
    "DraftFile_unknown=The latest words could not be kept, so they are on this screen alone. Save the record, or copy them."})
final class DraftFile implements Draft {
    private static final Logger LOG = Logger.getLogger(DraftFile.class.getName());
    private static final byte[] NOTHING = {};
    private static final int WAIT_MILLIS = 1_500;
    private static final int RETRY_MILLIS = 5_000;
    private static final int MOST_DAMAGED = 100;

    private final DraftFolder folder;
    private final ItemRef of;
    private final Path file;
    private final RequestProcessor.Task asking;
    private final RequestProcessor.Task writing;
    private Supplier<byte[]> announced;
    private boolean waiting;
    private byte[] said;
    private long turn;
    private boolean typed;
    private boolean looked;
    private Instant keptAt;
    private String trouble;
    private Runnable listener;

    DraftFile(DraftFolder folder, ItemRef of, Path file) {
        this.folder = folder;
        this.of = of;
        this.file = file;
        asking = DraftFolder.task(this::askAndWrite);
        writing = DraftFolder.task(this::write);
    }

    @Override
    public Optional<byte[]> kept() {
        synchronized (this) {
            if (said != null) {
                return said.length == 0 ? Optional.empty() : Optional.of(said.clone());
            }
        }
        Optional<Kept> kept = folder.whole(file);
        synchronized (this) {
            if (keptAt == null && said == null) {
                keptAt = kept.map(Kept::at).orElse(null);
            }
        }
        return kept.map(Kept::content);
    }

    @Override
    public synchronized void changed(Supplier<byte[]> snapshot) {
        announced = snapshot;
        typed = true;
        if (!waiting) {
            waiting = true;
            asking.schedule(WAIT_MILLIS);
        }
    }

    @Override
    public void keepNow() {
        if (announced()) {
            DraftFolder.onEventThread(this::ask);
        }
        // A task of its own: one that is scheduled anew meanwhile counts as unfinished.
        RequestProcessor.Task now = DraftFolder.task(this::write);
        now.schedule(0);
        now.waitFinished();
    }

    /** Puts this in the place of whatever is kept, and waits until it is on the disk. */
    void put(byte[] content) throws IOException {
        synchronized (this) {
            turn++;
            announced = null;
            said = content;
        }
        keepNow();
        if (trouble().isPresent()) {
            throw new IOException("The folder of drafts cannot be written to");
        }
    }

    private void askAndWrite() {
        synchronized (this) {
            waiting = false;
        }
        if (announced()) {
            DraftFolder.onEventThread(this::ask);
        }
        write();
    }

    synchronized boolean announced() {
        return announced != null;
    }

    /** Whether an editor has typed in it since it was opened, and has neither closed nor finished. */
    synchronized boolean beingTyped() {
        return typed;
    }

    /** Asks the editor what it holds. Event thread. */
    void ask() {
        Supplier<byte[]> asked;
        long now;
        synchronized (this) {
            asked = announced;
            now = turn;
            announced = null;
        }
        if (asked == null) {
            return;
        }
        byte[] answer = null;
        try {
            answer = asked.get();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An editor did not say what it holds: {0}", e.getClass().getName());
        }
        synchronized (this) {
            // Finished while it was asked: what it said is the record now.
            if (now != turn) {
                return;
            }
            if (answer != null) {
                said = answer;
                writing.schedule(0);
                return;
            }
        }
        tell(Bundle.DraftFile_unknown());
    }

    /** Puts on the disk, or takes from it, what was said last. The one thread that writes. */
    void write() {
        byte[] content;
        synchronized (this) {
            content = said;
        }
        if (content == null || folder.closed()) {
            return;
        }
        Kept kept = content.length == 0 ? null : new Kept(of, Now.instant(), content);
        try {
            keepDamaged();
            if (kept == null) {
                WholeFile.remove(file);
            } else {
                folder.put(file, kept);
            }
        } catch (IOException e) {
            if (folder.closed()) {
                return;
            }
            LOG.log(Level.WARNING, "A draft was not written: {0}", e.getClass().getName());
            tell(full() ? Bundle.DraftFile_full() : Bundle.DraftFile_cannotWrite());
            writing.schedule(RETRY_MILLIS);
            return;
        }
        synchronized (this) {
            keptAt = kept == null ? null : kept.at();
            if (said == content) {
                said = null;
            }
        }
        tell(null);
    }

    /** A damaged file of this name may hold what somebody can still read; it is put aside before it is written over. */
    private void keepDamaged() throws IOException {
        if (looked) {
            return;
        }
        if (Files.exists(file) && folder.whole(file).isEmpty()) {
            for (int i = 1; i <= MOST_DAMAGED; i++) {
                Path aside = file.resolveSibling(file.getFileName() + ".damaged" + i);
                if (Files.notExists(aside)) {
                    Files.move(file, aside);
                    break;
                }
            }
        }
        looked = true;
    }

    private boolean full() {
        try {
            return Files.getFileStore(file.getParent().getParent()).getUsableSpace() < 1024 * 1024;
        } catch (IOException e) {
            return false;
        }
    }

    private void tell(String words) {
        Runnable told;
        synchronized (this) {
            trouble = words;
            told = listener;
        }
        if (told != null) {
            EventQueue.invokeLater(told);
        }
    }

    @Override
    public synchronized Instant keptAt() {
        return keptAt;
    }

    @Override
    public synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public synchronized void listen(Runnable heard) {
        listener = heard;
    }

    @Override
    public void keepElsewhere(Path elsewhere, byte[] content) throws IOException {
        WholeFile.replace(elsewhere, folder.sealed(new Kept(of, Now.instant(), content)));
    }

    @Override
    public synchronized void done() {
        turn++;
        announced = null;
        typed = false;
        said = NOTHING;
        writing.schedule(0);
    }

    @Override
    public void close() {
        boolean ask;
        synchronized (this) {
            typed = false;
            listener = null;
            ask = announced != null;
        }
        if (ask && EventQueue.isDispatchThread()) {
            ask();
        } else if (ask) {
            asking.schedule(0);
        }
    }
}
