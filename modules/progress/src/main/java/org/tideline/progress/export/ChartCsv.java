package org.tideline.progress.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tideline.core.api.Now;
import org.tideline.progress.model.ChartWords;
import org.tideline.progress.model.LocalLevel;
import org.tideline.progress.model.Mark;
import org.tideline.progress.model.Moment;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Trees;
import org.tideline.storage.api.SafeCell;

/**
 * What a chart draws, as numbers: its ratings, the level and band where they are drawn, its marks, and its words. One
 * row each; the first column says which.
 */
public final class ChartCsv {
    private static final List<String> HEAD = List.of("what", "who", "scale", "day", "time", "rating", "level", "band_low", "band_high", "words");

    private ChartCsv() {
    }

    /** Writes the rows; the writer is left open. Worker thread. */
    public static void write(Trees trees, Locale locale, Writer to) {
        try {
            CsvWriter csv = CsvWriter.builder().build(to);
            csv.writeRecord(HEAD);
            for (Panel panel : trees.panels()) {
                panel.slice().points().forEach(p -> csv.writeRecord("rating", SafeCell.of(panel.name()), SafeCell.of(panel.scale().title()), p.day().toString(),
                        p.time() == null ? "" : p.time().toString(), number(p.value(), 6), "", "", "", ""));
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
