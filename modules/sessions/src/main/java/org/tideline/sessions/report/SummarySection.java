package org.tideline.sessions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Scope;
import org.tideline.core.text.api.MarkedText;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.sessions.model.InReports;
import org.tideline.sessions.model.Sections;
import org.tideline.storage.api.OpenPractice;

/** Sections of signed notes the therapist chose for reports, such as what each takes with them, under their day. */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "SummarySection.title=From our sessions",
    "# {0} - heading", "# {1} - day", "SummarySection.head={0}, {1}"})
public final class SummarySection implements ReportSection {
    @Override
    public String id() {
        return "sessions.summary";
    }

    @Override
    public int position() {
        return 850;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.SummarySection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.THERAPIST ? Offer.NO : Offer.ON;
    }

    /** A section of a part. */
    private record Key(long part, String heading) {
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        Set<Key> chosen = practice.service(InReports.class).of(scope.of().id()).stream().filter(each -> !each.whole())
                .map(each -> new Key(each.part(), each.heading())).collect(Collectors.toSet());
        List<Block> blocks = new ArrayList<>();
        for (Seen.Part seen : Seen.parts(practice, scope)) {
            if (!seen.note().locked()) {
                continue;
            }
            for (Sections.Section section : Sections.of(seen.part().words())) {
                if (!section.words().isBlank() && chosen.contains(new Key(seen.part().id(), section.heading()))) {
                    blocks.add(new Block.Words(Block.Style.NAME, Bundle.SummarySection_head(section.heading(),
                            PageDays.day(seen.note().session().day(), locale)), List.of(seen)));
                    blocks.add(new Block.Marked(MarkedText.of(section.words()), List.of(seen)));
                }
            }
        }
        return blocks;
    }
}
