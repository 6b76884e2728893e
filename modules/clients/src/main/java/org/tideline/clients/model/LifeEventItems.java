package org.tideline.clients.model;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.api.Member;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/** Life events on the timeline and as marks on charts. */
@ServiceProvider(service = CaseItems.class)
public final class LifeEventItems implements CaseItems {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Override
    public List<Item> of(OpenPractice practice, long caseId, Period period) {
        List<LifeEvent> events = practice.service(LifeEvents.class).of(caseId, period);
        if (events.isEmpty()) {
            return List.of();
        }
        List<Member> people = practice.service(Cases.class).find(caseId).map(c -> c.people()).orElse(List.of());
        return events.stream().map(event -> item(event, people)).toList();
    }

    @Messages({
        "# {0} - the name a member goes by", "inTheLifeOf=In {0}’s life.",
        "# {0} - a day", "until=Until {0}.",
        "# {0} - day of the week", "every=Every {0}.",
        "# {0} - day of the week", "# {1} - a day", "everyUntil=Every {0} until {1}."})
    static Item item(LifeEvent event, List<Member> people) {
        List<String> words = new ArrayList<>();
        if (event.about() != 0 && !event.own()) {
            people.stream().filter(m -> m.person() == event.about()).findFirst()
                    .ifPresent(m -> words.add(Bundle.inTheLifeOf(m.name())));
        }
        boolean ends = event.to() != null && !event.to().equals(event.from());
        if (event.weekday() != null) {
            String day = CaseWords.weekday(event.weekday());
            words.add(event.to() == null ? Bundle.every(day) : Bundle.everyUntil(day, DAY.format(event.to())));
        } else if (ends) {
            words.add(Bundle.until(DAY.format(event.to())));
        }
        if (!event.changed().isEmpty()) {
            words.add(event.changed());
        }
        List<Item.Line> lines = words.isEmpty() ? List.of()
                : List.of(new Item.Line(event.ref(), event.label(), String.join(" ", words)));
        // What recurs is a circumstance of its whole time: a mark for each Monday would only be noise.
        return new Item(event.ref(), event.label(), event.from(), null, "flag", event.words(), lines, null, true,
                event.weekday() == null ? null : new Period(event.from(), event.to()), Part.LIVES,
                new Item.Reach(event.about(), event.to(), 0));
    }

    @Override
    public boolean open(Item item) {
        if (!item.ref().kind().equals(LifeEvent.KIND)) {
            return false;
        }
        Optional<CaseWindows> windows = Optional.ofNullable(Lookup.getDefault().lookup(CaseWindows.class));
        windows.ifPresent(w -> w.show(item.label().caseId(), "details"));
        return windows.isPresent();
    }
}
