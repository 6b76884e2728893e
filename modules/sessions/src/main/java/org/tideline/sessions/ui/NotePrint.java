package org.tideline.sessions.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.reporting.api.FilePages;
import org.tideline.sessions.report.NotePages;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Toast;

/** Notes on paper, the therapist's copy. Event thread. */
@Messages("NotePrint.none=There is nothing written here to print yet.")
final class NotePrint {
    private NotePrint() {
    }

    /** Whether pages can be made at all. */
    static boolean can() {
        return Lookup.getDefault().lookup(FilePages.class) != null;
    }

    /** The note of a session. */
    static void one(OpenPractice practice, long caseId, long session) {
        offer(() -> NotePages.one(practice, caseId, session, Locale.ENGLISH));
    }

    /** All notes of a case. */
    static void all(OpenPractice practice, long caseId) {
        offer(() -> NotePages.all(practice, caseId, Locale.ENGLISH));
    }

    private static void offer(Callable<Optional<FilePages.Pages>> make) {
        FilePages pages = Lookup.getDefault().lookup(FilePages.class);
        if (pages != null) {
            Background.run(make, made -> made.ifPresentOrElse(pages::offer, () -> Toast.show(Bundle.NotePrint_none(), null)));
        }
    }
}
