package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Erasure.Ground;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.StorageException;
import org.tideline.vault.api.Drafts;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.WholeFile;

/**
 * What was erased for good, kept beside the anchors outside the practice, so that an older backup that is put back on this
 * computer gives up the same records again. Holds sorts and ids alone, under a MAC, because a list written by somebody else
 * would destroy what it names. Worker thread.
 */
final class Erased {
    /** What the key is derived for. */
    private static final String PURPOSE = "erased";
    private static final String FORMAT = "tideline erased 1";
    private static final String OWN = "storage.";
    private static final Logger LOG = Logger.getLogger(Erased.class.getName());

    private final long practice;
    private final PracticeKeys keys;

    /**
     * @param practice stable id of the practice
     * @param keys     of the practice; another practice that took the same records in has its own list
     */
    Erased(long practice, PracticeKeys keys) {
        this.practice = practice;
        this.keys = keys;
    }

    /** An item that was erased. */
    private record Gone(ItemRef item, long caseId) {
        static Gone of(String line) {
            String[] words = line.split(" ");
            return new Gone(new ItemRef(words[0], Long.parseLong(words[1])), Long.parseLong(words[2]));
        }

        String line() {
            return item.kind() + " " + item.id() + " " + caseId;
        }
    }

    /**
     * What came of erasing again.
     *
     * @param erased how many records had come back and are erased again
     * @param left   how many had come back and are still there, because others refer to them
     */
    record Again(int erased, int left) {
    }

    /** Remembers one more. What cannot be written is only logged: the chain holds it too. */
    void add(ItemRef item, long caseId) {
        add(List.of(new Gone(item, caseId)));
    }

    /** Remembers what the chain says was erased, where the list may be behind. */
    void learn(Handle sql) {
        add(sql.createQuery("select item_kind, item_id, case_id from storage_audit where action = ? order by id")
                .bind(0, Action.ERASED.name())
                .map((row, context) -> new Gone(new ItemRef(row.getString(1), row.getLong(2)), row.getLong(3))).list().stream()
                .filter(gone -> !gone.item().kind().startsWith(OWN)).toList());
    }

    private void add(Collection<Gone> more) {
        Set<Gone> all = read();
        if (all.addAll(more)) {
            try {
                Files.createDirectories(Anchors.place().getParent());
                WholeFile.folder(Anchors.place());
                WholeFile.replace(file(), content(all));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "What was erased could not be written down outside: {0}", e.getClass().getName());
            }
        }
    }

    /**
     * Erases what is there although it was erased once, and enters each. Holds are not asked again: none stood when it was
     * erased.
     *
     * @param drafts of this database; what was typed into what goes, goes too
     */
    Again again(PracticeDatabase database, Drafts drafts) {
        Set<ItemRef> gone = new HashSet<>();
        int erased = 0;
        int left = 0;
        for (Gone one : read()) {
            try {
                if (database.read(tx -> PracticeErasure.holds(tx.sql(), one.item()))) {
                    database.write(tx -> PracticeErasure.destroy(tx, database.fields(), one.item(), one.caseId(),
                            Ground.AGAIN, gone));
                    erased++;
                }
            } catch (NotPossible e) {
                left++;
            } catch (StorageException e) {
                if (e.kind().stops()) {
                    throw e;
                }
                LOG.log(Level.WARNING, "A record was not erased again: {0}", e.state());
                left++;
            }
        }
        PracticeErasure.forgetDrafts(drafts, gone);
        return new Again(erased, left);
    }

    private Set<Gone> read() {
        Set<Gone> all = new LinkedHashSet<>();
        try {
            byte[] content = Files.readAllBytes(file());
            List<String> lines = new String(content, StandardCharsets.US_ASCII).lines().toList();
            lines.subList(2, lines.size() - 1).forEach(line -> all.add(Gone.of(line)));
            if (Arrays.equals(content, content(all))) {
                return all;
            }
        } catch (IOException e) {
            return all;
        } catch (RuntimeException e) {
            // Not written by this program.
        }
        LOG.log(Level.WARNING, "The list of what was erased is damaged, and is written anew");
        return new LinkedHashSet<>();
    }

    private byte[] content(Set<Gone> all) {
        StringBuilder text = new StringBuilder(FORMAT + "\n" + practice + "\n");
        all.forEach(gone -> text.append(gone.line()).append('\n'));
        return (text + mac(text.toString()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private Path file() {
        return Anchors.place().resolve("erased-" + practice + "-" + mac("name").substring(0, 16));
    }

    private String mac(String text) {
        byte[] key = keys.derive(PURPOSE);
        try {
            return Hashes.mac(key, text.getBytes(StandardCharsets.US_ASCII));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
