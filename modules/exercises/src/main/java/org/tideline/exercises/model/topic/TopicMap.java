package org.tideline.exercises.model.topic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Depth;

/**
 * What the depth map shows: where they have been and what they came back to, over time. Immutable; any thread.
 *
 * @param seen  what its reader may see
 * @param from  first day shown; both days are null where nothing is
 * @param to    last day shown
 * @param lines the chosen topics with what was talked of them in that time, in the order in which they first came up
 * @param talks all conversations of that time, oldest first, also those about other topics
 */
public record TopicMap(SeenTopics seen, LocalDate from, LocalDate to, List<Line> lines, List<Conversation> talks) {
    /** Stands for several persons together, as {@code MemberMark} has it. */
    public static final int TOGETHER = -1;
    /** With more topics than this, those they came back to most are shown at first. */
    private static final int MANY = 7;
    private static final int FIRST_SHOWN = 5;

    /** A topic on the map. */
    public record Line(Topic topic, List<Stop> stops) {
        public Line {
            stops = List.copyOf(stops);
        }
    }

    /**
     * One conversation on the map.
     *
     * @param mark the mark of the member who raised it, or {@link #TOGETHER}
     */
    public record Stop(Topic topic, Conversation talk, Depth depth, int mark) {
    }

    public TopicMap {
        lines = List.copyOf(lines);
        talks = List.copyOf(talks);
    }

    /**
     * The map of a time.
     *
     * @param topics which topics are drawn
     */
    public static TopicMap of(SeenTopics seen, Period period, Predicate<Topic> topics) {
        List<Conversation> talks = seen.talks().stream().filter(talk -> period.contains(talk.day())).toList();
        List<Line> lines = seen.topics().stream().filter(topics).map(topic -> new Line(topic, talks.stream()
                .filter(talk -> talk.topic() == topic.id()).map(talk -> new Stop(topic, talk, seen.depth(talk), mark(seen, talk))).toList()))
                .filter(line -> !line.stops().isEmpty())
                .sorted(Comparator.comparing((Line line) -> line.stops().get(0).talk(), Conversation.BY_TIME)).toList();
        if (talks.isEmpty()) {
            return new TopicMap(seen, null, null, List.of(), talks);
        }
        LocalDate first = talks.get(0).day();
        LocalDate last = talks.get(talks.size() - 1).day();
        return new TopicMap(seen, period.from() != null ? period.from() : first.withDayOfMonth(1),
                period.to() != null ? period.to() : YearMonth.from(last).atEndOfMonth(), lines, talks);
    }

    private static int mark(SeenTopics seen, Conversation talk) {
        return talk.raisedBy() == 0 ? TOGETHER : seen.scope().of().member(talk.raisedBy()).map(Member::mark).orElse(TOGETHER);
    }

    /** The topics that are drawn as long as nobody chose: all, or of many those they came back to most. */
    public static Set<Long> atFirst(SeenTopics seen, Period period) {
        TopicMap all = of(seen, period, topic -> true);
        Comparator<Line> most = Comparator.comparing((Line line) -> line.stops().size());
        return all.lines().stream().sorted(most.thenComparing(line -> line.stops().get(line.stops().size() - 1).talk(),
                Conversation.BY_TIME).reversed()).limit(all.lines().size() > MANY ? FIRST_SHOWN : MANY)
                .map(line -> line.topic().id()).collect(Collectors.toSet());
    }

    /** Whether there is nothing to draw. */
    public boolean empty() {
        return lines.isEmpty();
    }

    /** How many conversations were that deep; of conversations, never of persons. */
    public long at(Depth depth) {
        return talks.stream().filter(talk -> seen.depth(talk) == depth).count();
    }

    /** All that is drawn, oldest first. */
    public List<Stop> stops() {
        return lines.stream().flatMap(line -> line.stops().stream()).sorted(Comparator.comparing(Stop::talk, Conversation.BY_TIME)).toList();
    }

    /** The line of a topic. */
    public Optional<Line> line(long topic) {
        return lines.stream().filter(line -> line.topic().id() == topic).findFirst();
    }

    /** The stop of a conversation. */
    public Optional<Stop> stop(long talk) {
        return stops().stream().filter(stop -> stop.talk().id() == talk).findFirst();
    }

    /** The next conversation about the same topic, or the one before it; empty at its ends. */
    public Optional<Stop> along(Stop from, int step) {
        List<Stop> its = line(from.topic().id()).map(Line::stops).orElse(List.of());
        int to = its.indexOf(from) + step;
        return to < 0 || to >= its.size() ? Optional.empty() : Optional.of(its.get(to));
    }

    /** The first or the last conversation about the same topic. */
    public Optional<Stop> end(Stop from, boolean last) {
        return line(from.topic().id()).map(line -> line.stops().get(last ? line.stops().size() - 1 : 0));
    }

    /** Of the next topic, or the one before it, the conversation nearest in time; empty at the ends. */
    public Optional<Stop> across(Stop from, int step) {
        int to = lines.stream().map(line -> line.topic().id()).toList().indexOf(from.topic().id()) + step;
        return to < 0 || to >= lines.size() ? Optional.empty() : lines.get(to).stops().stream().min(Comparator.comparing(
                (Stop stop) -> Math.abs(ChronoUnit.DAYS.between(stop.talk().day(), from.talk().day()))));
    }
}
