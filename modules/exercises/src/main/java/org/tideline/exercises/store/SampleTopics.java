package org.tideline.exercises.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.Drawn;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.Outcome;
import org.tideline.exercises.model.topic.Received;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;

/** Topics, talks and old stories of the made-up practice; the same on every computer, counted back from today. */
@ServiceProvider(service = SampleContent.class)
public final class SampleTopics implements SampleContent {
    private static final int ORDER = 170;
    private static final int BOTH = -1;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void fill(OpenPractice practice) {
        Map<String, Case> cases = practice.service(Cases.class).all().stream().collect(Collectors.toMap(Case::code, Function.identity()));
        new Filling(practice, cases.get("C-0001")).maraAndJonas();
        new Filling(practice, cases.get("C-0002")).elifAndSofia();
        new Filling(practice, cases.get("C-0004")).aikoBenAndLeah();
        new Filling(practice, cases.get("C-0005")).carlosAndWill();
    }

    /** One case at work. Members are named by their place, from 0. */
    private static final class Filling {
        private final OpenPractice practice;
        private final Case of;
        private final LocalDate today = Now.today();
        private final List<Topic> topics = new ArrayList<>();
        private final List<Conversation> talks = new ArrayList<>();
        private final List<OldStory> stories = new ArrayList<>();

        Filling(OpenPractice practice, Case of) {
            this.practice = practice;
            this.of = of;
        }

        /** The picture of this case was thought out for 18 November 2025; each day keeps its distance from today. */
        private LocalDate day(int month, int dayOfMonth) {
            return today.minusDays(ChronoUnit.DAYS.between(LocalDate.of(2025, month, dayOfMonth), LocalDate.of(2025, 11, 18)));
        }

        private long person(int place) {
            return of.people().get(place).person();
        }

        private Topic topic(String name, Depth usual, LocalDate since) {
            return topic(name, usual, since, 0);
        }

        private Topic topic(String name, Depth usual, LocalDate since, long owner) {
            Topic topic = new Topic(Ids.next(), of.id(), name, usual, owner, since, null);
            topics.add(topic);
            return topic;
        }

        private void talk(Topic topic, LocalDate day, int depth, int raised, Received received, String decided, String words, Outcome... became) {
            List<Conversation.By> by = new ArrayList<>();
            for (int place = 0; place < of.people().size(); place++) {
                boolean theirs = place == raised;
                // What it was to the one who heard it lies, now and then, a depth above what it was to the one who said it.
                int itsDepth = theirs || raised == BOTH || talks.size() % 3 != 0 ? depth : Math.max(1, depth - 1);
                by.add(new Conversation.By(person(place), Depth.of(itsDepth), theirs ? null : received, received == Received.NOT && !theirs,
                        theirs || raised == BOTH, !theirs && received == Received.HEARD));
            }
            add(topic, day, raised, Drawn.JOINT, by, decided, words, became);
        }

        private void add(Topic topic, LocalDate day, int raised, Drawn drawn, List<Conversation.By> by, String decided, String words, Outcome... became) {
            LocalTime time = talks.size() % 4 == 1 ? null : LocalTime.of(19 + talks.size() % 3, 15 * (talks.size() % 4));
            int minutes = talks.size() % 5 == 2 ? Conversation.SEVERAL_DAYS : talks.size() % 3 == 0 ? 20 : 0;
            talks.add(new Conversation(Ids.next(), of.id(), topic.id(), day, time, minutes, raised == BOTH ? 0 : person(raised), drawn, by,
                    Set.of(became), decided, words, day.atTime(22, 0).atZone(ZoneId.systemDefault()).toInstant()));
        }

        void maraAndJonas() {
            Topic socks = topic("Socks and the floor", Depth.REQUESTS, day(3, 10));
            talk(socks, day(3, 10), 1, 0, Received.PART, "", "", Outcome.OPEN);
            talk(socks, day(3, 28), 1, 0, Received.HEARD, "A basket by the door.", "", Outcome.TRYING);
            talk(socks, day(4, 19), 2, 1, Received.HEARD, "", "“It is not the socks. It is who sees them.”", Outcome.UNDERSTOOD);
            talk(socks, day(7, 4), 1, 0, Received.HEARD, "", "", Outcome.SETTLED);
            Topic money = topic("Money for the workshop", Depth.LIFE, day(4, 7));
            talk(money, day(4, 7), 2, 1, Received.NOT, "", "", Outcome.REST);
            talk(money, day(4, 21), 2, 1, Received.HEARD, "", "", Outcome.OPEN);
            talk(money, day(5, 16), 2, 1, Received.PART, "A number written down by each, first.", "", Outcome.TRYING);
            talk(money, day(6, 10), 4, 0, Received.PART, "", "“If it fails, are we still the same?”", Outcome.CHANGE);
            talk(money, day(8, 6), 2, 1, Received.HEARD, "Until spring, then they look again.", "", Outcome.HALF_WAY);
            Topic apart = topic("The year apart", Depth.MENDING, day(5, 4));
            talk(apart, day(5, 4), 3, 1, Received.NOT, "", "", Outcome.REST);
            talk(apart, day(7, 16), 5, 0, Received.PART, "", "“I learned not to ask.”", Outcome.STORY);
            talk(apart, day(8, 31), 7, 1, Received.PART, "", "", Outcome.SESSION);
            talk(apart, day(9, 27), 5, 1, Received.HEARD, "", "", Outcome.UNDERSTOOD);
            Topic desire = topic("Desire after Ada", Depth.DESIRE, day(6, 25));
            talk(desire, day(6, 25), 3, 0, Received.NOT, "", "", Outcome.REST);
            talk(desire, day(8, 1), 6, 0, Received.PART, "", "", Outcome.OPEN);
            talk(desire, day(9, 12), 3, 1, Received.HEARD, "", "“I miss being wanted at breakfast.”", Outcome.UNDERSTOOD);
            talk(desire, day(10, 12), 6, 0, Received.PART, "Lists first, each alone.", "", Outcome.TRYING);
            sundays();
            smaller();
            Topic hers = topic("What I did not say in Umeå", Depth.MENDING, day(9, 20), person(0));
            add(hers, day(9, 20), 0, Drawn.own(person(0)), List.of(new Conversation.By(person(0), Depth.MENDING, null, false, true, false)), "",
                    "She began it in the car and let it go.", Outcome.REST);
            stories();
            write();
        }

        private void sundays() {
            Topic sundays = topic("Sunday evenings", Depth.REQUESTS, day(8, 11));
            talk(sundays, day(8, 11), 1, 1, Received.PART, "", "“Could you leave the phone in the hall?”", Outcome.OPEN);
            talk(sundays, day(9, 2), 2, 0, Received.NOT, "", "Who does Sundays. Both tired.", Outcome.REST);
            talk(sundays, day(9, 24), 3, 1, Received.PART, "", "Lonely at the same table.", Outcome.OPEN);
            talk(sundays, day(10, 15), 5, 0, Received.PART, "", "“When you sigh, I hear my father.”", Outcome.STORY, Outcome.UNDERSTOOD);
            talk(sundays, day(10, 27), 2, 1, Received.HEARD, "Father cooks on Sundays.", "", Outcome.TRYING);
            talk(sundays, day(11, 16), 3, 1, Received.PART, "", "Nothing decided yet. They stopped on the word and went for a walk.", Outcome.OPEN);
        }

        private void smaller() {
            Topic late = topic("A text when late", Depth.REQUESTS, day(3, 17));
            talk(late, day(3, 17), 1, 0, Received.HEARD, "A word by six.", "", Outcome.TRYING);
            talk(late, day(5, 27), 1, 0, Received.HEARD, "", "", Outcome.SETTLED);
            Topic window = topic("The window at night", Depth.REQUESTS, day(6, 18));
            talk(window, day(6, 18), 1, BOTH, Received.HEARD, "Open till they sleep.", "", Outcome.HALF_WAY);
            talk(window, day(9, 18), 1, 1, Received.HEARD, "", "", Outcome.SETTLED);
            Topic father = topic("His father’s room", Depth.FAMILY, day(7, 24));
            talk(father, day(7, 24), 4, BOTH, Received.PART, "", "", Outcome.OPEN);
            talk(father, day(10, 4), 4, 0, Received.HEARD, "Until the new year, then they ask each other again.", "", Outcome.HALF_WAY);
            Topic proud = topic("Being proud out loud", Depth.FEELINGS, day(4, 30));
            talk(proud, day(4, 30), 3, 1, Received.HEARD, "", "", Outcome.UNDERSTOOD);
            talk(proud, day(11, 8), 3, 0, Received.HEARD, "", "", Outcome.UNDERSTOOD);
            Topic laundry = topic("The laundry, again", Depth.LIFE, day(5, 9));
            talk(laundry, day(5, 9), 2, 0, Received.NOT, "", "", Outcome.REST);
            talk(laundry, day(10, 20), 2, 0, Received.HEARD, "Wednesdays his, Saturdays hers.", "", Outcome.TRYING);
            topic("Whose holidays", Depth.FAMILY, day(11, 2));
        }

        private void stories() {
            stories.add(new OldStory(Ids.next(), of.id(), day(8, 30), "Five o’clock silence", new OldStory.Told(
                    "A sigh from the kitchen, no word with it.", "Shoulders up, breath held, hands cold.",
                    "Somebody is angry, it is about me, and nobody will say.", "To ask what it is.", "My mother’s, at her father’s table.",
                    "A sigh of Jonas’s is mostly tiredness. When I ask, he says."),
                    Drawn.own(person(0)), List.of(new OldStory.Visit(Ids.next(), day(8, 30), ""),
                            new OldStory.Visit(Ids.next(), day(10, 15), "In the middle of Sunday evening; she said it aloud."))));
            stories.add(new OldStory(Ids.next(), of.id(), day(7, 17), "Being a burden", new OldStory.Told(
                    "Someone offers to help without being asked.", "Hot face, a laugh that comes too quickly.",
                    "Whoever costs something is sent away.", "To need anything before it is too late.", "His own, from eleven on.",
                    "Mara offers because she likes to."),
                    new Drawn(person(1), Opening.ROOM, Set.of(person(0)), day(7, 20)), List.of(new OldStory.Visit(Ids.next(), day(7, 17), ""),
                            new OldStory.Visit(Ids.next(), day(9, 26), "When she paid for the timber."))));
        }

        void elifAndSofia() {
            Topic house = topic("Who decides about the house", Depth.LIFE, today.minusWeeks(7));
            talk(house, today.minusWeeks(7), 2, 0, Received.PART, "", "", Outcome.OPEN);
            talk(house, today.minusWeeks(5), 3, 1, Received.HEARD, "Each names one room first.", "", Outcome.TRYING);
            topic("Her sister’s key", Depth.FAMILY, today.minusWeeks(3));
            write();
        }

        void aikoBenAndLeah() {
            Topic week = topic("Whose evening is whose", Depth.LIFE, today.minusWeeks(20));
            talk(week, today.minusWeeks(20), 2, 2, Received.PART, "", "", Outcome.OPEN);
            talk(week, today.minusWeeks(16), 3, 0, Received.HEARD, "", "", Outcome.UNDERSTOOD);
            talk(week, today.minusWeeks(6), 2, BOTH, Received.HEARD, "A calendar on the fridge, for all three.", "", Outcome.TRYING);
            Topic bond = topic("What we call ourselves", Depth.DESIRE, today.minusWeeks(12));
            talk(bond, today.minusWeeks(12), 6, 1, Received.PART, "", "", Outcome.SESSION);
            talk(bond, today.minusWeeks(4), 6, 2, Received.HEARD, "", "", Outcome.UNDERSTOOD);
            write();
        }

        void carlosAndWill() {
            Topic parents = topic("His parents at Christmas", Depth.FAMILY, today.minusWeeks(9));
            talk(parents, today.minusWeeks(9), 4, 0, Received.NOT, "", "", Outcome.REST);
            talk(parents, today.minusWeeks(2), 4, 0, Received.PART, "", "", Outcome.OPEN);
            write();
        }

        private void write() {
            practice.database().write(tx -> {
                for (Topic topic : topics) {
                    TopicRows.write(tx.sql(), topic);
                    tx.audit(Action.CREATED, topic.ref(), of.id());
                }
                for (Conversation talk : talks) {
                    TopicRows.write(tx.sql(), talk);
                    tx.audit(Action.CREATED, talk.ref(), of.id());
                }
                for (OldStory story : stories) {
                    StoryRows.write(tx.sql(), story);
                    story.visits().forEach(visit -> StoryRows.write(tx.sql(), story, visit));
                    tx.audit(Action.CREATED, story.ref(), of.id());
                }
                return null;
            });
        }
    }
}
