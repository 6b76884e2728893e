package org.tideline.reporting.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tideline.core.api.ItemRef;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Letters.Recipient;

/**
 * Opening words of a case that were typed and are not on disk yet, to be kept as a draft. Immutable; any thread.
 *
 * @param texts for each recipient, in a fixed order
 */
public record WordsTyped(List<Text> texts) {
    /** Nothing waits. */
    public static final WordsTyped NOTHING = new WordsTyped(List.of());
    /** Kind of the draft; its id is the case's. */
    public static final String KIND = "reporting.words";

    public WordsTyped {
        texts = texts.stream().sorted(Comparator.comparing((Text t) -> t.kind()).thenComparing(t -> t.readers().toString())
                .thenComparing(Text::outside).thenComparing(Text::part)).toList();
    }

    /**
     * The words for one recipient.
     *
     * @param kind    the kind of report
     * @param readers the persons who will read it
     * @param words   as typed
     * @param outside the key of a recipient outside, or empty
     * @param part    which of the words
     */
    public record Text(ReportKind kind, Set<Long> readers, String words, String outside, Letters.Part part) {
        /** Drafts of an earlier version know neither recipients outside nor parts. */
        public Text {
            readers = new TreeSet<>(readers);
            outside = outside == null ? "" : outside;
            part = part == null ? Letters.Part.OPENING : part;
        }

        /** Whom they are for. */
        public Recipient to(long caseId) {
            return new Recipient(caseId, kind, readers, outside, part);
        }
    }

    /** What waits to be written. */
    public static WordsTyped of(Map<Recipient, String> unwritten) {
        return new WordsTyped(unwritten.entrySet().stream().map(e -> new Text(e.getKey().kind(), e.getKey().readers(), e.getValue(),
                e.getKey().outside(), e.getKey().part())).toList());
    }

    /** The draft of the opening words of this case. */
    public static ItemRef item(long caseId) {
        return new ItemRef(KIND, caseId);
    }
}
