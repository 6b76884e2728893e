package org.tideline.progress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;
import static org.tideline.progress.model.Made.START;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Made;
import org.tideline.progress.model.Question;
import org.tideline.progress.model.SeenRecord;
import org.tideline.progress.model.Trees;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.storage.api.PracticeInfo;

/** What the sections hand to a report. */
class SectionsTest {
    private static final Reader BOTH = new Reader.Paper(Set.of(MARA, JONAS));
    private static final Question CLOSE = new Question(Made.CLOSE, Asked.NOW);

    private static List<Block> blocks(Trees trees, ReportKind kind) {
        return TreesBlocks.compose(trees, PracticeInfo.Paper.A4, kind, Locale.ENGLISH);
    }

    private static Trees half(Reader reader, List<Point> points, Item... items) {
        return Made.seen(Made.people(2), reader, points, List.of(items)).trees(CLOSE, Period.ALL);
    }

    private static List<Point> opened() {
        return Made.and(Made.walk(1, MARA, START, START.plusDays(120), 3, Opening.PAPER),
                Made.walk(2, JONAS, START, START.plusDays(120), 3, Opening.PAPER));
    }

    @Test
    void theChartComesFirstThenItsWordsThenTheNoteBeside() {
        List<Block> blocks = blocks(half(BOTH, opened()), ReportKind.COUPLE);
        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(0)).isInstanceOf(Block.Figure.class);
        assertThat(blocks.get(1)).isInstanceOfSatisfying(Block.Words.class, w -> assertThat(w.style()).isEqualTo(Block.Style.BODY));
        assertThat(blocks.get(2)).isInstanceOfSatisfying(Block.Words.class, w -> assertThat(w.text())
                .isEqualTo("Dots: single ratings. Thick line and pale band: the level, and roughly where it lies."));
    }

    @Test
    void nobodyRatedIsNoSection() {
        Trees nobody = half(BOTH, List.of());
        assertThat(blocks(nobody, ReportKind.COUPLE)).isEmpty();
        assertThat(NumbersSection.blocks(nobody, ReportKind.COUPLE, Locale.ENGLISH)).isEmpty();
        assertThat(WordsSection.blocks(nobody, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void everySourceIsOneTheReaderMaySee() {
        List<Point> all = Made.and(opened(), Made.walk(3, MARA, START, START.plusDays(90), 3, Opening.CLOSED),
                Made.walk(4, JONAS, START, START.plusDays(90), 3, Opening.ROOM));
        SeenRecord record = Made.seen(Made.people(2), BOTH, all, List.of(Made.event(START.plusDays(9), "moved house")));
        Scope scope = record.scope();
        Trees trees = record.trees(CLOSE, new Period(START.plusDays(30), START.plusDays(100)));
        List<Block> blocks = new ArrayList<>(blocks(trees, ReportKind.COUPLE));
        blocks.addAll(NumbersSection.blocks(trees, ReportKind.COUPLE, Locale.ENGLISH));
        blocks.addAll(WordsSection.blocks(trees, Locale.ENGLISH));
        assertThat(blocks).hasSizeGreaterThan(5).allSatisfy(b -> {
            assertThat(b.sources()).isNotEmpty();
            assertThat(b.sources()).allMatch(scope::permits);
        });
    }

    @Test
    void theYearsStandOnWhatTheirReadersMaySeeAndTellTheirContent() {
        List<Point> open = Made.and(Made.walk(7, MARA, START.minusYears(2), START, 2, Opening.PAPER), Made.walk(8, JONAS, START.minusYears(2), START, 2, Opening.PAPER));
        List<Point> all = Made.and(open, Made.walk(3, MARA, START.minusYears(2), START, 3, Opening.CLOSED));
        var items = List.of(Made.life(MARA, START.minusDays(200), null, "New work"), Made.talk(START.minusDays(90), 3));
        SeenRecord record = Made.seen(Made.people(2), BOTH, all, items);
        List<Block> blocks = ForestSection.blocks(record.forest(CLOSE, 0), Locale.ENGLISH);
        assertThat(blocks).hasSize(3).allSatisfy(b -> assertThat(b.sources()).isNotEmpty().allMatch(record.scope()::permits));
        assertThat(((Block.Figure) blocks.get(0)).alternative()).startsWith("Chart of How close by quarter, ").contains("Life events, Mara: New work", "1 talk, at depth 3.");
        assertThat(blocks.get(1).toString()).contains("Mara noted");
        assertThat(text(blocks)).isEqualTo(text(ForestSection.blocks(Made.seen(Made.people(2), BOTH, open, items).forest(CLOSE, 0), Locale.ENGLISH)));
    }

    private static String text(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block b : blocks) {
            text.append(b instanceof Block.Figure f ? f.alternative() : ((Block.Words) b).text()).append('\n');
        }
        return text.toString();
    }

    @Test
    void howSafeItFeltIsInNothingOfAMembersReportUnlessItIsTicked() {
        List<Point> safe = Made.walk(5, MARA, START, START.plusDays(120), 3, Opening.PAPER).stream()
                .map(p -> new Point(p.ref(), p.label(), "safe", p.person(), p.about(), p.asked(), p.day(), p.time(), p.value())).toList();
        SeenRecord record = Made.seen(Made.people(2), new Reader.OwnPaper(MARA), Made.and(opened(), safe), List.of());
        Trees own = record.own(MARA, Period.ALL);
        List<Block> all = new ArrayList<>(blocks(own, ReportKind.MEMBER));
        all.addAll(NumbersSection.blocks(own, ReportKind.MEMBER, Locale.ENGLISH));
        all.addAll(WordsSection.blocks(own, Locale.ENGLISH));
        assertThat(all).isNotEmpty().noneMatch(b -> b.sources().stream().anyMatch(safe::contains));
        assertThat(all.toString()).contains("How close").doesNotContainIgnoringCase("safe");
        List<Block> ticked = blocks(record.ownSafe(MARA, Period.ALL), ReportKind.MEMBER);
        assertThat(((Block.Figure) ticked.get(0)).alternative()).containsIgnoringCase("how safe").doesNotContainIgnoringCase("how close");
        OwnSafeSection section = new OwnSafeSection();
        assertThat(section.offer(ReportKind.MEMBER)).isEqualTo(Offer.OFF);
        assertThat(section.offer(ReportKind.COUPLE)).isEqualTo(Offer.NO);
    }

    @Test
    void deletingWhatMayNotBeSeenChangesNeitherWordsNorPicture() {
        List<Point> all = Made.and(opened(), Made.walk(3, MARA, START.minusDays(50), START.plusDays(190), 3, Opening.CLOSED));
        Trees with = half(BOTH, all);
        Trees without = half(BOTH, opened());
        assertThat(words(blocks(with, ReportKind.COUPLE))).isEqualTo(words(blocks(without, ReportKind.COUPLE)));
        assertThat(pixels((Block.Figure) blocks(with, ReportKind.COUPLE).get(0)))
                .isEqualTo(pixels((Block.Figure) blocks(without, ReportKind.COUPLE).get(0)));
        assertThat(pixels((Block.Figure) blocks(half(new Reader.Therapist(), all), ReportKind.COUPLE).get(0)))
                .as("the comparison can fail").isNotEqualTo(pixels((Block.Figure) blocks(without, ReportKind.COUPLE).get(0)));
    }

    @Test
    void theTherapistsPictureTellsWhatIsNotOpened() {
        List<Point> some = Made.and(opened(), Made.walk(3, MARA, START, START.plusDays(90), 3, Opening.CLOSED));
        List<Block> blocks = blocks(half(new Reader.Therapist(), some), ReportKind.THERAPIST);
        assertThat(((Block.Words) blocks.get(2)).text()).endsWith("Hollow: not opened by its author.");
    }

    @Test
    void manyEventsAreNumberedAndListed() {
        Item[] events = new Item[9];
        for (int i = 0; i < 9; i++) {
            events[i] = Made.event(START.plusDays(10 + i * 7), "event " + (char) ('a' + i));
        }
        String body = ((Block.Words) blocks(half(BOTH, opened(), events), ReportKind.COUPLE).get(1)).text().replace('\u00a0', ' ');
        assertThat(body).contains("Marked: 1 event a, 16 January; 2 event b, 23 January;");
    }

    @Test
    void manyPanelsAreSpreadOverSeveralPictures() {
        List<Point> points = new ArrayList<>();
        for (int about = 1; about <= 8; about++) {
            for (Point p : Made.daily(MARA, 4, 5, 6)) {
                points.add(new Point(p.ref(), p.label(), p.scale(), p.person(), about, p.asked(), p.day(), p.time(), p.value()));
            }
        }
        List<Block> blocks = blocks(Made.seen(Made.people(1), new Reader.Therapist(), points, List.of()).trees(CLOSE, Period.ALL), ReportKind.COUPLE);
        assertThat(blocks.stream().filter(Block.Figure.class::isInstance)).hasSize(2)
                .allMatch(f -> ((Block.Figure) f).heightPt() < 560);
    }

    @Test
    void theNumbersStandMonthByMonth() {
        Trees trees = Made.trees(1, Period.ALL, Made.points(MARA, new double[] {0, 3, 25, 26, 40}, 4, 5, 9, 6, 5));
        Block.Table table = (Block.Table) NumbersSection.blocks(trees, ReportKind.COUPLE, Locale.ENGLISH).get(1);
        assertThat(table.rows()).containsExactly(List.of("January", "3", "4", "5", "9", ""), List.of("February", "2", "5", "5.5", "6", ""));
    }

    @Test
    void theTherapistReadsEachMoveInFigures() {
        Block.Table moves = (Block.Table) NumbersSection.blocks(half(new Reader.Therapist(), opened()), ReportKind.THERAPIST, Locale.ENGLISH).get(4);
        assertThat(moves.rows()).hasSize(2).allMatch(r -> r.size() == moves.columns().size());
    }

    private static List<String> words(List<Block> blocks) {
        return blocks.stream().map(b -> b instanceof Block.Figure f ? f.alternative() : ((Block.Words) b).text()).toList();
    }

    private static List<Integer> pixels(Block.Figure figure) {
        BufferedImage image = new BufferedImage(474, figure.heightPt(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.drawing().draw(g, new Rectangle2D.Double(0, 0, 474, figure.heightPt()));
        g.dispose();
        return java.util.Arrays.stream(image.getRGB(0, 0, 474, figure.heightPt(), null, 0, 474)).boxed().toList();
    }
}
