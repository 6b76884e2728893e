package org.tideline.progress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Labelled;
import org.tideline.progress.chart.TreesDrawing;
import org.tideline.progress.model.Sentences;
import org.tideline.progress.model.Trees;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/**
 * How it was, as a small strip for a page that may lie open on the table: only where all its readers opened ratings, with
 * one sentence, and without saying of anybody how often they rated (clinical.md §7.2). No report offers it.
 */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "StripSection_title=How it was",
    "# {0} - scale", "StripSection_picture=The ratings of each of you over time: {0}.",
    "StripSection_dots=Each dot is one rating."})
public final class StripSection implements ReportSection {
    private static final double WIDTH = 474;
    private static final double PANEL = 52;
    private static final int MOST_PANELS = 4;

    @Override
    public String id() {
        return "progress.strip";
    }

    @Override
    public int position() {
        return 290;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.StripSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return Offer.NO;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        Trees all = practice.service(ReportTrees.class).of(scope);
        List<Block> blocks = new ArrayList<>();
        if (kind != ReportKind.COUPLE || all.isEmpty() || all.panels().size() > MOST_PANELS) {
            return blocks;
        }
        // Marks stand in the words of the page already.
        Trees trees = new Trees(all.shown(), all.panels(), List.of(), false);
        List<Labelled> sources = trees.sources();
        boolean levels = trees.panels().stream().allMatch(p -> p.slice().drawn());
        String sentence = levels ? String.join(" ", new Sentences(locale, trees.shown()).underTheChart(trees)) : Bundle.StripSection_dots();
        TreesDrawing drawing = TreesDrawing.strip(trees, locale);
        blocks.add(new Block.Figure(Bundle.StripSection_picture(trees.panels().get(0).scale().title()) + " " + sentence,
                (int) Math.ceil(drawing.height(WIDTH, PANEL)), drawing, sources));
        blocks.add(new Block.Words(Block.Style.BODY, sentence, sources));
        return blocks;
    }
}
