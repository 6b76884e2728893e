package org.tideline.sessions.store;

import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.sessions.model.spelling.OwnWord;
import org.tideline.sessions.model.spelling.OwnWords;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps the words a practice has added to its dictionary. */
@Messages("OwnWordStore.word=Word of the practice")
public final class OwnWordStore implements OwnWords {
    private final OpenPractice practice;

    OwnWordStore(OpenPractice practice) {
        this.practice = practice;
    }

    @Override
    public List<OwnWord> all() {
        return practice.database().read(tx -> {
            try (Query query = tx.sql().createQuery("select id, word from sessions_word")) {
                return query.map(row -> new OwnWord(row.getColumn("id", Long.class), row.getColumn("word", String.class))).list();
            }
        }).stream().sorted(Comparator.comparing(OwnWord::word, String.CASE_INSENSITIVE_ORDER).thenComparing(OwnWord::id)).toList();
    }

    @Override
    public void put(OwnWord word) {
        practice.database().write(tx -> {
            try (var insert = tx.sql().createUpdate("insert into sessions_word (id, word) values (:id, :word)")) {
                insert.bind("id", word.id()).bind("word", word.word()).execute();
            }
            tx.audit(Action.CREATED, word.ref(), 0);
            tx.changed(word.ref());
            return null;
        });
    }

    @Override
    public void remove(OwnWord word) {
        practice.bin().put(word.ref(), 0, Bundle.OwnWordStore_word());
    }

    @Override
    public void restore(OwnWord word) {
        practice.bin().restore(word.ref());
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<OwnWords> {
        @Override
        public Class<OwnWords> type() {
            return OwnWords.class;
        }

        @Override
        public OwnWords create(OpenPractice practice) {
            return new OwnWordStore(practice);
        }
    }
}
