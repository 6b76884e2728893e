package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.openide.util.BaseUtilities;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.engine.AuditChain.Entry;
import org.tideline.storage.engine.AuditChain.Head;
import org.tideline.vault.api.WholeFile;

/**
 * Says outside the database how far the audit chain went, so that a database that silently lost its newest changes, or
 * was replaced by an older one, is noticed. The anchor names practice, incarnation, number and link under a MAC, and
 * lies twice: in the practice folder, and in the user's own configuration, where it stays when the whole folder is put
 * back. Each incarnation has one of its own outside, so that a backup that was put back beside the practice, and opened,
 * does not make the practice itself look old. A sample practice has none outside.
 */
final class Anchors implements AutoCloseable {
    /** The kind of the item that begins a new incarnation: what was put back, or opened after a loss. */
    static final String INCARNATION = "storage.incarnation";
    /** The kind of the item that stands for an entry of the chain, by its number. */
    static final String ENTRY = "storage.entry";
    /** What the key is derived for. */
    static final String PURPOSE = "anchor";
    /** The file in the practice folder. */
    static final String NAME = "anchor";
    /** Where those outside lie, in place of the user's own configuration. */
    static final String PROPERTY = "tideline.anchors";
    private static final Logger LOG = Logger.getLogger(Anchors.class.getName());
    private static final String FORMAT = "tideline anchor 1";
    private static final int LINES = 6;

    private final byte[] key;
    private final Path inside;
    private boolean withOneOutside;
    private long practice;
    private long incarnation;
    private boolean writing;

    /** @param key derived from the practice's master key; taken over, and wiped by {@link #close()} */
    Anchors(Path folder, byte[] key) {
        this.inside = folder.resolve(NAME);
        this.key = key;
    }

    /** How far the chain went. */
    private record Anchor(long practice, long incarnation, long number, String link) {
    }

    /**
     * What the anchors say of the chain.
     *
     * @param lost   the number up to which it went once, if it does not hold that any more
     * @param known  the highest number any of them names, 0 if there is none
     * @param valid  how many of them hold
     * @param places in how many they should be
     * @param copied whether this computer has seen a later incarnation, so that this is the other copy
     * @param fresh  whether nothing came since the incarnation began, so that there can be none outside yet
     */
    record Verdict(OptionalLong lost, long known, int valid, int places, boolean copied, boolean fresh) {
        /** None was there at all. */
        boolean none() {
            return valid == 0;
        }

        /** At least one holds, and one was missing or damaged. */
        boolean mended() {
            return valid > 0 && valid < places;
        }
    }

    /** Learns whose anchors these are; nothing is read or written before. */
    void of(long practiceId, boolean withOneOutside) {
        practice = practiceId;
        this.withOneOutside = withOneOutside;
    }

    /** Where an export was taken in, this is its practice from here on; the anchor of the empty one before it goes. */
    void taken(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.action() == Action.IMPORTED && entry.what().kind().equals(InfoTable.KIND) && entry.what().id() != practice) {
                try {
                    Files.deleteIfExists(place().resolve(Long.toString(practice)));
                } catch (IOException e) {
                    LOG.log(Level.INFO, "The anchor of an empty practice stays: {0}", e.getClass().getName());
                }
                practice = entry.what().id();
            }
        }
    }

    /** The one outside, of the incarnation that goes on here; null if there is to be none. */
    private Path outside() {
        String name = incarnation == 0 ? Long.toString(practice) : practice + "-" + incarnation;
        return withOneOutside ? place().resolve(name) : null;
    }

    /**
     * Enters that from here on this is another life of the practice, because what came after may be lost. Anchors of an
     * earlier life are accepted then, and written anew at the next commit of the practice in its place.
     *
     * @param why       put back, or opened after a loss
     * @param lastKnown the number up to which the chain is known to have gone
     */
    static void beginIncarnation(Database.Tx tx, Action why, long lastKnown) {
        tx.audit(why, new ItemRef(ENTRY, lastKnown), 0);
        tx.audit(why, new ItemRef(INCARNATION, Ids.next()), 0);
    }

    /** From here on each commit is anchored. */
    void begin() {
        writing = true;
    }

    /** Holds the anchors against the chain, and learns its incarnation. Writes nothing. */
    Verdict judge(Handle sql, Head head) {
        List<Long> begun = sql.createQuery("select item_id from storage_audit where item_kind = ? order by id")
                .bind(0, INCARNATION).mapTo(Long.class).list();
        incarnation = begun.isEmpty() ? 0 : begun.get(begun.size() - 1);
        Set<Long> known = new HashSet<>(begun);
        known.add(0L);
        boolean fresh = sql.createQuery("select count(*) from storage_audit where id = ? and item_kind = ?")
                .bind(0, head.number()).bind(1, INCARNATION).mapTo(Long.class).one() > 0;
        List<Anchor> valid = new ArrayList<>();
        for (Path place : places()) {
            read(place).ifPresent(valid::add);
        }
        OptionalLong lost = valid.stream().filter(anchor -> !holds(sql, head, known, anchor)).mapToLong(Anchor::number).max();
        return new Verdict(lost, valid.stream().mapToLong(Anchor::number).max().orElse(0), valid.size(), places().size(),
                withOneOutside && laterOutside(known), fresh);
    }

    /** Whether an anchor outside is of an incarnation that this database never heard of. */
    private boolean laterOutside(Set<Long> known) {
        String prefix = practice + "-";
        try (DirectoryStream<Path> all = Files.newDirectoryStream(place(), prefix + "*")) {
            for (Path one : all) {
                if (read(one).filter(anchor -> !known.contains(anchor.incarnation())).isPresent()) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // No anchors there yet, or none that can be read.
        }
        return false;
    }

    /** An anchor of an incarnation before this one says nothing of it: what was lost then is entered in the chain. */
    private boolean holds(Handle sql, Head head, Set<Long> known, Anchor anchor) {
        if (anchor.incarnation() != incarnation) {
            return known.contains(anchor.incarnation());
        }
        if (anchor.number() >= head.number()) {
            return anchor.number() == head.number() && anchor.link().equals(head.link());
        }
        return sql.createQuery("select link from storage_audit where id = ?").bind(0, anchor.number())
                .mapTo(String.class).findOne().filter(anchor.link()::equals).isPresent();
    }

    /** Says how far the chain goes now; called by the one writer. What cannot be written is only logged: it is behind. */
    void committed(Head head, List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.what().kind().equals(INCARNATION)) {
                incarnation = entry.what().id();
            }
        }
        if (writing) {
            write(head);
        }
    }

    /** Writes both anchors, also where one was missing or damaged. */
    void write(Head head) {
        byte[] content = content(new Anchor(practice, incarnation, head.number(), head.link()));
        try {
            WholeFile.replace(inside, content);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The anchor in the practice folder was not written: {0}", e.getClass().getName());
        }
        Path outside = outside();
        if (outside != null) {
            try {
                writeOutside(outside, content);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The anchor in the user''s configuration was not written: {0}", e.getClass().getName());
            }
        }
    }

    /** Whole, but not waited for: after a power cut it may be older, and the one inside is the one that counts then. */
    private static void writeOutside(Path outside, byte[] content) throws IOException {
        Path folder = outside.getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            WholeFile.folder(folder);
        }
        if (!Files.exists(outside)) {
            WholeFile.replace(outside, content);
            return;
        }
        Path fresh = folder.resolve(outside.getFileName() + WholeFile.FRESH);
        Files.deleteIfExists(fresh);
        Files.copy(outside, fresh, StandardCopyOption.COPY_ATTRIBUTES);
        Files.write(fresh, content);
        Files.move(fresh, outside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Path> places() {
        Path outside = outside();
        return outside == null ? List.of(inside) : List.of(inside, outside);
    }

    private byte[] content(Anchor anchor) {
        String text = String.join("\n", FORMAT, Long.toString(anchor.practice()), Long.toString(anchor.incarnation()),
                Long.toString(anchor.number()), anchor.link(), "");
        return (text + Hashes.mac(key, text.getBytes(StandardCharsets.US_ASCII)) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** What an anchor says, if it is there and this practice wrote it. */
    private Optional<Anchor> read(Path place) {
        try {
            byte[] content = Files.readAllBytes(place);
            List<String> lines = new String(content, StandardCharsets.US_ASCII).lines().toList();
            if (lines.size() != LINES) {
                return Optional.empty();
            }
            Anchor anchor = new Anchor(Long.parseLong(lines.get(1)), Long.parseLong(lines.get(2)),
                    Long.parseLong(lines.get(3)), lines.get(4));
            return anchor.practice() == practice && MessageDigest.isEqual(content(anchor), content)
                    ? Optional.of(anchor) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The folder of those outside. */
    static Path place() {
        String told = System.getProperty(PROPERTY);
        if (told != null) {
            return Path.of(told);
        }
        Path home = Path.of(System.getProperty("user.home"));
        if (BaseUtilities.isWindows()) {
            return PracticeFolder.orElse("APPDATA", home.resolve("AppData").resolve("Roaming"))
                    .resolve("Tideline").resolve("Anchors");
        }
        if (BaseUtilities.isMac()) {
            return home.resolve("Library").resolve("Application Support").resolve("Tideline").resolve("Anchors");
        }
        return PracticeFolder.orElse("XDG_CONFIG_HOME", home.resolve(".config")).resolve("tideline").resolve("anchors");
    }

    @Override
    public void close() {
        writing = false;
        Arrays.fill(key, (byte) 0);
    }
}
