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

/** Your ratings: in a member's own report, one panel for each scale that member used, but how safe ({@link OwnSafeSection}). */
@ServiceProvider(service = ReportSection.class)
@Messages("OwnRatingsSection_title=Your ratings")
public final class OwnRatingsSection implements ReportSection {
    @Override
    public String id() {
        return "progress.own";
    }

    @Override
    public int position() {
        return 300;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.OwnRatingsSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.MEMBER ? Offer.ON : Offer.NO;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        return TreesBlocks.compose(practice.service(ReportTrees.class).of(scope), practice.info().paper(), kind, locale);
    }
}
