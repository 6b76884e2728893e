package org.tideline.progress.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.progress.model.LocalLevel;
import org.tideline.progress.model.SeenRecord;
import org.tideline.progress.model.Series;
import org.tideline.progress.spi.Point;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.SafeCell;
import org.tideline.unattended.spi.DataPart;

/**
 * The charts' numbers in a data export: each rating with the level, the 80 % band and the wave at its moment, as the
 * therapist sees them. They are worked out always; the last column says whether a chart draws them.
 */
@ServiceProvider(service = DataPart.class)
public final class LevelsPart implements DataPart {
    private static final List<String> HEAD = List.of("case_id", "person_id", "about_id", "scale", "asked", "day", "time",
            "value", "level", "level_sd", "band_low", "band_high", "wave", "drawn");

    @Override
    public String file() {
        return "levels.csv";
    }

    @Override
    public long write(OpenPractice practice, Path file, Progress progress) throws IOException, Progress.Cancelled {
        List<Case> cases = practice.service(Cases.class).all().stream().sorted(Comparator.comparingLong(Case::id)).toList();
        Scopes scopes = practice.service(Scopes.class);
        long rows = 0;
        try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(HEAD);
            for (int i = 0; i < cases.size(); i++) {
                progress.check();
                progress.at(i, cases.size());
                var scope = scopes.of(cases.get(i).id(), new Reader.Therapist(), Period.ALL);
                rows += write(csv, SeenRecord.of(practice, scope));
            }
        }
        progress.at(cases.size(), cases.size());
        return rows;
    }

    /** Writes the rows of one case. */
    static long write(CsvWriter csv, SeenRecord record) {
        long rows = 0;
        for (Series series : record.series()) {
            for (int i = 0; i < series.points().size(); i++) {
                csv.writeRecord(row(record, series, i));
                rows++;
            }
        }
        return rows;
    }

    private static List<String> row(SeenRecord record, Series series, int i) {
        Point p = series.points().get(i);
        LocalLevel.Sample level = series.level().at(i);
        return List.of(String.valueOf(record.scope().of().id()), String.valueOf(p.person()), p.about() == 0 ? "" : String.valueOf(p.about()),
                SafeCell.of(p.scale()), p.asked().name().toLowerCase(Locale.ROOT), p.day().toString(), p.time() == null ? "" : p.time().toString(),
                plain(p.value()), exact(level.level()), exact(level.sd()), exact(level.low()), exact(level.high()),
                exact(series.wave(i)), series.drawn() ? "yes" : "no");
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String exact(double value) {
        return String.format(Locale.ROOT, "%.9f", value);
    }
}
