package org.tideline.sessions.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    @Test
    void wordsThatJudgeAPersonArePointedAtWithOthers() {
        assertThat(Verdicts.in("He was Resistant, and she resistant too; a toxic week.")).containsExactly(
                new Verdicts.Found("Resistant", "pushing back"), new Verdicts.Found("toxic", "our loop"));
        assertThat(Verdicts.in("They pushed back; the intoxicating evening; irresistantly.")).isEmpty();
        assertThat(Verdicts.in("")).isEmpty();
    }

    @Test
    void aTemplateIsWrittenAsLinesAndReadAgain() {
        Template template = Template.of(7, "Mine", "Data | What was said | calm; tense\n\n* Plan | Next\nFree");
        assertThat(template.sections()).containsExactly(
                new Template.Section("Data", "What was said", false, List.of("calm", "tense")),
                new Template.Section("Plan", "Next", true, List.of()), new Template.Section("Free", "", false, List.of()));
        assertThat(Template.of(7, "Mine", template.lines())).isEqualTo(template);
        StarterTemplates.all().forEach(starter -> assertThat(Template.of(0, starter.name(), starter.lines())).isEqualTo(starter));
    }
}
