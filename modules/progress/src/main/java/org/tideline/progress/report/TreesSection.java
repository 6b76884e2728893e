package org.tideline.progress.report;

import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Scope;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/** How close it felt: the Trees chart of a joint report and of the therapist's file, with its sentences. */
@ServiceProvider(service = ReportSection.class)
@Messages("TreesSection_title=How close it felt")
public final class TreesSection implements ReportSection {
    @Override
    public String id() {
        return "progress.trees";
    }

    @Override
    public int position() {
        return 300;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.TreesSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.MEMBER ? Offer.NO : Offer.ON;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        return TreesBlocks.compose(practice.service(ReportTrees.class).of(scope), practice.info().paper(), kind, locale);
    }
}
