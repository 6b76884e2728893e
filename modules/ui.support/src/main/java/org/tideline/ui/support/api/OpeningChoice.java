package org.tideline.ui.support.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Labelled;

/**
 * What a member can open of what was just kept.
 *
 * @param who    the choice, all closed at first
 * @param title  an answer's question, in short
 * @param words  an answer by itself
 * @param record writes down the answers that changed; worker thread
 * @param <A>    an answer, which is opened by itself
 */
public record OpeningChoice<A extends Labelled>(WhoSees<A> who, Function<A, String> title, Function<A, String> words, Consumer<List<A>> record) {
    /** The choice, where anything can be opened to anybody. */
    public static <A extends Labelled> Optional<OpeningChoice<?>> of(WhoSees<A> who, Function<A, String> title, Function<A, String> words,
            Consumer<List<A>> record) {
        return who.possible() && !who.answers().isEmpty() ? Optional.of(new OpeningChoice<>(who, title, words, record)) : Optional.empty();
    }

    /** Takes what was chosen. Event thread. @return writes it down; worker thread, and again where that failed */
    public Runnable chosen() {
        List<A> changes = who.changes();
        return () -> {
            if (!changes.isEmpty()) {
                record.accept(changes);
            }
        };
    }
}
