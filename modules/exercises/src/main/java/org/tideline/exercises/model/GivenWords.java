package org.tideline.exercises.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Opening;
import org.tideline.core.api.TimeWords;

/** What was given and tried, in words. Pure; any thread. */
@Messages({
    "# {0} - names", "GivenWords.for=for {0}",
    "# {0} - names before the last", "# {1} - the last name", "GivenWords.and={0} and {1}",
    "GivenWords.comma=, ",
    "# {0} - day", "GivenWords.review=look back on {0}",
    "# {0} - what", "# {1} - day", "GivenWords.turn={0} on {1}",
    "# {0} - what", "# {1} - for whom", "# {2} - day", "GivenWords.turnFor={0} for {1} on {2}",
    "# {0} - what and when", "# {1} - why", "GivenWords.why={0}: {1}",
    "# {0} - name", "# {1} - answer", "GivenWords.said={0}: {1}",
    "# {0} - name and answer", "# {1} - words", "GivenWords.saidWords={0}, “{1}”",
    "GivenWords.together=together", "GivenWords.alone=alone",
    "# {0} - day", "GivenWords.again=again, after {0}",
    "GivenWords.declined=not now"})
public final class GivenWords {
    private GivenWords() {
    }

    /** A short day: "12 Nov 2025". */
    public static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    /** The names of these persons: "Mara and Jonas". */
    public static String names(Case of, List<Long> persons) {
        List<String> names = of.people().stream().filter(m -> persons.contains(m.person())).map(Member::name).toList();
        int last = names.size() - 1;
        return last < 1 ? String.join("", names)
                : Bundle.GivenWords_and(String.join(Bundle.GivenWords_comma(), names.subList(0, last)), names.get(last));
    }

    /** What it is, in one line: "Talk, and talk about how you talk · depth 2, how our life works · together · 10 min". */
    public static String line(Assignment a) {
        Exercise as = new Exercise(a.exercise(), a.version(), Exercise.Origin.OURS, false, a.text());
        return Stream.of(as.serves().title(), as.depthWords(), as.whoWords(), as.minutes()).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** For whom: "for Mara and Jonas". */
    public static String forWhom(Case of, Assignment a) {
        return Bundle.GivenWords_for(names(of, a.persons()));
    }

    /** Where it stands with all it was given to, and when it is looked back at: "going on · look back on 18 Nov 2025". */
    public static String standing(Assignment a) {
        List<String> parts = new ArrayList<>();
        parts.add(a.declined() ? Bundle.GivenWords_declined() : a.standing().words());
        if (a.reviewOn() != null && a.open()) {
            parts.add(Bundle.GivenWords_review(day(a.reviewOn())));
        }
        return String.join(" · ", parts);
    }

    /** What became of it on a day: "Paused for Mara on 3 Nov 2025: father arriving". */
    public static String turn(Case of, Turn turn) {
        String name = of.member(turn.person()).map(Member::name).orElse("");
        String when = name.isEmpty() ? Bundle.GivenWords_turn(turn.kind().words(), day(turn.day()))
                : Bundle.GivenWords_turnFor(turn.kind().words(), name, day(turn.day()));
        return turn.words().isBlank() ? when : Bundle.GivenWords_why(when, turn.words());
    }

    /** What a member said to it: "Jonas: yes, changed, “not on a Sunday”". */
    public static String said(Case of, Given given) {
        String name = of.member(given.person()).map(Member::name).orElse("");
        String words = given.answer().words();
        String said = Bundle.GivenWords_said(name, Character.toLowerCase(words.charAt(0)) + words.substring(1));
        return given.words().isBlank() ? said : Bundle.GivenWords_saidWords(said, given.words());
    }

    /**
     * When and how something was tried: "12 Nov 2025, 20:15 · together · again, after 5 Nov 2025".
     *
     * @param before the day of the try it repeats, or null
     */
    public static String when(PracticeEntry entry, LocalDate before) {
        List<String> parts = new ArrayList<>();
        parts.add(entry.time() == null ? day(entry.day()) : day(entry.day()) + ", " + TimeWords.of(entry.time()));
        parts.add(entry.together() ? Bundle.GivenWords_together() : Bundle.GivenWords_alone());
        if (before != null) {
            parts.add(Bundle.GivenWords_again(day(before)));
        }
        return String.join(" · ", parts);
    }

    /** All answers of an entry in one line. */
    public static String answers(PracticeEntry entry) {
        return entry.answers().stream().map(Said::brief).collect(Collectors.joining(" · ")).replace('\n', ' ');
    }

    /** What the author of an entry says about who may see its answers. "It did not feel safe" cannot be opened. */
    public static WhoSees<Said> opening(Case of, PracticeEntry entry) {
        return new WhoSees<>(of, entry.person(), entry.day(), entry.answers().stream().filter(a -> a.asks() != Asks.NOT_SAFE).toList(),
                new WhoSees.Kind<>() {
                    @Override
                    public String brief(Said answer) {
                        return answer.brief();
                    }

                    @Override
                    public Said opened(Said answer, Opening howFar, Set<Long> to, LocalDate told) {
                        return answer.opened(howFar, to, told);
                    }
                });
    }
}
