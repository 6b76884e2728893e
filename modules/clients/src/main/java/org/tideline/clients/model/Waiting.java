package org.tideline.clients.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Drawer;
import org.tideline.storage.api.OpenPractice;

/**
 * What waits for the therapist in one case. Immutable; any thread.
 *
 * @param words a few words for a row of the caseload: "3 to read · 1 running out"
 * @param items each of it, what is for the therapist alone first, then what is due first
 */
public record Waiting(String words, List<Item> items) {
    private static final Logger LOG = Logger.getLogger(Waiting.class.getName());
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    public Waiting {
        items = List.copyOf(items);
    }

    /** What waits in each case, asked of all features; cases in which nothing waits are not there. Worker thread. */
    public static Map<Long, Waiting> read(OpenPractice practice, LocalDate today) {
        return read(practice, today, List.copyOf(Lookup.getDefault().lookupAll(CaseItems.class)));
    }

    /** What waits in each case, asked of these. Worker thread. */
    static Map<Long, Waiting> read(OpenPractice practice, LocalDate today, List<? extends CaseItems> features) {
        Map<Long, List<String>> words = new LinkedHashMap<>();
        Map<Long, List<Item>> items = new LinkedHashMap<>();
        for (CaseItems feature : features) {
            try {
                byCase(feature.waiting(practice, today)).forEach((of, mine) -> {
                    List<String> said = words.computeIfAbsent(of, k -> new ArrayList<>());
                    // What is for the therapist alone must not be what a narrow row leaves out.
                    said.add(mine.stream().anyMatch(Waiting::forYou) ? 0 : said.size(), feature.waits(mine));
                    items.computeIfAbsent(of, k -> new ArrayList<>()).addAll(mine);
                });
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "What waits is not known of {0}: {1}", new Object[] {feature.getClass().getName(), e.getClass().getName()});
            }
        }
        Map<Long, Waiting> waiting = new LinkedHashMap<>();
        items.forEach((of, all) -> waiting.put(of, new Waiting(String.join(" · ", words.get(of)), all.stream().sorted(DUE).toList())));
        return waiting;
    }

    private static boolean forYou(Item item) {
        return item.part() == Part.FOR_YOU;
    }

    private static final Comparator<Item> DUE = Comparator.comparing((Item item) -> !forYou(item))
            .thenComparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Safety records wait in windows of their own, and nowhere by name. */
    private static Map<Long, List<Item>> byCase(List<Item> waiting) {
        return waiting.stream().filter(item -> item.label().drawer() != Drawer.SAFETY && item.label().drawer() != Drawer.PSYCHOTHERAPY)
                .collect(Collectors.groupingBy(item -> item.label().caseId(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Each of it in a line, with its day. */
    @Messages({"# {0} - what waits", "# {1} - a day", "Waiting.line={0}, {1}"})
    public List<String> lines() {
        return items.stream().map(item -> item.due() == null ? item.title()
                : Bundle.Waiting_line(item.title(), DAY.format(item.due()))).toList();
    }
}
