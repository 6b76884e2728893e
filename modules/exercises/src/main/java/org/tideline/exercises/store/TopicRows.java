package org.tideline.exercises.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Opening;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.Drawn;
import org.tideline.exercises.model.topic.Outcome;
import org.tideline.exercises.model.topic.Received;
import org.tideline.exercises.model.topic.Topic;

/** Topics and conversations to rows and back. */
final class TopicRows {
    private TopicRows() {
    }

    /** The topics of a case, or of all where that is 0. */
    static List<Topic> topics(Handle sql, long caseId) {
        try (Query query = sql.createQuery("select id, case_id, name, depth, owner, since, rested_on from exercises_topic"
                + (caseId == 0 ? "" : " where case_id = :case"))) {
            if (caseId != 0) {
                query.bind("case", caseId);
            }
            return query.map(row -> new Topic(row.getColumn("id", Long.class), row.getColumn("case_id", Long.class),
                    row.getColumn("name", String.class), Depth.of(row.getColumn("depth", Integer.class)), orNobody(row, "owner"),
                    row.getColumn("since", LocalDate.class), row.getColumn("rested_on", LocalDate.class))).list();
        }
    }

    /** Writes a topic; true where it was not there. */
    static boolean write(Handle sql, Topic topic) {
        boolean fresh = !there(sql, "exercises_topic", topic.id());
        try (Update write = sql.createUpdate(fresh
                ? """
                insert into exercises_topic (id, case_id, name, depth, owner, since, rested_on)
                values (:id, :case, :name, :depth, :owner, :since, :rested)"""
                : """
                update exercises_topic set case_id = :case, name = :name, depth = :depth, owner = :owner, since = :since, rested_on = :rested
                where id = :id""")) {
            write.bind("id", topic.id()).bind("case", topic.caseId()).bind("name", topic.name()).bind("depth", topic.depth().number())
                    .bindByType("owner", orNull(topic.owner()), Long.class).bind("since", topic.since())
                    .bindByType("rested", topic.restedOn(), LocalDate.class).execute();
        }
        return fresh;
    }

    /** The conversations of a case, oldest first. */
    static List<Conversation> talks(Handle sql, long caseId) {
        Map<Long, Set<Long>> openedTo = openedTo(sql, "exercises_conversation_to", "conversation_id", caseId);
        Map<Long, List<Conversation.By>> by = by(sql, caseId);
        try (Query query = sql.createQuery("""
                select id, topic_id, on_day, at_time, minutes, raised_by, owner, opening, opened_on, outcomes, decided, words,
                    entered_at
                from exercises_conversation where case_id = :case""")) {
            return query.bind("case", caseId).map(row -> {
                long id = row.getColumn("id", Long.class);
                return new Conversation(id, caseId, row.getColumn("topic_id", Long.class), row.getColumn("on_day", LocalDate.class),
                        row.getColumn("at_time", LocalTime.class), row.getColumn("minutes", Integer.class), orNobody(row, "raised_by"),
                        drawn(row, orNobody(row, "owner"), openedTo.getOrDefault(id, Set.of())),
                        by.getOrDefault(id, List.of()),
                        outcomes(row.getColumn("outcomes", String.class)), row.getColumn("decided", String.class),
                        row.getColumn("words", String.class), row.getColumn("entered_at", Instant.class));
            }).stream().sorted(Conversation.BY_TIME).toList();
        }
    }

    private static Map<Long, List<Conversation.By>> by(Handle sql, long caseId) {
        Map<Long, List<Conversation.By>> found = new HashMap<>();
        try (Query query = sql.createQuery("""
                select conversation_id, person, depth, received, pushed_back, spoke, made_room from exercises_conversation_by
                where case_id = :case order by id""")) {
            query.bind("case", caseId).map(row -> {
                Integer depth = row.getColumn("depth", Integer.class);
                return found.computeIfAbsent(row.getColumn("conversation_id", Long.class), key -> new ArrayList<>())
                        .add(new Conversation.By(row.getColumn("person", Long.class), depth == null ? null : Depth.of(depth),
                                row.getColumn("received", Received.class), row.getColumn("pushed_back", Boolean.class),
                                row.getColumn("spoke", Boolean.class), row.getColumn("made_room", Boolean.class)));
            }).list();
        }
        return found;
    }

    /** What became of it, without what a later version of Tideline knows and this one does not. */
    private static Set<Outcome> outcomes(String stored) {
        Set<String> known = Arrays.stream(Outcome.values()).map(Enum::name).collect(Collectors.toSet());
        return Stream.of(stored.split(",")).filter(known::contains).map(Outcome::valueOf).collect(Collectors.toSet());
    }

    /** Writes a conversation; true where it was not there. */
    static boolean write(Handle sql, Conversation talk) {
        boolean fresh = !there(sql, "exercises_conversation", talk.id());
        try (Update write = sql.createUpdate(fresh
                ? """
                insert into exercises_conversation (id, case_id, topic_id, on_day, at_time, minutes, raised_by, owner, opening, opened_on,
                    outcomes, decided, words, entered_at)
                values (:id, :case, :topic, :day, :time, :minutes, :raised, :owner, :opening, :opened, :outcomes, :decided, :words,
                    :entered)"""
                : """
                update exercises_conversation set case_id = :case, topic_id = :topic, on_day = :day, at_time = :time, minutes = :minutes,
                    raised_by = :raised, owner = :owner, opening = :opening, opened_on = :opened, outcomes = :outcomes, decided = :decided,
                    words = :words, entered_at = :entered
                where id = :id""")) {
            write.bind("id", talk.id()).bind("case", talk.caseId()).bind("topic", talk.topic()).bind("day", talk.day())
                    .bindByType("time", talk.time(), LocalTime.class).bind("minutes", talk.minutes())
                    .bindByType("raised", orNull(talk.raisedBy()), Long.class)
                    .bindByType("owner", orNull(talk.drawn().owner()), Long.class).bind("opening", talk.drawn().opening())
                    .bindByType("opened", talk.drawn().openedOn(), LocalDate.class)
                    .bind("outcomes", talk.became().stream().map(Enum::name).collect(Collectors.joining(",")))
                    .bind("decided", talk.decided()).bind("words", talk.words()).bind("entered", talk.enteredAt()).execute();
        }
        if (!fresh) {
            clear(sql, "exercises_conversation_by", "conversation_id", talk.id());
            clear(sql, "exercises_conversation_to", "conversation_id", talk.id());
        }
        write(sql, talk.by(), talk);
        open(sql, "exercises_conversation_to", "conversation_id", talk.id(), talk.caseId(), talk.drawn());
        return fresh;
    }

    private static void write(Handle sql, List<Conversation.By> all, Conversation talk) {
        if (all.isEmpty()) {
            return;
        }
        try (PreparedBatch rows = sql.prepareBatch("""
                insert into exercises_conversation_by (id, conversation_id, case_id, person, depth, received, pushed_back, spoke, made_room)
                values (:id, :talk, :case, :person, :depth, :received, :pushed, :spoke, :room)""")) {
            for (Conversation.By by : all) {
                rows.bind("id", Ids.next()).bind("talk", talk.id()).bind("case", talk.caseId()).bind("person", by.person())
                        .bindByType("depth", by.depth() == null ? null : by.depth().number(), Integer.class)
                        .bindByType("received", by.received(), Received.class).bind("pushed", by.pushedBack()).bind("spoke", by.spoke())
                        .bind("room", by.madeRoom()).add();
            }
            rows.execute();
        }
    }

    static void delete(Handle sql, Conversation talk) {
        clear(sql, "exercises_conversation_by", "conversation_id", talk.id());
        clear(sql, "exercises_conversation_to", "conversation_id", talk.id());
        clear(sql, "exercises_conversation", "id", talk.id());
    }

    /** Notes to whom something is opened. */
    static void open(Handle sql, String table, String column, long id, long caseId, Drawn drawn) {
        for (long person : drawn.openedTo()) {
            try (Update insert = sql.createUpdate("insert into " + table + " (id, " + column + ", case_id, person) values (:id, :of, :case, :person)")) {
                insert.bind("id", Ids.next()).bind("of", id).bind("case", caseId).bind("person", person).execute();
            }
        }
    }

    /** To whom what is kept of a case is opened. */
    static Map<Long, Set<Long>> openedTo(Handle sql, String table, String column, long caseId) {
        Map<Long, Set<Long>> found = new HashMap<>();
        try (Query query = sql.createQuery("select " + column + " as of_id, person from " + table + " where case_id = :case")) {
            query.bind("case", caseId).map(row -> found.computeIfAbsent(row.getColumn("of_id", Long.class), key -> new HashSet<>())
                    .add(row.getColumn("person", Long.class))).list();
        }
        return found;
    }

    /** Where it lies; what is opened to nobody is closed. */
    static Drawn drawn(RowView row, long owner, Set<Long> openedTo) {
        Opening opening = row.getColumn("opening", Opening.class);
        LocalDate openedOn = row.getColumn("opened_on", LocalDate.class);
        boolean closed = owner == 0 || opening == Opening.CLOSED || openedTo.isEmpty();
        return closed ? new Drawn(owner, Opening.CLOSED, Set.of(), openedOn) : new Drawn(owner, opening, openedTo, openedOn);
    }

    static void clear(Handle sql, String table, String column, long id) {
        try (Update delete = sql.createUpdate("delete from " + table + " where " + column + " = :id")) {
            delete.bind("id", id).execute();
        }
    }

    static boolean there(Handle sql, String table, long id) {
        try (Query query = sql.createQuery("select id from " + table + " where id = :id")) {
            return query.bind("id", id).mapTo(Long.class).findOne().isPresent();
        }
    }

    private static long orNobody(RowView row, String column) {
        return Optional.ofNullable(row.getColumn(column, Long.class)).orElse(0L);
    }

    private static Long orNull(long person) {
        return person == 0 ? null : person;
    }
}
