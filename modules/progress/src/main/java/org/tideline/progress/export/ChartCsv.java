package org.tideline.progress.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tideline.core.api.Now;
import org.tideline.progress.model.Chart;
import org.tideline.progress.model.ChartWords;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.ForestWords;
import org.tideline.progress.model.LocalLevel;
import org.tideline.progress.model.Mark;
import org.tideline.progress.model.Moment;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Quarter;
import org.tideline.progress.model.Trees;
import org.tideline.storage.api.SafeCell;

/**
 * What a chart draws, as numbers: its ratings, the level and band where they are drawn, its marks, and its words; of
 * years its quarters and what stands below them. One row each; the first column says which.
 */
public final class ChartCsv {
    private static final List<String> HEAD = List.of("what", "who", "scale", "day", "time", "rating", "level", "band_low", "band_high", "words");

    private static final List<String> YEARS_HEAD = List.of("what", "who", "scale", "from", "to", "ratings", "level", "band_low", "band_high", "tenth",
            "ninetieth", "depth", "words");

    private ChartCsv() {
    }

    /** Writes the rows; the writer is left open. Worker thread. */
    public static void write(Chart chart, Locale locale, Writer to) {
        if (chart instanceof Forest forest) {
            write(forest, locale, to);
        } else {
            write((Trees) chart, locale, to);
        }
    }

    private static void write(Forest forest, Locale locale, Writer to) {
        try {
            CsvWriter csv = CsvWriter.builder().build(to);
            csv.writeRecord(YEARS_HEAD);
            forest.rows().forEach(row -> quarter(csv, row));
            forest.lanes().forEach(lane -> lane.spans().forEach(s -> csv.writeRecord("life", SafeCell.of(lane.name()), "", s.from().toString(),
                    s.moment() ? "" : s.open() ? "goes on" : s.to().toString(), "", "", "", "", "", "", "", SafeCell.of(s.words()))));
            forest.sessions().forEach(m -> csv.writeRecord("session", "", "", m.day().toString(), "", "", "", "", "", "", "", "", ""));
            forest.talks().forEach(m -> csv.writeRecord("talk", "", "", m.day().toString(), "", "", "", "", "", "", "", String.valueOf(m.item().reach().depth()), ""));
            csv.writeRecord("words", "", "", Now.today().toString(), "", "", "", "", "", "", "", "", SafeCell.of(new ForestWords(forest, locale).sentence()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void quarter(CsvWriter csv, Forest.Row row) {
        Quarter q = row.quarter();
        List<String> cells = new ArrayList<>(List.of("quarter", SafeCell.of(row.strip().panel().name()), SafeCell.of(row.strip().panel().scale().title()),
                q.from().toString(), q.days().to().toString(), String.valueOf(q.points().size())));
        q.box().ifPresentOrElse(b -> cells.addAll(List.of(number(b.level(), 6), number(Math.max(row.strip().panel().scale().min(), b.low()), 6),
                number(Math.min(row.strip().panel().scale().max(), b.high()), 6), number(b.tenth(), 6), number(b.ninetieth(), 6))),
                () -> cells.addAll(List.of("", "", "", "", "")));
        cells.addAll(List.of("", ""));
        csv.writeRecord(cells);
    }

    private static void write(Trees trees, Locale locale, Writer to) {
        try {
            CsvWriter csv = CsvWriter.builder().build(to);
            csv.writeRecord(HEAD);
            for (Panel panel : trees.panels()) {
                panel.slice().points().forEach(p -> csv.writeRecord("rating", SafeCell.of(panel.name()), SafeCell.of(panel.scale().title()), p.day().toString(),
                        p.time() == null ? "" : p.time().toString(), number(p.value(), 6), "", "", "", ""));
                panel.wished().ifPresent(w -> w.points().forEach(p -> csv.writeRecord("wished", SafeCell.of(panel.name()), SafeCell.of(panel.scale().title()), p.day().toString(),
                        p.time() == null ? "" : p.time().toString(), number(p.value(), 6), "", "", "", "")));
                panel.slice().level().forEach(stretch -> stretch.forEach(s -> level(csv, panel, s)));
            }
            trees.marks().forEach(m -> csv.writeRecord("mark", "", m.kind().name().toLowerCase(Locale.ROOT), m.day().toString(),
                    m.time() == null ? "" : m.time().toString(), "", "", "", "", m.kind() == Mark.Kind.LIFE_EVENT || m.kind() == Mark.Kind.CIRCUMSTANCE ? SafeCell.of(m.words()) : ""));
            csv.writeRecord("words", "", "", Now.today().toString(), "", "", "", "", "", SafeCell.of(new ChartWords(trees, locale).sentence()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void level(CsvWriter csv, Panel panel, LocalLevel.Sample s) {
        LocalDate day = Moment.day(s.day());
        csv.writeRecord("level", SafeCell.of(panel.name()), SafeCell.of(panel.scale().title()), day.toString(), "", "", number(s.level(), 6),
                number(Math.max(panel.scale().min(), s.low()), 6), number(Math.min(panel.scale().max(), s.high()), 6), "");
    }

    private static String number(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
