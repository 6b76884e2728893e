package org.tideline.checkins.model.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openide.util.Lookup;
import org.tideline.checkins.spi.InstrumentFiles;

/** The instruments there are: those the installed modules bring, and a practice's own. Immutable; any thread. */
public final class Instruments {
    private static final Logger LOG = Logger.getLogger(Instruments.class.getName());
    /** Those of the modules, read once. */
    private static final Instruments BROUGHT = new Instruments(brought(Lookup.getDefault().lookupAll(InstrumentFiles.class).stream()
            .flatMap(each -> each.files().stream()).toList()), List.of());
    private final List<Instrument> brought;
    private final List<OwnInstrument> own;

    private Instruments(List<Instrument> brought, List<OwnInstrument> own) {
        this.brought = brought;
        this.own = List.copyOf(own);
    }

    /** Those that come with the program and its modules. */
    public static Instruments brought() {
        return BROUGHT;
    }

    /** The same and these of a practice, all versions of each. */
    public Instruments with(List<OwnInstrument> ofPractice) {
        return new Instruments(brought, ofPractice);
    }

    /** What is offered: of each the newest version, the practice's own last. */
    public List<Instrument> all() {
        return Stream.concat(brought.stream(), newest().filter(OwnInstrument::offered).map(OwnInstrument::instrument)).toList();
    }

    /** All versions of all there are, offered or not. */
    public List<Instrument> versions() {
        return Stream.concat(brought.stream(), own.stream().map(OwnInstrument::instrument)).toList();
    }

    /** The practice's own, of each the newest version, offered or not. */
    public List<OwnInstrument> own() {
        return newest().toList();
    }

    /** A version of one of the practice's own, by its id. */
    public Optional<OwnInstrument> own(long id) {
        return own.stream().filter(each -> each.id() == id).findFirst();
    }

    private Stream<OwnInstrument> newest() {
        Map<String, OwnInstrument> newest = new LinkedHashMap<>();
        own.forEach(each -> newest.merge(each.instrument().id(), each, (a, b) -> a.instrument().version() > b.instrument().version() ? a : b));
        return newest.values().stream();
    }

    /** The newest version of an instrument, offered or not. */
    public Optional<Instrument> of(String id) {
        return Stream.concat(brought.stream(), newest().map(OwnInstrument::instrument)).filter(each -> each.id().equals(id)).findFirst();
    }

    /** The version that was asked; known by its name only where that version is not here any more, and by its id where nothing of it is. */
    public Instrument of(String id, int version) {
        return versions().stream().filter(each -> each.id().equals(id) && each.version() == version).findFirst()
                .orElseGet(() -> Instrument.gone(id, version, of(id).map(Instrument::name).orElse(id)));
    }

    /** Reads these; one that cannot be read is left out. */
    static List<Instrument> brought(List<URL> files) {
        Map<String, Instrument> all = new LinkedHashMap<>();
        for (URL file : files) {
            try (InputStream in = file.openStream()) {
                Instrument read = InstrumentFile.read(in);
                all.putIfAbsent(read.id(), read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InstrumentFile.Unfit e) {
                LOG.log(Level.WARNING, "{0}: {1}", new Object[] {file, e.getMessage()});
            }
        }
        return List.copyOf(new ArrayList<>(all.values()));
    }
}
