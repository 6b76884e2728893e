package org.tideline.sessions.model.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.model.Templates;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/**
 * Search in the text of all notes of an open practice; {@code practice.service(NoteSearch.class)}. From the first time it
 * is asked for it makes an index in memory, in the background, and keeps it current; until then it finds the same by
 * reading every note, which is slower. Psychotherapy notes are no notes of this sort and never found. Nothing that was
 * looked for is kept, and at the close the index is dropped.
 */
public final class NoteSearch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(NoteSearch.class.getName());
    private static final RequestProcessor INDEXING = new RequestProcessor("tideline-note-index", 1);
    private static final int AT_ONCE = 200;
    private final OpenPractice practice;
    private final Sessions sessions;
    private final AutoCloseable changes;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Whole and current, or null while there is none. */
    private volatile NoteIndex index;
    /** The one that is being made, or null. */
    private NoteIndex making;
    private volatile boolean closed;

    private NoteSearch(OpenPractice practice) {
        this.practice = practice;
        sessions = practice.service(Sessions.class);
        changes = practice.changes().listen(refs -> post(() -> follow(refs)));
        post(this::make);
    }

    /**
     * What was found.
     *
     * @param hits    the first hits, nearest first
     * @param total   how many there are in all
     * @param indexed whether the index was asked; else every note was read
     */
    public record Result(List<NoteHit> hits, int total, boolean indexed) {
        public Result {
            hits = List.copyOf(hits);
        }
    }

    /** Makes the one of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Maker implements PracticeService<NoteSearch> {
        @Override
        public Class<NoteSearch> type() {
            return NoteSearch.class;
        }

        @Override
        public NoteSearch create(OpenPractice practice) {
            return new NoteSearch(practice);
        }
    }

    /** Whether the index is made. Any thread. */
    public boolean ready() {
        return index != null;
    }

    /** How much memory the index takes, in bytes; 0 while there is none. Any thread. */
    public long bytes() {
        NoteIndex now = index;
        return now == null ? 0 : now.bytes();
    }

    /** Is told when something else may be found, on the thread that keeps the index. Any thread. */
    public AutoCloseable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Finds. Worker thread.
     *
     * @param most    how many hits are wanted at most
     * @param stopped whether nobody waits for it any more; asked before each note that is read, after which what was found
     *                so far is all
     */
    public Result find(NoteQuery query, int most, BooleanSupplier stopped) {
        NoteIndex now = index;
        if (now != null) {
            try {
                return result(query, now.find(query, most), true);
            } catch (AlreadyClosedException e) {
                if (closed) {
                    throw new CancellationException();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return result(query, new NoteScan(sessions::each, texts()).find(query, most, () -> closed || stopped.getAsBoolean()), false);
    }

    private NoteText texts() {
        return new NoteText(practice.service(Templates.class).all());
    }

    /** Reads the notes anew, so that what is shown is what is kept, and nothing is shown that is gone. */
    private Result result(NoteQuery query, Places places, boolean indexed) {
        List<NoteHit> hits = new ArrayList<>();
        if (!places.first().isEmpty()) {
            NoteText texts = texts();
            Map<Long, Note> notes = sessions.notes(places.first().stream().map(Place::note).collect(Collectors.toSet())).stream()
                    .collect(Collectors.toMap(Note::id, Function.identity()));
            List<NoteQuery.Clause> clauses = query.clauses();
            for (Place place : places.first()) {
                Note note = notes.get(place.note());
                if (note != null) {
                    texts.each(note, (part, text) -> {
                        if (place.addendum() == 0 && part.id() == place.part()) {
                            hits.add(new NoteHit(note, part, null, Excerpt.of(text, clauses)));
                        }
                    }, (addendum, text) -> note.parts().stream()
                            .filter(part -> addendum.id() == place.addendum() && part.id() == addendum.part())
                            .forEach(part -> hits.add(new NoteHit(note, part, addendum, Excerpt.of(text, clauses)))));
                }
            }
        }
        return new Result(hits, Math.max(hits.size(), places.total() - (places.first().size() - hits.size())), indexed);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void post(Work work) {
        INDEXING.post(() -> {
            if (closed) {
                return;
            }
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                if (!closed) {
                    // Its words may be a client's. Without an index all is found by reading.
                    LOG.log(Level.WARNING, "The index of the notes is not current: {0}", e.getClass().getName());
                    drop();
                }
            }
            if (!closed) {
                listeners.forEach(Runnable::run);
            }
        }, 0, Thread.MIN_PRIORITY);
    }

    private void make() throws IOException {
        NoteIndex made = new NoteIndex(texts());
        synchronized (this) {
            making = made;
        }
        IndexFilling filling = new IndexFilling(made, () -> closed);
        sessions.each(note -> {
            if (closed) {
                throw new CancellationException();
            }
            filling.add(note);
        });
        filling.end();
        made.show();
        NoteIndex old = made;
        synchronized (this) {
            making = null;
            if (!closed) {
                old = index;
                index = made;
            }
        }
        close(old);
    }

    private void drop() {
        NoteIndex whole;
        NoteIndex begun;
        synchronized (this) {
            whole = index;
            begun = making;
            index = null;
            making = null;
        }
        close(whole);
        close(begun);
    }

    private static void close(NoteIndex old) {
        try {
            if (old != null) {
                old.close();
            }
        } catch (IOException | AlreadyClosedException e) {
            LOG.log(Level.FINE, "The index of the notes was not closed: {0}", e.getClass().getName());
        }
    }

    private void follow(Set<ItemRef> refs) throws IOException {
        Set<String> kinds = refs.stream().map(ItemRef::kind).collect(Collectors.toSet());
        NoteIndex now = index;
        // What an import brings or takes back can be many cases, and their notes are not told one by one.
        if (now == null || kinds.contains(Batches.KIND)) {
            make();
            return;
        }
        Set<Long> touched = new LinkedHashSet<>();
        for (ItemRef ref : refs) {
            switch (ref.kind()) {
                case Note.KIND -> touched.add(ref.id());
                case Session.KIND -> {
                    touched.addAll(now.notes(NoteIndex.SESSION, ref.id()));
                    sessions.note(ref.id()).ifPresent(note -> touched.add(note.id()));
                }
                case Cases.PERSON_KIND -> touched.addAll(now.notes(NoteIndex.OWNER, ref.id()));
                case Cases.CASE_KIND -> touched.addAll(ofCase(now, ref.id()));
                default -> { }
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        List<Long> ids = touched.stream().sorted(Comparator.naturalOrder()).toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            for (long id : some) {
                now.remove(NoteIndex.NOTE, id);
            }
            for (Note note : sessions.notes(some)) {
                now.add(note);
            }
        }
        now.show();
    }

    /** Of a case that came or went: all its notes; nothing of one that only changed. */
    private List<Long> ofCase(NoteIndex now, long caseId) throws IOException {
        List<Long> indexed = now.notes(NoteIndex.CASE, caseId);
        boolean there = practice.service(Cases.class).find(caseId).isPresent();
        if (there == !indexed.isEmpty()) {
            return List.of();
        }
        return there ? sessions.notes(caseId).stream().map(Note::id).toList() : indexed;
    }

    /** Waits until all that was told so far is in the index. For tests and measurements; any thread but the index's own. */
    void settle() {
        INDEXING.post(() -> { }).waitFinished();
    }

    /** The index, or null while there is none. */
    NoteIndex index() {
        return index;
    }

    @Override
    public void close() throws Exception {
        changes.close();
        synchronized (this) {
            closed = true;
        }
        listeners.clear();
        drop();
    }
}
