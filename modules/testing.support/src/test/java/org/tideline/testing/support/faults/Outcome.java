package org.tideline.testing.support.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.StorageException;

/** How a practice fares that was damaged. All but the last are allowed. */
enum Outcome {
    /** Everything acknowledged is there. */
    NO_LOSS("no loss"),
    /** It was not opened, in words for a person. */
    REFUSED("refused when opened"),
    /** Reading it failed. */
    READING("said when read"),
    /** The program's own check named it. */
    CHECK("said by the check"),
    /** Something acknowledged is gone, and nobody says so. */
    UNDETECTED("undetected loss");

    private static final Logger LOG = Logger.getLogger(Outcome.class.getName());
    /** Why a practice may be refused so that it counts as said: not for a full disk, a wait or another program. */
    private static final Set<Refused.Reason> DAMAGE = Set.of(Refused.Reason.DAMAGED, Refused.Reason.LOST_TAIL, Refused.Reason.NOT_ENCRYPTED);
    /** A damaged page stops the whole database, or only the statement that meets it. */
    private static final Set<StorageException.Kind> BROKEN = Set.of(StorageException.Kind.STOPPED, StorageException.Kind.OTHER);

    final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** Opens the practice and reads all of it. */
    static Outcome of(Path folder, Ledger ledger) throws IOException {
        try (OpenPractice practice = Practice.open(folder)) {
            return of(practice, ledger);
        } catch (Trouble refused) {
            LOG.log(Level.INFO, "Refused", refused);
            if (refused.getMessage() == null || !refused.getMessage().endsWith(".")) {
                throw new AssertionError("Not a sentence: " + refused.getMessage());
            }
            if (!(refused instanceof Refused why) || !DAMAGE.contains(why.reason())) {
                throw new AssertionError("Refused, but not because of the damage: " + refused.getMessage());
            }
            return REFUSED;
        }
    }

    private static Outcome of(OpenPractice practice, Ledger ledger) {
        try {
            Logbook.Content content = Logbook.read(practice);
            List<String> missing = ledger.missing(content.entries());
            if (missing.isEmpty() && content.halves().isEmpty()) {
                return NO_LOSS;
            }
            LOG.log(Level.INFO, "{0} {1}", new Object[] {missing, content.halves()});
        } catch (StorageException e) {
            LOG.log(Level.INFO, "Reading", e);
            return saysDamage(e, READING);
        }
        try {
            List<String> found = Afterwards.found(practice);
            LOG.log(Level.INFO, "{0}", found);
            return found.isEmpty() ? UNDETECTED : CHECK;
        } catch (StorageException e) {
            LOG.log(Level.INFO, "Checking", e);
            return saysDamage(e, CHECK);
        }
    }

    private static Outcome saysDamage(StorageException e, Outcome outcome) {
        if (!BROKEN.contains(e.kind())) {
            throw new AssertionError("Failed, but not because of the damage: " + e.kind() + " " + e.getMessage());
        }
        return outcome;
    }
}
