package org.tideline.sessions.model.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tideline.sessions.model.search.NoteQuery.Clause;

/**
 * The place of a text where what was looked for stands closest together, on one line.
 *
 * @param words some words of the text; an ellipsis stands where something is left out before or behind them
 * @param marks what was looked for among them, from first to last; none touches another
 */
public record Excerpt(String words, List<Mark> marks) {
    private static final int LONGEST = 220;
    private static final int BEFORE = 50;
    private static final String MORE = "…";

    public Excerpt {
        marks = List.copyOf(marks);
    }

    /**
     * One of the words that were looked for.
     *
     * @param from where it begins
     * @param to   behind its end
     */
    public record Mark(int from, int to) {
    }

    /** A match in the whole text. */
    private record Match(int from, int to, int clause) {
    }

    /** The excerpt of a text; its beginning where nothing of what is looked for is in it. */
    static Excerpt of(String any, List<Clause> clauses) {
        FoldedWords each = new FoldedWords(any);
        String text = each.text();
        List<String> words = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        while (each.next()) {
            words.add(each.word());
            places.add(new int[] {each.start(), each.end()});
        }
        List<Match> matches = matches(words, places, clauses);
        int from = start(text, places, matches);
        int to = end(text, places, from);
        return cut(text, from, to, matches);
    }

    private static List<Match> matches(List<String> words, List<int[]> places, List<Clause> clauses) {
        List<Match> matches = new ArrayList<>();
        for (int clause = 0; clause < clauses.size(); clause++) {
            Clause wanted = clauses.get(clause);
            for (int place = 0; place + wanted.words().size() <= words.size(); place++) {
                if (wanted.at(words, place)) {
                    matches.add(new Match(places.get(place)[0], places.get(place + wanted.words().size() - 1)[1], clause));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::from).thenComparingInt(Match::to));
        return matches;
    }

    /** Where the excerpt begins: a little before the match behind which most others follow soon. */
    private static int start(String text, List<int[]> places, List<Match> matches) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < matches.size(); first++) {
            int until = matches.get(first).from() + LONGEST - BEFORE;
            int at = first;
            long seen = 0;
            while (at < matches.size() && matches.get(at).to() <= until) {
                seen |= 1L << matches.get(at).clause();
                at++;
            }
            if (Long.bitCount(seen) > most) {
                most = Long.bitCount(seen);
                best = first;
            }
        }
        if (matches.isEmpty() || matches.get(best).from() <= BEFORE) {
            return 0;
        }
        int wish = matches.get(best).from() - BEFORE;
        int low = 0;
        int high = places.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (places.get(middle)[0] < wish) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return whole(text, Math.min(places.get(low)[0], matches.get(best).from()));
    }

    private static int end(String text, List<int[]> places, int from) {
        int most = from + LONGEST;
        if (text.length() <= most) {
            return text.length();
        }
        int last = -1;
        for (int[] place : places) {
            if (place[1] > most) {
                break;
            }
            last = place[1];
        }
        return last > from ? last : whole(text, most);
    }

    /** The same place, or the one before it where that would cut a character in two. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1 : at;
    }

    /** On one line: whatever is blank becomes one blank. */
    private static Excerpt cut(String text, int from, int to, List<Match> matches) {
        StringBuilder line = new StringBuilder(from > 0 ? MORE : "");
        int[] at = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            at[i - from] = line.length();
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!blank) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        at[to - from] = line.length();
        List<Mark> marks = new ArrayList<>();
        for (Match match : matches) {
            if (match.from() >= from && match.to() <= to) {
                add(marks, at[match.from() - from], at[match.to() - from]);
            }
        }
        return new Excerpt(line.toString().stripTrailing() + (to < text.length() ? MORE : ""), marks);
    }

    private static void add(List<Mark> marks, int from, int to) {
        Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
        if (last != null && from <= last.to()) {
            marks.set(marks.size() - 1, new Mark(last.from(), Math.max(last.to(), to)));
        } else if (to > from) {
            marks.add(new Mark(from, to));
        }
    }
}
