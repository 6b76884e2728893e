package org.tideline.clients.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.core.api.Drawer;
import org.tideline.storage.api.OpenPractice;

/**
 * One search over all features: the nearest hits of each, in the order of the groups. Nothing of it is kept, neither what
 * was typed nor what was found. Worker thread.
 */
public final class Search {
    /** How many hits of a group are shown. */
    public static final int SHOWN = 8;
    private static final Logger LOG = Logger.getLogger(Search.class.getName());
    private final List<Finder> finders;

    /** @param finders what features find, in any order */
    public Search(Collection<? extends Finder> finders) {
        this.finders = finders.stream().sorted(Comparator.comparingInt(Finder::position)).map(Finder.class::cast).toList();
    }

    /**
     * A hit with the case it lies in.
     *
     * @param hit  what was found
     * @param in  the case of an item, or null
     */
    public record Found(Hit hit, Case in) {
    }

    /**
     * The hits of one feature.
     *
     * @param title what they are called
     * @param hits  the nearest ones
     * @param more  whether there are more
     */
    public record Group(String title, List<Found> hits, boolean more) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Searches; tells after each feature what there is so far.
     *
     * @param words   what was typed, not blank
     * @param stopped whether nobody waits for it any more
     */
    public void run(OpenPractice practice, String words, BooleanSupplier stopped, Consumer<List<Group>> sofar) {
        List<Group> groups = new ArrayList<>();
        Map<Long, Optional<Case>> cases = new HashMap<>();
        for (Finder finder : finders) {
            if (stopped.getAsBoolean()) {
                return;
            }
            Group group = group(practice, finder, words, stopped, cases);
            if (!group.hits().isEmpty()) {
                groups.add(group);
            }
            if (!stopped.getAsBoolean()) {
                sofar.accept(List.copyOf(groups));
            }
        }
    }

    private static Group group(OpenPractice practice, Finder finder, String words, BooleanSupplier stopped,
            Map<Long, Optional<Case>> cases) {
        List<Found> hits = new ArrayList<>();
        boolean[] more = new boolean[1];
        try {
            finder.find(practice, words, hit -> {
                if (stopped.getAsBoolean()) {
                    return false;
                }
                if (sealed(hit)) {
                    return true;
                }
                if (hits.size() == SHOWN) {
                    more[0] = true;
                    return false;
                }
                hits.add(new Found(hit, hit.of() == null ? null : cases.computeIfAbsent(hit.of().label().caseId(),
                        id -> practice.service(Cases.class).find(id)).orElse(null)));
                return true;
            });
        } catch (RuntimeException e) {
            // One feature that fails takes nothing from the others; its words may be a client's.
            LOG.log(stopped.getAsBoolean() ? Level.FINE : Level.WARNING, "Finding failed in {0}: {1}",
                    new Object[] {finder.getClass().getName(), e.getClass().getName()});
        }
        return new Group(finder.group(), hits, more[0]);
    }

    /** Psychotherapy notes and safety records are found in windows of their own only (clinical.md §10.2). */
    private static boolean sealed(Hit hit) {
        return hit.of() != null && (hit.of().label().drawer() == Drawer.PSYCHOTHERAPY || hit.of().label().drawer() == Drawer.SAFETY);
    }
}
