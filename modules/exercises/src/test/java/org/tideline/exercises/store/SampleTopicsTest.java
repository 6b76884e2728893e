package org.tideline.exercises.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openide.util.Lookup;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Now;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.Topics;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class SampleTopicsTest {
    @Test
    void theMadeUpCasesTalkedWithinTheirTimeAndTheFirstOfThemOften(OpenPractice practice) throws Exception {
        for (SampleContent content : Lookup.getDefault().lookupAll(SampleContent.class).stream()
                .sorted(Comparator.comparingInt(SampleContent::order)).toList()) {
            content.fill(practice);
        }
        Map<String, Case> cases = practice.service(Cases.class).all().stream().collect(Collectors.toMap(Case::code, Function.identity()));
        Topics topics = practice.service(Topics.class);

        Topics.Kept first = topics.of(cases.get("C-0001").id());
        assertThat(first.talks()).hasSize(34);
        assertThat(first.stories()).hasSize(2);
        assertThat(first.talks()).filteredOn(talk -> talk.drawn().owner() != 0).hasSize(1);
        assertThat(cases.values()).allSatisfy(of -> assertThat(topics.of(of.id()).talks()).extracting(Conversation::day)
                .allSatisfy(day -> assertThat(day).isBetween(of.since(), Now.today())));
    }
}
