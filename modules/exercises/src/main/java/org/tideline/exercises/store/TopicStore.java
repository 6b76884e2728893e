package org.tideline.exercises.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Cases;
import org.tideline.clients.spi.Openings;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.Drawn;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.Topics;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps topics, conversations and old stories. */
public final class TopicStore implements Topics {
    /** How often openings were closed for a whole case; counted inside write work, of which there is one at a time. */
    private static final AtomicLong CLOSINGS = new AtomicLong();
    private final Database database;

    TopicStore(OpenPractice practice) {
        this.database = practice.database();
    }

    @Override
    public Kept of(long caseId) {
        return database.read(tx -> {
            // Before the rows: what is closed meanwhile then counts as closed since.
            long closings = CLOSINGS.get();
            return new Kept(TopicRows.topics(tx.sql(), caseId).stream().sorted(byName()).toList(), TopicRows.talks(tx.sql(), caseId),
                    StoryRows.stories(tx.sql(), caseId), closings);
        });
    }

    private static Comparator<Topic> byName() {
        return Comparator.comparing(Topic::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Topic::id);
    }

    @Override
    public List<Topic> all() {
        return database.read(tx -> TopicRows.topics(tx.sql(), 0).stream().sorted(byName()).toList());
    }

    @Override
    public Optional<Long> caseOf(ItemRef item) {
        String table = switch (item.kind()) {
            case Topic.KIND -> "exercises_topic";
            case Conversation.KIND -> "exercises_conversation";
            case OldStory.KIND -> "exercises_story";
            case OldStory.Visit.KIND -> "exercises_visit";
            default -> "";
        };
        return table.isEmpty() ? Optional.empty() : database.read(tx -> {
            try (Query query = tx.sql().createQuery("select case_id from " + table + " where id = :id")) {
                return query.bind("id", item.id()).mapTo(Long.class).findOne();
            }
        });
    }

    @Override
    public long closings() {
        return CLOSINGS.get();
    }

    @Override
    public void put(Topic topic) {
        database.write(tx -> {
            write(tx, topic);
            return null;
        });
    }

    private static void write(Database.Tx tx, Topic topic) {
        note(tx, TopicRows.write(tx.sql(), topic) ? Action.CREATED : Action.CHANGED, topic);
    }

    @Override
    public List<Conversation> remove(Topic topic) {
        return database.write(tx -> {
            List<Conversation> its = TopicRows.talks(tx.sql(), topic.caseId()).stream().filter(talk -> talk.topic() == topic.id()).toList();
            for (Conversation talk : its) {
                TopicRows.delete(tx.sql(), talk);
                note(tx, Action.REMOVED, talk);
            }
            TopicRows.clear(tx.sql(), "exercises_topic", "id", topic.id());
            note(tx, Action.REMOVED, topic);
            return its;
        });
    }

    @Override
    public void putBack(Topic topic, List<Conversation> talks, long closings) {
        database.write(tx -> {
            write(tx, topic);
            talks.forEach(talk -> write(tx, talk, closings));
            return null;
        });
    }

    @Override
    public void put(Conversation talk, Topic topic, long closings) {
        database.write(tx -> {
            if (topic != null) {
                write(tx, topic);
            }
            write(tx, talk, closings);
            return null;
        });
    }

    private static void write(Database.Tx tx, Conversation talk, long closings) {
        Conversation now = talk.drawn(asOpenAsMayBe(talk.drawn(), closings));
        Optional<Opening> before = opening(tx.sql(), "exercises_conversation", now.id());
        TopicRows.write(tx.sql(), now);
        note(tx, action(before, now.drawn().opening()), now);
    }

    private static Optional<Opening> opening(Handle sql, String table, long id) {
        try (Query query = sql.createQuery("select opening from " + table + " where id = :id")) {
            return query.bind("id", id).mapTo(Opening.class).findOne();
        }
    }

    /** What is entered: made, changed, or opened or closed by the one whose it is. */
    private static Action action(Optional<Opening> before, Opening now) {
        return before.isEmpty() ? Action.CREATED : before.get() == now ? Action.CHANGED : now == Opening.CLOSED ? Action.CLOSED : Action.OPENED;
    }

    /** What was opened when it was read, and closed for the whole case since, is not opened again by being kept. */
    private static Drawn asOpenAsMayBe(Drawn drawn, long closings) {
        return closings == CLOSINGS.get() ? drawn : drawn.closed();
    }

    @Override
    public void remove(Conversation talk) {
        database.write(tx -> {
            TopicRows.delete(tx.sql(), talk);
            note(tx, Action.REMOVED, talk);
            return null;
        });
    }

    @Override
    public void put(OldStory story, long closings) {
        database.write(tx -> {
            OldStory now = story.drawn(asOpenAsMayBe(story.drawn(), closings));
            Optional<Opening> before = opening(tx.sql(), "exercises_story", now.id());
            StoryRows.write(tx.sql(), now);
            if (before.isEmpty()) {
                now.visits().forEach(visit -> StoryRows.write(tx.sql(), now, visit));
            } else {
                StoryRows.own(tx.sql(), now);
            }
            note(tx, action(before, now.drawn().opening()), now);
            return null;
        });
    }

    @Override
    public void remove(OldStory story) {
        database.write(tx -> {
            TopicRows.clear(tx.sql(), "exercises_visit", "story_id", story.id());
            TopicRows.clear(tx.sql(), "exercises_story_to", "story_id", story.id());
            TopicRows.clear(tx.sql(), "exercises_story", "id", story.id());
            note(tx, Action.REMOVED, story);
            return null;
        });
    }

    @Override
    public void put(OldStory story, OldStory.Visit visit) {
        database.write(tx -> {
            boolean fresh = StoryRows.write(tx.sql(), story, visit);
            note(tx, fresh ? Action.CREATED : Action.CHANGED, visit.ref(), story.caseId());
            return null;
        });
    }

    @Override
    public void remove(OldStory story, OldStory.Visit visit) {
        database.write(tx -> {
            TopicRows.clear(tx.sql(), "exercises_visit", "id", visit.id());
            note(tx, Action.REMOVED, visit.ref(), story.caseId());
            return null;
        });
    }

    private static void note(Database.Tx tx, Action action, Labelled what) {
        note(tx, action, what.ref(), what.label().caseId());
    }

    private static void note(Database.Tx tx, Action action, ItemRef ref, long caseId) {
        tx.audit(action, ref, caseId);
        tx.changed(ref);
        tx.changed(new ItemRef(Cases.CASE_KIND, caseId));
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Topics> {
        @Override
        public Class<Topics> type() {
            return Topics.class;
        }

        @Override
        public Topics create(OpenPractice practice) {
            return new TopicStore(practice);
        }
    }

    /** Closes all conversations and old stories of a case that its members opened to each other. */
    @ServiceProvider(service = Openings.class)
    public static final class CloseAll implements Openings {
        @Override
        public void close(Database.Tx tx, long caseId) {
            CLOSINGS.incrementAndGet();
            TopicRows.talks(tx.sql(), caseId).stream().filter(talk -> talk.drawn().opening() != Opening.CLOSED).forEach(
                    talk -> close(tx, talk, "exercises_conversation", "conversation_id"));
            StoryRows.stories(tx.sql(), caseId).stream().filter(story -> story.drawn().opening() != Opening.CLOSED).forEach(
                    story -> close(tx, story, "exercises_story", "story_id"));
        }

        private static void close(Database.Tx tx, Labelled what, String table, String column) {
            Handle sql = tx.sql();
            TopicRows.clear(sql, table + "_to", column, what.ref().id());
            try (Update update = sql.createUpdate("update " + table + " set opening = :closed where id = :id")) {
                update.bind("closed", Opening.CLOSED).bind("id", what.ref().id()).execute();
            }
            tx.audit(Action.CLOSED, what.ref(), what.label().caseId());
            tx.changed(what.ref());
        }
    }
}
