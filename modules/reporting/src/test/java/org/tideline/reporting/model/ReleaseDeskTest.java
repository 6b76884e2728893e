package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.record.Authorisations;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Field;
import org.tideline.clients.model.record.Holds;
import org.tideline.clients.model.record.Records;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.FilePages;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class ReleaseDeskTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private static final String DOCTOR = "Dr A. Novak";
    private final Notes notes = new Notes();
    private final Composer composer = new Composer(() -> List.of(notes));
    private OpenPractice practice;
    private Case of;
    private long leila;
    private long jonas;

    @BeforeEach
    void begin(OpenPractice fresh) {
        Now.use(Clock.fixed(Instant.parse("2025-06-30T10:00:00Z"), ZoneId.of("Europe/Berlin")));
        practice = fresh;
        of = People.couple(fresh, "Leila Haddad", "Jonas Weber");
        leila = of.people().get(0).person();
        jonas = of.people().get(1).person();
        notes.goOut = true;
        notes.all.addAll(List.of(new Notes.Note(Label.joint(of.id(), DAY), "marker-joint"), new Notes.Note(Label.own(of.id(), leila, DAY), "marker-leila"),
                new Notes.Note(Label.own(of.id(), jonas, DAY), "marker-jonas"), new Notes.Note(Label.therapist(of.id(), DAY), "marker-therapist"),
                new Notes.Note(new Label(of.id(), Drawer.PSYCHOTHERAPY, 0, org.tideline.core.api.Opening.CLOSED, Set.of(), DAY, false), "marker-psychotherapy"),
                new Notes.Note(new Label(of.id(), Drawer.SAFETY, leila, org.tideline.core.api.Opening.CLOSED, Set.of(), DAY, false), "marker-safety")));
    }

    @AfterEach
    void end() {
        Now.use(Clock.systemDefaultZone());
    }

    private CaseRecord sign(long person, String covers) {
        CaseRecord signed = new CaseRecord(Authorisations.TYPE, Ids.next(), of.id(), Map.of(Field.PERSON, person, "recipient", DOCTOR, "covers", covers,
                "purpose", "coordination of care", "signed_day", DAY, "until_day", LocalDate.of(2025, 12, 24)));
        practice.service(Records.class).put(signed);
        return signed;
    }

    private Report letter() {
        return Report.outside(of.id(), DOCTOR, Period.ALL);
    }

    private Set<String> markers(Report report) throws Trouble {
        String all = composer.compose(practice, report).sections().toString();
        return notes.all.stream().map(Notes.Note::text).filter(all::contains).collect(Collectors.toSet());
    }

    @Test
    void withoutAnAuthorisationThereIsNoLetter() throws Trouble {
        assertThatThrownBy(() -> composer.compose(practice, letter())).isInstanceOf(NotMade.class).hasMessageContaining(DOCTOR);
        CaseRecord signed = sign(leila, "OWN");
        assertThat(markers(letter())).containsExactly("marker-leila");
        practice.service(Records.class).put(signed.with("revoked_day", LocalDate.of(2025, 6, 30)));
        assertThatThrownBy(() -> composer.compose(practice, letter())).isInstanceOf(NotMade.class);
    }

    @Test
    void theJointRecordGoesOnlyWhenEachHasAgreedAndTheDeskSaysWhoIsMissing() throws Trouble {
        sign(leila, "OWN JOINT");
        assertThat(markers(letter())).containsExactly("marker-leila");
        assertThat(Outside.read(practice, of, DOCTOR).missing()).extracting(m -> m.name()).containsExactly("Jonas");
        sign(jonas, "JOINT");
        assertThat(markers(letter())).containsExactlyInAnyOrder("marker-leila", "marker-joint");
        assertThat(Outside.read(practice, of, DOCTOR).missing()).isEmpty();
    }

    @Test
    void aLetterSaysToWhomAboutWhomAndOnWhoseWord() throws Trouble {
        sign(leila, "OWN JOINT");
        sign(jonas, "OWN JOINT");
        Document made = composer.compose(practice, letter(), 32).document();
        assertThat(made.title()).isEqualTo("Summary of couple therapy");
        assertThat(made.facts()).extracting(Document.Fact::value).containsExactly(DOCTOR, "Leila Haddad and Jonas Weber, seen together",
                "coordination of care", "Leila Haddad on 1\u00A0April 2025\nJonas Weber on 1\u00A0April 2025", "24\u00A0December 2025; either may withdraw it earlier",
                "what is their own, the joint record");
        assertThat(made.footer().get(0)).isEqualTo("Summary for Dr A. Novak. Made on 30\u00A0June 2025 by " + practice.info().therapist() + ". Release D-0032.");
        assertThat(made.footer().get(1)).endsWith("authorisation by both.");
        assertThat(made.signing()).hasSize(2);
        assertThat(made.metaTitle()).doesNotContain("Leila", "Novak");
    }

    @Test
    void eachDrawerThatGoesOnAnotherGroundIsADecisionOfItsOwn() throws Trouble {
        Decisions decisions = practice.service(Decisions.class);
        decisions.put(List.of(decided(Drawer.JOINT, 0)));
        assertThat(markers(letter())).containsExactly("marker-joint");
        Decided hers = decided(Drawer.OWN, leila);
        decisions.put(List.of(hers, decided(Drawer.PSYCHOTHERAPY, 0)));
        assertThat(markers(letter())).containsExactlyInAnyOrder("marker-joint", "marker-leila", "marker-psychotherapy");
        decisions.takeBack(hers);
        assertThat(markers(letter())).containsExactlyInAnyOrder("marker-joint", "marker-psychotherapy");
        assertThat(practice.audit().entries(AuditFilter.ALL)).filteredOn(e -> e.what() != null && e.what().kind().equals(Decided.KIND))
                .extracting(e -> e.action()).containsExactlyInAnyOrder(Action.CREATED, Action.CREATED, Action.CREATED, Action.REMOVED);
        assertThatThrownBy(() -> decided(Drawer.SAFETY, leila)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decided.now(of.id(), DOCTOR, Ground.LAW, " ", "", Drawer.JOINT, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private Decided decided(Drawer drawer, long owner) {
        return Decided.now(of.id(), DOCTOR, Ground.COURT_ORDER, "District court, 12 C 4/25", "", drawer, owner);
    }

    @Test
    void psychotherapyNotesAreDecidedEvenWhereEachHasSignedForThem() throws Trouble {
        for (long person : List.of(leila, jonas)) {
            sign(person, "OWN JOINT");
            sign(person, "PSYCHOTHERAPY");
        }
        assertThat(markers(letter())).doesNotContain("marker-psychotherapy");
        assertThat(Outside.read(practice, of, DOCTOR).psychotherapySigned()).isTrue();
        practice.service(Decisions.class).put(List.of(Decided.now(of.id(), DOCTOR, Ground.AUTHORISED, "", "", Drawer.PSYCHOTHERAPY, 0)));
        assertThat(markers(letter())).contains("marker-psychotherapy").doesNotContain("marker-therapist", "marker-safety");
    }

    @Test
    void aSectionThatSaysNothingOfItGoesNowhereOutside() throws Trouble {
        sign(leila, "OWN");
        notes.goOut = false;
        assertThat(markers(letter())).isEmpty();
    }

    @Test
    void wordsOfALetterWithTheJointRecordDoNotStandInOneWithoutIt() throws Trouble {
        sign(leila, "OWN JOINT");
        CaseRecord his = sign(jonas, "OWN JOINT");
        practice.service(Letters.class).write(Outside.read(practice, of, DOCTOR).words(Letters.Part.FOCUS), "How they talk of the day.");
        assertThat(composer.compose(practice, letter()).sections()).extracting(Section::title).contains("Focus of the work");
        practice.service(Records.class).put(his.with("covers", "OWN"));
        assertThat(composer.compose(practice, letter()).sections()).extracting(Section::title).doesNotContain("Focus of the work");
    }

    @Test
    void whatIsLeftOutIsNeitherShownNorCountedAndStaysSoInABatch(@TempDir Path folder) throws Exception {
        Report file = Report.therapist(of.id(), Period.ALL);
        Notes.Note out = notes.all.get(1);
        Setup setup = Setup.PLAIN.with(Set.of(out.ref()), false).with("test.notes", true);
        practice.service(Setups.class).write(new Letters.Recipient(of.id(), ReportKind.THERAPIST, Set.of()), ReportForm.COURSE, setup);
        assertThat(practice.service(Setups.class).find(new Letters.Recipient(of.id(), ReportKind.THERAPIST, Set.of()), ReportForm.COURSE)).isEqualTo(setup);

        assertThat(markers(file.set(setup))).contains("marker-joint", "marker-jonas", "marker-therapist").doesNotContain("marker-leila");
        assertThat(composer.compose(practice, file.set(setup)).sections().get(0).blocks()).extracting(Object::toString).anyMatch(b -> b.contains("3 notes."));
        assertThat(ReportMaker.asSetUp(practice, of, file.inBulk()).leftOut()).containsExactly(out.ref());
        assertThat(Batch.run(practice, new ReportMaker(composer), List.of(of), ReportKind.THERAPIST, Period.ALL, folder, Progress.NONE).made()).isOne();
    }

    @Test
    void theDeskListsWhatGoesAndNeverASafetyRecord() throws Trouble {
        sign(leila, "OWN");
        Sorted sorted = Sorted.of(practice, composer, letter());
        assertThat(sorted.goes()).singleElement().satisfies(group -> {
            assertThat(group.lines()).hasSize(1);
            assertThat(group.badge().owner()).isEqualTo(leila);
            assertThat(group.why()).isEqualTo("1 record");
        });
        Report without = letter().set(Setup.PLAIN.with(Set.of(notes.all.get(1).ref()), false));
        assertThat(Sorted.of(practice, composer, without).goes().get(0).lines()).singleElement().satisfies(line -> assertThat(line.going()).isFalse());
        assertThat(Sorted.of(practice, composer, without).goes().get(0).why()).isEqualTo("0 of 1 records");
        assertThat(sorted.stays()).flatExtracting(Sorted.Group::lines).extracting(line -> line.label().drawer()).doesNotContain(Drawer.SAFETY);
    }

    @Test
    void madeIsNotGivenAndOnlyGivenIsADisclosure(@TempDir Path folder) throws Exception {
        sign(leila, "OWN JOINT");
        sign(jonas, "OWN JOINT");
        ReportMaker maker = new ReportMaker(composer);
        Releases releases = practice.service(Releases.class);
        Releases.Made first = Batch.save(practice, maker, letter(), folder.resolve("a.pdf"), "");
        Releases.Made second = Batch.save(practice, maker, Report.couple(of.id(), Period.ALL), folder.resolve("b.pdf"), "");
        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
        assertThat(first.authority()).isEqualTo("authorised by Leila Haddad on 1\u00A0April 2025, Jonas Weber on 1\u00A0April 2025");
        assertThat(first.digest()).hasSize(64);
        assertThat(releases.of(of.id())).extracting(Releases.Made::given).containsOnlyNulls();
        assertThat(rows()).isZero();

        releases.give(first, new Releases.Given(Ids.next(), LocalDate.of(2025, 6, 30), DOCTOR, Releases.How.POST, "", Now.instant()));
        assertThat(releases.of(of.id()).get(1).given().to()).isEqualTo(DOCTOR);
        assertThat(rows()).isOne();
        assertThat(PracticeCheck.run(practice, Progress.NONE).findings()).filteredOn(f -> f.kind() != Finding.Kind.CLOCK).isEmpty();
    }

    private long rows() {
        return practice.database().read(tx -> tx.sql().createQuery("select count(*) from reporting_disclosure").mapTo(Long.class).one());
    }

    @Test
    void theAccountingOfOneSaysNothingOfWhatIsAnothersAlone(@TempDir Path folder) throws Exception {
        sign(leila, "OWN");
        Releases.Made made = Batch.save(practice, new ReportMaker(composer), letter(), folder.resolve("a.pdf"), "");
        practice.service(Releases.class).give(made, new Releases.Given(Ids.next(), LocalDate.of(2025, 6, 30), DOCTOR, Releases.How.POST, "", Now.instant()));
        assertThat(accounting(leila)).contains(DOCTOR, "Leila\u2019s own", "D-0001");
        assertThat(accounting(jonas)).doesNotContain(DOCTOR, "Leila\u2019s", "D-0001").contains("has been given to anyone");
    }

    private String accounting(long person) {
        FilePages.Pages pages = Accounting.pages(practice, of, of.member(person).orElseThrow());
        return pages.parts().stream().flatMap(p -> p.blocks().stream()).map(b -> b instanceof Block.Table t ? t.rows().toString() : ((Block.Words) b).text())
                .collect(Collectors.joining());
    }

    @Test
    void aCourtMarkKeepsACaseOutOfBatchesAndPicturesOutOfItsReports(@TempDir Path folder) throws Exception {
        practice.service(Records.class).put(new CaseRecord(Holds.TYPE, Ids.next(), of.id(), Map.of("sort", Holds.COURT, "from_day", DAY)));
        Batch.Outcome outcome = Batch.run(practice, new ReportMaker(composer), List.of(of), ReportKind.COUPLE, Period.ALL, folder, Progress.NONE);
        assertThat(outcome.made()).isZero();
        assertThat(outcome.missed()).singleElement().satisfies(m -> assertThat(m.reason()).contains("before a court"));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        Report couple = Report.couple(of.id(), Period.ALL);
        assertThat(pictures(couple)).isZero();
        assertThat(pictures(couple.set(Setup.PLAIN.with("test.notes", true)))).isOne();
    }

    private long pictures(Report report) throws Trouble {
        return composer.compose(practice, report).sections().stream().flatMap(s -> s.blocks().stream()).filter(Block.Figure.class::isInstance).count();
    }
}
