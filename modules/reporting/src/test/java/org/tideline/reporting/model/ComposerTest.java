package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseFiles;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class ComposerTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private static final Period SPRING = new Period(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 6, 29));
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
    }

    @AfterEach
    void end() {
        Now.use(Clock.systemDefaultZone());
    }

    @Test
    void theCouplesReportIsNamedAfterThemAndSaysWhatItHolds() throws Trouble {
        notes.all.add(new Notes.Note(Label.joint(of.id(), DAY), "We talked."));
        Document made = composer.compose(practice, Report.couple(of.id(), SPRING));
        assertThat(made.title()).isEqualTo("Leila & Jonas");
        assertThat(made.subtitle()).isEqualTo("Progress report, 3\u00A0March to 29\u00A0June 2025");
        assertThat(made.sections()).extracting(Section::title).containsExactly("Notes", "How to read this", "What is in here");
        assertThat(made.footer().get(0)).startsWith("Draft. Progress report for Leila Haddad and Jonas Weber. Made on 30\u00A0June 2025 by ");
        assertThat(made.footer().get(1)).endsWith("only the two of you can read it.");
        assertThat(made.metaTitle()).doesNotContain("Leila", "Haddad");
    }

    @Test
    void openingWordsAreSignedAndEndTheDraft() throws Trouble {
        practice.service(Letters.class).write(Letters.Recipient.couple(of.id(), Set.of(leila, jonas)), "Dear Leila, dear Jonas,\n\nThis is it.");
        Document made = composer.compose(practice, Report.couple(of.id(), SPRING));
        assertThat(made.opening()).containsExactly("Dear Leila, dear Jonas,", "This is it.");
        assertThat(made.signature()).startsWith(practice.info().therapist());
        assertThat(made.footer().get(0)).startsWith("Progress report for");
        assertThat(composer.compose(practice, Report.member(of.id(), leila, SPRING)).opening()).as("each recipient has words of their own").isEmpty();
    }

    @Test
    void theSignatureCarriesTheCredentialWhereThereIsOne() {
        PracticeInfo plain = new PracticeInfo(1, "Harbour Street", "Renata Vogel", " ", "", "", PracticeInfo.Paper.A4, false);
        PracticeInfo titled = new PracticeInfo(1, "Harbour Street", "Renata Vogel", "MFT", "", "", PracticeInfo.Paper.A4, false);
        assertThat(Wording.signature(plain)).isEqualTo("Renata Vogel");
        assertThat(Wording.signature(titled)).isEqualTo("Renata Vogel, MFT");
    }

    @Test
    void wordsToTwoDoNotHeadTheReportOfThree() throws Trouble {
        Case three = People.of(practice, CaseKind.OTHER, "Aiko", "Ben", "Leah");
        List<Long> people = three.people().stream().map(Member::person).toList();
        Letters letters = practice.service(Letters.class);
        letters.write(Letters.Recipient.couple(three.id(), Set.of(people.get(0), people.get(1))), "Dear Aiko, dear Ben,");
        Document made = composer.compose(practice, Report.couple(three.id(), SPRING));
        assertThat(made.opening()).isEmpty();
        assertThat(made.footer().get(0)).startsWith("Draft.");
    }

    @Test
    void madeInBulkAMembersOwnReportHoldsOnlyWhatTheyMarkedAlsoOnPaper() throws Trouble {
        fill();
        add(Label.own(of.id(), leila, DAY).opened(Opening.ROOM, Set.of(jonas)), "leila in the room");
        add(new Label(of.id(), Drawer.OWN, leila, Opening.PAPER, Set.of(jonas), DAY, true), "leila did not feel safe");
        Report own = Report.member(of.id(), leila, SPRING);
        assertThat(cells(composer.compose(practice, own.inBulk()))).containsExactly("joint", "leila opened");
        assertThat(cells(composer.compose(practice, own))).as("made by itself").contains("leila closed", "leila in the room");
        assertThat(cells(composer.compose(practice, Report.therapist(of.id(), SPRING).inBulk()))).contains("jonas closed");
    }

    @Test
    void whereEachIsWorkedWithAloneNothingForClientsIsMadeInBulk() throws Trouble {
        practice.service(CaseFiles.class).format(of.id(), WorkingFormat.EACH_ALONE, LocalDate.of(2025, 6, 1));
        assertThatThrownBy(() -> composer.compose(practice, Report.member(of.id(), leila, SPRING).inBulk())).isInstanceOf(NotMade.class)
                .hasMessage("No report of their own is made for this person in this case.");
        composer.compose(practice, Report.member(of.id(), leila, SPRING));
        composer.compose(practice, Report.therapist(of.id(), SPRING).inBulk());
    }

    @Test
    void withoutAPictureThereIsNothingToExplain() throws Trouble {
        Document made = composer.compose(practice, Report.couple(of.id(), SPRING));
        assertThat(made.sections()).extracting(Section::title).containsExactly("What is in here");
        assertThat(composer.compose(practice, Report.member(of.id(), leila, SPRING)).sections()).isEmpty();
    }

    @Test
    void aMembersOwnReportHoldsJointAndOwnAndNothingAPartnerOpened() throws Trouble {
        fill();
        Document made = composer.compose(practice, Report.member(of.id(), leila, SPRING));
        assertThat(made.title()).isEqualTo("Leila Haddad");
        assertThat(cells(made)).containsExactly("joint", "leila closed", "leila opened");
        assertThat(words(made)).contains("is not shown to Jonas, in a report or anywhere else");
        assertThat(made.footer().get(1)).startsWith("Confidential, for you alone.");
    }

    @Test
    void theCouplesReportHoldsJointAndWhatEachOpenedOnPaper() throws Trouble {
        fill();
        assertThat(cells(composer.compose(practice, Report.couple(of.id(), SPRING)))).containsExactly("joint", "leila opened", "jonas opened");
    }

    @Test
    void theTherapistsSummaryHasFactsAndAllThatIsNotSealed() throws Trouble {
        fill();
        Document made = composer.compose(practice, Report.therapist(of.id(), SPRING));
        assertThat(made.facts()).extracting(Document.Fact::value).first().isEqualTo(
                "Leila Haddad, since 3\u00A0March 2025\nJonas Weber, since 3\u00A0March 2025");
        assertThat(cells(made)).contains("therapist", "jonas closed").doesNotContain("psychotherapy", "safety");
        assertThat(made.footer().get(0)).doesNotStartWith("Draft").endsWith("for the therapist\u2019s own file.");
    }

    @Test
    void eachAloneMakesNoJointReportAndDoesNotSayWhy() throws Trouble {
        practice.service(CaseFiles.class).format(of.id(), WorkingFormat.EACH_ALONE, LocalDate.of(2025, 6, 1));
        fill();
        assertThatThrownBy(() -> composer.compose(practice, Report.couple(of.id(), SPRING))).isInstanceOf(NotMade.class)
                .hasMessage("No joint report is made of this case.");
        assertThat(cells(composer.compose(practice, Report.member(of.id(), leila, SPRING)))).containsExactly("leila closed", "leila opened");
    }

    @Test
    void oneAloneHasNoJointReport() {
        Case alone = People.of(practice, CaseKind.INDIVIDUAL, "Noor");
        assertThatThrownBy(() -> composer.compose(practice, Report.couple(alone.id(), SPRING))).isInstanceOf(NotMade.class)
                .hasMessage("No joint report is made of this case.");
    }

    @Test
    void threeMembersAreToldSo() throws Trouble {
        Case three = People.of(practice, CaseKind.OTHER, "Aiko", "Ben", "Leah");
        Document made = composer.compose(practice, Report.couple(three.id(), SPRING));
        assertThat(made.title()).isEqualTo("Aiko, Ben & Leah");
        assertThat(made.footer().get(0)).contains("for Aiko, Ben and Leah.");
        assertThat(made.footer().get(1)).contains("only the three of you");
        assertThat(words(made)).contains("opened to all of you");
    }

    @Test
    void aSectionThatLeaksStopsTheReport() {
        Notes leaking = new Notes(Offer.ON, true);
        leaking.all.add(new Notes.Note(Label.own(of.id(), leila, DAY), "closed"));
        Composer careless = new Composer(() -> List.of(leaking));
        assertThatThrownBy(() -> careless.compose(practice, Report.couple(of.id(), SPRING))).isInstanceOf(Trouble.class)
                .isNotInstanceOf(NotMade.class).hasMessageContaining("\u201CNotes\u201D").hasMessageNotContaining("closed");
    }

    @Test
    void sectionsAreSwitchedOnAndOffButNotThoseThatStandAlways() throws Trouble {
        fill();
        assertThat(titles(Offer.ON, Map.of())).contains("Notes");
        assertThat(titles(Offer.ON, Map.of("test.notes", false))).doesNotContain("Notes");
        assertThat(titles(Offer.OFF, Map.of())).doesNotContain("Notes");
        assertThat(titles(Offer.OFF, Map.of("test.notes", true))).contains("Notes");
        assertThat(titles(Offer.ALWAYS, Map.of("test.notes", false))).contains("Notes");
        assertThat(titles(Offer.NO, Map.of("test.notes", true))).doesNotContain("Notes");
    }

    @Test
    void afterDeletingWhatTheReaderMayNotSeeTheReportIsTheSameToTheByte() throws Trouble {
        fill();
        ReportMaker maker = new ReportMaker(composer);
        for (Report report : List.of(Report.couple(of.id(), SPRING), Report.member(of.id(), leila, SPRING), Report.member(of.id(), jonas, SPRING))) {
            List<Notes.Note> before = List.copyOf(notes.all);
            byte[] whole = maker.make(practice, report).pdf();
            List<String> seen = cells(composer.compose(practice, report));
            notes.all.removeIf(n -> !seen.contains(n.text()));
            assertThat(notes.all).hasSizeLessThan(before.size());
            assertThat(maker.make(practice, report).pdf()).as(report.kind().toString()).isEqualTo(whole);
            notes.all.removeIf(n -> n.text().equals(seen.get(0)));
            assertThat(maker.make(practice, report).pdf()).as("and it would show").isNotEqualTo(whole);
            notes.all.clear();
            notes.all.addAll(before);
        }
    }

    @Test
    void theFileIsNamedByCodeKindAndDay() throws Trouble {
        ReportMaker maker = new ReportMaker(composer);
        assertThat(maker.make(practice, Report.couple(of.id(), SPRING)).fileName()).isEqualTo(of.code() + "-couple-2025-06-30.pdf");
        assertThat(maker.make(practice, Report.member(of.id(), jonas, SPRING)).fileName()).isEqualTo(of.code() + "-member-2-2025-06-30.pdf");
    }

    private List<String> titles(Offer offer, Map<String, Boolean> chosen) throws Trouble {
        Notes section = new Notes(offer, false);
        section.all.addAll(notes.all);
        Report report = new Report(of.id(), ReportKind.COUPLE, 0, SPRING, chosen);
        return new Composer(() -> List.of(section)).compose(practice, report).sections().stream().map(Section::title).toList();
    }

    private void fill() {
        add(Label.joint(of.id(), DAY), "joint");
        add(Label.own(of.id(), leila, DAY), "leila closed");
        add(Label.own(of.id(), leila, DAY).opened(Opening.PAPER, Set.of(jonas)), "leila opened");
        add(Label.own(of.id(), jonas, DAY), "jonas closed");
        add(Label.own(of.id(), jonas, DAY).opened(Opening.ROOM, Set.of(leila)), "jonas in the room");
        add(Label.own(of.id(), jonas, DAY).opened(Opening.PAPER, Set.of(leila)), "jonas opened");
        add(Label.therapist(of.id(), DAY), "therapist");
        add(new Label(of.id(), Drawer.PSYCHOTHERAPY, 0, Opening.CLOSED, Set.of(), DAY, false), "psychotherapy");
        add(new Label(of.id(), Drawer.SAFETY, 0, Opening.CLOSED, Set.of(), DAY, false), "safety");
    }

    private void add(Label label, String text) {
        notes.all.add(new Notes.Note(label, text));
    }

    private static List<String> cells(Document document) {
        return document.sections().stream().flatMap(s -> s.blocks().stream()).filter(Block.Table.class::isInstance)
                .flatMap(b -> ((Block.Table) b).rows().stream()).map(r -> r.get(0)).toList();
    }

    private static String words(Document document) {
        StringBuilder all = new StringBuilder();
        document.sections().stream().flatMap(s -> s.blocks().stream()).filter(Block.Words.class::isInstance)
                .forEach(b -> all.append(((Block.Words) b).text()).append('\n'));
        return all.toString();
    }
}
