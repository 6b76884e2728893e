package org.tideline.exercises.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Validation;

class ExerciseTypedTest {
    @Test
    void theFormOfAnExerciseGivesTheExerciseAgain() {
        Shipped.all().values().forEach(each -> {
            ExerciseTyped typed = ExerciseTyped.of(each);
            assertThat(typed.check().problems()).as(each.code()).isEmpty();
            assertThat(typed.wording(each.code())).isEqualTo(each);
        });
    }

    @Test
    void aLineIsAStepAndABarPartsItsHeading() {
        List<Wording.Step> steps = ExerciseTyped.steps("Ask | Say it\n\n  Wait  \n | either | or\n|");
        assertThat(steps).containsExactly(new Wording.Step("Ask", "Say it"), new Wording.Step("", "Wait"), new Wording.Step("", "either | or"));
        assertThat(ExerciseTyped.steps(ExerciseTyped.lines(steps))).isEqualTo(steps);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(ExerciseTyped.blank().check().problems()).extracting(Validation.Problem::field).containsExactly("title", "steps");
        ExerciseTyped tea = new ExerciseTyped("Tea", "", "TRUTH", 2, 1, "", "Sit\nPour", 3, "PLAIN", "", false, "", "", "");
        assertThat(tea.check().problems()).containsExactly(new Validation.Problem("aloneSteps", "There are 2 steps. No more can stand alone."));
    }

    @Test
    void anExerciseForOneHasNoStepsApart() {
        ExerciseTyped one = new ExerciseTyped("Tea", "", "TRUTH", 2, 3, "", "Sit\nPour", 2, "PLAIN", "", false, "", "", "");
        assertThat(one.wording("").aloneSteps()).isZero();
        assertThat(one.wording("").alone()).hasSize(2);
    }
}
