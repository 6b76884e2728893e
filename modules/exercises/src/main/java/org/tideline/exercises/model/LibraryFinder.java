package org.tideline.exercises.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.storage.api.OpenPractice;

/** Finds exercises of the library that are offered, those with the words in their title first. */
@ServiceProvider(service = Finder.class)
@Messages("LibraryFinder.group=Exercises")
public final class LibraryFinder implements Finder {
    @Override
    public String group() {
        return Bundle.LibraryFinder_group();
    }

    @Override
    public int position() {
        return 340;
    }

    @Override
    public void find(OpenPractice practice, String words, Predicate<Hit> out) {
        List<Exercise> found = practice.service(Library.class).all().stream().filter(each -> !each.retired() && LibraryList.matches(each, words)).toList();
        List<Exercise> titled = found.stream().filter(each -> LibraryList.titled(each, words)).toList();
        List<Exercise> nearest = new ArrayList<>(titled);
        found.stream().filter(each -> !titled.contains(each)).forEach(nearest::add);
        for (Exercise each : nearest) {
            if (!out.test(new Hit(null, each.title(), each.depthWords(), () -> LibraryDesk.show(each.id())))) {
                return;
            }
        }
    }
}
