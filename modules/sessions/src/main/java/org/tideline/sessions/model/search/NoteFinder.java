package org.tideline.sessions.model.search;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.storage.api.OpenPractice;

/** Finds notes by their words among everything else. */
@ServiceProvider(service = Finder.class)
@Messages("NoteFinder.group=Notes")
public final class NoteFinder implements Finder {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    /** So many at most; who wants more searches in all notes. */
    private static final int MOST = 12;
    /** So many notes are read at most while there is no index, so that what others find does not wait. */
    private static final int MOST_READ = 2000;

    @Override
    public String group() {
        return Bundle.NoteFinder_group();
    }

    @Override
    public int position() {
        return 300;
    }

    @Override
    public void find(OpenPractice practice, String words, Predicate<Hit> out) {
        AtomicInteger read = new AtomicInteger();
        for (NoteHit hit : practice.service(NoteSearch.class).find(NoteQuery.of(words), MOST, () -> read.incrementAndGet() > MOST_READ).hits()) {
            Session session = hit.note().session();
            if (!out.test(new Hit(hit, hit.excerpt().words(), DAY.format(session.day()), () -> SessionsDesk.show(session.caseId(), new SessionsDesk.Show(session.id()))))) {
                return;
            }
        }
    }
}
