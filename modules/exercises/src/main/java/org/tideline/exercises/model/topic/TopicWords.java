package org.tideline.exercises.model.topic;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Now;
import org.tideline.exercises.model.Depth;

/** Topics and conversations as windows say them. Nothing here counts what one person did. Any thread. */
@Messages({
    "TopicWords.short1=small requests", "TopicWords.short2=how life works", "TopicWords.short3=feelings",
    "TopicWords.short4=what family means", "TopicWords.short5=old stories", "TopicWords.short6=desire and the bond",
    "TopicWords.short7=deep need and mending",
    "# {0} - number", "TopicWords.depth=depth {0}",
    "# {0} - number", "# {1} - what it is", "TopicWords.depthWords=depth {0}, {1}",
    "# {0} - how many", "TopicWords.talks={0,choice,0#no talks yet|1#1 talk|1<{0,number,integer} talks}",
    "# {0} - how many", "TopicWords.topics={0,choice,1#1 topic|1<{0,number,integer} topics}",
    "# {0} - topics", "# {1} - talks", "# {2} - month", "TopicWords.line={0}, {1} since {2}",
    "# {0} - topics", "# {1} - talks", "TopicWords.lineNone={0}, {1}",
    "# {0} - talks", "# {1} - depths", "TopicWords.of={0}, {1}.",
    "# {0} - first", "# {1} - last", "TopicWords.fromTo=depth {0} to {1}",
    "# {0} - usual depth", "TopicWords.usual=Not talked of yet. Usually {0}.",
    "# {0} - name", "TopicWords.first=First raised by {0}.",
    "TopicWords.firstTogether=First raised together.",
    "TopicWords.together=together",
    "# {0} - name", "TopicWords.raised=raised by {0}", "TopicWords.raisedTogether=raised together",
    "# {0} - how many", "TopicWords.minutes={0} minutes", "TopicWords.days=over several days",
    "# {0} - name", "# {1} - what is noted", "TopicWords.by={0}: {1}",
    "TopicWords.pushed=pushed back", "TopicWords.spoke=spoke", "TopicWords.room=made room",
    "# {0} - day", "TopicWords.rested=Let rest on {0}.",
    "TopicWords.notNoted=not noted"})
public final class TopicWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter OLD_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private TopicWords() {
    }

    /** A depth in few words, within a sentence: "small requests". */
    public static String brief(Depth depth) {
        return switch (depth) {
            case REQUESTS -> Bundle.TopicWords_short1();
            case LIFE -> Bundle.TopicWords_short2();
            case FEELINGS -> Bundle.TopicWords_short3();
            case FAMILY -> Bundle.TopicWords_short4();
            case OLD_STORIES -> Bundle.TopicWords_short5();
            case DESIRE -> Bundle.TopicWords_short6();
            case MENDING -> Bundle.TopicWords_short7();
        };
    }

    /** "depth 3". */
    public static String number(Depth depth) {
        return Bundle.TopicWords_depth(depth.number());
    }

    /** "depth 3, feelings". */
    public static String depth(Depth depth) {
        return Bundle.TopicWords_depthWords(depth.number(), brief(depth));
    }

    /** "1 talk", "6 talks". */
    public static String talks(long count) {
        return Bundle.TopicWords_talks(count);
    }

    /** "16 Nov", with its year where that is not this one. */
    public static String day(LocalDate day) {
        return (day.getYear() == Now.today().getYear() ? DAY : OLD_DAY).format(day);
    }

    /** What is seen of a case: "11 topics, 34 talks since March"; empty where there is nothing. */
    public static String line(SeenTopics seen) {
        if (seen.topics().isEmpty()) {
            return "";
        }
        String topics = Bundle.TopicWords_topics(seen.topics().size());
        return seen.talks().isEmpty() ? Bundle.TopicWords_lineNone(topics, talks(0))
                : Bundle.TopicWords_line(topics, talks(seen.talks().size()), month(seen.talks().get(0).day()));
    }

    /** "March", with its year where that is not this one. */
    public static String month(LocalDate day) {
        String name = Month.from(day).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return day.getYear() == Now.today().getYear() ? name : name + " " + day.getYear();
    }

    /** What is seen of a topic: "6 talks, depth 1 to 5. First raised by Jonas." */
    public static String of(SeenTopics seen, Topic topic) {
        List<Conversation> its = seen.talks(topic);
        List<String> said = new ArrayList<>();
        if (its.isEmpty()) {
            said.add(Bundle.TopicWords_usual(depth(topic.depth())));
        } else {
            Depth least = its.stream().map(seen::depth).min(Depth::compareTo).orElseThrow();
            Depth most = its.stream().map(seen::depth).max(Depth::compareTo).orElseThrow();
            said.add(Bundle.TopicWords_of(talks(its.size()), least == most ? number(least)
                    : Bundle.TopicWords_fromTo(least.number(), most.number())));
            long first = its.get(0).raisedBy();
            if (seen.scope().of().people().size() > 1) {
                said.add(first == 0 ? Bundle.TopicWords_firstTogether() : Bundle.TopicWords_first(name(seen.scope().of(), first)));
            }
        }
        if (topic.restedOn() != null) {
            said.add(Bundle.TopicWords_rested(day(topic.restedOn())));
        }
        return String.join(" ", said);
    }

    /** Depth and how it was received: "depth 3, heard in part". */
    public static String brief(SeenTopics seen, Conversation talk) {
        return number(seen.depth(talk)) + talk.received().map(received -> ", " + received.words()).orElse("");
    }

    /** "raised by Mara", "raised together". */
    public static String raised(Case of, Conversation talk) {
        return talk.raisedBy() == 0 ? Bundle.TopicWords_raisedTogether() : Bundle.TopicWords_raised(name(of, talk.raisedBy()));
    }

    /** Who raised it: "Mara", "together". */
    public static String who(Case of, Conversation talk) {
        return talk.raisedBy() == 0 ? Bundle.TopicWords_together() : name(of, talk.raisedBy());
    }

    /** How it was received, also where that is not noted. */
    public static String received(Conversation talk) {
        return talk.received().map(Received::words).orElse(Bundle.TopicWords_notNoted());
    }

    /** How long it was: "20 minutes"; empty where that is not known. */
    public static String length(Conversation talk) {
        return talk.minutes() == 0 ? "" : talk.minutes() == Conversation.SEVERAL_DAYS ? Bundle.TopicWords_days()
                : Bundle.TopicWords_minutes(talk.minutes());
    }

    /** What became of it: "understood, let rest"; empty where nothing is noted. */
    public static String became(Conversation talk) {
        return String.join(", ", talk.became().stream().map(Outcome::words).toList());
    }

    /** What is noted of one member: "Mara: depth 1, heard in part, made room". */
    public static String by(Case of, Conversation.By by) {
        List<String> noted = new ArrayList<>();
        Optional.ofNullable(by.depth()).ifPresent(depth -> noted.add(number(depth)));
        Optional.ofNullable(by.received()).ifPresent(received -> noted.add(received.words()));
        if (by.spoke()) {
            noted.add(Bundle.TopicWords_spoke());
        }
        if (by.madeRoom()) {
            noted.add(Bundle.TopicWords_room());
        }
        if (by.pushedBack()) {
            noted.add(Bundle.TopicWords_pushed());
        }
        return Bundle.TopicWords_by(name(of, by.person()), String.join(", ", noted));
    }

    /** A conversation on the map in one line, to be read aloud. */
    public static String spoken(SeenTopics seen, TopicMap.Stop stop) {
        List<String> said = new ArrayList<>(List.of(stop.topic().name(), day(stop.talk().day()), depth(stop.depth()),
                raised(seen.scope().of(), stop.talk())));
        stop.talk().received().ifPresent(received -> said.add(received.words()));
        return String.join(", ", said);
    }

    private static String name(Case of, long person) {
        return of.member(person).map(Member::name).orElse("");
    }
}
