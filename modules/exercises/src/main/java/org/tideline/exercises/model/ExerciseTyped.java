package org.tideline.exercises.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Validation;
import org.tideline.exercises.model.Wording.Family;
import org.tideline.exercises.model.Wording.Step;
import org.tideline.exercises.model.Wording.Who;

/**
 * What is typed in the form of an exercise. Steps are written one a line; a few words before a bar are the heading of
 * the step: "Ask | Say what you would like." Pure.
 *
 * @param serves name of a {@link Serves}
 * @param depth  1 to 7
 * @param who    place in {@link #WHO}
 * @param family name of a {@link Family}
 */
@Messages({
    "ExerciseTyped.noTitle=It needs a title.",
    "# {0} - how many", "ExerciseTyped.longTitle=A title has up to {0} letters.",
    "ExerciseTyped.noSteps=It needs at least one step, one line each.",
    "# {0} - how many", "ExerciseTyped.manySteps=Up to {0} steps have room.",
    "# {0} - how many", "ExerciseTyped.alone=There are {0,choice,0#no steps yet|1#1 step|1<{0} steps}. No more can stand alone.",
    "# {0} - how many", "ExerciseTyped.long=This is longer than {0,number,integer} letters."})
public record ExerciseTyped(String title, String purpose, String serves, int depth, int who, String minutes, String steps, int aloneSteps,
                            String family, String othersSteps, boolean firstInSession, String watchFor, String notWhen, String idea) {
    /** By whom it is done, in the order it is offered: together, each alone, each alone and then together, for one. */
    public static final List<Who> WHO = List.of(Who.TOGETHER, Who.EACH, Who.EACH, Who.ONE);
    /** Place of "each alone, then together". */
    private static final int THEN_TOGETHER = 2;
    /** Longest title, longest other text, most steps. */
    public static final int TITLE = 120, LONGEST = 4000, STEPS = 20;

    /** An exercise that is still to be written. */
    public static ExerciseTyped blank() {
        return new ExerciseTyped("", "", Serves.SAFE_SPACE.name(), 1, 0, "", "", 0, Family.PLAIN.name(), "", false, "", "", "");
    }

    /** The form of a wording. */
    public static ExerciseTyped of(Wording of) {
        int who = of.thenTogether() && of.who() == Who.EACH ? THEN_TOGETHER : WHO.indexOf(of.who());
        return new ExerciseTyped(of.title(), of.purpose(), of.serves().name(), of.depth().number(), who, of.minutes(), lines(of.steps()),
                of.aloneSteps(), of.family().name(), lines(of.othersSteps()), of.firstInSession(), of.watchFor(), of.notWhen(), of.idea());
    }

    /** Steps as lines, the way {@link #steps(String)} reads them. */
    static String lines(List<Step> steps) {
        return steps.stream().map(step -> step.heading().isEmpty() && step.words().indexOf('|') < 0 ? step.words()
                : step.heading() + " | " + step.words()).collect(Collectors.joining("\n"));
    }

    static List<Step> steps(String lines) {
        List<Step> steps = new ArrayList<>();
        for (String line : lines.split("\\R")) {
            int bar = line.indexOf('|');
            String heading = bar < 0 ? "" : line.substring(0, bar).strip();
            String words = line.substring(bar + 1).strip();
            if (!words.isEmpty()) {
                steps.add(new Step(heading, words));
            }
        }
        return steps;
    }

    /** What is still to be mended; fields are named as here. */
    public Validation check() {
        Validation validation = new Validation();
        int count = steps(steps).size();
        validation.require(!title.isBlank(), "title", Bundle.ExerciseTyped_noTitle())
                .require(title.strip().length() <= TITLE, "title", Bundle.ExerciseTyped_longTitle(TITLE))
                .require(count > 0, "steps", Bundle.ExerciseTyped_noSteps())
                .require(count <= STEPS, "steps", Bundle.ExerciseTyped_manySteps(STEPS))
                .require(aloneSteps <= count, "aloneSteps", Bundle.ExerciseTyped_alone(count))
                .require(steps(othersSteps).size() <= STEPS, "othersSteps", Bundle.ExerciseTyped_manySteps(STEPS));
        String[][] texts = {{"purpose", purpose}, {"steps", steps}, {"othersSteps", othersSteps}, {"minutes", minutes}, {"watchFor", watchFor},
            {"notWhen", notWhen}, {"idea", idea}};
        for (String[] text : texts) {
            validation.require(text[1].length() <= LONGEST, text[0], Bundle.ExerciseTyped_long(LONGEST));
        }
        return validation;
    }

    /** The wording; to be asked where {@link #check} finds nothing. */
    public Wording wording(String code) {
        return new Wording(code, title.strip(), purpose.strip(), Serves.valueOf(serves), Depth.of(depth), WHO.get(who), who == THEN_TOGETHER,
                minutes.strip(), steps(steps), WHO.get(who) == Who.ONE ? 0 : aloneSteps, Family.valueOf(family), steps(othersSteps), firstInSession,
                watchFor.strip(), notWhen.strip(), idea.strip());
    }
}
