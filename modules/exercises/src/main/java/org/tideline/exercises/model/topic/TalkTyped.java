package org.tideline.exercises.model.topic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.TimeWords;
import org.tideline.core.api.Validation;
import org.tideline.exercises.model.Depth;

/**
 * A conversation as it stands in its form, as typed.
 *
 * @param topic    what the topic is called; one that is not in the list yet is put there
 * @param raisedBy who raised it, 0 for together, {@link #NOT_SAID} until that is chosen
 * @param day      the day
 * @param time     the time
 * @param minutes  how long
 * @param days     whether it went over several days
 * @param who      what is noted of each person
 * @param outcomes what became of it
 * @param decided  what was decided
 * @param words    words said, or about it
 * @param owner    whose own it is, 0 for everybody's
 */
@Messages({
    "TalkTyped.topic=What was it about? Choose a topic, or name a new one.",
    "# {0} - how many", "TalkTyped.long=A topic’s name has at most {0} letters.",
    "TalkTyped.raised=Who raised it? “Together” is an answer too.",
    "TalkTyped.depth=How deep was it? A topic that is new needs one depth, of either of them.",
    "TalkTyped.day=Which day was it? Such as “today”, “4/11” or “mon”.",
    "TalkTyped.time=A time is written like 21:15.",
    "# {0} - how many", "TalkTyped.minutes=How long in minutes, 1 to {0}; or leave it empty."})
public record TalkTyped(String topic, long raisedBy, String day, String time, String minutes, boolean days, Map<Long, Who> who,
                        List<Outcome> outcomes, String decided, String words, long owner) {
    /** Kind of the draft of a conversation that is not in the record yet: its id is the case's. */
    public static final String NEW = "exercises.new-talk";
    /** In place of who raised it. */
    public static final long NOT_SAID = -1;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?");

    /**
     * What is noted of one person.
     *
     * @param depth    1 to 7, 0 where it is not noted
     * @param received how they received it, or null
     */
    public record Who(int depth, Received received, boolean pushedBack, boolean spoke, boolean madeRoom) {
        /** Nothing. */
        public static final Who NOTHING = new Who(0, null, false, false, false);
    }

    public TalkTyped {
        who = new TreeMap<>(who);
        outcomes = List.copyOf(outcomes);
    }

    /** The draft of a conversation that is being added to a case. */
    public static ItemRef fresh(long caseId) {
        return new ItemRef(NEW, caseId);
    }

    /** A conversation as its form shows it. */
    public static TalkTyped of(Conversation talk, String topic, String day) {
        Map<Long, Who> who = new TreeMap<>();
        talk.by().forEach(by -> who.put(by.person(), new Who(by.depth() == null ? 0 : by.depth().number(), by.received(), by.pushedBack(),
                by.spoke(), by.madeRoom())));
        return new TalkTyped(topic, talk.raisedBy(), day, TimeWords.of(talk.time()),
                talk.minutes() > 0 ? String.valueOf(talk.minutes()) : "", talk.minutes() == Conversation.SEVERAL_DAYS, who, talk.became(),
                talk.decided(), talk.words(), talk.drawn().owner());
    }

    /** The topic of that name in the list, letters' size aside. */
    public Optional<Topic> known(List<Topic> topics) {
        return topics.stream().filter(each -> each.name().equalsIgnoreCase(topic.strip())).findFirst();
    }

    private static Optional<LocalTime> time(String typed) {
        Matcher m = TIME.matcher(typed.strip());
        try {
            return m.matches() ? Optional.of(LocalTime.of(Integer.parseInt(m.group(1)), m.group(2) == null ? 0 : Integer.parseInt(m.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> length() {
        String digits = minutes.strip();
        return digits.matches("\\d{1,4}") && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= Conversation.MOST_MINUTES
                ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private Optional<Depth> deepest() {
        return who.values().stream().map(Who::depth).filter(depth -> depth > 0).max(Comparator.naturalOrder()).map(Depth::of);
    }

    /** @param onDay the day as the form reads it, or null */
    public Validation check(LocalDate onDay, List<Topic> topics) {
        return new Validation().require(!topic.isBlank(), "topic", Bundle.TalkTyped_topic())
                .require(topic.strip().length() <= Topic.MOST, "topic", Bundle.TalkTyped_long(Topic.MOST))
                .require(raisedBy != NOT_SAID, "raised", Bundle.TalkTyped_raised())
                .require(topic.isBlank() || known(topics).isPresent() || deepest().isPresent(), "who", Bundle.TalkTyped_depth())
                .require(onDay != null, "day", Bundle.TalkTyped_day())
                .require(time.isBlank() || time(time).isPresent(), "time", Bundle.TalkTyped_time())
                .require(minutes.isBlank() || days || length().isPresent(), "minutes", Bundle.TalkTyped_minutes(Conversation.MOST_MINUTES));
    }

    /** The topic that is put into the list with it; empty where it is there. */
    public Optional<Topic> fresh(Case of, LocalDate onDay, List<Topic> topics) {
        return known(topics).isPresent() ? Optional.empty()
                : Optional.of(new Topic(Ids.next(), of.id(), topic.strip(), deepest().orElse(Depth.REQUESTS), owner, onDay, null));
    }

    /**
     * The conversation that was typed, in place of the one before; only what {@link #check} finds right.
     *
     * @param about the topic
     */
    public Conversation talk(Conversation before, Case of, Topic about, LocalDate onDay) {
        List<Conversation.By> by = new ArrayList<>();
        for (Member member : of.people()) {
            Who noted = who.getOrDefault(member.person(), Who.NOTHING);
            if (!noted.equals(Who.NOTHING)) {
                by.add(new Conversation.By(member.person(), noted.depth() == 0 ? null : Depth.of(noted.depth()), noted.received(),
                        noted.pushedBack(), noted.spoke(), noted.madeRoom()));
            }
        }
        Drawn drawn = owner == before.drawn().owner() ? before.drawn() : owner == 0 ? Drawn.JOINT : Drawn.own(owner);
        return new Conversation(before.id(), of.id(), about.id(), onDay, time(time).orElse(null),
                days ? Conversation.SEVERAL_DAYS : length().orElse(0), raisedBy, drawn, by, new HashSet<>(outcomes), decided.strip(), words.strip(),
                before.enteredAt());
    }
}
