package org.tideline.sessions.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.SealedFields;
import org.tideline.storage.spi.PracticeService;

/** Keeps psychotherapy notes, their words sealed one by one. */
@Messages({
    "PsychotherapyStore.kind=Analysis of the conversation",
    "PsychotherapyStore.signed=This note is signed and locked. Nothing of it was changed; what you want to add becomes a dated addendum.",
    "PsychotherapyStore.unsigned=This note is not signed yet, so there is nothing to add to: go on writing in it.",
    "PsychotherapyStore.closed=The words of this note do not open any more, so nothing was written over them. Check the practice, and put it back from a backup.",
    "PsychotherapyStore.gone=This note is not there any more. What you typed is kept as a draft."})
public final class PsychotherapyStore implements PsychotherapyNotes {
    static final String TABLE = "sessions_psychotherapy";
    static final String ADDED = "sessions_psychotherapy_added";
    private final OpenPractice practice;
    private final Database database;
    private final SealedFields fields;

    PsychotherapyStore(OpenPractice practice) {
        this.practice = practice;
        this.database = practice.database();
        this.fields = practice.sealedFields();
    }

    @Override
    public List<PsychotherapyNote> of(long caseId) {
        return database.read(tx -> read(tx.sql(), "case_id = :id", caseId));
    }

    @Override
    public List<PsychotherapyNote.Dated> dated(long caseId) {
        return database.read(tx -> {
            try (Query query = tx.sql().createQuery("select id, about, on_day from " + TABLE + " where case_id = :case order by on_day desc, id desc")) {
                return query.bind("case", caseId).map(row -> new PsychotherapyNote.Dated(row.getColumn("id", Long.class), caseId,
                        number(row, "about"), row.getColumn("on_day", LocalDate.class))).list();
            }
        });
    }

    @Override
    public Optional<Long> caseOf(ItemRef note) {
        return database.read(tx -> {
            try (Query query = tx.sql().createQuery("select case_id from " + TABLE + " where id = :id")) {
                return query.bind("id", note.id()).mapTo(Long.class).findOne();
            }
        });
    }

    private Optional<PsychotherapyNote> find(Handle sql, long id) {
        return read(sql, "id = :id", id).stream().findFirst();
    }

    private List<PsychotherapyNote> read(Handle sql, String where, long id) {
        Map<Long, List<PsychotherapyNote.Addendum>> added = new HashMap<>();
        try (Query query = sql.createQuery("select * from " + ADDED + " where note_id in (select id from " + TABLE + " where " + where
                + ") order by written_at, id")) {
            query.bind("id", id).map(row -> added.computeIfAbsent(row.getColumn("note_id", Long.class), note -> new ArrayList<>())
                    .add(addendum(row))).list();
        }
        try (Query query = sql.createQuery("select * from " + TABLE + " where " + where + " order by on_day desc, id desc")) {
            return query.bind("id", id).map(row -> note(row, added)).list();
        }
    }

    private PsychotherapyNote note(RowView row, Map<Long, List<PsychotherapyNote.Addendum>> added) {
        long id = row.getColumn("id", Long.class);
        String by = row.getColumn("signed_by", String.class);
        return new PsychotherapyNote(id, row.getColumn("case_id", Long.class), number(row, "session_id"), number(row, "about"),
                row.getColumn("on_day", LocalDate.class), open(TABLE, "words", row), row.getColumn("written_at", Instant.class),
                row.getColumn("signed_at", Instant.class), by == null ? "" : by, added.getOrDefault(id, List.of()));
    }

    private PsychotherapyNote.Addendum addendum(RowView row) {
        return new PsychotherapyNote.Addendum(row.getColumn("id", Long.class), row.getColumn("written_at", Instant.class),
                row.getColumn("author", String.class), open(ADDED, "reason", row), open(ADDED, "words", row));
    }

    private String open(String table, String column, RowView row) {
        return fields.open(table, column, row.getColumn("id", Long.class), row.getColumn(column, String.class)).orElse(null);
    }

    private static long number(RowView row, String column) {
        Long value = row.getColumn(column, Long.class);
        return value == null ? 0 : value;
    }

    @Override
    public PsychotherapyNote keep(PsychotherapyNote note) {
        return database.write(tx -> keep(tx, note));
    }

    private PsychotherapyNote keep(Database.Tx tx, PsychotherapyNote note) {
        Optional<PsychotherapyNote> before = find(tx.sql(), note.id());
        if (before.isEmpty() && note.written() != null) {
            throw new NotPossible(Bundle.PsychotherapyStore_gone());
        }
        if (before.filter(PsychotherapyNote::locked).isPresent()) {
            throw new NotPossible(Bundle.PsychotherapyStore_signed());
        }
        if (before.isPresent() && before.get().words() == null) {
            throw new NotPossible(Bundle.PsychotherapyStore_closed());
        }
        if (before.filter(old -> same(old, note)).isPresent()) {
            return before.get();
        }
        try (var update = tx.sql().createUpdate(before.isPresent()
                ? "update " + TABLE + " set session_id = :session, about = :about, on_day = :day, words = :words, written_at = :written where id = :id"
                : "insert into " + TABLE + " (id, case_id, session_id, about, on_day, words, written_at) "
                        + "values (:id, :case, :session, :about, :day, :words, :written)")) {
            update.bind("id", note.id()).bindByType("session", orNull(note.session()), Long.class).bindByType("about", orNull(note.about()), Long.class)
                    .bind("day", note.day()).bind("words", fields.seal(TABLE, "words", note.id(), note.words())).bind("written", now());
            if (before.isEmpty()) {
                update.bind("case", note.caseId());
            }
            update.execute();
        }
        tx.audit(before.isEmpty() ? Action.CREATED : Action.CHANGED, note.ref(), note.caseId());
        tx.changed(note.ref());
        return find(tx.sql(), note.id()).orElseThrow();
    }

    private static boolean same(PsychotherapyNote one, PsychotherapyNote other) {
        return one.session() == other.session() && one.about() == other.about() && one.day().equals(other.day()) && one.words().equals(other.words());
    }

    private static Long orNull(long id) {
        return id == 0 ? null : id;
    }

    /** As fine as the database keeps it. */
    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public PsychotherapyNote sign(PsychotherapyNote note) {
        return database.write(tx -> {
            PsychotherapyNote kept = keep(tx, note);
            try (var update = tx.sql().createUpdate("update " + TABLE + " set signed_at = :at, signed_by = :by where id = :id")) {
                update.bind("at", now()).bind("by", SessionStore.signature(practice)).bind("id", kept.id()).execute();
            }
            tx.audit(Action.SIGNED, kept.ref(), kept.caseId());
            tx.changed(kept.ref());
            return find(tx.sql(), kept.id()).orElseThrow();
        });
    }

    @Override
    public PsychotherapyNote.Addendum add(PsychotherapyNote note, String reason, String words) {
        return database.write(tx -> {
            PsychotherapyNote now = find(tx.sql(), note.id()).orElseThrow(() -> new NotPossible(Bundle.PsychotherapyStore_gone()));
            if (!now.locked()) {
                throw new NotPossible(Bundle.PsychotherapyStore_unsigned());
            }
            PsychotherapyNote.Addendum addendum = new PsychotherapyNote.Addendum(Ids.next(), now(), SessionStore.signature(practice), reason, words);
            try (var insert = tx.sql().createUpdate("insert into " + ADDED + " (id, note_id, case_id, written_at, author, reason, words) "
                    + "values (:id, :note, :case, :written, :author, :reason, :words)")) {
                insert.bind("id", addendum.id()).bind("note", now.id()).bind("case", now.caseId()).bind("written", addendum.written())
                        .bind("author", addendum.author()).bind("reason", fields.seal(ADDED, "reason", addendum.id(), reason))
                        .bind("words", fields.seal(ADDED, "words", addendum.id(), words)).execute();
            }
            tx.audit(Action.CREATED, addendum.ref(), now.caseId());
            tx.changed(List.of(addendum.ref(), now.ref()));
            return addendum;
        });
    }

    @Override
    public void remove(PsychotherapyNote note) {
        practice.bin().put(note.ref(), note.caseId(), Bundle.PsychotherapyStore_kind());
    }

    @Override
    public void restore(PsychotherapyNote note) {
        practice.bin().restore(note.ref());
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<PsychotherapyNotes> {
        @Override
        public Class<PsychotherapyNotes> type() {
            return PsychotherapyNotes.class;
        }

        @Override
        public PsychotherapyNotes create(OpenPractice practice) {
            return new PsychotherapyStore(practice);
        }
    }
}
