package org.tideline.unattended.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.Practices;
import org.tideline.unattended.spi.WrongCall;
import org.tideline.vault.api.Secret;

/** How a call comes by its practice: an existing one is opened, a new one made, or the sample filled. */
@Messages({
    "# {0} - folder",
    "SAY_Created=A new practice was made in {0}",
    "SAY_RecoveryKey=Its recovery key opens it where the passphrase is lost. It is shown this once; write it down, and keep it away from this computer:",
    "# {0} - day of the backup", "# {1} - folder", "# {2} - records", "# {3} - day of the change",
    "SAY_PutBack=The backup of {0} was put back into {1}\n{2,choice,0#No records|1#1 record|1<{2,number,integer} records}, the newest change is of {3}. Everything was checked, and nothing is wrong.",
    "SAY_Sample=Made-up sample practice; nothing of it is kept.",
    "MSG_NoTemporary=No temporary folder could be made for the sample practice."
})
abstract class Access implements AutoCloseable {
    private OpenPractice practice;

    /** Settles how, and takes the passphrase where one is needed. Nothing is opened yet. */
    static Access of(Call call, InputStream in) throws WrongCall {
        if (call.has(Options.DEMO)) {
            return new Sample();
        }
        Path folder = call.path(Options.PRACTICE).orElseGet(Practices::defaultFolder);
        if (call.has(Options.CREATE)) {
            return new New(folder, Passphrase.of(call, in), call.value(Options.THERAPIST).orElse(""));
        }
        Secret secret = Passphrase.secret(call, in);
        return call.has(Options.RESTORE) ? new PutBack(call.path(Options.RESTORE).orElseThrow(), folder, secret)
                : new Existing(folder, secret);
    }

    /**
     * Opens it, and says on {@code out} what the caller must know.
     *
     * @param needed whether there is work to be done in it; otherwise it need not be opened
     */
    final void open(PrintStream out, boolean needed) throws Trouble {
        make(out);
        if (needed) {
            practice = opened(out);
        }
    }

    /** What comes before it can be opened. */
    void make(PrintStream out) throws Trouble {
        // most are there
    }

    final OpenPractice practice() {
        return practice;
    }

    abstract OpenPractice opened(PrintStream out) throws Trouble;

    @Override
    public void close() {
        if (practice != null) {
            practice.close();
        }
    }

    private static class Existing extends Access {
        private final Path folder;
        private final Secret secret;

        Existing(Path folder, Secret secret) {
            this.folder = folder;
            this.secret = secret;
        }

        @Override
        OpenPractice opened(PrintStream out) throws Trouble {
            return Practices.open(folder, secret);
        }

        @Override
        public void close() {
            secret.close();
            super.close();
        }
    }

    /** A backup is put back first; then it is a practice like any other. */
    private static final class PutBack extends Existing {
        private final Path file;
        private final Path folder;
        private final Secret secret;

        PutBack(Path file, Path folder, Secret secret) {
            super(folder, secret);
            this.file = file;
            this.folder = folder;
            this.secret = secret;
        }

        @Override
        void make(PrintStream out) throws Trouble {
            try {
                Backups.Restored restored = Backups.restore(file, folder, secret, Progress.NONE);
                Backups.Backup backup = restored.backup();
                DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
                out.println(Bundle.SAY_PutBack(day.withZone(Now.clock().getZone()).format(backup.madeAt()), folder,
                        backup.rows(), day.format(backup.newest())));
                if (!restored.erased().isEmpty()) {
                    out.println(restored.erased());
                }
            } catch (Progress.Cancelled e) {
                throw new IllegalStateException("Nobody cancels here", e);
            }
        }
    }

    private static final class New extends Access {
        private final Path folder;
        private final char[] passphrase;
        private final String therapist;

        New(Path folder, char[] passphrase, String therapist) {
            this.folder = folder;
            this.passphrase = passphrase;
            this.therapist = therapist;
        }

        @Override
        OpenPractice opened(PrintStream out) throws Trouble {
            Practices.Created created = Practices.create(folder, passphrase, info(therapist));
            out.println(Bundle.SAY_Created(folder));
            out.println(Bundle.SAY_RecoveryKey());
            out.print("    ");
            out.println(created.recoveryKey());
            out.flush();
            Arrays.fill(created.recoveryKey(), '\0');
            return created.practice();
        }

        @Override
        public void close() {
            Arrays.fill(passphrase, '\0');
            super.close();
        }
    }

    private static final class Sample extends Access {
        private Path folder;

        @Override
        OpenPractice opened(PrintStream out) throws Trouble {
            try {
                folder = Files.createTempDirectory("tideline-sample");
            } catch (IOException e) {
                throw new Trouble(Bundle.MSG_NoTemporary(), e);
            }
            OpenPractice sample = Practices.createSample(folder.resolve("practice"));
            out.println(Bundle.SAY_Sample());
            return sample;
        }

        @Override
        public void close() {
            super.close();
            if (folder != null) {
                Folders.remove(folder);
            }
        }
    }

    /** The therapist's record from {@code "Name, credential"}; the name ends at the first comma. */
    static PracticeInfo info(String therapist) {
        int comma = therapist.indexOf(',');
        String name = (comma < 0 ? therapist : therapist.substring(0, comma)).strip();
        String credential = comma < 0 ? "" : therapist.substring(comma + 1).strip();
        return PracticeInfo.fresh("", name, credential);
    }
}
