package org.tideline.exercises.model;

import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.RecordKinds;

/** What records of the library are called. */
@ServiceProvider(service = RecordKinds.class)
@Messages({"LibraryKinds.exercise=Exercise of the library", "LibraryKinds.version=Version of an exercise", "LibraryKinds.handOut=Hand-out of an exercise"})
public final class LibraryKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        return Map.of(Exercise.KIND, Bundle.LibraryKinds_exercise(), Exercise.VERSION, Bundle.LibraryKinds_version(),
                "exercises.hand-out", Bundle.LibraryKinds_handOut());
    }
}
