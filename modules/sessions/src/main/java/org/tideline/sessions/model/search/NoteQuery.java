package org.tideline.sessions.model.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;

/**
 * What is looked for in notes. All that is typed must be there; what stands in quotation marks must stand so in the note;
 * the last word, and one with an asterisk behind it, may go on. Whatever is typed can be asked.
 *
 * @param words    what was typed
 * @param caseId   only in this case, or 0 for all
 * @param drawer   only in this drawer, or null for all
 * @param owner    whose own drawer, 0 where it is no member's
 * @param period   only in sessions of these days
 * @param template only in notes of this template, or null for all
 */
public record NoteQuery(String words, long caseId, Drawer drawer, long owner, Period period, String template) {
    /** More words than these are not looked at: nobody types as many. */
    static final int MOST_WORDS = 64;
    private static final String QUOTES = "\"“”„‟«»";

    public NoteQuery {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(period, "period");
    }

    /** Looks through all notes of all cases. */
    public static NoteQuery of(String words) {
        return new NoteQuery(words, 0, null, 0, Period.ALL, null);
    }

    /**
     * Words that must follow each other; mostly it is one.
     *
     * @param words as they are looked for, at least one
     * @param begun whether the last may go on
     */
    record Clause(List<String> words, boolean begun) {
        Clause {
            words = List.copyOf(words);
        }

        /** Whether the words at this place of a text are these. */
        boolean at(List<String> text, int place) {
            int last = words.size() - 1;
            if (place + last >= text.size()) {
                return false;
            }
            for (int i = 0; i < last; i++) {
                if (!text.get(place + i).equals(words.get(i))) {
                    return false;
                }
            }
            String there = text.get(place + last);
            return begun ? there.startsWith(words.get(last)) : there.equals(words.get(last));
        }

        boolean in(List<String> text) {
            for (int place = 0; place + words.size() <= text.size(); place++) {
                if (at(text, place)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What must be there; nothing if no word was typed. */
    List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            boolean quote = QUOTES.indexOf(c) >= 0;
            if (quote || !quoted && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                add(clauses, chunk, !quoted && chunk.length() > 0 && chunk.charAt(chunk.length() - 1) == '*');
                quoted ^= quote;
            } else {
                chunk.append(c);
            }
        }
        add(clauses, chunk, true);
        return clauses;
    }

    private static void add(List<Clause> clauses, StringBuilder chunk, boolean begun) {
        int room = MOST_WORDS - clauses.stream().mapToInt(clause -> clause.words().size()).sum();
        List<String> words = new ArrayList<>();
        FoldedWords each = new FoldedWords(chunk.toString());
        while (words.size() < room && each.next()) {
            words.add(each.word());
        }
        chunk.setLength(0);
        Clause clause = words.isEmpty() ? null : new Clause(words, begun);
        if (clause != null && !clauses.contains(clause)) {
            clauses.add(clause);
        }
    }

    /** Whether a part of a note lies where is looked. */
    boolean within(Note note, Note.Part part) {
        Session session = note.session();
        return (caseId == 0 || session.caseId() == caseId) && (drawer == null || part.drawer() == drawer && part.owner() == owner)
                && period.contains(session.day()) && (template == null || note.template().equals(template));
    }
}
