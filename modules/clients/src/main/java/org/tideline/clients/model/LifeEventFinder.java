package org.tideline.clients.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.storage.api.OpenPractice;

/** Finds life events by their words, newest first. */
@ServiceProvider(service = Finder.class)
@Messages("LifeEventFinder.group=Life events")
public final class LifeEventFinder implements Finder {
    @Override
    public String group() {
        return Bundle.LifeEventFinder_group();
    }

    @Override
    public int position() {
        return 400;
    }

    private record Of(ItemRef ref, Label label) implements Labelled {
    }

    @Override
    public void find(OpenPractice practice, String words, Predicate<Hit> out) {
        List<String> each = Stream.of(Caseload.plain(words).split("\\s+")).filter(w -> !w.isEmpty()).toList();
        for (LifeEvent event : practice.service(LifeEvents.class).all()) {
            String plain = Caseload.plain(event.words());
            if (each.stream().allMatch(plain::contains) && !out.test(new Hit(new Of(event.ref(), event.label()), event.words(),
                    CaseWords.span(event.from(), event.to()), () -> CasesFinder.show(event.caseId(), "details")))) {
                return;
            }
        }
    }
}
