package org.tideline.sessions.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Proposal;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.spi.PracticeService;

/** Keeps sessions and their notes. */
@Messages({
    "SessionStore.kind=Session",
    "SessionStore.signed=This session’s note is signed and locked. Nothing of it was changed; what you want to add becomes a dated addendum.",
    "SessionStore.unsigned=This note is not signed yet, so there is nothing to add to: go on writing in it.",
    "SessionStore.parted=They parted, and their joint record stays as it stands. Put this part into the drawer of one of them, or your own.",
    "SessionStore.gone=This session is not there any more. What you typed is kept as a draft.",
    "# {0} - name", "# {1} - credential", "SessionStore.signature={0}, {1}"})
public final class SessionStore implements Sessions {
    /** Versions closer to each other than this are kept only where something was taken out between them. */
    private static final Duration APART = Duration.ofMinutes(10);
    private static final int AT_ONCE = 256;
    private final OpenPractice practice;
    private final Database database;

    SessionStore(OpenPractice practice) {
        this.practice = practice;
        this.database = practice.database();
    }

    @Override
    public List<Session> of(long caseId) {
        return database.read(tx -> SessionRows.read(tx.sql(), "case_id = :case", query -> query.bind("case", caseId)));
    }

    @Override
    public List<Session> over(Period period) {
        List<Session> all = new ArrayList<>(database.read(tx -> {
            Set<Long> seen = seen(tx.sql());
            return SessionRows.read(tx.sql(), within(period), query -> bound(query, period)).stream()
                    .filter(session -> seen.contains(session.caseId())).toList();
        }));
        Collections.reverse(all);
        return all;
    }

    /** The cases that can be seen. Asked for in a subquery they would be looked through anew for every row. */
    private static Set<Long> seen(Handle sql) {
        try (Query query = sql.createQuery("select id from clients_case where " + Batches.VISIBLE)) {
            return query.mapTo(Long.class).set();
        }
    }

    private static String within(Period period) {
        return (period.from() == null ? "1 = 1" : "on_day >= :from") + (period.to() == null ? "" : " and on_day <= :to");
    }

    private static Query bound(Query query, Period period) {
        if (period.from() != null) {
            query.bind("from", period.from());
        }
        if (period.to() != null) {
            query.bind("to", period.to());
        }
        return query;
    }

    @Override
    public Optional<Session> find(long id) {
        return database.read(tx -> SessionRows.find(tx.sql(), id));
    }

    @Override
    public void put(Session session) {
        put(List.of(session));
    }

    @Override
    public void put(Collection<Session> all) {
        database.write(tx -> {
            for (Session session : all) {
                refuseSigned(SessionRows.find(tx.sql(), session.id()));
                boolean fresh = SessionRows.write(tx.sql(), session);
                tx.audit(fresh ? Action.CREATED : Action.CHANGED, session.ref(), session.caseId());
            }
            tx.changed(all.stream().map(Session::ref).toList());
            return null;
        });
    }

    private static void refuseSigned(Optional<Session> session) {
        if (session.filter(Session::signed).isPresent()) {
            throw new NotPossible(Bundle.SessionStore_signed());
        }
    }

    @Override
    public void remove(Session session) {
        practice.bin().put(session.ref(), session.caseId(), Bundle.SessionStore_kind());
    }

    @Override
    public void restore(Session session) {
        practice.bin().restore(session.ref());
    }

    @Override
    public Optional<Note> note(long session) {
        return database.read(tx -> NoteRows.ofSession(tx.sql(), session));
    }

    @Override
    public List<Note> notes(long caseId) {
        return database.read(tx -> NoteRows.read(tx.sql(), "case_id = :case", query -> query.bind("case", caseId)));
    }

    @Override
    public List<Note> notes(Collection<Long> ids) {
        return database.read(tx -> {
            List<Note> there = NoteRows.byId(tx.sql(), ids);
            Set<Long> cases = there.stream().map(note -> note.session().caseId()).collect(Collectors.toSet());
            Set<Long> seen = ByIds.grouped(tx.sql(), "select id from clients_case where id in (<ids>) and " + Batches.VISIBLE, cases, "id",
                    row -> 0).keySet();
            return there.stream().filter(note -> seen.contains(note.session().caseId())).toList();
        });
    }

    @Override
    public void each(Consumer<Note> taker) {
        List<Long> ids = database.read(tx -> {
            Set<Long> seen = seen(tx.sql());
            try (Query query = tx.sql().createQuery("select id, case_id from sessions_note order by id")) {
                return query.map(row -> seen.contains(row.getColumn("case_id", Long.class)) ? row.getColumn("id", Long.class) : null)
                        .filter(Objects::nonNull).list();
            }
        });
        // In pieces, so that no writer waits for a reader of everything.
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            database.read(tx -> NoteRows.byId(tx.sql(), some)).forEach(taker);
        }
    }

    @Override
    public Optional<Note> findNote(long id) {
        return database.read(tx -> NoteRows.find(tx.sql(), id));
    }

    @Override
    public List<Written> written(Period period) {
        return database.read(tx -> {
            Set<Long> seen = seen(tx.sql());
            try (Query query = tx.sql().createQuery("select note.session_id, note.case_id, note.signed_at, note.late from sessions_session session "
                    + "join sessions_note note on note.session_id = session.id where " + within(period))) {
                return bound(query, period).map(row -> seen.contains(row.getColumn("case_id", Long.class)) ? written(row) : null)
                        .filter(Objects::nonNull).list();
            }
        });
    }

    @Override
    public List<Written> written(long caseId) {
        return database.read(tx -> {
            try (Query query = tx.sql().createQuery("select session_id, signed_at, late from sessions_note where case_id = :case")) {
                return query.bind("case", caseId).map(SessionStore::written).list();
            }
        });
    }

    private static Written written(RowView row) {
        return new Written(row.getColumn("session_id", Long.class), row.getColumn("signed_at", Instant.class), row.getColumn("late", Boolean.class));
    }

    @Override
    public Note keep(Note note) {
        boolean parted = parted(note);
        return database.write(tx -> keep(tx, note, parted));
    }

    private Note keep(Database.Tx tx, Note note, boolean parted) {
        Optional<Session> session = SessionRows.find(tx.sql(), note.session().id());
        if (session.isEmpty()) {
            throw new NotPossible(Bundle.SessionStore_gone());
        }
        refuseSigned(session);
        Optional<Note> before = NoteRows.ofSession(tx.sql(), session.get().id());
        Note now = new Note(before.map(Note::id).orElse(note.id()), session.get(), note.template(), now(), note.parts(), null, "",
                false, List.of());
        refuseJoint(now, before, parted);
        if (before.isPresent() && before.get().template().equals(now.template()) && before.get().parts().equals(now.parts())) {
            return before.get();
        }
        before.ifPresent(old -> VersionRows.keep(tx.sql(), old, now, APART));
        NoteRows.write(tx.sql(), now, before);
        tx.audit(before.isEmpty() ? Action.CREATED : Action.CHANGED, now.ref(), session.get().caseId());
        tx.changed(now.ref());
        return now;
    }

    /** Since a pair parted nothing more comes into its joint drawer; what was begun there before may be finished. */
    private static void refuseJoint(Note now, Optional<Note> before, boolean parted) {
        Set<Long> there = before.map(Note::parts).orElse(List.of()).stream().filter(part -> part.drawer() == Drawer.JOINT).map(Note.Part::id)
                .collect(Collectors.toSet());
        if (parted && now.parts().stream().anyMatch(part -> part.drawer() == Drawer.JOINT && !part.empty() && !there.contains(part.id()))) {
            throw new NotPossible(Bundle.SessionStore_parted());
        }
    }

    /** Asked before the transaction, which reads nothing of others. */
    private boolean parted(Note note) {
        return practice.service(Cases.class).find(note.session().caseId()).filter(of -> of.status() == CaseStatus.PARTED).isPresent();
    }

    @Override
    public Note sign(Note note) {
        boolean parted = parted(note);
        return database.write(tx -> {
            Note kept = keep(tx, note, parted);
            Instant at = now();
            LocalDate last = kept.session().day().plusDays(signDays());
            NoteRows.lock(tx.sql(), kept, at, signature(practice), Now.today().isAfter(last));
            tx.audit(Action.SIGNED, kept.session().ref(), kept.session().caseId());
            tx.audit(Action.SIGNED, kept.ref(), kept.session().caseId());
            tx.changed(List.of(kept.ref(), kept.session().ref()));
            return NoteRows.find(tx.sql(), kept.id()).orElseThrow();
        });
    }

    /** As fine as the database keeps it. */
    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static String signature(OpenPractice practice) {
        PracticeInfo info = practice.info();
        return info.credential().isEmpty() ? info.therapist() : Bundle.SessionStore_signature(info.therapist(), info.credential());
    }

    @Override
    public Addendum add(Note note, Note.Part part, String reason, String words) {
        return database.write(tx -> {
            Note now = signed(tx, note, part);
            Addendum addendum = new Addendum(Ids.next(), part.id(), now(), signature(practice), reason, words);
            NoteRows.add(tx.sql(), now, addendum);
            tx.audit(Action.CREATED, addendum.ref(), now.session().caseId());
            tx.changed(List.of(addendum.ref(), now.ref()));
            return addendum;
        });
    }

    @Override
    public Note move(Note note, Note.Part part, Proposal to, String reason, String words) {
        if (to.drawer() == Drawer.JOINT && parted(note)) {
            throw new NotPossible(Bundle.SessionStore_parted());
        }
        return database.write(tx -> {
            Note now = signed(tx, note, part);
            Instant at = now();
            Addendum addendum = new Addendum(Ids.next(), part.id(), at, signature(practice), reason, words);
            ItemRef moved = NoteRows.move(tx.sql(), now, part.id(), to, at);
            NoteRows.add(tx.sql(), now, addendum);
            tx.audit(Action.CREATED, moved, now.session().caseId());
            tx.audit(Action.CREATED, addendum.ref(), now.session().caseId());
            tx.changed(List.of(addendum.ref(), now.ref(), now.session().ref()));
            return NoteRows.find(tx.sql(), now.id()).orElseThrow();
        });
    }

    /** The note as it stands, with that part, if it is signed. */
    private static Note signed(Database.Tx tx, Note note, Note.Part part) {
        Note now = NoteRows.find(tx.sql(), note.id()).orElseThrow(() -> new NotPossible(Bundle.SessionStore_gone()));
        if (!now.locked()) {
            throw new NotPossible(Bundle.SessionStore_unsigned());
        }
        if (now.parts().stream().noneMatch(each -> each.id() == part.id())) {
            throw new IllegalArgumentException("The part is not of that note");
        }
        return now;
    }

    @Override
    public List<Version> versions(long note) {
        return database.read(tx -> VersionRows.read(tx.sql(), note));
    }

    @Override
    public int signDays() {
        return practice.settings().get(SIGN_DAYS).filter(set -> set.matches("\\d{1,3}")).map(Integer::valueOf)
                .filter(days -> days > 0).orElse(USUAL_DAYS);
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Sessions> {
        @Override
        public Class<Sessions> type() {
            return Sessions.class;
        }

        @Override
        public Sessions create(OpenPractice practice) {
            return new SessionStore(practice);
        }
    }
}
