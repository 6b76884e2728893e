package org.tideline.reporting.store;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Letters;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps the therapist's own words, one row for each recipient and part. */
public final class LetterStore implements Letters {
    private static final String RECIPIENT = " where case_id = :case and kind = :kind and readers = :readers and outside = :outside and part = :part";
    private final Database database;

    LetterStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Letter> find(Recipient to) {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("select words, edited_at from reporting_letter" + RECIPIENT)) {
                return query.bind("case", to.caseId()).bind("kind", to.kind().name()).bind("readers", readers(to)).bind("outside", to.outside())
                        .bind("part", to.part().name()).map(row -> new Letter(
                        row.getColumn("words", String.class), row.getColumn("edited_at", Instant.class))).findOne();
            }
        });
    }

    @Override
    public void write(Recipient to, String words) {
        database.write(tx -> {
            Optional<Long> there;
            try (var query = tx.sql().createQuery("select id from reporting_letter" + RECIPIENT)) {
                there = query.bind("case", to.caseId()).bind("kind", to.kind().name()).bind("readers", readers(to)).bind("outside", to.outside())
                        .bind("part", to.part().name()).mapTo(Long.class).findOne();
            }
            if (there.isEmpty() && words.isBlank()) {
                return null;
            }
            long id = there.orElseGet(Ids::next);
            try (var update = tx.sql().createUpdate(statement(there.isPresent(), words.isBlank()))) {
                update.bind("id", id);
                if (!words.isBlank()) {
                    update.bind("words", words.strip()).bind("at", Now.instant());
                }
                if (there.isEmpty()) {
                    Long member = to.kind() == ReportKind.MEMBER ? to.readers().iterator().next() : null;
                    update.bind("case", to.caseId()).bind("kind", to.kind().name()).bind("person", member).bind("readers", readers(to))
                            .bind("outside", to.outside()).bind("part", to.part().name());
                }
                update.execute();
            }
            ItemRef letter = new ItemRef(KIND, id);
            tx.audit(words.isBlank() ? Action.REMOVED : there.isPresent() ? Action.CHANGED : Action.CREATED, letter, to.caseId());
            tx.changed(letter);
            return null;
        });
    }

    /** As {@link ReportingSchema} keeps them. */
    static String readers(Recipient to) {
        return to.readers().stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String statement(boolean there, boolean blank) {
        if (blank) {
            return "delete from reporting_letter where id = :id";
        }
        return there ? "update reporting_letter set words = :words, edited_at = :at where id = :id"
                : "insert into reporting_letter (id, case_id, kind, person_id, readers, outside, part, words, edited_at) "
                        + "values (:id, :case, :kind, :person, :readers, :outside, :part, :words, :at)";
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Letters> {
        @Override
        public Class<Letters> type() {
            return Letters.class;
        }

        @Override
        public Letters create(OpenPractice practice) {
            return new LetterStore(practice.database());
        }
    }
}
