package org.tideline.exercises.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Plain;

/** The exercises of the library as they are listed: found by words, by whose they are, under the three practices. Pure. */
@Messages("LibraryList.retired=No longer offered")
public final class LibraryList {
    private final List<Exercise> all;

    public LibraryList(List<Exercise> all) {
        this.all = List.copyOf(all);
    }

    /** Whose exercises are shown. */
    public enum Whose {
        ALL, OURS, MINE;

        boolean of(Exercise exercise) {
            return this == ALL || this == MINE == (exercise.origin() == Exercise.Origin.OWN);
        }
    }

    /**
     * Exercises under one heading.
     *
     * @param title     the practice they belong to, or that they are no longer offered
     * @param exercises the shallowest first
     */
    public record Group(String title, List<Exercise> exercises) {
        public Group {
            exercises = List.copyOf(exercises);
        }
    }

    /** How many are offered of these. */
    public int count(Whose whose) {
        return (int) all.stream().filter(each -> !each.retired() && whose.of(each)).count();
    }

    /** All of them, also those no longer offered. */
    public List<Exercise> all() {
        return all;
    }

    /** Those in which all the words occur: in title, purpose, steps, code, or as depth; without empty groups. */
    public List<Group> groups(Whose whose, String words) {
        List<Exercise> found = all.stream().filter(each -> whose.of(each) && matches(each, words)).toList();
        List<Group> groups = new ArrayList<>();
        for (Serves serves : Serves.values()) {
            add(groups, serves.title(), found.stream().filter(each -> !each.retired() && each.serves() == serves).toList());
        }
        add(groups, Bundle.LibraryList_retired(), found.stream().filter(Exercise::retired).toList());
        return groups;
    }

    private static void add(List<Group> groups, String title, List<Exercise> exercises) {
        if (!exercises.isEmpty()) {
            groups.add(new Group(title, exercises.stream().sorted(Comparator.comparing(Exercise::depth)).toList()));
        }
    }

    /** Whether all the words occur in an exercise, whatever their case and accents. */
    static boolean matches(Exercise exercise, String words) {
        String text = Plain.of(Stream.concat(
                Stream.of(exercise.title(), exercise.purpose(), exercise.code(), exercise.depthWords(), exercise.serves().title(), exercise.whoWords()),
                exercise.steps().stream().map(Wording.Step::line)).collect(Collectors.joining("\n")));
        return Arrays.stream(Plain.of(words).split("\\s+")).allMatch(word -> word.matches("[1-7]") ? exercise.depth().number() == word.charAt(0) - '0'
                : text.contains(word));
    }

    /** Whether all the words occur in its title. */
    static boolean titled(Exercise exercise, String words) {
        String title = Plain.of(exercise.title());
        return Arrays.stream(Plain.of(words).split("\\s+")).allMatch(title::contains);
    }
}
