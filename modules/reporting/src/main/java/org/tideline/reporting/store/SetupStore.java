package org.tideline.reporting.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Letters.Recipient;
import org.tideline.reporting.model.Setup;
import org.tideline.reporting.model.Setups;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps how reports were set up, one row for each recipient and form. */
public final class SetupStore implements Setups {
    private static final String RECIPIENT = " where case_id = :case and kind = :kind and report_form = :form and readers = :readers and outside = :outside";
    private final Database database;

    SetupStore(Database database) {
        this.database = database;
    }

    @Override
    public Setup find(Recipient to, ReportForm form) {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("select chosen, left_out, large_print from reporting_setup" + RECIPIENT)) {
                return to(query, to, form).map(row -> new Setup(chosen(row.getColumn("chosen", String.class)),
                        refs(row.getColumn("left_out", String.class)), row.getColumn("large_print", Boolean.class))).findOne().orElse(Setup.PLAIN);
            }
        });
    }

    @Override
    public void write(Recipient to, ReportForm form, Setup setup) {
        database.write(tx -> {
            Optional<Long> there;
            try (var query = tx.sql().createQuery("select id from reporting_setup" + RECIPIENT)) {
                there = to(query, to, form).mapTo(Long.class).findOne();
            }
            long id = there.orElseGet(Ids::next);
            try (var update = tx.sql().createUpdate(there.isPresent()
                    ? "update reporting_setup set chosen = :chosen, left_out = :out, large_print = :large where id = :id"
                    : "insert into reporting_setup (id, case_id, kind, report_form, person_id, readers, outside, chosen, left_out, large_print) "
                            + "values (:id, :case, :kind, :form, :person, :readers, :outside, :chosen, :out, :large)")) {
                update.bind("id", id).bind("chosen", chosen(setup.chosen())).bind("out", refs(setup.leftOut())).bind("large", setup.large());
                if (there.isEmpty()) {
                    to(update, to, form).bind("person", to.kind() == ReportKind.MEMBER ? to.readers().iterator().next() : null);
                }
                update.execute();
            }
            tx.audit(there.isPresent() ? Action.CHANGED : Action.CREATED, new ItemRef(KIND, id), to.caseId());
            return null;
        });
    }

    private static <S extends SqlStatement<S>> S to(S statement, Recipient to, ReportForm form) {
        return statement.bind("case", to.caseId()).bind("kind", to.kind().name()).bind("form", form.name())
                .bind("readers", LetterStore.readers(to)).bind("outside", to.outside());
    }

    private static String chosen(Map<String, Boolean> chosen) {
        return new TreeMap<>(chosen).entrySet().stream().map(e -> e.getKey() + "=" + (e.getValue() ? 1 : 0)).collect(Collectors.joining(" "));
    }

    private static Map<String, Boolean> chosen(String text) {
        Map<String, Boolean> chosen = new HashMap<>();
        text.lines().flatMap(line -> java.util.Arrays.stream(line.split(" "))).filter(each -> each.indexOf('=') > 0)
                .forEach(each -> chosen.put(each.substring(0, each.indexOf('=')), each.endsWith("=1")));
        return chosen;
    }

    private static String refs(Set<ItemRef> refs) {
        return refs.stream().map(ref -> ref.kind() + " " + ref.id()).sorted().collect(Collectors.joining("\n"));
    }

    private static Set<ItemRef> refs(String text) {
        Set<ItemRef> refs = new HashSet<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> refs.add(new ItemRef(line.substring(0, line.lastIndexOf(' ')),
                Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))));
        return refs;
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Setups> {
        @Override
        public Class<Setups> type() {
            return Setups.class;
        }

        @Override
        public Setups create(OpenPractice practice) {
            return new SetupStore(practice.database());
        }
    }
}
