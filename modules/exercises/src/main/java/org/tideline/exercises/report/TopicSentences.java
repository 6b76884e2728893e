package org.tideline.exercises.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.Outcome;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.exercises.model.topic.TopicWords;

/**
 * What a page says of topics (sentences S19 to S21 of {@code reports.md} §7): records in, sentence or nothing out. Nobody is
 * counted. Any thread.
 */
@Messages({
    "# {0} - how many topics", "# {1} - how often", "TopicSentences.talked=You talked about {0}, {1} in all.",
    "# {0} - how many topics", "# {1} - how often", "TopicSentences.theyTalked=They talked about {0}, {1} in all.",
    "# {0} - how many", "TopicSentences.topics={0,choice,1#one topic|1<{1} topics}",
    "# {0} - how often", "# {1} - in words", "TopicSentences.times={0,choice,2#twice|2<{1} times}",
    "# {0} - how many", "# {1} - in words", "TopicSentences.back={0,choice,1#One of them came back.|1<{1} of them came back.}",
    "TopicSentences.itCameBack=It came back.", "TopicSentences.bothBack=Both came back.", "TopicSentences.allBack=All of them came back.",
    "# {0} - topic", "# {1} - day", "TopicSentences.once=You talked about {0}, on {1}.",
    "# {0} - topic", "# {1} - day", "TopicSentences.theyOnce=They talked about {0}, on {1}.",
    "TopicSentences.none=No conversations were noted in this time. They may have happened all the same.",
    "# {0} - shallowest", "# {1} - deepest", "TopicSentences.ranged=The talks ranged from {0} to {1}.",
    "# {0} - depth", "TopicSentences.stayed=The talks stayed with {0}.",
    "# {0} - depth", "TopicSentences.was=It was about {0}.",
    "TopicSentences.pacing=Moving between shallow and deep is pacing; neither is ahead of the other.",
    "# {0} - shape", "# {1} - name", "TopicSentences.raisedBy={0}: raised by {1}.",
    "TopicSentences.circle=Circle", "TopicSentences.diamond=Diamond", "TopicSentences.triangle=Triangle",
    "TopicSentences.twoCircles=Double circle", "TopicSentences.twoDiamonds=Double diamond", "TopicSentences.twoTriangles=Double triangle",
    "TopicSentences.square=Square: raised together.",
    "TopicSentences.open=Open mark: let rest for that day.",
    "# {0} - topics", "TopicSentences.unnamed=Not named in the picture: {0}.",
    "TopicSentences.chart=Chart of topics by depth.",
    "# {0} - depth", "# {1} - its name", "# {2} - topics", "TopicSentences.atDepth=Depth {0}, {1}: {2}.",
    "# {0} - topic", "# {1} - days", "TopicSentences.onDays={0}, {1}",
    "# {0} - day", "# {1} - who raised it", "TopicSentences.onDay={0} {1}",
    "# {0} - day", "# {1} - who raised it", "TopicSentences.onDayRest={0} {1}, let rest"})
public final class TopicSentences {
    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve");
    private final TopicMap map;
    private final Locale locale;
    private final boolean you;

    /**
     * @param map what the page shows, all topics on it
     * @param you whether it speaks to those it is about
     */
    public TopicSentences(TopicMap map, Locale locale, boolean you) {
        this.map = map;
        this.locale = locale;
        this.you = you;
    }

    /** S19. */
    public String talked() {
        int times = map.talks().size();
        if (times == 0) {
            return Bundle.TopicSentences_none();
        }
        if (times == 1) {
            Conversation only = map.talks().get(0);
            String name = map.seen().topic(only.topic()).map(Topic::name).orElse("");
            return you ? Bundle.TopicSentences_once(name, day(only.day())) : Bundle.TopicSentences_theyOnce(name, day(only.day()));
        }
        int topics = map.lines().size();
        String many = Bundle.TopicSentences_topics(topics, number(topics));
        String often = Bundle.TopicSentences_times(times, number(times));
        String said = you ? Bundle.TopicSentences_talked(many, often) : Bundle.TopicSentences_theyTalked(many, often);
        // What came up twice on one day did not go away between.
        long back = map.lines().stream().filter(line -> line.stops().stream().map(stop -> stop.talk().day()).distinct().count() > 1).count();
        if (back == 0) {
            return said;
        }
        return said + " " + (back < topics ? Bundle.TopicSentences_back(back, capital(number(back))) : topics == 1 ? Bundle.TopicSentences_itCameBack()
                : topics == 2 ? Bundle.TopicSentences_bothBack() : Bundle.TopicSentences_allBack());
    }

    /** S20, and S21 where they moved; empty where there is nothing. */
    public Optional<String> ranged() {
        List<Depth> depths = map.talks().stream().map(map.seen()::depth).distinct().sorted().toList();
        if (depths.isEmpty()) {
            return Optional.empty();
        }
        String least = TopicWords.brief(depths.get(0));
        if (depths.size() == 1) {
            return Optional.of(map.talks().size() == 1 ? Bundle.TopicSentences_was(least) : Bundle.TopicSentences_stayed(least));
        }
        return Optional.of(Bundle.TopicSentences_ranged(least, TopicWords.brief(depths.get(depths.size() - 1))) + " "
                + Bundle.TopicSentences_pacing());
    }

    /** What the marks mean, as far as they are on the page. */
    public String marks(List<Topic> unnamed) {
        Case of = map.seen().scope().of();
        List<String> said = new ArrayList<>();
        for (Member member : of.people()) {
            if (of.people().size() > 1 && map.talks().stream().anyMatch(talk -> talk.raisedBy() == member.person())) {
                said.add(Bundle.TopicSentences_raisedBy(shape(member.mark()), member.name()));
            }
        }
        if (map.talks().stream().anyMatch(talk -> talk.raisedBy() == 0)) {
            said.add(Bundle.TopicSentences_square());
        }
        if (map.talks().stream().anyMatch(talk -> talk.outcomes().contains(Outcome.REST))) {
            said.add(Bundle.TopicSentences_open());
        }
        if (!unnamed.isEmpty()) {
            said.add(Bundle.TopicSentences_unnamed(unnamed.stream().map(Topic::name).collect(Collectors.joining(", "))));
        }
        return String.join(" ", said);
    }

    private static String shape(int mark) {
        return switch (mark) {
            case 0 -> Bundle.TopicSentences_circle();
            case 1 -> Bundle.TopicSentences_diamond();
            case 2 -> Bundle.TopicSentences_triangle();
            default -> switch (mark % 3) {
                case 0 -> Bundle.TopicSentences_twoCircles();
                case 1 -> Bundle.TopicSentences_twoDiamonds();
                default -> Bundle.TopicSentences_twoTriangles();
            };
        };
    }

    /** The picture in words: depth by depth, which topics, when, who raised them. */
    public String alternative() {
        List<String> said = new ArrayList<>(List.of(Bundle.TopicSentences_chart()));
        for (Depth depth : Depth.ALL) {
            String topics = map.lines().stream().map(line -> at(line, depth)).filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
            if (!topics.isEmpty()) {
                said.add(Bundle.TopicSentences_atDepth(depth.number(), TopicWords.brief(depth), topics));
            }
        }
        return String.join(" ", said);
    }

    private String at(TopicMap.Line line, Depth depth) {
        String days = line.stops().stream().filter(stop -> stop.depth() == depth).sorted(Comparator.comparing(TopicMap.Stop::talk, Conversation.BY_TIME))
                .map(stop -> stop.talk().outcomes().contains(Outcome.REST) ? Bundle.TopicSentences_onDayRest(day(stop.talk().day()), raised(stop))
                        : Bundle.TopicSentences_onDay(day(stop.talk().day()), raised(stop))).collect(Collectors.joining(", "));
        return days.isEmpty() ? "" : Bundle.TopicSentences_onDays(line.topic().name(), days);
    }

    private String raised(TopicMap.Stop stop) {
        return TopicWords.raised(map.seen().scope().of(), stop.talk());
    }

    private String number(long count) {
        return count < NUMBERS.size() ? NUMBERS.get((int) count) : String.valueOf(count);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** "19 June 2025", its parts not to be parted. */
    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d\u00A0MMMM uuuu", locale).format(day);
    }
}
