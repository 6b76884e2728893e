package org.tideline.exercises.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.ItemRef;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.Shipped;
import org.tideline.exercises.model.Wording;
import org.tideline.reporting.api.HandOuts;
import org.tideline.reporting.api.HandOuts.Home;
import org.tideline.storage.api.PracticeInfo;

class HandOutTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 9);
    private static final ItemRef GIVEN = new ItemRef("exercises.assignment", 7);
    private static final PracticeInfo INFO = new PracticeInfo(1, "Harbour Lane Practice", "Miriam Castell", "MFT",
            "12 Harbour Lane, 12345 Port\nTel. 555 0142", "112\nCrisis line 555 0199", PracticeInfo.Paper.A4, false);

    private static Case of(WorkingFormat format, String... names) {
        return new Case(5, "C-0012", CaseKind.COUPLE, CaseStatus.ACTIVE, format, DAY, IntStream.range(0, names.length)
                .mapToObj(i -> new Member(i, 10 + i, names[i].split(" ")[0], names[i], i, i, DAY, null)).toList());
    }

    private static HandOuts.HandOut given(Case of, long exercise, boolean alone, Member... members) {
        return HandOut.given(INFO, new HandOut.Given(of, GIVEN, Shipped.all().get(exercise), members.length == 0 ? of.members() : List.of(members),
                alone, "Before it gets hot", "twice before we meet", DAY));
    }

    /** All words on a sheet. */
    private static List<HandOuts.Sheet> sheets(HandOuts.HandOut handOut) {
        return handOut.sheets().stream().map(HandOuts.Sheet.class::cast).toList();
    }

    private static String words(HandOuts.Sheet sheet) {
        return Stream.of(Stream.of(sheet.about(), sheet.title(), sheet.subtitle(), sheet.why(), sheet.stop(), sheet.watched(), sheet.after(), sheet.scale()),
                sheet.steps().stream().flatMap(step -> Stream.of(step.heading(), step.words())), sheet.notes().stream(), sheet.asks().stream(),
                sheet.foot().stream()).flatMap(all -> all).collect(Collectors.joining("\n"));
    }

    @Test
    void everyoneItIsForHasASheetWithTheirNameAndTheOthers() {
        HandOuts.HandOut handOut = given(of(WorkingFormat.TOGETHER, "Leila Haddad", "Jonas Weber"), 1, false);

        assertThat(sheets(handOut)).hasSize(2);
        assertThat(sheets(handOut).get(0).subtitle()).isEqualTo("For Leila \u00B7 with Jonas \u00B7 10 min, twice before we meet \u00B7 if it suits you both");
        assertThat(sheets(handOut).get(0).foot()).containsExactly("Exercise for Leila Haddad, given on 9\u00A0January 2025 by Miriam Castell.",
                "One sheet for each person. Harbour Lane Practice, 555 0142.");
        assertThat(sheets(handOut).get(1).subtitle()).startsWith("For Jonas \u00B7 with Leila");
        assertThat(handOut.home()).isEqualTo(Home.TOGETHER);
        assertThat(handOut.fileName() + handOut.metaName()).doesNotContain("Leila", "Jonas", "Haddad");
    }

    @Test
    void everySheetSaysThatStoppingIsFineAndThatNobodyWatchesWithWhomToReach() {
        for (Exercise exercise : Shipped.exercises()) {
            for (HandOut.Sheet sheet : HandOut.sheets(exercise.wording())) {
                HandOuts.Sheet made = sheets(HandOut.blank(INFO, exercise, sheet)).get(0);
                assertThat(made.stop()).isEqualTo("You can stop at any time. Letting it rest counts as an answer too.");
                assertThat(made.watched()).isEqualTo("Nobody reads along between sessions. In danger: 112 \u00B7 Crisis line 555 0199");
            }
        }
        PracticeInfo none = new PracticeInfo(1, "", "Miriam Castell", "", "", "", PracticeInfo.Paper.A4, false);
        assertThat(sheets(HandOut.blank(none, Shipped.exercises().get(0), HandOut.Sheet.WHOLE)).get(0).watched())
                .contains("[the crisis contacts of your practice]");
    }

    @Test
    void whatIsForTheTherapistIsOnNoSheet() {
        for (Exercise exercise : Shipped.exercises()) {
            Wording wording = marked(exercise.wording());
            for (HandOut.Sheet sheet : HandOut.sheets(wording)) {
                Exercise own = new Exercise(exercise.id(), 2, Exercise.Origin.OURS_CHANGED, false, wording);
                assertThat(words(sheets(HandOut.blank(INFO, own, sheet)).get(0))).doesNotContain("SECRET");
            }
        }
        // The mark would be seen, were it in the steps.
        Wording seeded = Shipped.all().get(1L).own("SECRET");
        assertThat(words(sheets(HandOut.blank(INFO, new Exercise(1, 1, Exercise.Origin.OWN, false, seeded), HandOut.Sheet.WHOLE)).get(0))).contains("SECRET");
    }

    private static Wording marked(Wording of) {
        return new Wording(of.code(), of.title(), of.purpose(), of.serves(), of.depth(), of.who(), of.thenTogether(), of.minutes(), of.steps(),
                of.aloneSteps(), of.family(), of.othersSteps(), of.firstInSession(), "SECRET watch", "SECRET not", "SECRET idea");
    }

    @Test
    void noJointSheetIsMadeWhileEachIsWorkedWithAlone() {
        Case apart = of(WorkingFormat.EACH_ALONE, "Leila Haddad", "Jonas Weber");
        Member leila = apart.members().get(0);
        Wording together = Shipped.all().get(1L);
        Wording each = Shipped.all().get(31L);
        Wording one = Shipped.all().get(36L);

        assertThat(HandOut.refused(apart, together, false)).hasValueSatisfying(why -> assertThat(why).contains("put aside"));
        assertThat(HandOut.refused(apart, each, false)).isPresent();
        assertThat(HandOut.refused(apart, together, true)).hasValueSatisfying(why -> assertThat(why).contains("no steps for one person alone"));
        assertThat(HandOut.refused(apart, each, true)).isEmpty();
        assertThat(HandOut.refused(apart, one, false)).isEmpty();
        assertThatThrownBy(() -> given(apart, 1, false)).isInstanceOf(IllegalArgumentException.class);

        HandOuts.HandOut alone = given(apart, 31, true, leila);
        assertThat(sheets(alone)).singleElement().satisfies(sheet -> {
            assertThat(sheet.steps()).hasSize(2);
            assertThat(words(sheet)).doesNotContain("Jonas").contains("the first steps, for you alone");
            assertThat(sheet.asks()).containsExactly("How honest was I with myself?");
        });
        assertThat(alone.home()).isEqualTo(Home.ALONE);
        assertThat(alone.whom()).isEqualTo("Leila");
    }

    @Test
    void amongThreeOrMoreItSpeaksOfTheOthers() {
        Case family = of(WorkingFormat.TOGETHER, "Leila Haddad", "Jonas Weber", "Sam Haddad");
        HandOuts.Sheet own = sheets(given(family, 27, false)).get(0);
        assertThat(own.steps().get(1).words()).contains("The others");
        assertThat(own.subtitle()).contains("with Jonas and Sam", "if it suits you all");
        HandOuts.Sheet turns = sheets(given(family, 1, false)).get(0);
        assertThat(turns.notes()).containsExactly("You are more than two: go in turns. Where it says \u201Cthe other\u201D, it means the others.");
    }

    @Test
    void oneThatBelongsIntoASessionSaysSo() {
        assertThat(sheets(given(of(WorkingFormat.TOGETHER, "Leila Haddad", "Jonas Weber"), 24, false)).get(0).notes())
                .containsExactly("Begin this one together with your therapist.");
    }

    @Test
    void eachHasTheSheetsItNeeds() {
        assertThat(HandOut.sheets(Shipped.all().get(1L))).containsExactly(HandOut.Sheet.WHOLE);
        assertThat(HandOut.sheets(Shipped.all().get(27L))).containsExactly(HandOut.Sheet.WHOLE, HandOut.Sheet.OTHERS, HandOut.Sheet.ALONE);
        assertThat(HandOut.sheets(Shipped.all().get(36L))).containsExactly(HandOut.Sheet.WHOLE);
    }
}
