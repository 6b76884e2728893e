package org.tideline.progress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Labelled;
import org.tideline.progress.model.LocalLevel;
import org.tideline.progress.model.Month;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Slice;
import org.tideline.progress.model.Trees;
import org.tideline.progress.model.Wording;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/** The chart's numbers, month by month; for the therapist also each level's move and the settings it rests on. */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "NumbersSection_title=The numbers, month by month",
    "Numbers_month=Month",
    "Numbers_ratings=Ratings",
    "Numbers_lowest=Lowest",
    "Numbers_middle=Middle",
    "Numbers_highest=Highest",
    "Numbers_level=Level",
    "Numbers_who=Who",
    "Numbers_first=Level at the start",
    "Numbers_last=At the end",
    "Numbers_difference=Difference",
    "Numbers_giveOrTake=Give or take (95 %)",
    "Numbers_step=Typical step",
    "# {0} - drift in a month",
    "Numbers_settings=The level: local-level model with elapsed time; drift {0} points a month, noise from the differences of neighbouring ratings, fitted on all ratings up to today. A line is drawn from eight ratings over four weeks."
})
public final class NumbersSection implements ReportSection {
    @Override
    public String id() {
        return "progress.numbers";
    }

    @Override
    public int position() {
        return 310;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.NumbersSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.THERAPIST ? Offer.ON : Offer.OFF;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        return blocks(practice.service(ReportTrees.class).of(scope), kind, locale);
    }

    static List<Block> blocks(Trees trees, ReportKind kind, Locale locale) {
        List<Block> blocks = new ArrayList<>();
        if (trees.isEmpty()) {
            return blocks;
        }
        Wording wording = new Wording(locale, trees.shown());
        List<Labelled> sources = trees.sources();
        for (Panel panel : trees.panels()) {
            blocks.add(new Block.Words(Block.Style.NAME, panel.name(), panel.mark(), sources));
            blocks.add(new Block.Table(List.of(new Block.Column(Bundle.Numbers_month(), 26, false), number(Bundle.Numbers_ratings()),
                    number(Bundle.Numbers_lowest()), number(Bundle.Numbers_middle()), number(Bundle.Numbers_highest()),
                    number(Bundle.Numbers_level())), months(panel, wording), sources));
        }
        if (kind == ReportKind.THERAPIST) {
            blocks.add(new Block.Table(List.of(new Block.Column(Bundle.Numbers_who(), 20, false), number(Bundle.Numbers_ratings()),
                    number(Bundle.Numbers_first()), number(Bundle.Numbers_last()), number(Bundle.Numbers_difference()),
                    number(Bundle.Numbers_giveOrTake()), number(Bundle.Numbers_step())),
                    trees.panels().stream().map(p -> moves(p, wording)).toList(), sources));
            blocks.add(new Block.Words(Block.Style.BODY, Bundle.Numbers_settings(wording.hundredths(trees.panels().get(0).slice().series().level().driftPerMonth())), List.of()));
        }
        return blocks;
    }

    private static Block.Column number(String title) {
        return new Block.Column(title, 14, true);
    }

    private static List<List<String>> months(Panel panel, Wording wording) {
        return Month.of(panel.slice()).stream().map(m -> List.of(wording.month(m.month().atDay(1)), String.valueOf(m.ratings()),
                wording.rating(m.lowest()), wording.rating(m.middle()), wording.rating(m.highest()),
                m.level().isPresent() ? wording.tenths(m.level().getAsDouble()) : "")).toList();
    }

    private static List<String> moves(Panel panel, Wording wording) {
        Slice slice = panel.slice();
        List<String> row = new ArrayList<>(List.of(panel.name(), String.valueOf(slice.points().size())));
        slice.change().ifPresentOrElse(c -> {
            LocalLevel level = slice.series().level();
            row.add(wording.tenths(level.at(slice.first()).level()));
            row.add(wording.tenths(level.at(slice.end() - 1).level()));
            row.add(wording.difference(c.difference()));
            row.add(wording.tenths(c.giveOrTake()));
        }, () -> row.addAll(List.of("", "", "", "")));
        row.add(slice.typicalStep().isPresent() ? wording.tenths(slice.typicalStep().getAsDouble()) : "");
        return row;
    }
}
