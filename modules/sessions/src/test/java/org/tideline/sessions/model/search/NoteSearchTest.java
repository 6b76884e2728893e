package org.tideline.sessions.model.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.sessions.store.Household.DAY;
import static org.tideline.sessions.store.Household.note;
import static org.tideline.sessions.store.Household.person;
import static org.tideline.sessions.store.Household.session;
import static org.tideline.sessions.store.Household.words;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.KeepingTime;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.spi.Hit;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Brought;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.store.Household;
import org.tideline.storage.api.Erasure;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class NoteSearchTest {
    private final OpenPractice practice;
    private final Sessions sessions;
    private final Household household;
    private final Case couple;
    private final NoteSearch search;

    NoteSearchTest(OpenPractice practice) {
        this.practice = practice;
        sessions = practice.service(Sessions.class);
        household = new Household(practice);
        couple = household.with("Mara Lindqvist", "Jonas Okoro");
        search = practice.service(NoteSearch.class);
    }

    private Note kept(Case of, LocalDate day, Drawer drawer, long owner, String text) {
        Session session = session(of, Session.Kind.JOINT, day, 0);
        sessions.put(session);
        return sessions.keep(note(session, drawer, owner, text));
    }

    private Note kept(String text) {
        return kept(couple, DAY, Drawer.JOINT, 0, text);
    }

    private NoteSearch.Result find(NoteQuery query) {
        Changed.settle(practice, search);
        assertThat(search.ready()).isTrue();
        NoteSearch.Result result = search.find(query, 50, () -> false);
        assertThat(result.indexed()).isTrue();
        Places scanned = new NoteScan(sessions::each, Changed.texts(practice)).find(query, 50, () -> false);
        assertThat(scanned.total()).as("the scan finds as many").isEqualTo(result.total());
        assertThat(result.hits()).extracting(hit -> new Place(hit.note().id(), hit.part().id(),
                hit.addendum() == null ? 0 : hit.addendum().id())).containsExactlyInAnyOrderElementsOf(scanned.first());
        return result;
    }

    private List<Long> notes(String words) {
        return find(NoteQuery.of(words)).hits().stream().map(hit -> hit.note().id()).toList();
    }

    @Test
    void aNoteIsFoundByAllItsWordsByItsPhrasesAndByHowAWordBegins() {
        Note tide = kept("They spoke of the **tide** between them, and waited.");
        Note storm = kept("The storm waited; they did not.");
        assertThat(notes("TIDE")).containsExactly(tide.id());
        assertThat(notes("waited")).containsExactlyInAnyOrder(tide.id(), storm.id());
        assertThat(notes("waited tide")).containsExactly(tide.id());
        assertThat(notes("tide storm")).isEmpty();
        assertThat(notes("\"the tide between\"")).as("bold or not").containsExactly(tide.id());
        assertThat(notes("“they did”")).containsExactly(storm.id());
        assertThat(notes("\"between the tide\"")).isEmpty();
        assertThat(notes("tide betw")).as("the last word may go on").containsExactly(tide.id());
        assertThat(notes("betw tide")).as("no other may").isEmpty();
        assertThat(notes("betw* tide")).as("but where it says so").containsExactly(tide.id());
        assertThat(notes("\"tide betw")).as("a phrase that is being typed").containsExactly(tide.id());
        assertThat(notes("\"tide betw\"")).as("one that is typed").isEmpty();
    }

    @Test
    void accentsAndPointsAreNotNeededInAnyScript() {
        Note latin = kept("Zoë’s fiancé Søren said “Straße” to the cafe\u0301 owner.");
        Note hebrew = kept("הֵם דיברו על שָׁלוֹם בבית");
        Note arabic = kept("تحدثا عن السَّلام وعن أحمد");
        Note chinese = kept("他們談到恋愛與愛情。");
        Note korean = kept("관계를 이야기했다");
        Note japanese = kept("気持ちを聞いた。ガラスの心");
        Note symbol = kept("She sent a 👍🏽 and nothing else");
        assertThat(notes("zoe fiance soren")).containsExactly(latin.id());
        assertThat(notes("ZOË")).containsExactly(latin.id());
        assertThat(notes("strasse")).containsExactly(latin.id());
        assertThat(notes("café")).containsExactly(latin.id());
        assertThat(notes("שלום")).containsExactly(hebrew.id());
        assertThat(notes("السلام")).containsExactly(arabic.id());
        assertThat(notes("احمد")).containsExactly(arabic.id());
        assertThat(notes("愛")).containsExactly(chinese.id());
        assertThat(notes("愛情")).containsExactly(chinese.id());
        assertThat(notes("情愛")).isEmpty();
        assertThat(notes("관계")).containsExactly(korean.id());
        assertThat(notes("持ち")).containsExactly(japanese.id());
        assertThat(notes("カラス")).as("another sound").isEmpty();
        assertThat(notes("👍")).containsExactly(symbol.id());
    }

    @Test
    void aHitSaysItsDrawerAndShowsTheWordsAroundIt() {
        Session session = session(couple, Session.Kind.JOINT, DAY, 0, 1);
        sessions.put(session);
        long mara = person(couple, 0);
        sessions.sign(note(session, new Note.Part(Ids.next(), "", Drawer.JOINT, 0, 0, 0, "Both were here.", List.of()),
                new Note.Part(Ids.next(), "", Drawer.OWN, mara, 0, 0, "x ".repeat(200) + "Then\n\nshe said the lighthouse\twas hers." + " y".repeat(200),
                        List.of(new Brought("A letter from the harbour", null, 0, null, List.of()))),
                new Note.Part(Ids.next(), "Plan", Drawer.THERAPIST, 0, 0, 0, "Ask about it.", List.of())));
        NoteHit hit = find(NoteQuery.of("the lighth")).hits().get(0);
        assertThat(hit.label().drawer()).isEqualTo(Drawer.OWN);
        assertThat(hit.label().owner()).isEqualTo(mara);
        Excerpt excerpt = hit.excerpt();
        assertThat(excerpt.words()).startsWith("…").endsWith("…").contains("Then she said the lighthouse was hers.").hasSizeLessThan(240);
        assertThat(excerpt.marks()).extracting(mark -> excerpt.words().substring(mark.from(), mark.to())).containsExactly("the", "lighthouse");
        assertThat(find(NoteQuery.of("harbour")).hits()).as("what was brought").hasSize(1);
        assertThat(find(NoteQuery.of("ask")).hits()).extracting(each -> each.label().drawer()).containsExactly(Drawer.THERAPIST);
    }

    @Test
    void whatWasAddedToASignedNoteIsFoundInTheDrawerOfItsPart() {
        Session session = session(couple, Session.Kind.INDIVIDUAL, DAY, 1);
        sessions.put(session);
        Note signed = sessions.sign(note(session, Drawer.OWN, person(couple, 1), "He came alone."));
        sessions.add(signed, signed.parts().get(0), "Corrected a name", "It was the *pilot boat*.");
        NoteHit hit = find(NoteQuery.of("\"pilot boat\"")).hits().get(0);
        assertThat(hit.ref()).isEqualTo(hit.addendum().ref());
        assertThat(hit.label().owner()).isEqualTo(person(couple, 1));
        assertThat(notes("corrected")).containsExactly(signed.id());
        assertThat(notes("came alone")).as("the note itself still").containsExactly(signed.id());
    }

    @Test
    void headingsThatATemplateGaveFindNothingButOwnOnesDo() {
        Note note = kept("## Data\n\nQuiet week.\n\n## The quarrel at Easter\n\nOver money.");
        assertThat(notes("data")).isEmpty();
        assertThat(notes("easter")).containsExactly(note.id());
        assertThat(notes("quiet")).containsExactly(note.id());
    }

    @Test
    void oneCaseNeverFindsAnotherCaseOfTheSamePerson() {
        Note here = kept("The old quarrel");
        Case alone = household.with("Mara Lindqvist");
        Note there = kept(alone, DAY, Drawer.OWN, person(alone, 0), "The old quarrel again");
        practice.database().write(tx -> practice.merge().people(tx, person(alone, 0), person(couple, 0)));
        assertThat(notes("quarrel")).containsExactlyInAnyOrder(here.id(), there.id());
        assertThat(find(new NoteQuery("quarrel", couple.id(), null, 0, Period.ALL, null)).hits()).extracting(hit -> hit.note().id())
                .containsExactly(here.id());
        assertThat(find(new NoteQuery("quarrel", couple.id(), Drawer.OWN, person(couple, 0), Period.ALL, null)).hits())
                .as("not through what is now the same person's own drawer").isEmpty();
        assertThat(find(new NoteQuery("quarrel", 0, Drawer.OWN, person(couple, 0), Period.ALL, null)).hits())
                .as("but merging two persons took the drawer along").extracting(hit -> hit.note().id()).containsExactly(there.id());
    }

    @Test
    void drawersDaysAndTemplatesNarrow() {
        Note joint = kept(couple, DAY, Drawer.JOINT, 0, "anchor");
        Note own = kept(couple, DAY.plusDays(7), Drawer.OWN, person(couple, 1), "anchor");
        Note therapist = kept(couple, DAY.plusDays(14), Drawer.THERAPIST, 0, "anchor");
        assertThat(notes("anchor")).as("the newest first").containsExactly(therapist.id(), own.id(), joint.id());
        assertThat(find(new NoteQuery("anchor", 0, Drawer.JOINT, 0, Period.ALL, null)).hits()).extracting(hit -> hit.note().id())
                .containsExactly(joint.id());
        assertThat(find(new NoteQuery("anchor", 0, Drawer.OWN, person(couple, 1), Period.ALL, null)).total()).isEqualTo(1);
        assertThat(find(new NoteQuery("anchor", 0, Drawer.OWN, person(couple, 0), Period.ALL, null)).total()).isZero();
        assertThat(find(new NoteQuery("anchor", 0, null, 0, new Period(DAY.plusDays(1), DAY.plusDays(14)), null)).total()).isEqualTo(2);
        assertThat(find(new NoteQuery("anchor", 0, null, 0, new Period(null, DAY), null)).total()).isEqualTo(1);
        assertThat(find(new NoteQuery("anchor", 0, null, 0, Period.ALL, "DAP")).total()).isEqualTo(3);
        assertThat(find(new NoteQuery("anchor", 0, null, 0, Period.ALL, "SOAP")).total()).isZero();
    }

    @Test
    void aWholeWordStandsBeforeOnesThatBeginSo() {
        Note longer = kept(couple, DAY.plusDays(1), Drawer.JOINT, 0, "A cared-for garden");
        Note whole = kept(couple, DAY, Drawer.JOINT, 0, "They took care of it");
        assertThat(notes("care")).containsExactly(whole.id(), longer.id());
    }

    @Test
    void whatIsWrittenAnewTakenAwayPutBackOrErasedIsFoundAccordingly() {
        Note first = kept("The red door");
        assertThat(notes("red")).containsExactly(first.id());
        sessions.keep(words(first, "The green door"));
        assertThat(notes("red")).isEmpty();
        assertThat(notes("green")).containsExactly(first.id());

        Session session = first.session();
        sessions.put(new Session(session.id(), session.caseId(), session.kind(), session.place(), DAY.plusDays(3), session.time(),
                session.minutes(), session.attendance(), session.beside(), false));
        assertThat(find(new NoteQuery("green", 0, null, 0, new Period(DAY.plusDays(3), DAY.plusDays(3)), null)).total())
                .as("the day of its session changed").isEqualTo(1);

        sessions.remove(session);
        assertThat(notes("green")).as("in the bin").isEmpty();
        sessions.restore(session);
        assertThat(notes("green")).containsExactly(first.id());
        practice.erasure().erase(session.ref(), couple.id(), Erasure.Ground.WISH);
        assertThat(notes("green")).isEmpty();
    }

    @Test
    void anErasedCaseIsFoundNoMore() {
        kept("The red door");
        Case other = household.with("Aiko Mori");
        Note stays = kept(other, DAY, Drawer.JOINT, 0, "The red door");
        assertThat(notes("red")).hasSize(2);
        practice.service(CaseFiles.class).status(couple.id(), CaseStatus.ENDED, Now.today().minusYears(KeepingTime.USUAL).minusDays(1));
        practice.erasure().erase(new ItemRef(Cases.CASE_KIND, couple.id()), couple.id(), Erasure.Ground.PERIOD_OVER);
        assertThat(notes("red")).containsExactly(stays.id());
    }

    @Test
    void psychotherapyNotesAreNeverFound() {
        PsychotherapyNotes apart = practice.service(PsychotherapyNotes.class);
        apart.keep(new PsychotherapyNote(Ids.next(), couple.id(), 0, 0, DAY, "A gannet dives"));
        assertThat(notes("gannet")).isEmpty();
        Note ordinary = kept("A gannet dives");
        assertThat(notes("gannet")).as("in an ordinary note the same word is found").containsExactly(ordinary.id());
    }

    @Test
    void noWordsFindNothing() {
        kept("Anything");
        for (String none : List.of("", " ", "\"\"", "*", "—", "\u0000", "…!?")) {
            assertThat(notes(none)).isEmpty();
        }
    }

    @Test
    void atTheCloseTheIndexIsDroppedAndNothingThatWasLookedForIsKept() throws Exception {
        for (int i = 0; i < 40; i++) {
            kept("Seagull " + i);
        }
        for (int i = 0; i < 30; i++) {
            notes("seagull");
        }
        assertThat(search.bytes()).isPositive();
        assertThat(((LRUQueryCache) IndexSearcher.getDefaultQueryCache()).getTotalCount()).as("looked up in the static cache").isZero();
        WeakReference<Object> index = new WeakReference<>(Changed.index(search));
        Object held = Changed.index(search);
        practice.close();
        assertThat(Practices.current()).isEmpty();
        assertThat(search.ready()).isFalse();
        assertThat(search.bytes()).isZero();
        assertThatThrownBy(() -> search.find(NoteQuery.of("seagull"), 9, () -> false)).as("the database is closed")
                .isInstanceOf(RuntimeException.class);
        assertThat(gone(index)).as("what is held on to stays").isFalse();
        assertThat(held).isNotNull();
        held = null;
        assertThat(gone(index)).isTrue();
    }

    private static boolean gone(WeakReference<Object> index) throws InterruptedException {
        for (int i = 0; i < 20 && index.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return index.get() == null;
    }

    @Test
    void aScanNobodyWaitsForStops() {
        kept("Anything");
        kept("Anything");
        AtomicInteger read = new AtomicInteger();
        NoteScan scan = new NoteScan(sessions::each, Changed.texts(practice));
        assertThat(scan.find(NoteQuery.of("any"), 9, () -> read.incrementAndGet() > 1).total()).isEqualTo(1);
        assertThat(scan.find(NoteQuery.of("any"), 9, () -> false).total()).isEqualTo(2);
    }

    @Test
    void whatIsFoundAmongEverythingSaysItsDrawerAndCase() {
        kept("The red door");
        sessions.sign(note(alone(), Drawer.OWN, person(couple, 1), "Another red door"));
        Changed.settle(practice, search);
        List<Hit> hits = new ArrayList<>();
        NoteFinder finder = new NoteFinder();
        finder.find(practice, "red do", hits::add);
        assertThat(hits).extracting(hit -> hit.of().label().drawer()).containsExactlyInAnyOrder(Drawer.JOINT, Drawer.OWN);
        assertThat(hits).extracting(Hit::text).contains("The red door");
        assertThat(hits).extracting(hit -> hit.of().label().caseId()).containsOnly(couple.id());
        hits.clear();
        finder.find(practice, "red", hit -> hits.add(hit) && false);
        assertThat(hits).as("where no more are wanted").hasSize(1);
    }

    private Session alone() {
        Session session = session(couple, Session.Kind.INDIVIDUAL, DAY.plusDays(1), 1);
        sessions.put(session);
        return session;
    }
}
