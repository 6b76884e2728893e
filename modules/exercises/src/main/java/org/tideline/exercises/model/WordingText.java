package org.tideline.exercises.model;

import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;

/** An exercise as one text, to be compared with another version of it. Pure. */
@Messages({
    "# {0} - practice", "# {1} - depth", "# {2} - by whom", "# {3} - how long", "WordingText.facts={0}, {1}, {2}, {3}",
    "WordingText.how=How it goes", "WordingText.others=Among three or more", "WordingText.watch=Watch for", "WordingText.not=Not when",
    "WordingText.idea=Idea",
    "# {0} - how many", "WordingText.alone=First {0} alone", "WordingText.session=First in a session",
    "WordingText.family=For families", "WordingText.children=Not for children"})
public final class WordingText {
    private WordingText() {
    }

    /** All of it, a line each, with headings as notes write them. */
    public static String of(Exercise exercise) {
        Wording of = exercise.wording();
        List<String> lines = new ArrayList<>(List.of(of.title(),
                Bundle.WordingText_facts(of.serves().title(), exercise.depthWords(), exercise.whoWords(), of.minutes()), of.purpose()));
        if (of.aloneSteps() > 0) {
            lines.add(Bundle.WordingText_alone(of.aloneSteps()));
        }
        if (of.firstInSession()) {
            lines.add(Bundle.WordingText_session());
        }
        if (of.family() != Wording.Family.PLAIN) {
            lines.add(of.family() == Wording.Family.FAMILY ? Bundle.WordingText_family() : Bundle.WordingText_children());
        }
        part(lines, Bundle.WordingText_how(), steps(of.steps()));
        part(lines, Bundle.WordingText_others(), steps(of.othersSteps()));
        part(lines, Bundle.WordingText_watch(), List.of(of.watchFor()));
        part(lines, Bundle.WordingText_not(), List.of(of.notWhen()));
        part(lines, Bundle.WordingText_idea(), List.of(of.idea()));
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private static List<String> steps(List<Wording.Step> steps) {
        return steps.stream().map(Wording.Step::line).toList();
    }

    private static void part(List<String> lines, String heading, List<String> words) {
        if (words.stream().anyMatch(each -> !each.isBlank())) {
            lines.add("**" + heading + "**");
            lines.addAll(words);
        }
    }
}
