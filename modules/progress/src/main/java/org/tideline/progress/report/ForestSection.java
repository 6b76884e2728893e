package org.tideline.progress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Labelled;
import org.tideline.progress.chart.ForestDrawing;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.ForestWords;
import org.tideline.progress.model.Lane;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/**
 * Over the years: the Forest, with S9 and S10. It shows the whole record, whatever time the report is about, once four
 * quarters have boxes ({@code reports.md} §5.2).
 */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "ForestSection_title=Over the years",
    "ForestSection_side=Box: a quarter of a year. The bar is the level, the box is roughly where it lies, the fine line shows how far most days reached.",
    "ForestSection_open=Open marks: quarters with few ratings.",
    "ForestSection_talks=Talks: deeper lies lower, as water does."
})
public final class ForestSection implements ReportSection {
    private static final double WIDTH = 474;
    private static final int MANY = 3;
    private static final int MOST = 4;

    @Override
    public String id() {
        return "progress.forest";
    }

    @Override
    public int position() {
        return 400;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.ForestSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return Offer.ON;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        return practice.service(ReportTrees.class).forest(scope).map(f -> blocks(f, locale)).orElse(List.of());
    }

    static List<Block> blocks(Forest forest, Locale locale) {
        List<Labelled> sources = forest.sources();
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < forest.strips().size(); from += MOST) {
            boolean last = from + MOST >= forest.strips().size();
            Forest part = new Forest(forest.shown(), forest.strips().subList(from, Math.min(from + MOST, forest.strips().size())),
                    last ? forest.lanes() : List.of(), last ? forest.sessions() : List.of(), last ? forest.talks() : List.of(), forest.therapist());
            ForestDrawing drawing = ForestDrawing.onPaper(part, locale);
            blocks.add(new Block.Figure(new ForestWords(part, locale).alternative(),
                    (int) Math.ceil(drawing.height(WIDTH, part.strips().size() < MANY ? 74 : 60)), drawing, part.sources()));
        }
        ForestWords words = new ForestWords(forest, locale);
        List<String> said = new ArrayList<>(words.underTheChart());
        for (Lane lane : ForestDrawing.onPaper(forest, locale).numbered(WIDTH)) {
            said.add(words.numbered(lane));
        }
        blocks.add(new Block.Words(Block.Style.BODY, String.join(" ", said), sources));
        blocks.add(new Block.Words(Block.Style.SIDE, side(forest), sources));
        return blocks;
    }

    private static String side(Forest forest) {
        List<String> said = new ArrayList<>(List.of(Bundle.ForestSection_side()));
        if (forest.strips().stream().anyMatch(s -> s.boxed().size() < s.quarters().size())) {
            said.add(Bundle.ForestSection_open());
        }
        if (!forest.talks().isEmpty()) {
            said.add(Bundle.ForestSection_talks());
        }
        return String.join(" ", said);
    }
}
