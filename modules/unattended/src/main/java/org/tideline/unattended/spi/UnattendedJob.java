package org.tideline.unattended.spi;

import java.util.Set;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;

/**
 * Work a feature does without a display. The one runner gathers all jobs from the global lookup, owns the shared
 * options, checks all arguments before anything is opened, and runs the jobs asked for in their fixed order.
 */
public interface UnattendedJob {
    /** The option that asks for this job. */
    Option trigger();

    /** Further options of this job; the shared ones are the runner's. */
    default Set<Option> arguments() {
        return Set.of();
    }

    /** Shared options this job understands; others given with it are a wrong call. */
    default Set<String> shared() {
        return Set.of();
    }

    /** What {@code --help} says of it, one line without a full stop. */
    default String describe() {
        return "";
    }

    /** What {@code --help} says of one of its {@link #arguments()}. */
    default String describe(Option argument) {
        return "";
    }

    /** Its place among the jobs of one call: create 0, restore 5, import 10, verify 20, backup 30, export 40. */
    int order();

    /** What it needs. */
    default Needs needs() {
        return Needs.PRACTICE;
    }

    /**
     * Checks the arguments, before anything is opened or changed.
     *
     * @throws WrongCall  if the call makes no sense, whatever the computer looks like; exit code 2
     * @throws WorkFailed if it is seen now already that the work cannot be done, such as a folder that is not there
     */
    void check(Arguments arguments) throws WrongCall, WorkFailed;

    /**
     * Does the work.
     *
     * @param practice the open practice; null if the job needs {@link Needs#NOTHING}
     * @return what it did, a few lines for standard output, without names of clients
     * @throws WorkFailed if it failed; it leaves everything as it was
     */
    String run(Arguments arguments, OpenPractice practice, Progress progress) throws WorkFailed;

    /** What a job needs before it can run. */
    enum Needs {
        NOTHING, PRACTICE
    }

    /**
     * An option, written {@code --name value} or {@code --name}.
     *
     * @param name  without the hyphens
     * @param value what the value is, such as {@code FILE}; null for a switch
     */
    record Option(String name, String value) {
    }
}
