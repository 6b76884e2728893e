package org.tideline.checkins.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.checkins.model.measure.Change;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class QuestionnaireSectionTest {
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 9);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 19);
    private final OpenPractice practice;
    private final Measures measures;
    private Case couple;
    private long leila;
    private long jonas;

    QuestionnaireSectionTest(OpenPractice practice) {
        this.practice = practice;
        measures = practice.service(Measures.class);
    }

    @BeforeEach
    void enrol() {
        couple = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", "c",
                List.of("l", "j"), List.of("Leila Haddad", "Jonas Weber"), JANUARY.minusYears(1), 0));
        leila = couple.members().get(0).person();
        jonas = couple.members().get(1).person();
    }

    private Measure total(String instrument, long person, LocalDate day, double total, boolean opened) {
        Label label = Label.own(couple.id(), person, day);
        Measure measure = new Measure(Ids.next(), couple.id(), person, 0, Instruments.brought().of(instrument, 1), day, null, true, Map.of(), total,
                Measure.Source.TYPED, opened ? label.opened(Opening.PAPER, Set.of(person == leila ? jonas : leila)) : label, opened ? day : null, Instant.EPOCH);
        measures.put(measure, measures.closings());
        return measure;
    }

    private List<Block> blocks(Reader reader, ReportKind kind) {
        Scope scope = practice.service(Scopes.class).of(couple.id(), reader, Period.ALL);
        return new QuestionnaireSection().compose(practice, scope, kind, Locale.ENGLISH);
    }

    private List<Block> together() {
        return blocks(new Reader.Paper(Set.of(leila, jonas)), ReportKind.COUPLE);
    }

    private static List<String> words(List<Block> blocks) {
        return blocks.stream().filter(Block.Words.class::isInstance).map(block -> ((Block.Words) block).text()).toList();
    }

    private static List<List<String>> rows(List<Block> blocks) {
        return blocks.stream().filter(Block.Table.class::isInstance).flatMap(block -> ((Block.Table) block).rows().stream()).toList();
    }

    @Test
    void theCouplesTotalsStandSideBySideAndAreNeverAddedUp() {
        total("csi-16", leila, JANUARY, 43, true);
        total("csi-16", leila, JUNE, 54, true);
        total("csi-16", jonas, JANUARY, 51, true);
        total("csi-16", jonas, JUNE, 49, true);
        assertThat(rows(together())).containsExactly(
                List.of("Leila", "43, on 9\u00A0Jan\u00A02025", "54, on 19\u00A0Jun\u00A02025", "+11"),
                List.of("Jonas", "51, on 9\u00A0Jan\u00A02025", "49, on 19\u00A0Jun\u00A02025", "\u22122"));
        assertThat(words(together())).containsExactly(
                "Couples Satisfaction Index, 16 questions, 0 to 81; a higher total means it goes better. "
                        + "The 7 points come from other people\u2019s answers and are a minimum.",
                "Leila\u2019s total was 11 points higher in June than in January. A difference of 7 points or more is seldom chance alone.",
                "Jonas\u2019s total was 2 points lower; a difference that small cannot be told from chance.",
                "The totals are each person\u2019s own. They are not added up or averaged.");
        assertThat(together()).flatExtracting(Block::sources).isNotEmpty();
    }

    @Test
    void whatIsSaidTurnsAtTheFirstWholePointBeyondChanceAndFallsAsItRises() {
        assertThat(Change.least(Instruments.brought().of("csi-16", 1))).hasValue(7);
        assertThat(Change.least(Instruments.brought().of("phq-9", 1))).as("as published").hasValue(6);
        assertThat(Change.least(Instruments.brought().of("ras", 1))).isEmpty();
        Reader own = new Reader.OwnPaper(leila);
        total("csi-16", leila, JANUARY, 50, false);
        Measure last = total("csi-16", leila, JUNE, 57, false);
        String risen = said(own);
        measures.remove(last);
        last = total("csi-16", leila, JUNE, 43, false);
        assertThat(risen).isEqualTo("Your CSI-16 total was 7 points higher in June than in January. A difference of 7 points or more is seldom chance alone.");
        assertThat(said(own)).isEqualTo(risen.replace("higher", "lower"));
        measures.remove(last);
        last = total("csi-16", leila, JUNE, 56, false);
        assertThat(said(own)).isEqualTo("Your CSI-16 total was 6 points higher; a difference that small cannot be told from chance.");
        measures.remove(last);
        last = total("csi-16", leila, JUNE, 50, false);
        assertThat(said(own)).isEqualTo("Your CSI-16 total was the same.");
        measures.remove(last);
        assertThat(said(own)).isEqualTo("You filled in CSI-16 once, on 9\u00A0Jan\u00A02025; there is nothing yet to compare it with.");
    }

    private String said(Reader reader) {
        return words(blocks(reader, ReportKind.MEMBER)).get(0);
    }

    @Test
    void aQuestionnaireThatOneOfThemKeepsClosedIsOnNoPageOfBoth() {
        total("csi-16", leila, JUNE, 54, true);
        assertThat(together()).isEmpty();
        Measure closed = total("csi-16", jonas, JUNE, 49, false);
        assertThat(together()).isEmpty();
        measures.remove(closed);
        total("csi-16", jonas, JUNE, 49, true);
        assertThat(together()).as("once both opened it").isNotEmpty();
    }

    @Test
    void outsideStandsWhatItsMemberReleasedInTheThirdPersonAndNothingOfTheOther() {
        total("csi-16", leila, JANUARY, 43, false);
        total("csi-16", leila, JUNE, 54, false);
        total("csi-16", jonas, JUNE, 49, true);
        Reader outside = new Reader.Outside(Set.of(new Reader.Release(leila, Reader.Cover.OWN)), Set.of());
        List<Block> said = blocks(outside, ReportKind.OUTSIDE);
        assertThat(rows(said)).singleElement().satisfies(row -> assertThat(row).startsWith("Leila Haddad").endsWith("+11"));
        assertThat(words(said)).endsWith("Differences of at least 7 points are seldom chance alone; smaller ones cannot be told from chance.",
                "Totals are self-report and no diagnosis.").noneMatch(line -> line.contains("Jonas"));
        assertThat(blocks(new Reader.Outside(Set.of(), Set.of()), ReportKind.OUTSIDE)).isEmpty();
        assertThat(new QuestionnaireSection().offer(ReportKind.OUTSIDE, ReportForm.ATTENDANCE)).isEqualTo(Offer.NO);
    }

    @Test
    void whatTheOtherOpenedIsOnNobodysOwnPageAndTheFileHoldsWhatAReadingRestsOn() {
        total("phq-9", jonas, JANUARY, 16, true);
        total("phq-9", jonas, JUNE, 9, true);
        assertThat(blocks(new Reader.OwnPaper(leila), ReportKind.MEMBER)).isEmpty();
        List<Block> file = blocks(new Reader.Therapist(), ReportKind.THERAPIST);
        assertThat(rows(file)).singleElement().satisfies(row -> assertThat(row).endsWith("\u22127", "6",
                "Better by more than chance can do, and no longer where people who seek help tend to score."));
        assertThat(words(file)).anyMatch(line -> line.contains("IAPT")).noneMatch(line -> line.contains("clinical"));
        Instrument unknown = Instruments.brought().of("ras", 1);
        assertThat(unknown.change()).isEmpty();
    }
}
