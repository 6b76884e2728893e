package org.tideline.clients.model.record;

import java.util.List;

/**
 * One field of a sort of record: a column of its table, and how it is typed. Immutable; any thread.
 *
 * @param name    the column; {@code answers.3} is the part {@code 3} of the column {@code answers}, which keeps several
 * @param type    what it holds
 * @param label   what stands above it
 * @param choices what can be chosen, in their order; empty where something is typed
 * @param needed  whether it may not stay empty
 * @param hint    a line under it, or empty
 */
public record Field(String name, Type type, String label, List<Choice> choices, boolean needed, String hint) {
    /** What a field holds, and as which Java type. */
    public enum Type {
        /** One line: {@link String}. */
        LINE,
        /** Several lines: {@link String}. */
        WORDS,
        /** A day: {@link java.time.LocalDate}. */
        DAY,
        /** One of the choices: its code, a {@link String}. */
        CHOICE,
        /** Any of the choices: their codes with a blank between, a {@link String}. */
        SEVERAL,
        /** A person of the case: {@link Long}, null for everyone. */
        MEMBER,
        /** {@link Boolean}. */
        FLAG,
        /** An id that the program sets and nobody types: {@link Long}. */
        HIDDEN
    }

    /**
     * Something that can be chosen.
     *
     * @param code  as it is stored: never rename one
     * @param words as it is shown
     */
    public record Choice(String code, String words) {
    }

    public Field {
        choices = List.copyOf(choices);
    }

    /** A line that may stay empty. */
    public static Field line(String name, String label) {
        return new Field(name, Type.LINE, label, List.of(), false, "");
    }

    /** Several lines that may stay empty. */
    public static Field words(String name, String label) {
        return new Field(name, Type.WORDS, label, List.of(), false, "");
    }

    /** A day that may stay empty. */
    public static Field day(String name, String label) {
        return new Field(name, Type.DAY, label, List.of(), false, "");
    }

    /** One of several; the first is proposed. */
    public static Field choice(String name, String label, Choice... choices) {
        return new Field(name, Type.CHOICE, label, List.of(choices), true, "");
    }

    /** Any of several. */
    public static Field several(String name, String label, Choice... choices) {
        return new Field(name, Type.SEVERAL, label, List.of(choices), false, "");
    }

    /** A person of the case. */
    public static Field member(String label) {
        return new Field(PERSON, Type.MEMBER, label, List.of(), true, "");
    }

    /** A person of the case, or everyone. */
    public static Field memberOrAll(String label) {
        return new Field(PERSON, Type.MEMBER, label, List.of(), false, "");
    }

    /** Yes or no. */
    public static Field flag(String name, String label) {
        return new Field(name, Type.FLAG, label, List.of(), false, "");
    }

    /** The column of the person a record is of. */
    public static final String PERSON = "person_id";

    /** The same field, which may not stay empty. */
    public Field must() {
        return new Field(name, type, label, choices, true, hint);
    }

    /** The same field with a line under it. */
    public Field hinted(String words) {
        return new Field(name, type, label, choices, needed, words);
    }

    /** The column it lies in. */
    public String column() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Whether several fields share its column. */
    public boolean packed() {
        return name.indexOf('.') >= 0;
    }

    /** The words of a choice by its code; the code itself if it is not known any more. */
    public String words(String code) {
        return choices.stream().filter(c -> c.code().equals(code)).map(Choice::words).findFirst().orElse(code);
    }
}
