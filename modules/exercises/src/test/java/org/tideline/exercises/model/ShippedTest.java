package org.tideline.exercises.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tideline.exercises.model.Wording.Family;
import org.tideline.exercises.model.Wording.Step;
import org.tideline.exercises.model.Wording.Who;

class ShippedTest {
    /** Words a client never reads (clinical.md §8), and words that make a verdict or a forecast of what is only told. */
    private static final Pattern NEVER = Pattern.compile("(?i)!|\\b(because|leads? to|will|homework|task|assignment|completed?|done well|"
            + "fail\\w*|miss(ed)?|skipp?\\w*|refus\\w*|complian\\w*|excuse|correct\\w*|redo|resist\\w*|regress\\w*|setback|next level|unlock\\w*|"
            + "normal|healthy|abnormal|relapse|deteriorat\\w*|improve\\w*|progress|breakthrough|milestone|goal|target|objective|streak|badge|"
            + "points?|champion|congratulat\\w*|great job|well done|score|patient|spouse|toxic|baggage|frigid|libido|cheat\\w*|broken home|"
            + "abusive|manipulat\\w*|hysteri\\w*|suicid\\w*|countdown|must try|should)\\b");
    @Test
    void idsAndCodesOfTheThirtySixAndOfTheEightTalksNeverChange() {
        assertThat(Shipped.all().keySet()).containsExactlyElementsOf(
                LongStream.concat(LongStream.rangeClosed(1, 36), LongStream.rangeClosed(101, 108)).boxed().toList());
        Shipped.all().forEach((id, wording) -> assertThat(wording.code())
                .isEqualTo(id < 100 ? String.format("E%02d", id) : String.format("T%02d", id - 100)));
        assertThat(Shipped.exercises()).allMatch(each -> each.version() == 1 && !each.retired() && each.origin() == Exercise.Origin.OURS);
    }

    @Test
    void everyExerciseIsComplete() {
        for (Wording each : Shipped.all().values()) {
            assertThat(List.of(each.title(), each.purpose(), each.minutes(), each.watchFor(), each.notWhen(), each.idea()))
                    .as(each.code()).noneMatch(String::isBlank);
            assertThat(each.steps()).as(each.code()).hasSizeBetween(3, 6).allMatch(step -> !step.heading().isBlank() && !step.words().isBlank());
            assertThat(each.purpose()).as(each.code()).endsWith(".");
        }
        assertThat(Shipped.all().values().stream().map(Wording::title).distinct()).hasSize(44);
    }

    @Test
    void thoseForOneAloneForFamiliesAndForSessionsAreTheOnesTheClinicalTextNames() {
        assertThat(codes(each -> each.who() == Who.ONE)).containsExactly("E04", "E17", "E18", "E25", "E36");
        assertThat(codes(each -> each.aloneSteps() > 0)).containsExactly("E02", "E13", "E21", "E26", "E27", "E30", "E31", "E35");
        assertThat(codes(each -> each.family() == Family.FAMILY)).containsExactly("E06", "E09", "E12", "E19", "E27", "E33", "E35");
        assertThat(codes(each -> !each.othersSteps().isEmpty())).isEqualTo(codes(each -> each.family() == Family.FAMILY));
        assertThat(codes(each -> each.family() == Family.NOT_FOR_CHILDREN))
                .containsExactly("E10", "E23", "E24", "E28", "E30", "E31", "E32", "T05");
        assertThat(codes(Wording::firstInSession)).containsExactly("E24", "E28");
        for (Depth depth : Depth.ALL) {
            assertThat(codes(each -> each.depth() == depth)).as(depth.label()).isNotEmpty();
        }
    }

    @Test
    void nothingInTheLibraryReadsLikeAVerdictOrAnOrder() {
        Shipped.all().values().forEach(each -> assertThat(banned(each)).as(each.code()).isEmpty());
    }

    @Test
    void aBannedWordWouldBeFound() {
        Wording fine = Shipped.all().get(1L);
        assertThat(banned(fine.own("Well done! Your progress"))).containsExactlyInAnyOrder("!", "Well done", "progress");
        assertThat(banned(fine.own("You failed because it leads to more"))).containsExactly("failed", "because", "leads to");
        assertThat(banned(fine.own("\"Straight\" marks and 'these'"))).containsExactly("\"", "\"", "'", "'");
    }

    private static List<String> codes(Predicate<Wording> of) {
        return Shipped.all().values().stream().filter(of).map(Wording::code).toList();
    }

    private static List<String> banned(Wording of) {
        List<String> found = new ArrayList<>();
        Stream.concat(Stream.of(of.title(), of.purpose(), of.minutes(), of.watchFor(), of.notWhen()),
                Stream.concat(of.steps().stream(), of.othersSteps().stream()).map(Step::line)).forEach(words -> {
            NEVER.matcher(words).results().map(hit -> hit.group()).forEach(found::add);
            Pattern.compile("[\"']").matcher(words).results().map(hit -> hit.group()).forEach(found::add);
        });
        return found;
    }
}
