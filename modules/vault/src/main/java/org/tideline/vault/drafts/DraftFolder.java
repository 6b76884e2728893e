package org.tideline.vault.drafts;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.tideline.core.api.ItemRef;
import org.tideline.vault.api.Draft;
import org.tideline.vault.api.Drafts;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.WholeFile;

/** The folder of draft files. Every file is written and taken away on one thread, so that nothing overtakes. */
public final class DraftFolder implements Drafts {
    private static final Logger LOG = Logger.getLogger(DraftFolder.class.getName());
    private static final RequestProcessor WRITER = new RequestProcessor("Drafts", 1);
    /** How long the event thread has to say what editors hold, when all must be written now. */
    private static final int ASK_MILLIS = 2_000;
    /** How long closing waits for a disk that does not answer. */
    private static final int CLOSE_MILLIS = 4_000;

    private final Path folder;
    private final DraftSeal seal;
    private final Map<ItemRef, DraftFile> open = new HashMap<>();

    /** @param folder made when the first draft is written */
    public DraftFolder(Path folder, PracticeKeys keys) {
        this.folder = folder;
        seal = new DraftSeal(keys);
    }

    @Override
    public Draft open(ItemRef of) {
        synchronized (open) {
            return open.computeIfAbsent(of, item -> new DraftFile(this, item, folder.resolve(seal.name(item))));
        }
    }

    @Override
    public List<ItemRef> left() {
        List<Kept> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    whole(file).filter(kept -> !beingTyped(kept.of())).ifPresent(found::add);
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The folder of drafts cannot be read: {0}", e.getClass().getName());
            }
        }
        return found.stream().sorted(Comparator.comparing(Kept::at)).map(Kept::of).toList();
    }

    private boolean beingTyped(ItemRef of) {
        synchronized (open) {
            DraftFile draft = open.get(of);
            return draft != null && draft.beingTyped();
        }
    }

    /** What a file of this folder holds; nothing if it is none, is damaged, or bears another's name. */
    Optional<Kept> whole(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? seal.open(file).filter(kept -> seal.name(kept.of()).equals(file.getFileName().toString()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keepAll() {
        askAll();
        WRITER.post(() -> all().forEach(DraftFile::write)).waitFinished();
    }

    @Override
    public ItemRef bringBack(Path file) throws IOException {
        Kept kept;
        try {
            kept = seal.open(file).orElseThrow(() -> new IOException("No draft of this practice"));
        } catch (IllegalStateException e) {
            throw new IOException("The practice is locked");
        }
        DraftFile draft = (DraftFile) open(kept.of());
        draft.put(kept.content());
        return kept.of();
    }

    @Override
    public void close() {
        if (closed()) {
            return;
        }
        askAll();
        RequestProcessor.Task last = WRITER.post(() -> {
            all().forEach(DraftFile::write);
            seal.close();
        });
        try {
            if (!last.waitFinished(CLOSE_MILLIS)) {
                LOG.warning("The drafts were not written before the practice closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        seal.close();
    }

    /** Asks the editors what they hold, all in one turn of the event thread; waits, but not for ever. */
    private void askAll() {
        List<DraftFile> asked = all().stream().filter(DraftFile::announced).toList();
        if (asked.isEmpty()) {
            return;
        }
        onEventThread(() -> asked.forEach(DraftFile::ask));
    }

    /** Runs it on the event thread and waits; after two seconds no longer. */
    static void onEventThread(Runnable work) {
        if (EventQueue.isDispatchThread()) {
            work.run();
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        EventQueue.invokeLater(() -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        try {
            if (!done.await(ASK_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warning("The event thread did not say in time what is being typed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<DraftFile> all() {
        synchronized (open) {
            return List.copyOf(open.values());
        }
    }

    /** A task on the one thread that writes; schedule it. */
    static RequestProcessor.Task task(Runnable work) {
        return WRITER.create(work);
    }

    boolean closed() {
        return seal.closed();
    }

    /** The bytes of a file that holds this. */
    byte[] sealed(Kept kept) throws IOException {
        try {
            return seal.seal(kept);
        } catch (IllegalStateException e) {
            throw new IOException("The practice is locked");
        }
    }

    /** The one thread that writes. */
    void put(Path file, Kept kept) throws IOException {
        byte[] bytes = sealed(kept);
        WholeFile.folder(folder);
        WholeFile.replace(file, bytes);
    }
}
