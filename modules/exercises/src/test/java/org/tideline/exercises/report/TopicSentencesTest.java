package org.tideline.exercises.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.exercises.model.topic.Talks.BOTH;
import static org.tideline.exercises.model.topic.Talks.DAY;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.topic.Outcome;
import org.tideline.exercises.model.topic.Received;
import org.tideline.exercises.model.topic.Talks;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

/** Each sentence, its condition just met and just missed. */
@ExtendWith(PracticeExtension.class)
class TopicSentencesTest {
    private final OpenPractice practice;
    private final Talks couple;

    TopicSentencesTest(OpenPractice practice) {
        this.practice = practice;
        couple = new Talks(practice, "Mara Lindqvist", "Jonas Okoro");
    }

    private TopicSentences said() {
        return new TopicSentences(couple.map(couple.paper()), Locale.UK, true);
    }

    private List<Block> section(Period period) {
        return new TopicsSection().compose(practice, couple.scope(couple.paper(), period), ReportKind.COUPLE, Locale.UK);
    }

    @Test
    void oneTalkIsSaidWithItsDay() {
        couple.talk(couple.topic("The kitchen", Depth.REQUESTS), DAY, 1, 0, Received.HEARD);

        assertThat(said().talked()).isEqualTo("You talked about The kitchen, on 14\u00A0March 2026.");
        assertThat(said().ranged()).contains("It was about small requests.");
    }

    @Test
    void severalTalksAreCountedAndWhatCameBackIsSaid() {
        Topic kitchen = couple.topic("The kitchen", Depth.REQUESTS);
        couple.talk(kitchen, DAY.minusDays(9), 1, 0, Received.HEARD);
        couple.talk(kitchen, DAY.minusDays(9), 1, 1, Received.HEARD);
        assertThat(said().talked()).as("twice on one day is no coming back").isEqualTo("You talked about one topic, twice in all.");
        assertThat(said().ranged()).contains("The talks stayed with small requests.");

        couple.talk(kitchen, DAY, 1, 0, Received.HEARD);
        assertThat(said().talked()).isEqualTo("You talked about one topic, three times in all. It came back.");

        Topic desire = couple.topic("Desire", Depth.DESIRE);
        couple.talk(desire, DAY, 6, 0, Received.HEARD);
        assertThat(said().talked()).isEqualTo("You talked about two topics, four times in all. One of them came back.");
        assertThat(said().ranged()).contains("The talks ranged from small requests to desire and the bond. "
                + "Moving between shallow and deep is pacing; neither is ahead of the other.");
        assertThat(new TopicSentences(couple.map(new Reader.Therapist()), Locale.UK, false).talked()).startsWith("They talked about two topics");

        Topic third = couple.topic("Third", Depth.LIFE);
        for (int i = 0; i < 9; i++) {
            couple.talk(third, DAY.plusDays(i), 2, 0, Received.HEARD);
        }
        assertThat(said().talked()).isEqualTo("You talked about three topics, 13 times in all. Two of them came back.");
        couple.talk(third, DAY.plusDays(20), 2, 0, Received.HEARD);
        couple.talk(desire, DAY.plusDays(20), 6, 0, Received.HEARD);
        assertThat(said().talked()).isEqualTo("You talked about three topics, 15 times in all. All of them came back.");
    }

    @Test
    void withoutATalkInThisTimeThatIsSaidAndWithoutAnyThereIsNoSection() {
        assertThat(section(Period.ALL)).isEmpty();
        couple.topic("Only a topic", Depth.FAMILY);
        assertThat(section(Period.ALL)).isEmpty();
        couple.talk(couple.topic("The kitchen", Depth.REQUESTS), DAY, 1, 0, Received.HEARD);

        assertThat(section(new Period(DAY.plusDays(1), null))).singleElement().isInstanceOfSatisfying(Block.Words.class, words ->
                assertThat(words.text()).isEqualTo("No conversations were noted in this time. They may have happened all the same."));
    }

    @Test
    void thePictureIsToldInWordsAndItsMarksAreExplainedAsFarAsTheyAreThere() {
        Topic kitchen = couple.topic("The kitchen", Depth.REQUESTS);
        couple.talk(kitchen, DAY.minusMonths(1), 1, 0, Received.HEARD);
        assertThat(said().marks(List.of())).isEqualTo("Circle: raised by Mara.");
        couple.talk(kitchen, DAY, 5, BOTH, Received.NOT, Outcome.REST);

        assertThat(said().marks(List.of(kitchen))).isEqualTo("Circle: raised by Mara. Square: raised together. "
                + "Open mark: let rest for that day. Not named in the picture: The kitchen.");
        assertThat(said().alternative()).isEqualTo("Chart of topics by depth. "
                + "Depth 1, small requests: The kitchen, 14\u00A0February 2026 raised by Mara. "
                + "Depth 5, old stories: The kitchen, 14\u00A0March 2026 raised together, let rest.");
        assertThat(section(Period.ALL)).hasSize(3).first().isInstanceOf(Block.Figure.class);
    }

    @Test
    void swappingTheMembersChangesNoStatementButTheNames() {
        Talks other = new Talks(practice, "Jonas Okoro", "Mara Lindqvist");
        for (Talks each : List.of(couple, other)) {
            Topic kitchen = each.topic("The kitchen", Depth.REQUESTS);
            each.talk(kitchen, DAY.minusDays(9), 1, 0, Received.HEARD);
            each.talk(kitchen, DAY, 3, 1, Received.NOT);
        }
        TopicMap mirrored = other.map(other.paper());
        assertThat(new TopicSentences(mirrored, Locale.UK, true).talked()).isEqualTo(said().talked());
        assertThat(new TopicSentences(mirrored, Locale.UK, true).ranged()).isEqualTo(said().ranged());
    }

    @Test
    void anOldStoryStandsInItsOwnersReportAlone() {
        couple.story("silence", 0);
        StorySection section = new StorySection();
        assertThat(section.offer(ReportKind.COUPLE)).isEqualTo(Offer.NO);
        List<Block> hers = section.compose(practice, couple.scope(new Reader.OwnPaper(couple.person(0))), ReportKind.MEMBER, Locale.UK);
        assertThat(hers).hasSize(2);
        assertThat(((Block.Table) hers.get(1)).rows()).extracting(row -> row.get(1)).containsExactly("set off silence", "body", "story", "forbids",
                "first", "true now", "14\u00A0March 2026");
        assertThat(section.compose(practice, couple.scope(new Reader.OwnPaper(couple.person(1))), ReportKind.MEMBER, Locale.UK)).isEmpty();
        assertThat(section.compose(practice, couple.scope(couple.paper()), ReportKind.COUPLE, Locale.UK)).isEmpty();
    }
}
