package org.tideline.checkins.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.tideline.checkins.model.measure.InstrumentFile;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.OwnInstrument;

/** A practice's own instruments, to rows and back. */
final class InstrumentRows {
    private InstrumentRows() {
    }

    /** The instruments there are, with the practice's own. */
    static Instruments all(Handle sql) {
        try (Query query = sql.createQuery("select * from checkins_instrument order by id")) {
            List<OwnInstrument> own = query.map(InstrumentRows::own).list();
            return own.isEmpty() ? Instruments.brought() : Instruments.brought().with(own);
        }
    }

    private static OwnInstrument own(RowView row) {
        try {
            return new OwnInstrument(row.getColumn("id", Long.class),
                    InstrumentFile.read(new ByteArrayInputStream(row.getColumn("file", String.class).getBytes(StandardCharsets.UTF_8))),
                    row.getColumn("offered", Boolean.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InstrumentFile.Unfit e) {
            // It was read and fitted before it was kept.
            throw new IllegalStateException("A kept instrument does not fit together", e);
        }
    }

    static void write(Handle sql, OwnInstrument own, boolean fresh) {
        try (Update write = sql.createUpdate(fresh
                ? "insert into checkins_instrument (id, instrument, version, file, offered) values (:id, :instrument, :version, :file, :offered)"
                : "update checkins_instrument set instrument = :instrument, version = :version, file = :file, offered = :offered where id = :id")) {
            write.bind("id", own.id()).bind("instrument", own.instrument().id()).bind("version", own.instrument().version())
                    .bind("file", InstrumentFile.write(own.instrument())).bind("offered", own.offered()).execute();
        }
    }

    static void remove(Handle sql, long id) {
        try (Update delete = sql.createUpdate("delete from checkins_instrument where id = :id")) {
            delete.bind("id", id).execute();
        }
    }

    /** How many administrations there are of a version. */
    static int asked(Handle sql, String instrument, int version) {
        try (Query query = sql.createQuery("select count(*) from checkins_measure where instrument = :instrument and version = :version")) {
            return query.bind("instrument", instrument).bind("version", version).mapTo(Integer.class).one();
        }
    }
}
