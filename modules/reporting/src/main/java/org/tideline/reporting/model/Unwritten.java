package org.tideline.reporting.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tideline.reporting.model.Letters.Recipient;

/** Opening words that were typed and are not on disk yet, by recipient; kept until they are. One thread at a time. */
public final class Unwritten {
    private final Map<Recipient, String> words = new HashMap<>();

    /** Keeps what stands in the editor for a recipient. */
    public void typed(Recipient to, String text) {
        words.put(to, text);
    }

    /** What was typed for a recipient and is not on disk, if anything. */
    public Optional<String> of(Recipient to) {
        return Optional.ofNullable(words.get(to));
    }

    /** All that is not on disk, as it stands now. */
    public Map<Recipient, String> all() {
        return Map.copyOf(words);
    }

    /** Forgets what is on disk now, unless it was typed on since. */
    public void written(Map<Recipient, String> kept) {
        kept.forEach(words::remove);
    }

    /** Whether everything is on disk. */
    public boolean none() {
        return words.isEmpty();
    }
}
