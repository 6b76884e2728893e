package org.tideline.sessions.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideline.sessions.model.Sections.Section;

class SectionsTest {
    @Test
    void aTextIsReadInSectionsAndWrittenAgainAsItWas() {
        List<Section> sections = List.of(new Section("", "Before"), new Section("Data", "One\n\n- two\n- three"),
                new Section("Plan", ""), new Section("Next", "  with blanks  "));
        String text = Sections.join(sections);
        assertThat(Sections.of(text)).isEqualTo(sections);
        assertThat(Sections.join(Sections.of(text))).isEqualTo(text);
    }

    @Test
    void aTextWithoutHeadingsIsOneSection() {
        assertThat(Sections.of("")).isEmpty();
        assertThat(Sections.of("One\ntwo")).containsExactly(new Section("", "One\ntwo"));
        assertThat(Sections.of("##no heading")).containsExactly(new Section("", "##no heading"));
    }

    @Test
    void everyTemplateThatComesWithTheProgramHasNamesAndSections() {
        assertThat(StarterTemplates.all()).extracting(Template::name).doesNotHaveDuplicates().hasSize(12);
        assertThat(StarterTemplates.all()).allSatisfy(template -> {
            assertThat(template.starter()).isTrue();
            assertThat(template.sections()).isNotEmpty();
        });
        Template process = StarterTemplates.all().get(0);
        assertThat(process.sections()).hasSize(13).last().satisfies(plan -> assertThat(plan.plan()).isTrue());
        assertThat(process.blank(true)).isEqualTo("## Plan");
        assertThat(process.blank(false)).startsWith("## Present\n\n## Since we last met");
    }
}
