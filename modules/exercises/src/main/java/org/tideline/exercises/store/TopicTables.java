package org.tideline.exercises.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.storage.spi.SchemaContribution.Key;
import org.tideline.storage.spi.SchemaContribution.Nature;
import org.tideline.storage.spi.SchemaContribution.Table;

/** Tables of topics with their conversations, and of old stories with their visits. */
final class TopicTables {
    static final List<String> SQL = List.of(
            """
            create table exercises_topic (
                id ${id} not null primary key,
                case_id ${id} not null references clients_case (id),
                name ${text} not null,
                depth ${id} not null,
                owner ${id} references clients_person (id),
                since ${day} not null,
                rested_on ${day})""",
            """
            create table exercises_conversation (
                id ${id} not null primary key,
                case_id ${id} not null references clients_case (id),
                topic_id ${id} not null references exercises_topic (id),
                on_day ${day} not null,
                at_time ${time},
                minutes ${id} not null,
                raised_by ${id} references clients_person (id),
                owner ${id} references clients_person (id),
                opening ${name} not null,
                opened_on ${day},
                outcomes ${text} not null,
                decided ${text} not null,
                words ${text} not null,
                entered_at ${instant} not null)""",
            "create index exercises_conversation_day on exercises_conversation (case_id, on_day)",
            """
            create table exercises_conversation_by (
                id ${id} not null primary key,
                conversation_id ${id} not null references exercises_conversation (id),
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id),
                depth ${id},
                received ${name},
                pushed_back ${flag} not null,
                spoke ${flag} not null,
                made_room ${flag} not null)""",
            """
            create table exercises_conversation_to (
                id ${id} not null primary key,
                conversation_id ${id} not null references exercises_conversation (id),
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id))""",
            """
            create table exercises_story (
                id ${id} not null primary key,
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id),
                since ${day} not null,
                title ${text} not null,
                set_off ${text} not null,
                body ${text} not null,
                story ${text} not null,
                forbids ${text} not null,
                whose_first ${text} not null,
                true_now ${text} not null,
                opening ${name} not null,
                opened_on ${day})""",
            """
            create table exercises_story_to (
                id ${id} not null primary key,
                story_id ${id} not null references exercises_story (id),
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id))""",
            """
            create table exercises_visit (
                id ${id} not null primary key,
                story_id ${id} not null references exercises_story (id),
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id),
                on_day ${day} not null,
                words ${text} not null)""");

    private TopicTables() {
    }

    static List<Table> tables() {
        return List.of(
                new Table("exercises_topic", Nature.RECORD, Map.of("case_id", Key.CASE, "owner", Key.PERSON), Set.of()).guarded(Topic.KIND),
                new Table("exercises_conversation", Nature.RECORD,
                        Map.of("case_id", Key.CASE, "raised_by", Key.PERSON, "owner", Key.PERSON), Set.of())
                        .guarded(Conversation.KIND).partOf("exercises_topic", "topic_id"),
                new Table("exercises_conversation_by", Nature.RECORD, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of())
                        .partOf("exercises_conversation", "conversation_id"),
                new Table("exercises_conversation_to", Nature.RECORD, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of())
                        .partOf("exercises_conversation", "conversation_id"),
                new Table("exercises_story", Nature.RECORD, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of())
                        .guarded(OldStory.KIND),
                new Table("exercises_story_to", Nature.RECORD, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of())
                        .partOf("exercises_story", "story_id"),
                new Table("exercises_visit", Nature.RECORD, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of())
                        .guarded(OldStory.Visit.KIND).partOf("exercises_story", "story_id"));
    }
}
