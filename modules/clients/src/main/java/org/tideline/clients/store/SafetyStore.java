package org.tideline.clients.store;

import java.util.Map;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.SafetyRecord;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Field;
import org.tideline.clients.model.record.SafetyEvents;
import org.tideline.core.api.Ids;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Enters what other features have to say into the safety record, as what happened. */
public final class SafetyStore implements SafetyRecord {
    private static final String SELF_HARM = "SELF_HARM";

    @Override
    public void enter(Database.Tx tx, Entry entry) {
        var of = CaseRows.one(tx.sql(), entry.caseId()).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("The case of a safety record is gone"));
        RecordStore.write(tx, of, new CaseRecord(SafetyEvents.TYPE, Ids.next(), entry.caseId(), Map.of(Field.PERSON, entry.person(),
                "on_day", entry.day(), "sort", SELF_HARM, "what", entry.what(), "done", entry.done())));
    }

    /** Offers it. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<SafetyRecord> {
        @Override
        public Class<SafetyRecord> type() {
            return SafetyRecord.class;
        }

        @Override
        public SafetyRecord create(OpenPractice practice) {
            return new SafetyStore();
        }
    }
}
