package org.tideline.exercises.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.exercises.model.GivenBefore;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Reads from the assignments in which cases an exercise was given. */
public final class GivenBeforeStore implements GivenBefore {
    private final OpenPractice practice;

    GivenBeforeStore(OpenPractice practice) {
        this.practice = practice;
    }

    private record Row(long caseId, LocalDate day) {
    }

    @Override
    public List<InCase> of(long exerciseId) {
        List<Row> rows = practice.database().read(tx -> {
            try (Query query = tx.sql().createQuery("""
                    select case_id, from_day from exercises_assignment where exercise_id = :exercise order by from_day desc""")) {
                return query.bind("exercise", exerciseId)
                        .map(row -> new Row(row.getColumn("case_id", Long.class), row.getColumn("from_day", LocalDate.class))).list();
            }
        });
        Map<Long, List<LocalDate>> days = new LinkedHashMap<>();
        rows.forEach(row -> days.computeIfAbsent(row.caseId(), fresh -> new ArrayList<>()).add(row.day()));
        List<InCase> all = new ArrayList<>();
        // A case that is not published yet, or archived away, is not named.
        for (Case of : practice.service(Cases.class).all()) {
            if (days.containsKey(of.id())) {
                all.add(new InCase(of.id(), of.title(), days.get(of.id())));
            }
        }
        all.sort(Comparator.comparing(InCase::title, String.CASE_INSENSITIVE_ORDER));
        return all;
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<GivenBefore> {
        @Override
        public Class<GivenBefore> type() {
            return GivenBefore.class;
        }

        @Override
        public GivenBefore create(OpenPractice practice) {
            return new GivenBeforeStore(practice);
        }
    }
}
