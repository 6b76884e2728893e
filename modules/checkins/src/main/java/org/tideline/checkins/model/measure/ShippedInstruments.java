package org.tideline.checkins.model.measure;

import java.net.URL;
import java.util.List;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.spi.InstrumentFiles;

/** The instruments that come with the program: first those whose words are here, then those known by number only. */
@ServiceProvider(service = InstrumentFiles.class, position = 100)
public final class ShippedInstruments implements InstrumentFiles {
    /** Their ids, in the order in which they are offered. */
    static final List<String> IDS = List.of("csi-4", "csi-16", "closeness", "phq-9", "gad-7", "core-10", "csi-32", "who-5", "rdas", "das", "kmss", "ras", "eis",
            "msis", "crs", "pprs", "ecr-r-anxiety", "ecr-r-avoidance", "ecr-s-anxiety", "ecr-s-avoidance", "fis", "ors", "srs", "oq-45");

    @Override
    public List<URL> files() {
        return IDS.stream().map(id -> ShippedInstruments.class.getResource(id + ".json")).toList();
    }
}
