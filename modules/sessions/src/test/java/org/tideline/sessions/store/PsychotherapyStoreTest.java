package org.tideline.sessions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.sessions.store.Household.DAY;
import static org.tideline.sessions.store.Household.note;
import static org.tideline.sessions.store.Household.person;
import static org.tideline.sessions.store.Household.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Progress;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.TableExport;
import org.tideline.storage.engine.Checks;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.testing.support.TestPractices;

@ExtendWith({PracticeExtension.class, Entered.class})
class PsychotherapyStoreTest {
    private static final String SECRET = "I felt pushed away, marker 5521";
    private static final String ORDINARY = "They spoke of Sundays, marker 5522";
    private OpenPractice practice;
    private PsychotherapyNotes notes;
    private final Case couple;

    PsychotherapyStoreTest(OpenPractice practice) {
        this.practice = practice;
        notes = practice.service(PsychotherapyNotes.class);
        couple = new Household(practice).with("Mara Lindqvist", "Jonas Okoro");
    }

    private PsychotherapyNote fresh(String words) {
        return new PsychotherapyNote(Ids.next(), couple.id(), 0, 0, DAY, words);
    }

    private PsychotherapyNote changed(PsychotherapyNote note, String words) {
        return new PsychotherapyNote(note.id(), note.caseId(), note.session(), note.about(), note.day(), words, note.written(), null, "", List.of());
    }

    private void ordinary() {
        Session session = session(couple, Session.Kind.JOINT, DAY, 0, 1);
        practice.service(Sessions.class).put(session);
        practice.service(Sessions.class).sign(note(session, Drawer.JOINT, 0, ORDINARY));
    }

    /** Whether any value of any table holds it. */
    private boolean inTables(String marker) {
        return practice.database().read(tx -> {
            List<Boolean> found = new ArrayList<>();
            for (String table : tx.sql().createQuery("select tablename from sys.systables where tabletype = 'T'").mapTo(String.class).list()) {
                tx.sql().createQuery("select * from " + table).map((row, context) -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        boolean blob = row.getMetaData().getColumnType(i) == Types.BLOB;
                        String value = blob && row.getBytes(i) != null ? new String(row.getBytes(i), StandardCharsets.UTF_8) : row.getString(i);
                        found.add(value != null && value.contains(marker));
                    }
                    return 0;
                }).list();
            }
            return found.contains(true);
        });
    }

    @Test
    void aNoteIsReadAsItWasWrittenAlsoTheNextDayAndWrittenAnew() {
        PsychotherapyNote first = notes.keep(new PsychotherapyNote(Ids.next(), couple.id(), 77, person(couple, 1), DAY, SECRET + " שלום 🌊"));
        PsychotherapyNote later = notes.keep(new PsychotherapyNote(Ids.next(), couple.id(), 0, 0, DAY.plusDays(1), ""));

        practice = TestPractices.reopen(practice);
        notes = practice.service(PsychotherapyNotes.class);

        assertThat(notes.of(couple.id())).containsExactly(later, first);
        assertThat(first.words()).isEqualTo(SECRET + " שלום 🌊");
        PsychotherapyNote again = notes.keep(changed(first, "Otherwise"));
        assertThat(notes.of(couple.id())).containsExactly(later, again);
        assertThat(notes.dated(couple.id())).containsExactly(later.dated(), again.dated());
        assertThat(notes.caseOf(first.ref())).contains(couple.id());
        assertThat(notes.of(new Household(practice).with("Daniel Weiss").id())).isEmpty();
        assertThat(again.dated().label().drawer()).isEqualTo(Drawer.PSYCHOTHERAPY);
        assertThat(again.dated().label().owner()).isEqualTo(person(couple, 1));
    }

    @Test
    void itsWordsAreInNoTableWhereThoseOfAProgressNoteAre() {
        ordinary();
        PsychotherapyNote note = notes.keep(fresh("An earlier thought, marker 5523"));
        note = notes.sign(changed(note, SECRET));
        notes.add(note, "Because, marker 5524", "Later, marker 5525");
        notes.remove(notes.keep(fresh("Thrown away, marker 5526")));

        assertThat(inTables(ORDINARY)).isTrue();
        for (String marker : List.of(SECRET, "marker 5523", "marker 5524", "marker 5525", "marker 5526")) {
            assertThat(inTables(marker)).as(marker).isFalse();
        }
    }

    @Test
    void noExportHoldsItUnlessSealedPartsAreAskedFor(@TempDir Path temp) throws Exception {
        ordinary();
        PsychotherapyNote note = notes.sign(fresh(SECRET));
        notes.add(note, "Because", "Later, marker 5525");

        assertThat(exported(temp.resolve("open"), false)).contains("marker 5522").doesNotContain("marker 5521", "marker 5525");
        assertThat(exported(temp.resolve("sealed"), true)).contains("marker 5522", "marker 5521", "marker 5525");
    }

    private String exported(Path folder, boolean sealed) throws Exception {
        TableExport.write(practice, folder, sealed, Progress.NONE);
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void aSignedNoteIsLockedInTheProgramAndInTheDatabase() {
        PsychotherapyNote note = notes.sign(fresh(SECRET));

        assertThat(note.signedBy()).isEqualTo("Tess Tester, LMFT");
        assertThatThrownBy(() -> notes.keep(changed(note, "Other"))).isInstanceOf(NotPossible.class).hasMessageContaining("locked");
        assertThatThrownBy(() -> notes.sign(changed(note, "Other"))).isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> notes.remove(note)).isInstanceOf(NotPossible.class);
        PsychotherapyNote.Addendum added = notes.add(note, "Left out", "And then");
        assertThat(notes.of(couple.id()).get(0).addenda()).containsExactly(added);
        for (String statement : List.of("update sessions_psychotherapy set about = null", "delete from sessions_psychotherapy",
                "update sessions_psychotherapy_added set words = ''", "delete from sessions_psychotherapy_added")) {
            assertThatThrownBy(() -> practice.database().write(tx -> tx.sql().execute(statement))).as(statement).isInstanceOf(RuntimeException.class);
        }
        assertThat(practice.audit().entries(AuditFilter.ALL)).extracting(AuditEntry::action).contains(Action.SIGNED);
        assertThatThrownBy(() -> notes.add(notes.keep(fresh("Draft")), "Why", "What")).isInstanceOf(NotPossible.class);
    }

    @Test
    void aNoteThatIsNotSignedGoesAndComesBack() {
        PsychotherapyNote note = notes.keep(fresh(SECRET));
        notes.remove(note);
        assertThat(notes.of(couple.id())).isEmpty();
        assertThat(practice.bin().list()).extracting(binned -> binned.words()).containsExactly("Analysis of the conversation");
        assertThatThrownBy(() -> notes.keep(note)).as("it is in the bin").isInstanceOf(NotPossible.class).hasMessageContaining("not there");
        notes.restore(note);
        assertThat(notes.of(couple.id())).containsExactly(note);
    }

    @Test
    void theSessionItCameFromCanGoByItself() {
        Session session = session(couple, Session.Kind.JOINT, DAY, 0, 1);
        practice.service(Sessions.class).put(session);
        PsychotherapyNote note = notes.keep(new PsychotherapyNote(Ids.next(), couple.id(), session.id(), 0, DAY, SECRET));
        practice.service(Sessions.class).remove(session);
        assertThat(notes.of(couple.id())).containsExactly(note);
    }

    @Test
    void whatDoesNotOpenAnyMoreIsReportedIsShownAsThatAndIsNotWrittenOver() throws Exception {
        PsychotherapyNote whole = notes.keep(fresh("Whole"));
        PsychotherapyNote note = notes.keep(fresh(SECRET));
        assertThat(Checks.entered(practice)).isEmpty();
        String kept = practice.database().read(tx -> tx.sql().createQuery("select words from sessions_psychotherapy where id = ?")
                .bind(0, note.id()).mapTo(String.class).one());
        practice.database().write(tx -> tx.sql().execute("update sessions_psychotherapy set words = 'x' where id = ?", note.id()));

        assertThat(Checks.entered(practice)).extracting(Finding::what).containsExactly(note.ref());
        assertThat(notes.of(couple.id())).extracting(PsychotherapyNote::words).containsExactlyInAnyOrder("Whole", null);
        assertThatThrownBy(() -> notes.keep(changed(note, "Over it"))).isInstanceOf(NotPossible.class).hasMessageContaining("do not open");
        assertThat(whole.words()).isEqualTo("Whole");
        practice.database().write(tx -> tx.sql().execute("update sessions_psychotherapy set words = ? where id = ?", kept, note.id()));
    }
}
