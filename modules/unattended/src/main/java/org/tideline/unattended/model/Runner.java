package org.tideline.unattended.model;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.unattended.spi.UnattendedJob;
import org.tideline.unattended.spi.WorkFailed;
import org.tideline.unattended.spi.WrongCall;

/**
 * Runs one call: everything is checked before anything is opened, then the jobs run one after the other in their
 * fixed order inside one open practice. The first that fails ends the call; what was done before it stays done.
 */
@Messages({
    "# {0} - option", "# {1} - options",
    "MSG_DoesNotGo=--{0} does not go with {1}.",
    "# {0} - option",
    "MSG_NothingAsked=--{0} alone asks for nothing. tideline --help names what can be asked for.",
    "MSG_NothingAtAll=Nothing was asked for. tideline --help names what can be asked for.",
    "# {0} - a technical word",
    "MSG_Unexpected=Something went wrong inside Tideline ({0}). The work was not finished; nothing of it was kept half done."
})
public final class Runner {
    /** Exit codes. */
    public static final int DONE = 0, FAILED = 1, WRONG_CALL = 2;

    private static final Logger LOG = Logger.getLogger(Runner.class.getName());
    private static final Set<String> ACCESS = Set.of(Options.PRACTICE, Options.PASSPHRASE_FILE, Options.DEMO,
            Options.CREATE, Options.THERAPIST);

    private final Collection<UnattendedJob> jobs;
    private final PrintStream out;
    private final InputStream in;

    /**
     * @param jobs all jobs there are
     * @param out  where summaries go
     * @param in   where a piped passphrase comes from
     */
    public Runner(Collection<UnattendedJob> jobs, PrintStream out, InputStream in) {
        this.jobs = jobs;
        this.out = out;
        this.in = in;
    }

    /** Runs the call, on the calling thread. Returns the exit code; all that went wrong has been said. */
    public int run(Call call) {
        try {
            if (call.has(Options.USAGE)) {
                out.print(Options.help(jobs));
                return DONE;
            }
            work(call);
            return DONE;
        } catch (WrongCall e) {
            call.problem(e.getMessage());
            return WRONG_CALL;
        } catch (WorkFailed | Trouble e) {
            call.problem(e.getMessage());
            return FAILED;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An unattended call ended with an exception", e);
            call.problem(Bundle.MSG_Unexpected(e.getClass().getSimpleName()));
            return FAILED;
        }
    }

    private void work(Call call) throws WrongCall, WorkFailed, Trouble {
        List<UnattendedJob> asked = inOrder(jobs).stream().filter(job -> call.has(job.trigger().name())).toList();
        checkTogether(call, asked);
        call.checkValues();
        for (UnattendedJob job : asked) {
            job.check(call);
        }
        boolean forJobs = asked.stream().anyMatch(job -> job.needs() == UnattendedJob.Needs.PRACTICE);
        if (!forJobs && !call.has(Options.CREATE) && !call.has(Options.RESTORE)) {
            for (UnattendedJob job : asked) {
                say(job.run(call, null, Progress.NONE));
            }
            return;
        }
        try (Access access = Access.of(call, in)) {
            access.open(out, forJobs || !call.has(Options.RESTORE));
            for (UnattendedJob job : asked) {
                say(job.run(call, access.practice(), Progress.NONE));
            }
        }
    }

    /** Every option given must belong to a job asked for, or to the practice. */
    private static void checkTogether(Call call, List<UnattendedJob> asked) throws WrongCall {
        Set<String> triggers = new TreeSet<>();
        Set<String> good = new HashSet<>(ACCESS);
        for (String own : List.of(Options.CREATE, Options.RESTORE)) {
            if (call.has(own)) {
                triggers.add("--" + own);
                good.add(own);
            }
        }
        if (call.has(Options.RESTORE)) {
            good.add(Options.RECOVERY_KEY_FILE);
        }
        for (UnattendedJob job : asked) {
            triggers.add("--" + job.trigger().name());
            good.add(job.trigger().name());
            job.arguments().forEach(option -> good.add(option.name()));
            good.addAll(job.shared());
        }
        Set<String> strangers = new TreeSet<>(call.names());
        strangers.removeAll(triggers.isEmpty() ? Set.of() : good);
        if (triggers.isEmpty()) {
            throw new WrongCall(strangers.isEmpty() ? Bundle.MSG_NothingAtAll()
                    : Bundle.MSG_NothingAsked(strangers.iterator().next()));
        }
        if (!strangers.isEmpty()) {
            throw new WrongCall(Bundle.MSG_DoesNotGo(strangers.iterator().next(), String.join(", ", triggers)));
        }
        refuse(call, Options.DEMO, Options.PRACTICE, Options.PASSPHRASE_FILE, Options.CREATE, Options.RESTORE);
        refuse(call, Options.CREATE, Options.RESTORE, Options.RECOVERY_KEY_FILE);
        refuse(call, Options.RECOVERY_KEY_FILE, Options.PASSPHRASE_FILE);
        if (!call.has(Options.CREATE)) {
            refuse(call, Options.THERAPIST, call.names().toArray(String[]::new));
        }
    }

    /** Refuses the option beside any of the others. */
    private static void refuse(Call call, String option, String... beside) throws WrongCall {
        for (String other : beside) {
            if (!other.equals(option) && call.has(option) && call.has(other)) {
                throw new WrongCall(Bundle.MSG_DoesNotGo(option, "--" + other));
            }
        }
    }

    private void say(String summary) {
        if (summary != null && !summary.isBlank()) {
            out.println(summary.stripTrailing());
        }
    }

    static List<UnattendedJob> inOrder(Collection<UnattendedJob> jobs) {
        return jobs.stream().sorted(Comparator.comparingInt(UnattendedJob::order)
                .thenComparing(job -> job.trigger().name())).toList();
    }
}
