package org.tideline.clients.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.reporting.api.OnePages;
import org.tideline.reporting.api.ReportKind;

class SheetsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate MET = LocalDate.of(2026, 11, 4);
    private static final long MARA = 1;
    private static final long JONAS = 2;
    private static final Set<Long> BOTH = Set.of(MARA, JONAS);
    private final List<Item> items = new ArrayList<>(List.of(
            item(1, joint(MET), Part.SESSION, "Session 13"),
            item(2, joint(MET), Part.SAID, "Two tries, ten minutes each."),
            item(3, joint(MET.minusDays(20)), Part.SAID, "Something older."),
            item(4, joint(MET.plusDays(8)), Part.TRIED, "Ten minutes about how we talk. Tried twice"),
            item(5, own(MARA, MET.plusDays(2), Opening.ROOM), Part.CHECKIN, "Check-in, Mara"),
            item(6, own(MARA, MET.plusDays(6), Opening.ROOM), Part.CHECKIN, "Newer check-in, Mara"),
            item(7, own(JONAS, MET.plusDays(6), Opening.CLOSED), Part.CHECKIN, "Check-in, Jonas"),
            item(8, own(JONAS, MET.plusDays(3), Opening.PAPER), Part.LIVES, "Father moved in"),
            item(9, joint(MET.minusDays(1)), Part.LIVES, "Before they met"),
            item(10, Label.therapist(9, MET.plusDays(1)), Part.TO_BRING, "That he looked at the post"),
            item(11, Label.therapist(9, MET.plusDays(5)), Part.CONTACT, "Phone call with Mara"),
            item(12, Label.therapist(9, MET.minusDays(300)), Part.TERMS, "Secrets policy: limited"),
            item(13, Label.therapist(9, MET.minusDays(100)), Part.FOR_YOU, "Court mark"),
            item(14, joint(TODAY.plusDays(10)), Part.LIVES, "Moving day"),
            item(15, joint(MET.plusDays(1)), Part.NONE, "On no sheet")));

    @Test
    void sinceTheyLastMetHoldsOnlyWhatBothMaySeeInTheOrderOfThePanel() {
        Sheet sheet = Sheets.since(scope(WorkingFormat.TOGETHER, new Reader.Room(BOTH)), items, MET, true, TODAY);

        assertThat(sheet.parts()).extracting(Sheet.Part::place).containsExactly(Part.TRIED, Part.CHECKIN, Part.LIVES, Part.SAID);
        assertThat(texts(sheet)).containsExactly("Ten minutes about how we talk. Tried twice", "Newer check-in, Mara (10 Nov)",
                "Father moved in (7 Nov)", "Moving day (28 Nov)", "Two tries, ten minutes each.");
        assertThat(Sheets.lastMet(items, TODAY)).contains(MET);
        assertThat(Sheets.lastMet(items, MET.minusDays(1))).isEmpty();
    }

    @Test
    void thePageHoldsOnlyWhatIsOpenedAlsoOnPaperWithoutCheckinsAndNamesItsSources() {
        CaseScope paper = scope(WorkingFormat.TOGETHER, new Reader.Paper(BOTH));
        OnePages.Page page = SincePage.of(Sheets.since(paper, items, MET, true, TODAY), TODAY, 0);

        assertThat(page.kind()).isEqualTo(ReportKind.COUPLE);
        assertThat(page.subtitle()).startsWith("Jonas & Mara · 18 Nov 2026").contains("4 Nov 2026");
        assertThat(SincePage.of(Sheets.since(paper, items, MET, true, TODAY), TODAY, 1).subtitle()).startsWith("Mara & Jonas");
        assertThat(page.parts()).extracting(OnePages.Part::title).containsExactly("What we said", "What was tried, rested, changed",
                "What happened in your lives", "What each of you wants to bring");
        assertThat(page.figure()).isEqualTo("progress.strip");
        assertThat(page.parts().get(page.figureAt()).title()).isEqualTo("What happened in your lives");
        List<Labelled> sources = page.parts().stream().flatMap(p -> p.blocks().stream()).<Labelled>flatMap(b -> b.sources().stream()).toList();
        assertThat(sources).isNotEmpty().allMatch(paper::permits);
        assertThat(sources).extracting(source -> source.ref().id()).doesNotContain(5L, 6L, 7L, 10L, 11L, 12L, 13L);
    }

    @Test
    void eachAloneThereIsNoJointSheetButOneOfEachWithTheirOwn() {
        Case alone = pair(WorkingFormat.EACH_ALONE);
        items.add(item(16, own(MARA, MET.plusDays(2), Opening.CLOSED), Part.TRIED, "What I am proud of"));
        items.add(item(17, own(JONAS, MET.plusDays(2), Opening.PAPER), Part.TRIED, "Asking for time"));

        assertThat(Sheets.readers(alone, TODAY, true)).containsExactly(new Reader.OwnPaper(MARA), new Reader.OwnPaper(JONAS));
        assertThat(Sheets.readers(pair(WorkingFormat.TOGETHER), TODAY, true)).containsExactly(new Reader.Paper(BOTH));
        assertThat(Sheets.readers(pair(WorkingFormat.TOGETHER), TODAY, false)).containsExactly(new Reader.Room(BOTH));

        Sheet sheet = Sheets.since(scope(WorkingFormat.EACH_ALONE, new Reader.OwnPaper(MARA)), items, MET, true, TODAY);
        assertThat(texts(sheet)).containsExactly("What I am proud of");
        OnePages.Page page = SincePage.of(sheet, TODAY, 0);
        assertThat(page.kind()).isEqualTo(ReportKind.MEMBER);
        assertThat(page.figure()).isNull();
        assertThat(page.parts()).extracting(OnePages.Part::title).containsExactly("What was tried, rested, changed", "What you want to bring");
        assertThat(page.subtitle()).doesNotContain("Jonas");
        assertThat(texts(Sheets.since(scope(WorkingFormat.EACH_ALONE, new Reader.Room(BOTH)), items, MET, true, TODAY))).isEmpty();
    }

    @Test
    void beforeTheSessionStandsInItsOrderWithEmptyLinesLeftOutAndIsTheTherapistsAlone() {
        CaseScope therapist = scope(WorkingFormat.TOGETHER_AND_EACH, new Reader.Therapist());
        List<Item> waiting = List.of(new Item(new ItemRef("x.y", 30), Label.therapist(9, TODAY), TODAY, null, "key-round", "Authorisation ends",
                List.of(), TODAY.plusDays(9), false).in(Part.RUNNING_OUT));

        Sheet sheet = Sheets.before(therapist, items, waiting, MET, true, TODAY);

        assertThat(sheet.parts()).extracting(Sheet.Part::place).containsExactly(Part.FOR_YOU, Part.TERMS, Part.SAID, Part.TO_BRING, Part.CONTACT,
                Part.CHECKIN, Part.TRIED, Part.RUNNING_OUT);
        assertThat(texts(sheet)).containsSubsequence("Court mark", "Mara Lindqvist, Jonas Okoro · couple, together and each",
                "Secrets policy: limited", "Two tries, ten minutes each.", "That he looked at the post", "Phone call with Mara (9 Nov)",
                "Check-in, Mara (6 Nov)", "Check-in, Jonas (10 Nov)", "Authorisation ends (27 Nov)");
        assertThatThrownBy(() -> Sheets.before(scope(WorkingFormat.TOGETHER, new Reader.Room(BOTH)), items, waiting, MET, true, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.parts().stream().flatMap(part -> part.lines().stream()).map(Sheet.Line::text).toList();
    }

    private static Case pair(WorkingFormat format) {
        return new Case(9, "C-0001", CaseKind.COUPLE, CaseStatus.ACTIVE, format, MET.minusYears(1),
                List.of(new Member(3, MARA, "Mara", "Mara Lindqvist", 0, 0, MET.minusYears(1), null),
                        new Member(4, JONAS, "Jonas", "Jonas Okoro", 1, 1, MET.minusYears(1), null)));
    }

    private static CaseScope scope(WorkingFormat format, Reader reader) {
        return new CaseScope(pair(format), reader, Period.ALL);
    }

    private static Label joint(LocalDate day) {
        return Label.joint(9, day);
    }

    private static Label own(long owner, LocalDate day, Opening opening) {
        return Label.own(9, owner, day).opened(opening, opening == Opening.CLOSED ? Set.of() : Set.of(owner == MARA ? JONAS : MARA));
    }

    private static Item item(long id, Label label, Part part, String title) {
        return new Item(new ItemRef("test.item", id), label, label.day(), null, "flag", title, List.of(), null, false).in(part);
    }
}
