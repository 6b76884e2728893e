package org.tideline.sessions.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.store.Household;

/** Random texts and random questions: nothing throws, and the index finds what the scan finds. */
class AnyWordsTest {
    private static final int ROUNDS = Integer.getInteger("tideline.search.rounds", 40);
    private static final String[] PIECES = {"a", "ab", "abc", "Ab", "é", "e\u0301", "ß", "ss", "愛", "情", "관", "계", "שָׁ", "ש", "لا", "ل", "ـ",
        " ", " ", " ", " ", "\n", "\t", "\u00a0", "\"", "“", "”", "*", "**", "\\", "## ", "- ", "(", ")", "[", "]", "{", "}", "~", "^", ":",
        "+", "-", "!", "&&", "||", "AND", "OR", "NOT", "TO", "?", "/", "'", "’", "\u0000", "\u200d", "\u00ad", "\ud83d", "\udc4d", "👍🏽", "ﬁ",
        "½", "İ", "ﷺ", "ガ", "ー", "1", "2.5", "x_y", "\uffff", "\u202e"};
    private final Random random = new Random(20261127);
    private final AtomicLong ids = new AtomicLong(1);

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private Note note() {
        Session session = new Session(ids.incrementAndGet(), 1 + random.nextInt(3), Session.Kind.JOINT, Session.Place.ROOM,
                Household.DAY.plusDays(random.nextInt(5)), LocalTime.NOON, 50, List.of(), List.of(), false);
        List<Note.Part> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Drawer drawer = List.of(Drawer.JOINT, Drawer.OWN, Drawer.THERAPIST).get(random.nextInt(3));
            parts.add(new Note.Part(ids.incrementAndGet(), "", drawer, drawer == Drawer.OWN ? 1 + random.nextInt(2) : 0, 0, 0, text(40), List.of()));
        }
        List<Addendum> addenda = random.nextInt(4) > 0 ? List.of()
                : List.of(new Addendum(ids.incrementAndGet(), parts.get(0).id(), Now.instant(), "", text(3), text(9)));
        return new Note(ids.incrementAndGet(), session, random.nextBoolean() ? "DAP" : "SOAP", Now.instant(), parts, null, "", false, addenda);
    }

    private NoteQuery query() {
        Drawer drawer = random.nextInt(3) > 0 ? null : List.of(Drawer.JOINT, Drawer.OWN, Drawer.THERAPIST).get(random.nextInt(3));
        return new NoteQuery(text(1 + random.nextInt(6)), random.nextInt(4) > 0 ? 0 : 1 + random.nextInt(3), drawer,
                drawer == Drawer.OWN ? 1 : 0, random.nextInt(3) > 0 ? Period.ALL : new Period(Household.DAY.plusDays(1), Household.DAY.plusDays(3)),
                random.nextInt(5) > 0 ? null : "DAP");
    }

    @Test
    void nothingThrowsAndTheIndexFindsWhatTheScanFinds() throws Exception {
        int found = 0;
        NoteText texts = new NoteText(List.of());
        for (int round = 0; round < ROUNDS; round++) {
            List<Note> notes = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                notes.add(note());
            }
            try (NoteIndex index = new NoteIndex(texts)) {
                for (Note note : notes) {
                    index.add(note);
                }
                index.show();
                for (int i = 0; i < 60; i++) {
                    NoteQuery query = query();
                    Places indexed = index.find(query, 1000);
                    Places scanned = new NoteScan(notes::forEach, texts).find(query, 1000, () -> false);
                    assertThat(indexed.first()).as(query.words()).containsExactlyInAnyOrderElementsOf(scanned.first()).hasSize(indexed.total());
                    found += indexed.total();
                    for (Note note : notes) {
                        texts.each(note, (part, text) -> whole(Excerpt.of(text, query.clauses())), (addendum, text) -> { });
                    }
                }
            }
        }
        assertThat(found).as("found in all").isGreaterThan(ROUNDS);
    }

    private static void whole(Excerpt excerpt) {
        int before = 0;
        for (Excerpt.Mark mark : excerpt.marks()) {
            assertThat(mark.from()).isGreaterThanOrEqualTo(before);
            assertThat(mark.to()).isGreaterThan(mark.from()).isLessThanOrEqualTo(excerpt.words().length());
            before = mark.to();
        }
        assertThat(excerpt.words()).doesNotContain("\n", "\t");
    }

    @Test
    void longTextsAndLongWordsAreCutWhereNothingIsLost() throws Exception {
        String word = "abcdefghij".repeat(4000);
        NoteText texts = new NoteText(List.of());
        Session session = new Session(1, 1, Session.Kind.JOINT, Session.Place.ROOM, Household.DAY, null, 0, List.of(), List.of(), false);
        Note note = new Note(2, session, "free", Now.instant(), List.of(new Note.Part(3, "", Drawer.JOINT, 0, 0, 0,
                "Before " + word + " behind " + "愛".repeat(40_000) + " end", List.of())), null, "", false, List.of());
        try (NoteIndex index = new NoteIndex(texts)) {
            index.add(note);
            index.show();
            for (String words : List.of(word, "\"before " + word + " behind\"", "abcdefghijabc", "end", "\"愛愛 end\"", "愛".repeat(100),
                    ("abc" + "愛").repeat(20_000))) {
                boolean there = !words.startsWith("abc愛");
                assertThat(index.find(NoteQuery.of(words), 9).total()).isEqualTo(there ? 1 : 0);
                assertThat(new NoteScan(taker -> taker.accept(note), texts).find(NoteQuery.of(words), 9, () -> false).total())
                        .isEqualTo(there ? 1 : 0);
                assertThat(Excerpt.of(texts.of(note.parts().get(0)), NoteQuery.of(words).clauses()).words()).hasSizeLessThan(240);
            }
        }
    }
}
