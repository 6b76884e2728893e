package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;

/** The turns in the life of a case on its timeline: paused, parted, resumed, ended. The therapist's. */
@ServiceProvider(service = CaseItems.class)
@Messages({
    "StandingItems.INQUIRY=Asked to begin",
    "StandingItems.ACTIVE=Began",
    "StandingItems.RESUMED=Resumed",
    "StandingItems.PAUSED=Paused",
    "StandingItems.PARTED=They parted",
    "StandingItems.ENDED=Closed"})
public final class StandingItems implements CaseItems {
    @Override
    public List<Item> of(OpenPractice practice, long caseId, Period period) {
        CaseFiles files = practice.service(CaseFiles.class);
        List<Standing> past = files.standings(caseId);
        Optional<CaseFile> file = files.find(caseId);
        if (past.isEmpty() || file.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        boolean rested = false;
        for (Standing standing : past) {
            add(items, caseId, standing.id(), standing.status(), standing.from(), rested, period);
            rested |= rests(standing.status());
        }
        add(items, caseId, caseId, file.get().status(), file.get().statusSince(), rested, period);
        return items;
    }

    private static void add(List<Item> items, long caseId, long id, CaseStatus status, LocalDate from, boolean rested, Period period) {
        if (period.contains(from)) {
            items.add(new Item(new ItemRef("clients.standing", id), Label.therapist(caseId, from), from, null, icon(status),
                    words(status, rested), List.of(), null, false));
        }
    }

    /** Whether work on a case rests while it stands so: to be active after that is to have been resumed. */
    public static boolean rests(CaseStatus status) {
        return status == CaseStatus.PAUSED || status == CaseStatus.PARTED || status == CaseStatus.ENDED;
    }

    private static String words(CaseStatus status, boolean rested) {
        return switch (status) {
            case INQUIRY -> Bundle.StandingItems_INQUIRY();
            case ACTIVE -> rested ? Bundle.StandingItems_RESUMED() : Bundle.StandingItems_ACTIVE();
            case PAUSED -> Bundle.StandingItems_PAUSED();
            case PARTED -> Bundle.StandingItems_PARTED();
            case ENDED -> Bundle.StandingItems_ENDED();
        };
    }

    private static String icon(CaseStatus status) {
        return switch (status) {
            case INQUIRY, ACTIVE -> "footprints";
            case PAUSED -> "pause";
            case PARTED -> "users";
            case ENDED -> "archive";
        };
    }
}
