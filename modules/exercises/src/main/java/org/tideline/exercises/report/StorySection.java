package org.tideline.exercises.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.SeenTopics;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/** Old stories, in a member's own report: that member's alone. */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "StorySection.title=An old story",
    "StorySection.what=What", "StorySection.words=In your words",
    "StorySection.setOff=What sets it off", "StorySection.body=What happens in the body", "StorySection.story=The old story",
    "StorySection.forbids=What it forbids", "StorySection.first=Whose it was first", "StorySection.now=What is true now",
    "StorySection.last=Last visited"})
public final class StorySection implements ReportSection {
    private static final int POSITION = 800;
    private static final int LABEL_WEIGHT = 28;
    private static final int WORDS_WEIGHT = 72;

    @Override
    public String id() {
        return "exercises.story";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.StorySection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.MEMBER ? Offer.ON : Offer.NO;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        if (!(scope.reader() instanceof Reader.OwnPaper own)) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (OldStory story : SeenTopics.read(practice, scope).stories()) {
            if (story.person() == own.member() && !rows(story, scope, locale).isEmpty()) {
                blocks.add(new Block.Words(Block.Style.NAME, story.title(), List.of(story)));
                blocks.add(new Block.Table(List.of(new Block.Column(Bundle.StorySection_what(), LABEL_WEIGHT, false),
                        new Block.Column(Bundle.StorySection_words(), WORDS_WEIGHT, false)), rows(story, scope, locale), List.of(story)));
            }
        }
        return blocks;
    }

    private static List<List<String>> rows(OldStory story, Scope scope, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        OldStory.Told told = story.told();
        row(rows, Bundle.StorySection_setOff(), told.setOff());
        row(rows, Bundle.StorySection_body(), told.body());
        row(rows, Bundle.StorySection_story(), told.story());
        row(rows, Bundle.StorySection_forbids(), told.forbids());
        row(rows, Bundle.StorySection_first(), told.first());
        row(rows, Bundle.StorySection_now(), told.now());
        story.visits().stream().filter(visit -> scope.period().contains(visit.day())).reduce((older, newer) -> newer)
                .ifPresent(visit -> row(rows, Bundle.StorySection_last(), DateTimeFormatter.ofPattern("d\u00A0MMMM uuuu", locale).format(visit.day())));
        return rows;
    }

    private static void row(List<List<String>> rows, String label, String words) {
        if (!words.isBlank()) {
            rows.add(List.of(label, words.strip()));
        }
    }
}
