package org.tideline.checkins.model.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instruments that come with the program, one file each: first those whose words are here, then those known by number only. Any thread. */
public final class Instruments {
    /** Their ids, in the order in which they are offered. */
    static final List<String> IDS = List.of("csi-4", "csi-16", "phq-9", "gad-7", "core-10", "csi-32", "who-5", "rdas", "das", "kmss", "ras", "eis", "msis",
            "crs", "pprs", "ecr-r-anxiety", "ecr-r-avoidance", "ecr-s-anxiety", "ecr-s-avoidance", "fis", "ors", "srs", "oq-45");
    private static final Map<String, Instrument> ALL = load();

    private Instruments() {
    }

    /** All of them. */
    public static List<Instrument> all() {
        return List.copyOf(ALL.values());
    }

    /** The one of that id, if this program knows it. */
    public static Optional<Instrument> of(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    private static Map<String, Instrument> load() {
        Map<String, Instrument> all = new LinkedHashMap<>();
        for (String id : IDS) {
            try (InputStream file = Instruments.class.getResourceAsStream(id + ".json")) {
                all.put(id, InstrumentFile.read(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InstrumentFile.Unfit e) {
                throw new IllegalStateException("An instrument that comes with the program cannot be read: " + id, e);
            }
        }
        return Collections.unmodifiableMap(all);
    }
}
