package org.tideline.progress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Scope;
import org.tideline.progress.model.Trees;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/**
 * How safe, in a member's own report. Paper is found at home, so it stands there only when ticked for that page
 * ({@code clinical.md} §6.4), and no other section of a member's report tells of it.
 */
@ServiceProvider(service = ReportSection.class)
@Messages("OwnSafeSection_title=How safe")
public final class OwnSafeSection implements ReportSection {
    @Override
    public String id() {
        return "progress.safe";
    }

    @Override
    public int position() {
        return 305;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.OwnSafeSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.MEMBER ? Offer.OFF : Offer.NO;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        Trees safe = practice.service(ReportTrees.class).safe(scope);
        List<Block> blocks = new ArrayList<>(TreesBlocks.compose(safe, practice.info().paper(), kind, locale));
        blocks.addAll(WordsSection.blocks(safe, locale));
        return blocks;
    }
}
