package org.tideline.clients.ui;

import java.awt.EventQueue;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.StatusLine;

/** Follows what is committed in an open practice: the status line tells when, and windows of cases that went are closed. */
final class Committed {
    private Committed() {
    }

    /** Begins; ends with the practice. @param close closes windows without asking; event thread */
    static void follow(OpenPractice practice, Consumer<Collection<TopComponent>> close) {
        practice.changes().listen(refs -> EventQueue.invokeLater(() -> {
            if (Practices.current().orElse(null) == practice) {
                StatusLine.get().saved(Now.instant());
            }
        }));
        practice.changes().listen(refs -> {
            if (refs.stream().anyMatch(ref -> ref.kind().equals(Batches.KIND))) {
                closeGone(practice, close);
            }
        });
    }

    /** Closes the windows of cases that went with an import that was taken back. Thread of the changes. */
    private static void closeGone(OpenPractice practice, Consumer<Collection<TopComponent>> close) {
        Set<Long> there = practice.service(Cases.class).all().stream().map(Case::id).collect(Collectors.toSet());
        EventQueue.invokeLater(() -> {
            if (Practices.current().orElse(null) == practice) {
                close.accept(Windows.ofOtherCases(there));
            }
        });
    }
}
