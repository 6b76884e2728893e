package org.tideline.exercises.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ExerciseTextTest {
    @Test
    void everyWordingIsReadAsItWasWrittenDown() {
        Shipped.all().values().forEach(each -> assertThat(ExerciseText.read(ExerciseText.write(each))).isEqualTo(each));
    }

    @Test
    void aTextKeptLongAgoIsStillReadThoughItHasFieldsThisProgramDoesNotKnow() {
        Wording read = ExerciseText.read("""
                {"title":"Tea","serves":"SAFE_SPACE","depth":2,"who":"EACH","thenTogether":true,"colour":"blue",
                 "steps":[{"words":"Sit down"},{"heading":"Pour","words":"Slowly"}]}""");
        assertThat(read.title()).isEqualTo("Tea");
        assertThat(read.steps()).extracting(Wording.Step::line).containsExactly("Sit down", "Pour: Slowly");
        assertThat(read.family()).isEqualTo(Wording.Family.PLAIN);
        assertThat(read.code()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedByItsField() {
        assertWrong(node -> node.remove("title"), "title");
        assertWrong(node -> node.put("title", "  "), "title");
        assertWrong(node -> node.put("depth", 8), "depth");
        assertWrong(node -> node.put("depth", "3"), "depth");
        assertWrong(node -> node.remove("depth"), "depth");
        assertWrong(node -> node.put("serves", "OTHER"), "serves");
        assertWrong(node -> node.putArray("steps"), "steps");
        assertWrong(node -> node.putArray("steps").addObject().put("words", 4), "steps");
        assertWrong(node -> node.put("aloneSteps", 9), "aloneSteps");
        assertWrong(node -> node.put("thenTogether", "yes"), "thenTogether");
        assertWrong(node -> node.putObject("idea"), "idea");
    }

    private static void assertWrong(java.util.function.Consumer<ObjectNode> change, String field) {
        ObjectNode node = ExerciseText.node(Shipped.all().get(1L));
        change.accept(node);
        assertThatThrownBy(() -> ExerciseText.read(node)).isInstanceOf(ExerciseText.Unreadable.class)
                .satisfies(e -> assertThat(((ExerciseText.Unreadable) e).field()).isEqualTo(field));
    }
}
