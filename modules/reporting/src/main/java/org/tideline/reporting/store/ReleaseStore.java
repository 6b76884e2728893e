package org.tideline.reporting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Releases;
import org.tideline.reporting.model.ReportKinds;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps which pages were made, and the disclosures. */
public final class ReleaseStore implements Releases {
    private final Database database;

    ReleaseStore(Database database) {
        this.database = database;
    }

    @Override
    public int next() {
        return database.read(tx -> last(tx.sql()) + 1);
    }

    private static int last(Handle sql) {
        try (var query = sql.createQuery("select coalesce(max(release_no), 0) from reporting_made")) {
            return query.mapTo(Integer.class).one();
        }
    }

    @Override
    public List<Made> enter(List<Made> made) {
        return database.write(tx -> {
            int number = last(tx.sql());
            int taken = number;
            if (made.stream().anyMatch(m -> m.number() != 0 && m.number() <= taken)) {
                return List.of();
            }
            List<Made> entered = new ArrayList<>();
            for (Made m : made) {
                number = m.number() == 0 ? number + 1 : m.number();
                try (var insert = tx.sql().createUpdate("insert into reporting_made (id, release_no, case_id, kind, report_form, person_id, readers, "
                        + "recipient, authority, made_at, pages, digest, file_name) values (:id, :number, :case, :kind, :form, :person, :readers, "
                        + ":recipient, :authority, :at, :pages, :digest, :file)")) {
                    insert.bind("id", m.id()).bind("number", number).bind("case", m.caseId()).bind("kind", m.kind().name())
                            .bind("form", m.form().name()).bind("person", orNull(m.person())).bind("readers", m.readers().stream().sorted()
                                    .map(String::valueOf).collect(Collectors.joining(" "))).bind("recipient", m.recipient())
                            .bind("authority", m.authority()).bind("at", m.at()).bind("pages", m.pages()).bind("digest", m.digest())
                            .bind("file", m.fileName()).execute();
                }
                for (What what : m.what()) {
                    try (var insert = tx.sql().createUpdate("insert into reporting_made_of (id, made_id, part, drawer, owner_id, records) "
                            + "values (:id, :made, :part, :drawer, :owner, :records)")) {
                        insert.bind("id", Ids.next()).bind("made", m.id()).bind("part", what.section()).bind("drawer", what.drawer().name())
                                .bind("owner", orNull(what.owner())).bind("records", what.records()).execute();
                    }
                }
                entered.add(m.numbered(number));
                tx.audit(Action.CREATED, m.ref(), m.caseId());
                tx.audit(Action.MADE, ReportKinds.item(m.kind(), m.caseId(), m.person()), m.caseId());
            }
            return entered;
        });
    }

    private static Long orNull(long id) {
        return id == 0 ? null : (Long) id;
    }

    @Override
    public List<Made> of(long caseId) {
        return database.read(tx -> {
            Map<Long, List<What>> what = new HashMap<>();
            try (var query = tx.sql().createQuery("select w.* from reporting_made_of w join reporting_made m on w.made_id = m.id where m.case_id = :case order by w.id")) {
                query.bind("case", caseId).map(row -> what.computeIfAbsent(row.getColumn("made_id", Long.class), id -> new ArrayList<>())
                        .add(new What(row.getColumn("part", String.class), Drawer.valueOf(row.getColumn("drawer", String.class)),
                                orZero(row.getColumn("owner_id", Long.class)), row.getColumn("records", Integer.class)))).list();
            }
            Map<Long, Given> given = new HashMap<>();
            try (var query = tx.sql().createQuery("select * from reporting_disclosure where case_id = :case")) {
                query.bind("case", caseId).map(row -> given.put(row.getColumn("made_id", Long.class), new Given(row.getColumn("id", Long.class),
                        row.getColumn("on_day", LocalDate.class), row.getColumn("recipient", String.class), How.valueOf(row.getColumn("way", String.class)),
                        row.getColumn("words", String.class), row.getColumn("entered_at", Instant.class)))).list();
            }
            try (var query = tx.sql().createQuery("select * from reporting_made where case_id = :case order by release_no desc")) {
                return query.bind("case", caseId).map(row -> {
                    long id = row.getColumn("id", Long.class);
                    return new Made(id, row.getColumn("release_no", Integer.class), caseId, ReportKind.valueOf(row.getColumn("kind", String.class)),
                            ReportForm.valueOf(row.getColumn("report_form", String.class)), orZero(row.getColumn("person_id", Long.class)),
                            readers(row.getColumn("readers", String.class)), row.getColumn("recipient", String.class),
                            row.getColumn("authority", String.class), row.getColumn("made_at", Instant.class), row.getColumn("pages", Integer.class),
                            row.getColumn("digest", String.class), row.getColumn("file_name", String.class), what.getOrDefault(id, List.of()), given.get(id));
                }).list();
            }
        });
    }

    private static long orZero(Long id) {
        return id == null ? 0 : id;
    }

    private static Set<Long> readers(String text) {
        return text.isBlank() ? Set.of() : Arrays.stream(text.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
    }

    @Override
    public void give(Made made, Given given) {
        database.write(tx -> {
            try (var insert = tx.sql().createUpdate("insert into reporting_disclosure (id, made_id, case_id, on_day, recipient, way, words, entered_at) "
                    + "values (:id, :made, :case, :day, :recipient, :way, :words, :at)")) {
                insert.bind("id", given.id()).bind("made", made.id()).bind("case", made.caseId()).bind("day", given.day()).bind("recipient", given.to())
                        .bind("way", given.how().name()).bind("words", given.words()).bind("at", given.entered()).execute();
            }
            ItemRef disclosure = new ItemRef(DISCLOSURE, given.id());
            tx.audit(Action.CREATED, disclosure, made.caseId());
            tx.audit(Action.GIVEN, made.ref(), made.caseId());
            tx.changed(disclosure);
            return null;
        });
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Releases> {
        @Override
        public Class<Releases> type() {
            return Releases.class;
        }

        @Override
        public Releases create(OpenPractice practice) {
            return new ReleaseStore(practice.database());
        }
    }
}
