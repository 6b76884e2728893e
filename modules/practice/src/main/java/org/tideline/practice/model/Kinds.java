package org.tideline.practice.model;

import java.util.HashMap;
import java.util.Map;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.spi.RecordKinds;

/** What a record is, in plain words, as the part that keeps it calls it. Any thread. */
@Messages({"# {0} - kind", "Kinds.other=Record of the kind {0}"})
public final class Kinds {
    private final Map<String, String> words = new HashMap<>();

    /** The words of all parts that are installed. */
    public Kinds() {
        Lookup.getDefault().lookupAll(RecordKinds.class).forEach(part -> words.putAll(part.words()));
    }

    /** What a record of that kind is called. */
    public String of(String kind) {
        return words.getOrDefault(kind, Bundle.Kinds_other(kind));
    }
}
