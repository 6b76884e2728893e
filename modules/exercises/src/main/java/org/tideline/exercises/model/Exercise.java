package org.tideline.exercises.model;

import java.util.List;
import java.util.Objects;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;

/**
 * An exercise of the library, in one version. Immutable.
 *
 * @param id      1 to 36 and 101 to 108 for those that come with the program, in every practice; else an id of its own
 * @param version number of this version, from 1
 * @param origin  whose it is
 * @param retired whether it is no longer offered; what was given stays as it is
 * @param wording what is written of it
 */
@Messages({
    "Exercise.TOGETHER=together", "Exercise.EACH=each alone", "Exercise.EACH_THEN=each alone, then together", "Exercise.ONE=for one person",
    "# {0} - number", "# {1} - label, small letters", "Exercise.depth=depth {0}, {1}"})
public record Exercise(long id, int version, Origin origin, boolean retired, Wording wording) {
    /** The kind of the item that stands for an exercise. */
    public static final String KIND = "exercises.exercise";
    /** The kind of the item that stands for one of its versions. */
    public static final String VERSION = "exercises.version";

    public Exercise {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(wording, "wording");
    }

    /** Whose an exercise is. */
    public enum Origin {
        /** It came with the program, as it stands. */
        OURS,
        /** It came with the program and the practice changed it. */
        OURS_CHANGED,
        /** The practice wrote it, copied it or took it in. */
        OWN
    }

    /** The item that stands for it. */
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** Its code, "E01"; empty for the practice's own. */
    public String code() {
        return wording.code();
    }

    /** Its title. */
    public String title() {
        return wording.title();
    }

    /** What it is for. */
    public String purpose() {
        return wording.purpose();
    }

    /** Which practice it belongs to. */
    public Serves serves() {
        return wording.serves();
    }

    /** How exposed the one who speaks feels. */
    public Depth depth() {
        return wording.depth();
    }

    /** How long, in words. */
    public String minutes() {
        return wording.minutes();
    }

    /** How it goes. */
    public List<Wording.Step> steps() {
        return wording.steps();
    }

    /** By whom, in words: "each alone, then together". */
    public String whoWords() {
        return switch (wording.who()) {
            case TOGETHER -> Bundle.Exercise_TOGETHER();
            case EACH -> wording.thenTogether() ? Bundle.Exercise_EACH_THEN() : Bundle.Exercise_EACH();
            case ONE -> Bundle.Exercise_ONE();
        };
    }

    /** Its depth as number and word: "depth 3, feelings". */
    public String depthWords() {
        String label = depth().label();
        return Bundle.Exercise_depth(depth().number(), Character.toLowerCase(label.charAt(0)) + label.substring(1));
    }
}
