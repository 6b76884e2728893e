package org.tideline.unattended.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.UnattendedJob;
import org.tideline.unattended.spi.WorkFailed;

/** {@code --backup FILE}: a backup, proven by opening it. */
@ServiceProvider(service = UnattendedJob.class)
@Messages({
    "HELP_backup=a backup into a new file, encrypted, opened and checked before it counts",
    "# {0} - file",
    "MSG_BackupThere=No backup was made: there is a file of this name already: {0}. Name another.",
    "# {0} - folder",
    "MSG_BackupUnwritable=No backup was made: this folder is not there or cannot be written to: {0}. Name another.",
    "# {0} - file", "# {1} - records", "# {2} - day",
    "SAY_BackedUp=Backup made, opened and checked: {0}\n{1,choice,0#No records|1#1 record|1<{1,number,integer} records}, the newest change is of {2}. It opens with the passphrase or the recovery key of today."
})
public final class BackUp implements UnattendedJob {
    private static final String NAME = "backup";

    @Override
    public Option trigger() {
        return new Option(NAME, "FILE");
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String describe() {
        return Bundle.HELP_backup();
    }

    @Override
    public void check(Arguments arguments) throws WorkFailed {
        Path file = file(arguments);
        if (Files.exists(file)) {
            throw new WorkFailed(Bundle.MSG_BackupThere(file));
        }
        if (!Files.isDirectory(file.getParent()) || !Files.isWritable(file.getParent())) {
            throw new WorkFailed(Bundle.MSG_BackupUnwritable(file.getParent()));
        }
    }

    @Override
    public String run(Arguments arguments, OpenPractice practice, Progress progress) throws WorkFailed {
        try {
            Backups.Backup made = Backups.make(practice, file(arguments), progress);
            return Bundle.SAY_BackedUp(made.file(), made.rows(),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).format(made.newest()));
        } catch (Trouble | Progress.Cancelled e) {
            throw new WorkFailed(e.getMessage());
        }
    }

    private static Path file(Arguments arguments) {
        return arguments.path(NAME).orElseThrow();
    }
}
