package org.tideline.exercises.model.topic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Depth;
import org.tideline.storage.api.OpenPractice;

/** Cases with topics, talks and old stories for tests. Members are named by their place, from 0; together is {@link #BOTH}. */
public final class Talks {
    public static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    public static final int BOTH = -1;
    private final OpenPractice practice;
    public final Topics topics;
    public final Case of;

    public Talks(OpenPractice practice, String... names) {
        this.practice = practice;
        topics = practice.service(Topics.class);
        CaseKind kind = names.length == 1 ? CaseKind.INDIVIDUAL : names.length == 2 ? CaseKind.COUPLE : CaseKind.OTHER;
        List<String> keys = Arrays.stream(names).map(name -> name.substring(0, 3)).toList();
        of = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, kind, "test", String.join("", keys), keys,
                List.of(names), DAY.minusYears(1), 0));
    }

    public long person(int place) {
        return of.people().get(place).person();
    }

    public Topic topic(String name, Depth usual) {
        Topic topic = new Topic(Ids.next(), of.id(), name, usual, 0, DAY.minusMonths(6), null);
        topics.put(topic);
        return topic;
    }

    public Topic own(String name, int owner) {
        Topic topic = new Topic(Ids.next(), of.id(), name, Depth.MENDING, person(owner), DAY.minusMonths(6), null);
        topics.put(topic);
        return topic;
    }

    /** A joint talk, as deep for each. */
    public Conversation talk(Topic topic, LocalDate day, int depth, int raised, Received received, Outcome... became) {
        List<Conversation.By> by = new ArrayList<>();
        for (int place = 0; place < of.people().size(); place++) {
            by.add(new Conversation.By(person(place), Depth.of(depth), place == raised ? null : received, false, place == raised, place != raised));
        }
        return put(new Conversation(Ids.next(), of.id(), topic.id(), day, null, 0, raised == BOTH ? 0 : person(raised), Drawn.JOINT, by,
                new HashSet<>(List.of(became)), "", "", Instant.ofEpochMilli(1_000)));
    }

    /** A talk that is one member's own, with words of theirs. */
    public Conversation ownTalk(Topic topic, LocalDate day, int owner, String words) {
        return put(new Conversation(Ids.next(), of.id(), topic.id(), day, null, 0, person(owner), Drawn.own(person(owner)),
                List.of(new Conversation.By(person(owner), Depth.MENDING, null, true, true, false)), Set.of(Outcome.REST), "decided " + words, words,
                Instant.ofEpochMilli(1_000)));
    }

    public Conversation put(Conversation talk) {
        topics.put(talk, null, topics.closings());
        return talk;
    }

    /** A story of that member, which visited once. */
    public OldStory story(String title, int owner) {
        OldStory story = new OldStory(Ids.next(), of.id(), DAY.minusMonths(2), title,
                new OldStory.Told("set off " + title, "body", "story", "forbids", "first", "true now"), Drawn.own(person(owner)),
                List.of(new OldStory.Visit(Ids.next(), DAY, "visit " + title)));
        topics.put(story, topics.closings());
        return story;
    }

    public Conversation open(Conversation talk, Opening howFar, int... to) {
        return put(talk.drawn(talk.drawn().opened(howFar, persons(to), DAY)));
    }

    public OldStory open(OldStory story, Opening howFar, int... to) {
        OldStory now = story.drawn(story.drawn().opened(howFar, persons(to), DAY));
        topics.put(now, topics.closings());
        return now;
    }

    private Set<Long> persons(int... places) {
        Set<Long> persons = new HashSet<>();
        Arrays.stream(places).forEach(place -> persons.add(person(place)));
        return persons;
    }

    public Scope scope(Reader reader) {
        return scope(reader, Period.ALL);
    }

    public Scope scope(Reader reader, Period period) {
        return practice.service(Scopes.class).of(of.id(), reader, period);
    }

    public Reader room(int... places) {
        return new Reader.Room(persons(places));
    }

    public Reader paper() {
        return new Reader.Paper(new HashSet<>(of.people().stream().map(Member::person).toList()));
    }

    public SeenTopics seen(Reader reader) {
        return SeenTopics.read(practice, scope(reader));
    }

    public TopicMap map(Reader reader) {
        return TopicMap.of(seen(reader), Period.ALL, topic -> true);
    }
}
