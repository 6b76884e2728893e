package org.tideline.unattended.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.unattended.spi.UnattendedJob;
import org.tideline.unattended.spi.UnattendedJob.Option;

/** The options of the runner itself, and the sum of all options. */
@Messages({
    "HELP_practice=the practice folder (otherwise the one in your own data folder)",
    "HELP_passphrase=first line is the passphrase; without it, the passphrase is read from a pipe",
    "HELP_create=makes a new practice, and prints its recovery key once",
    "HELP_therapist=\"Name, credential\" of the therapist, with --create",
    "HELP_restore=puts a backup back into a new or empty folder, the one of --practice, checked before it is there",
    "HELP_recoveryKey=first line is the recovery key, in place of the passphrase, with --restore or --verify",
    "HELP_demo=a made-up sample practice in a temporary folder",
    "HELP_from=first day, YYYY-MM-DD",
    "HELP_to=last day, YYYY-MM-DD",
    "HELP_case=only this case; may be given more than once, or as a list with commas",
    "HELP_usage=these lines",
    "HELP_head=tideline opens the desktop; with --practice DIR or --demo, on that practice.\n"
        + "With any of these options it works without a display, and ends with 0, with 1 where the work failed,\n"
        + "or with 2 where the call was wrong:\n"
})
public final class Options {
    /** The practice folder. */
    public static final String PRACTICE = "practice";
    /** The file whose first line is the passphrase. */
    public static final String PASSPHRASE_FILE = "passphrase-file";
    /** Makes a new practice. */
    public static final String CREATE = "create";
    /** Name and credential for a new practice. */
    public static final String THERAPIST = "therapist";
    /** The file whose first line is the recovery key, in place of the passphrase. */
    public static final String RECOVERY_KEY_FILE = "recovery-key-file";
    /** Puts a backup back. */
    public static final String RESTORE = "restore";
    /** The sample practice. */
    public static final String DEMO = "demo";
    /** Days and cases, for the jobs that say so. */
    public static final String FROM = "from", TO = "to", CASE = "case";
    /** What the launcher makes of {@code --help}, which the platform keeps for itself. */
    public static final String USAGE = "usage";

    private static final List<Option> OWN = List.of(
            new Option(PRACTICE, "DIR"), new Option(PASSPHRASE_FILE, "FILE"), new Option(CREATE, null),
            new Option(THERAPIST, "TEXT"), new Option(RESTORE, "FILE"), new Option(RECOVERY_KEY_FILE, "FILE"), new Option(DEMO, null), new Option(FROM, "DAY"), new Option(TO, "DAY"),
            new Option(CASE, "ID"), new Option(USAGE, null));

    private Options() {
    }

    /** All options there are, the runner's and the jobs'; each once. */
    public static Set<Option> all(Collection<UnattendedJob> jobs) {
        Set<Option> all = new LinkedHashSet<>(OWN);
        for (UnattendedJob job : jobs) {
            all.add(job.trigger());
            all.addAll(job.arguments());
        }
        return all;
    }

    /** Whether these options only say on which practice the desktop is to open. */
    public static boolean forDesktop(Set<String> given) {
        return Set.of(PRACTICE, DEMO).containsAll(given);
    }

    /** What {@code --help} prints. */
    static String help(Collection<UnattendedJob> jobs) {
        List<String[]> lines = new ArrayList<>();
        String[] own = {Bundle.HELP_practice(), Bundle.HELP_passphrase(), Bundle.HELP_create(),
            Bundle.HELP_therapist(), Bundle.HELP_restore(), Bundle.HELP_recoveryKey(), Bundle.HELP_demo(), Bundle.HELP_from(), Bundle.HELP_to(), Bundle.HELP_case()};
        for (int i = 0; i < own.length; i++) {
            lines.add(new String[] {written(OWN.get(i)), own[i]});
        }
        for (UnattendedJob job : Runner.inOrder(jobs)) {
            lines.add(new String[] {written(job.trigger()), job.describe()});
            job.arguments().stream().sorted((a, b) -> a.name().compareTo(b.name()))
                    .forEach(o -> lines.add(new String[] {"  " + written(o), job.describe(o)}));
        }
        lines.add(new String[] {"--help", Bundle.HELP_usage()});
        int width = lines.stream().mapToInt(l -> l[0].length()).max().orElse(0) + 2;
        StringBuilder text = new StringBuilder(Bundle.HELP_head());
        for (String[] line : lines) {
            text.append(("  " + line[0] + " ".repeat(width - line[0].length()) + line[1]).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String written(Option option) {
        return "--" + option.name() + (option.value() == null ? "" : " " + option.value());
    }
}
