package org.tideline.sessions.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Scope;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.sessions.model.Brought;
import org.tideline.storage.api.OpenPractice;

/**
 * What was brought into sessions, each topic once with its days. Nobody is counted, and who brought it is not said. For
 * clients it is off at first: their topics by depth say it better, where they are kept.
 */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "TopicsSection.title=What we talked about",
    "# {0} - topic", "# {1} - days", "TopicsSection.topic={0}: {1}"})
public final class TopicsSection implements ReportSection {
    @Override
    public String id() {
        return "sessions.topics";
    }

    @Override
    public int position() {
        return 600;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.TopicsSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.THERAPIST ? Offer.ON : Offer.OFF;
    }

    /** A topic as it was first worded, and where it came up. */
    private record Topic(String words, List<LocalDate> days, List<Seen.Part> from) {
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        Map<Object, Topic> topics = new LinkedHashMap<>();
        for (Seen.Part seen : Seen.parts(practice, scope)) {
            for (Brought brought : seen.part().brought()) {
                Object same = brought.item() != null ? brought.item() : brought.words().strip().toLowerCase(Locale.ROOT);
                Topic topic = topics.computeIfAbsent(same, key -> new Topic(brought.words().strip(), new ArrayList<>(), new ArrayList<>()));
                topic.days().add(seen.note().session().day());
                topic.from().add(seen);
            }
        }
        return topics.values().stream().map(topic -> (Block) new Block.Words(Block.Style.BODY,
                Bundle.TopicsSection_topic(topic.words(), PageDays.days(topic.days(), locale)), topic.from())).toList();
    }
}
