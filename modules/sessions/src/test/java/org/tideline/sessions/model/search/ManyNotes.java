package org.tideline.sessions.model.search;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.store.Household;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.TestPractices;

/**
 * Measures search over 50,000 notes of 1 to 3 kB in an encrypted practice, for docs/benchmarks.md: reading them, making the
 * index, its memory, and the time from asking to having 60 hits with their excerpts, read from the database. Not a test: it
 * asserts nothing. Run its main method with the class path of the tests of sessions.
 */
final class ManyNotes {
    private static final Logger LOG = Logger.getLogger(ManyNotes.class.getName());
    private static final int NOTES = Integer.getInteger("tideline.notes", 50_000);
    private static final int CASES = 500;
    private static final int WORDS = 20_000;
    private static final int ASKED = Integer.getInteger("tideline.asked", 300);
    private static final int SHOWN = 60;
    private static final String[] BEGIN = {"b", "br", "c", "cl", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"};
    private static final String[] MIDDLE = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
    private static final String[] END = {"", "n", "r", "s", "t", "l", "nd", "st", "ng"};
    private final Random random = new Random(20261127);
    private final List<String> vocabulary = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private ManyNotes() {
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        new ManyNotes().run();
    }

    private void run() throws Exception {
        OpenPractice practice = TestPractices.fresh();
        try {
            fill(practice);
            measure(practice);
        } finally {
            TestPractices.discard(practice);
        }
    }

    /** The more frequent the shorter, as in a language: the n-th word about n times rarer than the first. */
    private String word() {
        return vocabulary.get((int) Math.min(WORDS - 1, Math.exp(random.nextDouble() * Math.log(WORDS)) - 1));
    }

    private String text() {
        int most = 1000 + random.nextInt(2000);
        StringBuilder text = new StringBuilder(most + 60).append("## Data\n\n");
        int sentence = 0;
        while (text.length() < most) {
            text.append(word()).append(++sentence % 12 == 0 ? ". " : " ");
            if (sentence % 120 == 0) {
                text.append("\n\n## Assessment\n\n");
            }
        }
        return text.toString();
    }

    private void fill(OpenPractice practice) {
        while (vocabulary.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i <= vocabulary.size() / 4000 + random.nextInt(2); i++) {
                word.append(BEGIN[random.nextInt(BEGIN.length)]).append(MIDDLE[random.nextInt(MIDDLE.length)]).append(END[random.nextInt(END.length)]);
            }
            vocabulary.add(word.toString());
        }
        Household household = new Household(practice);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(household.with("Mar" + i + " Lindqvist", "Jon" + i + " Okoro"));
        }
        for (int from = 0; from < NOTES; from += 1000) {
            int first = from;
            practice.database().write(tx -> {
                var session = tx.sql().prepareBatch("insert into sessions_session (id, case_id, kind, place, on_day, minutes, noted_at) "
                        + "values (?, ?, 'JOINT', 'ROOM', ?, 50, ?)");
                var note = tx.sql().prepareBatch("insert into sessions_note (id, session_id, case_id, template, written_at, late) "
                        + "values (?, ?, ?, 'DAP', ?, false)");
                var part = tx.sql().prepareBatch("insert into sessions_part (id, note_id, case_id, place, title, drawer, minutes, words) "
                        + "values (?, ?, ?, 0, '', 'JOINT', 0, ?)");
                long now = Now.instant().toEpochMilli();
                for (int i = first; i < Math.min(NOTES, first + 1000); i++) {
                    long caseId = cases.get(i % CASES).id();
                    long sessionId = Ids.next();
                    long noteId = Ids.next();
                    String words = text();
                    if (i % 100 == 0) {
                        texts.add(words);
                    }
                    session.bind(0, sessionId).bind(1, caseId).bind(2, LocalDate.of(2012, 1, 1).plusDays(i / CASES * 7L)).bind(3, now).add();
                    note.bind(0, noteId).bind(1, sessionId).bind(2, caseId).bind(3, now).add();
                    part.bind(0, Ids.next()).bind(1, noteId).bind(2, caseId).bind(3, words).add();
                }
                session.execute();
                note.execute();
                part.execute();
                return null;
            });
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private void measure(OpenPractice practice) throws Exception {
        Sessions sessions = practice.service(Sessions.class);
        NoteText given = Changed.texts(practice);
        long[] read = new long[2];
        long began = System.nanoTime();
        long worked = worked();
        sessions.each(note -> {
            read[0]++;
            note.parts().forEach(part -> read[1] += part.words().length());
        });
        said("read " + read[0] + " notes, " + (read[1] >> 20) + " MB, from the database", began, worked);
        long before = used();
        long[] spent = new long[1];
        began = System.nanoTime();
        worked = worked();
        NoteIndex index = new NoteIndex(given);
        sessions.each(note -> spent[0] += adding(index, note));
        long showing = worked();
        index.show();
        spent[0] += worked() - showing;
        said("read and make the index", began, worked);
        said("| of which the index alone | processor " + spent[0] / 1_000_000 + " ms |");
        said("| memory of the index | " + (index.bytes() >> 20) + " MB, heap grown by " + (used() - before) + " MB |");
        index.close();
        began = System.nanoTime();
        worked = worked();
        NoteSearch search = practice.service(NoteSearch.class);
        Places scanned = new NoteScan(sessions::each, given).find(NoteQuery.of(vocabulary.get(3000)), SHOWN, () -> false);
        said("one word by reading every note (" + scanned.total() + " found) while the index is being made", began, worked);
        search.settle();
        said("asked for the first time, until the index is made, that scan beside it", began, worked);
        began = System.nanoTime();
        worked = worked();
        NoteIndex two = new NoteIndex(given);
        IndexFilling filling = new IndexFilling(two, () -> false);
        sessions.each(filling::add);
        filling.end();
        two.show();
        two.close();
        said("read and make the index as the program does, on two threads", began, worked);
        IntFunction<String> text = i -> texts.get(i % texts.size());
        times(search, "a frequent word", i -> vocabulary.get(i % 40) + " ");
        times(search, "a word", i -> vocabulary.get(40 + i * 7) + " ");
        times(search, "two words", i -> vocabulary.get(40 + i * 3) + " " + vocabulary.get(300 + i * 11) + " ");
        times(search, "a phrase of three words", i -> {
            String[] words = text.apply(i).split("[^a-z]+");
            return "\"" + String.join(" ", Arrays.copyOfRange(words, 20, 23)) + "\"";
        });
        times(search, "a beginning of one letter", i -> vocabulary.get(i).substring(0, 1));
        times(search, "a beginning of three letters", i -> (vocabulary.get(2000 + i * 5) + "ab").substring(0, 3));
        Note one = sessions.notes(practice.service(org.tideline.clients.api.Cases.class).all().get(0).id()).get(0);
        began = System.nanoTime();
        worked = worked();
        sessions.keep(Household.note(one.session(), Drawer.JOINT, 0, "A kittiwake"));
        while (search.find(NoteQuery.of("kittiwake"), 1, () -> false).total() == 0) {
            Thread.sleep(1);
        }
        said("a note kept, until it is found", began, worked);
    }

    private static long adding(NoteIndex index, Note note) {
        long began = worked();
        try {
            index.add(note);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return worked() - began;
    }

    private void said(String row) {
        LOG.log(Level.WARNING, "{0}", row);
    }

    /** Tells the time on the clock, and of it that for which the processor worked on this thread: a busy machine shows in the first alone. */
    private void said(String what, long began, long worked) {
        said("| " + what + " | " + (System.nanoTime() - began) / 1_000_000 + " ms, processor " + (worked() - worked) / 1_000_000 + " ms |");
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void times(NoteSearch search, String what, IntFunction<String> words) {
        long[] all = new long[ASKED];
        long[] index = new long[ASKED];
        long found = 0;
        for (int i = -ASKED / 5; i < ASKED; i++) {
            NoteQuery query = NoteQuery.of(words.apply(Math.abs(i)));
            long began = System.nanoTime();
            found += search.find(query, SHOWN, () -> false).total();
            long ended = System.nanoTime();
            try {
                search.index().find(query, SHOWN);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            if (i >= 0) {
                all[i] = ended - began;
                index[i] = System.nanoTime() - ended;
            }
        }
        Arrays.sort(all);
        Arrays.sort(index);
        said(String.format(Locale.ENGLISH, "| find %s (%d found on average) | %.1f ms, 99 of 100 within %.1f ms; of which the index %.1f ms, %.1f ms |",
                what, found / (ASKED + ASKED / 5), all[ASKED / 2] / 1e6, all[ASKED * 99 / 100] / 1e6, index[ASKED / 2] / 1e6, index[ASKED * 99 / 100] / 1e6));
    }
}
