package org.tideline.exercises.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Labelled;
import org.tideline.exercises.chart.DepthDrawing;
import org.tideline.exercises.model.topic.SeenTopics;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/** Topics and depth: the picture, and S19 to S21. Where no talk was ever noted that this reader may see, there is no section. */
@ServiceProvider(service = ReportSection.class)
@Messages("TopicsSection.title=Topics and depth")
public final class TopicsSection implements ReportSection {
    private static final int POSITION = 610;
    /** Width of the body of a page. */
    static final double WIDTH = 474;

    @Override
    public String id() {
        return "exercises.topics";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.TopicsSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.THERAPIST ? Offer.OFF : Offer.ON;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        SeenTopics seen = SeenTopics.read(practice, scope);
        List<Block> blocks = new ArrayList<>();
        if (seen.talks().isEmpty()) {
            return blocks;
        }
        TopicMap map = TopicMap.of(seen, scope.period(), topic -> true);
        List<Labelled> sources = List.copyOf(map.talks());
        TopicSentences sentences = new TopicSentences(map, locale, kind != ReportKind.THERAPIST);
        List<String> said = new ArrayList<>(List.of(sentences.talked()));
        sentences.ranged().ifPresent(said::add);
        if (map.empty()) {
            blocks.add(new Block.Words(Block.Style.BODY, String.join(" ", said), sources));
            return blocks;
        }
        DepthDrawing drawing = DepthDrawing.onPaper(map, locale);
        blocks.add(new Block.Figure(sentences.alternative(), DepthDrawing.paperHeight(), drawing, sources));
        blocks.add(new Block.Words(Block.Style.BODY, String.join(" ", said), sources));
        blocks.add(new Block.Words(Block.Style.SIDE, sentences.marks(drawing.unnamed(new Rectangle2D.Double(0, 0, WIDTH,
                DepthDrawing.paperHeight()))), sources));
        return blocks;
    }
}
