package org.tideline.sessions.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.tideline.core.api.ItemRef;

/**
 * A psychotherapy note as it stands in its editor.
 *
 * @param day   the day as typed
 * @param about the person it is about, 0 for all
 * @param words its text in our Markdown
 */
public record PsychotherapyTyped(String day, long about, String words) {
    /** The kind of the draft of an addendum; its id is that of the note. */
    public static final String ADDENDUM_DRAFT = "sessions.psychotherapy-adding";

    /** The draft of a new note in a case. */
    public static ItemRef fresh(long caseId) {
        return new ItemRef(PsychotherapyNote.NEW, caseId);
    }

    /** The draft of an addendum to a note. */
    public static ItemRef adding(PsychotherapyNote note) {
        return new ItemRef(ADDENDUM_DRAFT, note.id());
    }

    /** Whether a note holds each of these words, or begins of words, whatever their case and accents. */
    public static boolean holds(PsychotherapyNote note, String words) {
        String text = folded(Stream.concat(Stream.of(note.words()), note.addenda().stream().flatMap(a -> Stream.of(a.reason() + "", a.words() + "")))
                .reduce("", (all, one) -> all + "\n" + one));
        return Arrays.stream(folded(words).split("\\s+")).allMatch(text::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
