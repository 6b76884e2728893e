package org.tideline.exercises.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.ExerciseText;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.LibraryKinds;
import org.tideline.exercises.model.Shipped;
import org.tideline.exercises.model.Wording;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/**
 * Keeps the practice's own exercises, and of those that came with the program what the practice changed in them. One that
 * was never changed has no version here, so that it is always as this program brings it.
 */
public final class LibraryStore implements Library {
    private final OpenPractice practice;
    private final Database database;

    LibraryStore(OpenPractice practice) {
        this.practice = practice;
        this.database = practice.database();
    }

    /** One row of exercises_exercise with its versions, the newest first. */
    private record Kept(long id, boolean retired, List<Written> versions) {
    }

    /** One row of exercises_version. */
    private record Written(long exercise, int number, Wording wording, Instant at) {
    }

    @Override
    public List<Exercise> all() {
        return database.read(tx -> all(tx.sql()));
    }

    private static List<Exercise> all(Handle sql) {
        Map<Long, Kept> kept = kept(sql, "", query -> query).stream().collect(Collectors.toMap(Kept::id, Function.identity()));
        List<Exercise> all = new ArrayList<>();
        for (Exercise shipped : Shipped.exercises()) {
            Kept changed = kept.remove(shipped.id());
            all.add(changed == null ? shipped : newest(changed));
        }
        kept.values().stream().map(LibraryStore::newest).sorted(Comparator.comparing(Exercise::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Exercise::id)).forEach(all::add);
        return all;
    }

    @Override
    public Optional<Exercise> find(long id) {
        return database.read(tx -> find(tx.sql(), id));
    }

    private static Optional<Exercise> find(Handle sql, long id) {
        return one(sql, id).map(LibraryStore::newest).or(() -> Optional.ofNullable(Shipped.all().get(id))
                .map(wording -> new Exercise(id, 1, Exercise.Origin.OURS, false, wording)));
    }

    @Override
    public List<Version> versions(long id) {
        return database.read(tx -> {
            Kept kept = one(tx.sql(), id).orElse(null);
            if (kept == null || kept.versions().isEmpty()) {
                return find(tx.sql(), id).map(only -> List.of(new Version(only, null))).orElse(List.of());
            }
            boolean ours = Shipped.all().containsKey(id);
            return kept.versions().stream().map(each -> new Version(exercise(kept, each), ours && each.number() == 1 ? null : each.at())).toList();
        });
    }

    private static Exercise newest(Kept kept) {
        return kept.versions().isEmpty()
                ? new Exercise(kept.id(), 1, Exercise.Origin.OURS, kept.retired(), Shipped.all().get(kept.id()))
                : exercise(kept, kept.versions().get(0));
    }

    private static Exercise exercise(Kept kept, Written version) {
        Wording shipped = Shipped.all().get(kept.id());
        Exercise.Origin origin = shipped == null ? Exercise.Origin.OWN
                : version.number() == 1 || version.wording().equals(shipped) ? Exercise.Origin.OURS : Exercise.Origin.OURS_CHANGED;
        return new Exercise(kept.id(), version.number(), origin, kept.retired(), version.wording());
    }

    @Override
    public Exercise put(long id, Wording wording) {
        return database.write(tx -> {
            Exercise before = find(tx.sql(), id).orElse(null);
            if (before != null && before.wording().equals(wording)) {
                return before;
            }
            Action action = begin(tx.sql(), id, 0);
            List<Written> versions = one(tx.sql(), id).orElseThrow().versions();
            int number = versions.isEmpty() ? 1 : versions.get(0).number() + 1;
            if (versions.isEmpty() && Shipped.all().containsKey(id)) {
                write(tx.sql(), id, number++, Shipped.all().get(id));
            }
            write(tx.sql(), id, number, wording);
            told(tx, action, id);
            return find(tx.sql(), id).orElseThrow();
        });
    }

    @Override
    public List<Long> add(List<Wording> wordings) {
        return database.write(tx -> {
            List<Long> ids = new ArrayList<>();
            for (Wording wording : wordings) {
                ids.add(added(tx, wording, 0));
            }
            return ids;
        });
    }

    private static long added(Database.Tx tx, Wording wording, long copyOf) {
        long id = Ids.next();
        begin(tx.sql(), id, copyOf);
        write(tx.sql(), id, 1, wording);
        told(tx, Action.CREATED, id);
        return id;
    }

    @Override
    public Exercise copy(long id, String title) {
        return database.write(tx -> {
            Wording of = find(tx.sql(), id).orElseThrow().wording();
            return find(tx.sql(), added(tx, of.own(title), id)).orElseThrow();
        });
    }

    @Override
    public void retire(long id, boolean retired) {
        database.write(tx -> {
            Action action = begin(tx.sql(), id, 0);
            try (var update = tx.sql().createUpdate("update exercises_exercise set retired = :retired where id = :id")) {
                update.bind("retired", retired).bind("id", id).execute();
            }
            told(tx, action, id);
            return null;
        });
    }

    @Override
    public void remove(List<Long> ids) {
        database.write(tx -> {
            ids.forEach(id -> practice.bin().put(tx, new ItemRef(Exercise.KIND, id), 0, new LibraryKinds().words().get(Exercise.KIND)));
            return null;
        });
    }

    @Override
    public void restore(List<Long> ids) {
        database.write(tx -> {
            ids.forEach(id -> practice.bin().restore(tx, new ItemRef(Exercise.KIND, id)));
            return null;
        });
    }

    /** Makes the row of an exercise where there is none; answers what is to be entered. */
    private static Action begin(Handle sql, long id, long copyOf) {
        if (one(sql, id).isPresent()) {
            return Action.CHANGED;
        }
        try (var insert = sql.createUpdate("insert into exercises_exercise (id, retired, copy_of) values (:id, false, :copy)")) {
            insert.bind("id", id).bind("copy", copyOf == 0 ? null : copyOf).execute();
        }
        return Action.CREATED;
    }

    private static void write(Handle sql, long id, int number, Wording wording) {
        try (var insert = sql.createUpdate("""
                insert into exercises_version (id, exercise_id, number, content, written_at)
                values (:id, :exercise, :number, :content, :at)""")) {
            insert.bind("id", Ids.next()).bind("exercise", id).bind("number", (long) number).bind("content", ExerciseText.write(wording))
                    .bind("at", Now.instant()).execute();
        }
    }

    private static void told(Database.Tx tx, Action action, long id) {
        ItemRef ref = new ItemRef(Exercise.KIND, id);
        tx.audit(action, ref, 0);
        tx.changed(ref);
    }

    private static Optional<Kept> one(Handle sql, long id) {
        return kept(sql, " where id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    private static List<Kept> kept(Handle sql, String where, Function<Query, Query> bound) {
        Map<Long, List<Written>> versions = new HashMap<>();
        try (Query query = sql.createQuery("select * from exercises_version" + where.replace("id =", "exercise_id =")
                + " order by number desc")) {
            bound.apply(query).map(row -> new Written(row.getColumn("exercise_id", Long.class), row.getColumn("number", Long.class).intValue(),
                    ExerciseText.read(row.getColumn("content", String.class)), row.getColumn("written_at", Instant.class)))
                    .forEach(each -> versions.computeIfAbsent(each.exercise(), fresh -> new ArrayList<>()).add(each));
        }
        try (Query query = sql.createQuery("select id, retired from exercises_exercise" + where)) {
            return bound.apply(query).map(row -> new Kept(row.getColumn("id", Long.class), row.getColumn("retired", Boolean.class),
                    List.copyOf(Objects.requireNonNullElse(versions.get(row.getColumn("id", Long.class)), List.of())))).list();
        }
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Library> {
        @Override
        public Class<Library> type() {
            return Library.class;
        }

        @Override
        public Library create(OpenPractice practice) {
            return new LibraryStore(practice);
        }
    }
}
