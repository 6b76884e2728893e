package org.tideline.progress.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.Locale;
import javax.swing.JLabel;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Drift;
import org.tideline.progress.model.LocalLevel;
import org.tideline.progress.model.MadeUp;
import org.tideline.progress.model.Wording;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * The one setting of the model: how far a level may drift in a month, in a therapist's words, with a picture of the same
 * made-up ratings for each choice. Holds as soon as it is chosen. Event thread.
 */
@Messages({
    "LevelWindow.title=Level in charts",
    "LevelWindow.what=The thick line in a chart is the level: where a person was, once the ups and downs of single days are taken off. Nobody can "
            + "measure it; it is estimated from the ratings. For that, Tideline needs one thing from you: how far such a level may move in a month "
            + "when nothing in particular happens.",
    "LevelWindow.stiff=With a small number the line is stiff. It leaves more to the single days, moves late, and its band is narrow.",
    "LevelWindow.loose=With a large number it is loose. It goes along with each good or bad week, and its band is wide.",
    "LevelWindow.why=It is not worked out from the ratings: with three a week for some months, more than four in ten such attempts say that the level "
            + "did not move at all, although it did. 0.75 points a month suits most couples. It is the same for everyone in the practice, so that lines can be "
            + "read alike.",
    "LevelWindow.choose=How far a level may move in a month, in points",
    "LevelWindow.picture=The same made-up ratings, with this choice",
    "LevelWindow.kept=Holds for every chart and every report made from now on. A report that was made stays as it is. Charts that are open are drawn "
            + "anew."})
final class LevelWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private final Segmented drift = new Segmented(Bundle.LevelWindow_choose(), Drift.CHOICES.stream()
            .map(d -> new Wording(Locale.ENGLISH, Period.ALL).hundredths(d)).toArray(String[]::new));
    private final ChartView picture = new ChartView(place -> { }, place -> { });
    private double kept;

    LevelWindow() {
        super("level", Bundle.LevelWindow_title(), Tokens.PANEL);
        kept = Drift.of(practice());
        content().add(Parts.head(Bundle.LevelWindow_title(), null), BorderLayout.NORTH);
        Page page = new Page("insets 20 24 24 24, wrap 1, gap 0", "[grow,fill,320:760:760]");
        page.add(Words.area(Bundle.LevelWindow_what(), Type.BASE, Tokens.TEXT1), "wmin 0, gapbottom 10");
        page.add(Words.area(Bundle.LevelWindow_stiff(), Type.BASE, Tokens.TEXT1), "wmin 0");
        page.add(Words.area(Bundle.LevelWindow_loose(), Type.BASE, Tokens.TEXT1), "wmin 0, gapbottom 10");
        page.add(Words.area(Bundle.LevelWindow_why(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 18");
        page.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.LevelWindow_choose()))), "gapbottom 5");
        page.add(drift, "growx 0, gapbottom 18");
        page.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.LevelWindow_picture()))), "gapbottom 4");
        page.add(picture, "height 300!, wmin 0, gapbottom 10");
        page.add(Words.area(Bundle.LevelWindow_kept(), Type.CAPTION, Tokens.TEXT2), "wmin 0");
        content().add(Page.scrolling(page), BorderLayout.CENTER);
        int chosen = Drift.CHOICES.indexOf(kept);
        drift.select(chosen < 0 ? Drift.CHOICES.indexOf(LocalLevel.DRIFT_PER_MONTH) : chosen);
        draw();
        drift.onSelect(i -> draw());
    }

    private double chosen() {
        return Drift.CHOICES.get(drift.selected());
    }

    private void draw() {
        picture.show(MadeUp.trees(chosen()), false);
        double now = chosen();
        if (now != kept) {
            kept = now;
            var practice = practice();
            Background.run(() -> {
                Drift.choose(practice, now);
                return null;
            }, done -> { });
        }
    }

    @Override
    protected void componentActivated() {
        EventQueue.invokeLater(drift::requestFocusInWindow);
    }
}
