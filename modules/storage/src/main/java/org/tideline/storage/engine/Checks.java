package org.tideline.storage.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.storage.api.PracticeCheck.Result;
import org.tideline.storage.api.StorageException;

/** The checks of one open practice: those asked for, and the one that runs by itself. */
public final class Checks implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Checks.class.getName());
    private static final RequestProcessor THREAD = new RequestProcessor("tideline-check", 1);
    /** How many days may pass between two checks; 0 for none by itself. */
    private static final String DAYS = "check.days";
    private static final int USUAL_DAYS = 7;
    /** Opening is over by then, and the windows stand. */
    private static final int DELAY_MILLIS = 4_000;

    private final PracticeOnDisk practice;
    private final ChangeBell changes;
    private final AtomicReference<Result> latest = new AtomicReference<>();
    private final List<Finding> atOpening = new ArrayList<>();
    private volatile boolean closed;
    private volatile RequestProcessor.Task own;

    Checks(PracticeOnDisk practice, ChangeBell changes) {
        this.practice = practice;
        this.changes = changes;
    }

    /** See {@link PracticeCheck#latest}. */
    public static Optional<Result> latest(OpenPractice practice) {
        return Optional.ofNullable(((PracticeOnDisk) practice).checks().latest.get());
    }

    /** See {@link PracticeCheck#run}. */
    public static Result run(OpenPractice practice, Progress progress) throws Progress.Cancelled {
        return ((PracticeOnDisk) practice).checks().run(progress);
    }

    /**
     * What is wrong with what was entered: the audit chain, and every record against it. Neither kept nor entered itself;
     * for tests, which ask after each of them.
     */
    public static List<Finding> entered(OpenPractice practice) throws Progress.Cancelled {
        Findings findings = new Findings();
        new Checker((PracticeOnDisk) practice, findings, Progress.NONE).runEntered();
        return findings.all();
    }

    /** Something the opening itself noticed; every check of this session tells of it. */
    void noticed(Finding finding) {
        synchronized (atOpening) {
            atOpening.add(finding);
        }
    }

    /** Runs a check by itself, soon, if the last session did not end well or the last check is long ago. */
    void begin(boolean doubtful) {
        if (doubtful || due()) {
            own = THREAD.post(this::byItself, DELAY_MILLIS);
        }
    }

    private boolean due() {
        int days = practice.settings().get(DAYS).map(Integer::parseInt).orElse(USUAL_DAYS);
        Instant last = practice.database().read(tx -> {
            Optional<Instant> checked = tx.sql().createQuery("select max(made_at) from storage_audit where action = ?")
                    .bind(0, Action.CHECKED.name()).mapTo(Instant.class).findOne();
            return checked.orElseGet(() -> tx.sql().createQuery("select min(made_at) from storage_audit")
                    .mapTo(Instant.class).findOne().orElseGet(Now::instant));
        });
        return days > 0 && last.plus(Duration.ofDays(days)).isBefore(Now.instant());
    }

    private void byItself() {
        try {
            run(new Progress() {
                @Override
                public void at(long done, long total) {
                    // nobody watches
                }

                @Override
                public boolean cancelled() {
                    return closed;
                }
            });
        } catch (Progress.Cancelled e) {
            // The practice is being closed; the next opening asks again whether one is due.
            LOG.log(Level.FINE, "The check was given up");
        } catch (StorageException e) {
            LOG.log(Level.INFO, "The check ended: {0}", e.state());
        }
    }

    private Result run(Progress progress) throws Progress.Cancelled {
        Findings findings = new Findings();
        synchronized (atOpening) {
            atOpening.forEach(findings::add);
        }
        Checker checker = new Checker(practice, findings, progress);
        checker.run();
        Result result = new Result(Now.instant(), checker.tables(), checker.rows(), checker.entries(), findings.all());
        latest.set(result);
        ItemRef check = new ItemRef(PracticeCheck.KIND, Ids.next());
        try {
            practice.database().write(tx -> {
                tx.audit(Action.CHECKED, check, 0);
                tx.changed(check);
                return null;
            });
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "The check could not be entered: {0}", e.state());
            changes.ring(Set.of(check));
        }
        return result;
    }

    @Override
    public void close() {
        closed = true;
        RequestProcessor.Task mine = own;
        if (mine != null) {
            mine.cancel();
        }
    }
}
