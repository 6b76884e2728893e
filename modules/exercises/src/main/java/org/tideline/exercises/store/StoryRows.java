package org.tideline.exercises.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.tideline.exercises.model.topic.OldStory;

/** Old stories and their visits to rows and back. */
final class StoryRows {
    private StoryRows() {
    }

    /** The old stories of a case with their visits, oldest first. */
    static List<OldStory> stories(Handle sql, long caseId) {
        Map<Long, Set<Long>> openedTo = TopicRows.openedTo(sql, "exercises_story_to", "story_id", caseId);
        Map<Long, List<OldStory.Visit>> visits = visits(sql, caseId);
        try (Query query = sql.createQuery("""
                select id, person, since, title, set_off, body, story, forbids, whose_first, true_now, opening, opened_on
                from exercises_story where case_id = :case""")) {
            return query.bind("case", caseId).map(row -> {
                long id = row.getColumn("id", Long.class);
                return new OldStory(id, caseId, row.getColumn("since", LocalDate.class), row.getColumn("title", String.class),
                        new OldStory.Told(row.getColumn("set_off", String.class), row.getColumn("body", String.class),
                                row.getColumn("story", String.class), row.getColumn("forbids", String.class),
                                row.getColumn("whose_first", String.class), row.getColumn("true_now", String.class)),
                        TopicRows.drawn(row, row.getColumn("person", Long.class), openedTo.getOrDefault(id, Set.of())),
                        visits.getOrDefault(id, List.of()));
            }).stream().sorted(Comparator.comparing(OldStory::since).thenComparing(OldStory::id)).toList();
        }
    }

    private static Map<Long, List<OldStory.Visit>> visits(Handle sql, long caseId) {
        Map<Long, List<OldStory.Visit>> found = new HashMap<>();
        try (Query query = sql.createQuery(
                "select id, story_id, on_day, words from exercises_visit where case_id = :case order by on_day, id")) {
            query.bind("case", caseId).map(row -> found.computeIfAbsent(row.getColumn("story_id", Long.class), key -> new ArrayList<>())
                    .add(new OldStory.Visit(row.getColumn("id", Long.class), row.getColumn("on_day", LocalDate.class),
                            row.getColumn("words", String.class)))).list();
        }
        return found;
    }

    /** Writes a story without its visits; true where it was not there. */
    static boolean write(Handle sql, OldStory story) {
        boolean fresh = !TopicRows.there(sql, "exercises_story", story.id());
        try (Update write = sql.createUpdate(fresh
                ? """
                insert into exercises_story (id, case_id, person, since, title, set_off, body, story, forbids, whose_first, true_now, opening,
                    opened_on)
                values (:id, :case, :person, :since, :title, :setOff, :body, :story, :forbids, :first, :now, :opening, :opened)"""
                : """
                update exercises_story set case_id = :case, person = :person, since = :since, title = :title, set_off = :setOff,
                    body = :body, story = :story, forbids = :forbids, whose_first = :first, true_now = :now, opening = :opening, opened_on = :opened
                where id = :id""")) {
            OldStory.Told told = story.told();
            write.bind("id", story.id()).bind("case", story.caseId()).bind("person", story.person()).bind("since", story.since())
                    .bind("title", story.title()).bind("setOff", told.setOff()).bind("body", told.body()).bind("story", told.story())
                    .bind("forbids", told.forbids()).bind("first", told.first()).bind("now", told.now())
                    .bind("opening", story.drawn().opening())
                    .bindByType("opened", story.drawn().openedOn(), LocalDate.class).execute();
        }
        if (!fresh) {
            TopicRows.clear(sql, "exercises_story_to", "story_id", story.id());
        }
        TopicRows.open(sql, "exercises_story_to", "story_id", story.id(), story.caseId(), story.drawn());
        return fresh;
    }

    /** A story that turns out to be somebody else's takes its visits along. */
    static void own(Handle sql, OldStory story) {
        try (Update update = sql.createUpdate("update exercises_visit set person = :person where story_id = :story and person <> :person")) {
            update.bind("person", story.person()).bind("story", story.id()).execute();
        }
    }

    /** Writes a visit; true where it was not there. */
    static boolean write(Handle sql, OldStory story, OldStory.Visit visit) {
        boolean fresh = !TopicRows.there(sql, "exercises_visit", visit.id());
        try (Update write = sql.createUpdate(fresh
                ? "insert into exercises_visit (id, story_id, case_id, person, on_day, words) values (:id, :story, :case, :person, :day, :words)"
                : """
                update exercises_visit set story_id = :story, case_id = :case, person = :person, on_day = :day, words = :words
                where id = :id""")) {
            write.bind("id", visit.id()).bind("story", story.id()).bind("case", story.caseId()).bind("person", story.person())
                    .bind("day", visit.day()).bind("words", visit.words()).execute();
        }
        return fresh;
    }
}
