package org.tideline.unattended.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.storage.api.StorageException;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.UnattendedJob;
import org.tideline.unattended.spi.WorkFailed;

/** {@code --verify}: a full check of the practice. What is wrong is named by kind and id, never by a text of a client. */
@ServiceProvider(service = UnattendedJob.class)
@Messages({
    "HELP_verify=check all of the practice: every table, every reference, the whole audit chain, and every record against it",
    "# {0} - tables", "# {1} - rows", "# {2} - entries of the audit chain",
    "SAY_Verified={0,number,integer} tables, {1,number,integer} rows and {2,number,integer} entries of the audit chain were checked.",
    "SAY_Whole=Everything is as it was saved.",
    "MSG_NotWhole=Not everything is as it was saved:",
    "# {0} - sentence", "# {1} - kind and number of a record",
    "SAY_Finding={0} [{1}]",
    "MSG_VerifyStopped=The check could not be finished, because the practice was closed. Nothing was changed."
})
public final class Verify implements UnattendedJob {
    private static final String NAME = "verify";
    private static final int ORDER = 20;

    @Override
    public Option trigger() {
        return new Option(NAME, null);
    }

    @Override
    public Set<String> shared() {
        return Set.of(Options.RECOVERY_KEY_FILE);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String describe() {
        return Bundle.HELP_verify();
    }

    @Override
    public void check(Arguments arguments) {
        // a switch; there is nothing to check
    }

    @Override
    public String run(Arguments arguments, OpenPractice practice, Progress progress) throws WorkFailed {
        PracticeCheck.Result result;
        try {
            result = PracticeCheck.run(practice, progress);
        } catch (Progress.Cancelled | StorageException e) {
            throw new WorkFailed(Bundle.MSG_VerifyStopped());
        }
        List<String> lines = new ArrayList<>();
        lines.add(Bundle.SAY_Verified(result.tables(), result.rows(), result.entries()));
        lines.add(result.whole() ? Bundle.SAY_Whole() : Bundle.MSG_NotWhole());
        result.findings().forEach(finding -> lines.add(line(finding)));
        String text = String.join("\n", lines);
        if (!result.whole()) {
            throw new WorkFailed(text);
        }
        return text;
    }

    private static String line(Finding finding) {
        return finding.what() == null ? finding.words()
                : Bundle.SAY_Finding(finding.words(), finding.what().kind() + " " + finding.what().id());
    }
}
