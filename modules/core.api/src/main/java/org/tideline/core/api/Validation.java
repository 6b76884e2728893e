package org.tideline.core.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is still to be mended in a form: field by field, each with the sentence that says what is accepted. */
public final class Validation {
    /**
     * @param field   the field's stable name within its form
     * @param message one sentence that says what is accepted
     */
    public record Problem(String field, String message) {
    }

    private final List<Problem> problems = new ArrayList<>();

    /** Adds a problem unless the condition holds. */
    public Validation require(boolean holds, String field, String message) {
        if (!holds) {
            problems.add(new Problem(field, message));
        }
        return this;
    }

    /** All problems in the order of the form; empty if there are none. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The first problem of one field. */
    public Optional<Problem> of(String field) {
        return problems.stream().filter(p -> p.field().equals(field)).findFirst();
    }

    /** Whether everything is well. */
    public boolean ok() {
        return problems.isEmpty();
    }
}
