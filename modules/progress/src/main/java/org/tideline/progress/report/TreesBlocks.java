package org.tideline.progress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Labelled;
import org.tideline.progress.chart.TreesDrawing;
import org.tideline.progress.model.ChartWords;
import org.tideline.progress.model.Mark;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Sentences;
import org.tideline.progress.model.Trees;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.PracticeInfo;

/** Makes the chart of a report and its sentences; shared by the sections that show ratings. */
@Messages({
    "Side_dots=Dots: single ratings.",
    "Side_level=Thick line and pale band: the level, and roughly where it lies.",
    "Side_paused=Open square: paused.",
    "Side_hollow=Hollow: not opened by its author.",
    "# {0} - scale",
    "Body_scale=Rated here: {0}.",
    "# {0} - numbered events with their days",
    "Body_events=Marked: {0}.",
    "# {0} - number", "# {1} - words", "# {2} - day",
    "Body_event={0} {1}, {2}"
})
final class TreesBlocks {
    /** Most panels of one picture, so that it never outgrows a page. */
    private static final int PANELS = 6;
    private static final double WIDTH = 474;

    private TreesBlocks() {
    }

    /** Picture, sentences and side note; nothing where nobody rated. */
    static List<Block> compose(Trees trees, PracticeInfo.Paper paper, ReportKind kind, Locale locale) {
        List<Block> blocks = new ArrayList<>();
        if (trees.isEmpty()) {
            return blocks;
        }
        List<Labelled> sources = trees.sources();
        List<Mark> numbered = TreesDrawing.onPaper(trees, locale).numbered(WIDTH);
        for (int from = 0; from < trees.panels().size(); from += PANELS) {
            Trees part = new Trees(trees.shown(), trees.panels().subList(from, Math.min(from + PANELS, trees.panels().size())),
                    trees.marks(), trees.therapist());
            TreesDrawing drawing = TreesDrawing.onPaper(part, locale);
            double height = drawing.height(WIDTH, panelHeight(part.panels().size(), paper, kind));
            blocks.add(new Block.Figure(new ChartWords(part, locale).alternative(), (int) Math.ceil(height), drawing, part.sources()));
        }
        blocks.add(new Block.Words(Block.Style.BODY, body(trees, numbered, kind, locale), sources));
        blocks.add(new Block.Words(Block.Style.SIDE, side(trees), sources));
        return blocks;
    }

    /** Height of a panel in points, {@code reports.md} §5.1; never under 40. */
    private static double panelHeight(int panels, PracticeInfo.Paper paper, ReportKind kind) {
        if (kind == ReportKind.THERAPIST) {
            return 46;
        }
        return switch (panels) {
            case 1 -> 90;
            case 2 -> paper == PracticeInfo.Paper.LETTER ? 58 : 72;
            case 3 -> paper == PracticeInfo.Paper.LETTER ? 60 : 70;
            default -> Math.max(40, Math.min(60, 420.0 / panels - 23));
        };
    }

    private static String body(Trees trees, List<Mark> numbered, ReportKind kind, Locale locale) {
        Sentences sentences = new Sentences(locale, trees.shown());
        List<String> said = new ArrayList<>();
        String scale = trees.panels().get(0).scale().id();
        if (kind != ReportKind.MEMBER && !scale.equals(ReportTrees.CLOSE)) {
            said.add(Bundle.Body_scale(trees.panels().get(0).scale().title()));
        }
        said.addAll(sentences.underTheChart(trees));
        if (!numbered.isEmpty()) {
            List<String> list = new ArrayList<>();
            for (Mark m : numbered) {
                list.add(Bundle.Body_event(list.size() + 1, m.words(), sentences.wording().day(m.day())));
            }
            said.add(Bundle.Body_events(String.join("; ", list)));
        }
        return String.join(" ", said);
    }

    private static String side(Trees trees) {
        List<String> said = new ArrayList<>(List.of(Bundle.Side_dots()));
        if (trees.panels().stream().anyMatch(p -> p.slice().drawn())) {
            said.add(Bundle.Side_level());
        }
        if (!trees.marks(Mark.Kind.PAUSE).isEmpty()) {
            said.add(Bundle.Side_paused());
        }
        if (trees.therapist() && trees.panels().stream().map(Panel::closed).anyMatch(c -> !c.isEmpty())) {
            said.add(Bundle.Side_hollow());
        }
        return String.join(" ", said);
    }
}
