package org.tideline.exercises.model.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.core.api.Plain;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.storage.api.OpenPractice;

/** Finds topics by their names. */
@ServiceProvider(service = Finder.class)
@Messages({"TopicFinder.group=Topics", "# {0} - names", "# {1} - code", "TopicFinder.of={0} · {1}"})
public final class TopicFinder implements Finder {
    private static final int POSITION = 350;

    @Override
    public String group() {
        return Bundle.TopicFinder_group();
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void find(OpenPractice practice, String words, Predicate<Hit> out) {
        List<String> each = Stream.of(Plain.of(words).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        Map<Long, Case> cases = new HashMap<>();
        practice.service(Cases.class).all().forEach(of -> cases.put(of.id(), of));
        for (Topic topic : practice.service(Topics.class).all()) {
            String name = Plain.of(topic.name());
            Case of = cases.get(topic.caseId());
            if (of != null && each.stream().allMatch(name::contains) && !out.test(new Hit(topic, topic.name(),
                    Bundle.TopicFinder_of(of.title(), of.code()),
                    () -> ExercisesDesk.show(topic.caseId(), new ExercisesDesk.ShowTopic(topic.id()))))) {
                return;
            }
        }
    }
}
