package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.Kinds;
import org.tideline.clients.model.ClientKinds;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/** The records of cases on the timeline, and those that want the therapist's attention. */
@ServiceProvider(service = CaseItems.class)
@Messages({"# {0} - sort of record", "# {1} - first line", "RecordItems.title={0}: {1}",
    "# {0} - how many", "RecordItems.requests={0,choice,1#request due|1<{0} requests due}",
    "RecordItems.authorisation=authorisation ends", "RecordItems.consent=consent ends",
    "# {0} - how many", "RecordItems.running={0} running out"})
public final class RecordItems implements CaseItems {
    private static final ClientKinds KINDS = new ClientKinds();
    /** So long ahead something that runs out is said. */
    private static final int DAYS_AHEAD = 30;

    @Override
    public List<Item> of(OpenPractice practice, long caseId, Period period) {
        Optional<Case> found = practice.service(Cases.class).find(caseId);
        List<Item> items = new ArrayList<>();
        for (CaseRecord record : practice.service(Records.class).of(caseId, RecordTypes.ALL)) {
            if (found.isPresent() && record.type().day(record).filter(period::contains).isPresent()) {
                items.add(item(record, found.get()));
            }
        }
        return items;
    }

    private static Item item(CaseRecord record, Case of) {
        RecordType type = record.type();
        String detail = type.detail(record, of);
        List<Item.Line> lines = detail.isEmpty() ? List.of() : List.of(new Item.Line(record.ref(), record.label(), detail));
        return new Item(record.ref(), record.label(), type.day(record).orElseThrow(), null, type.icon(),
                Bundle.RecordItems_title(KINDS.words().get(type.kind()), type.line(record, of)), lines, type.due(record).orElse(null), false)
                .in(part(record));
    }

    /** Under which head it stands on the sheets for the start of a session; what is over stands on none. */
    private static Part part(CaseRecord record) {
        return switch (record.type().kind()) {
            case Kinds.POLICY -> Part.TERMS;
            case Kinds.TO_BRING -> ToBring.open(record) ? Part.TO_BRING : Part.NONE;
            case Kinds.HOLD -> record.day("to_day").isEmpty() ? Part.FOR_YOU : Part.NONE;
            default -> Part.NONE;
        };
    }

    @Override
    public String waits(List<Item> ofOneCase) {
        int requests = (int) ofOneCase.stream().filter(item -> item.ref().kind().equals(Kinds.REQUEST)).count();
        int running = ofOneCase.size() - requests;
        return requests == 0 ? running(ofOneCase) : running == 0 ? Bundle.RecordItems_requests(requests)
                : Bundle.RecordItems_requests(requests) + " · " + Bundle.RecordItems_running(running);
    }

    private static String running(List<Item> items) {
        return items.size() > 1 ? Bundle.RecordItems_running(items.size()) : switch (items.get(0).ref().kind()) {
            case Kinds.AUTHORISATION -> Bundle.RecordItems_authorisation();
            case Kinds.CONSENT -> Bundle.RecordItems_consent();
            default -> items.get(0).title();
        };
    }

    @Override
    public List<Item> waiting(OpenPractice practice, LocalDate today) {
        List<Item> waiting = new ArrayList<>();
        for (CaseRecord record : practice.service(Records.class).all(RecordTypes.ALL)) {
            RecordType type = record.type();
            type.due(record).filter(day -> !day.isAfter(today.plusDays(DAYS_AHEAD))).ifPresent(due -> waiting.add(new Item(record.ref(),
                    record.label(), due, null, type.icon(), type.dueWords(record), List.of(), due, false).in(Part.RUNNING_OUT)));
        }
        return waiting;
    }

    @Override
    public boolean open(Item item) {
        Optional<CaseWindows> windows = Optional.ofNullable(Lookup.getDefault().lookup(CaseWindows.class));
        if (RecordTypes.of(item.ref().kind()).isEmpty() || windows.isEmpty()) {
            return false;
        }
        windows.get().show(item.label().caseId(), "agreements");
        return true;
    }
}
