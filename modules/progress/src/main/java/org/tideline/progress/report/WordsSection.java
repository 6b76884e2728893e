package org.tideline.progress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Labelled;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Sentences;
import org.tideline.progress.model.Trees;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/** What moved, in words: usual range, single low ratings, returns, steps; one paragraph for each panel. */
@ServiceProvider(service = ReportSection.class)
@Messages("WordsSection_title=What moved, in words")
public final class WordsSection implements ReportSection {
    @Override
    public String id() {
        return "progress.words";
    }

    @Override
    public int position() {
        return 500;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.WordsSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return Offer.ON;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        return blocks(practice.service(ReportTrees.class).of(scope), locale);
    }

    static List<Block> blocks(Trees trees, Locale locale) {
        List<Block> blocks = new ArrayList<>();
        Sentences sentences = new Sentences(locale, trees.shown());
        for (Panel panel : trees.panels()) {
            List<String> said = sentences.inWords(panel);
            if (!said.isEmpty()) {
                List<Labelled> sources = List.copyOf(panel.slice().series().points());
                blocks.add(new Block.Words(Block.Style.NAME, panel.name(), panel.mark(), sources));
                blocks.add(new Block.Words(Block.Style.BODY, String.join(" ", said), sources));
            }
        }
        return blocks;
    }
}
