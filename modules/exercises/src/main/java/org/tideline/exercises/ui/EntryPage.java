package org.tideline.exercises.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.EntryTyped;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.NumberRow;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** What one member says of a try. Nothing is chosen beforehand, everything but what came of it can be left out. Event thread. */
@Messages({
    "EntryPage.outcome=What came of it?", "EntryPage.nothing=nothing said",
    "EntryPage.before=Before", "EntryPage.after=Afterwards", "EntryPage.happened=What happened", "EntryPage.way=What got in the way",
    "EntryPage.next=And next", "EntryPage.leftOut=left out"})
final class EntryPage extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Map<Asks, Integer> ratings = new LinkedHashMap<>();
    private final transient List<NumberRow> rows = new ArrayList<>();
    private final transient Map<Asks, Segmented> ones = new LinkedHashMap<>();
    private final transient Map<Asks, Chips> several = new LinkedHashMap<>();
    private final transient Map<Asks, JTextArea> words = new LinkedHashMap<>();
    private final transient Map<Asks, List<JComponent>> unasked = new EnumMap<>(Asks.class);
    private final JCheckBox notSafe = new JCheckBox(Asks.NOT_SAFE.title());
    private final Segmented outcome;
    private final JPanel tried = column();
    private final JPanel way = column();
    private final transient Runnable changed;
    private final boolean own;

    /**
     * @param author  who says it
     * @param partner the name the partner goes by
     * @param own     whether own words are asked for; what was said in them before stays, and is shown
     * @param changed is told when something was marked otherwise than in a field
     */
    EntryPage(Member author, String partner, boolean own, Runnable changed) {
        super(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow, fill]"));
        this.changed = changed;
        this.own = own;
        setOpaque(false);
        outcome = new Segmented(Bundle.EntryPage_outcome(), Bundle.EntryPage_nothing(), PracticeEntry.Outcome.TRIED.words(),
                PracticeEntry.Outcome.TRIED_AND_PAUSED.words(), PracticeEntry.Outcome.NOT_THIS_TIME.words());
        outcome.onSelect(index -> {
            look();
            changed.run();
        });
        add(label(Bundle.EntryPage_outcome()));
        add(outcome, "gaptop 4, growx 0");
        section(tried, Bundle.EntryPage_before());
        Asks.BEFORE.forEach(asks -> rating(asks, partner, author.mark()));
        section(tried, Bundle.EntryPage_after());
        Asks.RATED.stream().filter(asks -> !Asks.BEFORE.contains(asks)).forEach(asks -> rating(asks, partner, author.mark()));
        one(Asks.ROOM, partner);
        section(tried, Bundle.EntryPage_happened());
        text(tried, Asks.TIME, partner, 1);
        some(tried, Asks.CIRCUMSTANCES, partner);
        some(tried, Asks.SHARED, partner);
        one(Asks.SPOKE, partner);
        one(Asks.MADE_ROOM, partner);
        one(Asks.RECEIVED, partner);
        text(tried, Asks.HAPPENED, partner, 3);
        section(way, Bundle.EntryPage_way());
        some(way, Asks.IN_THE_WAY, partner);
        notSafe.setOpaque(false);
        way.add(notSafe, "gaptop 6");
        section(way, Bundle.EntryPage_next());
        text(way, Asks.NEXT, partner, 2);
        add(tried);
        add(way);
        look();
    }

    private static JPanel column() {
        JPanel column = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow, fill]"));
        column.setOpaque(false);
        return column;
    }

    private static JLabel label(String words) {
        return Type.LABEL.on(Tokens.TEXT2.text(new JLabel(words)));
    }

    private static void section(JPanel to, String title) {
        to.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(title))), "gaptop 18, gapbottom 4");
    }

    private void rating(Asks asks, String partner, int mark) {
        int at = rows.size();
        NumberRow row = new NumberRow(asks.words(partner), asks.low(), asks.high(), Optional.empty(), mark,
                NumberRow.Answer.in(ratings, asks, changed), () -> focus(at + 1), () -> focus(at - 1));
        rows.add(row);
        tried.add(row, "wmin 0");
    }

    private void focus(int row) {
        if (row >= 0 && row < rows.size()) {
            rows.get(row).requestFocusInWindow();
        } else {
            (row < 0 ? (JComponent) outcome.getComponent(outcome.selected()) : (JComponent) ones.get(Asks.ROOM).getComponent(0)).requestFocusInWindow();
        }
    }

    private void one(Asks asks, String partner) {
        List<String> choices = new ArrayList<>(List.of(Bundle.EntryPage_leftOut()));
        asks.choices().forEach(choice -> choices.add(asks.choice(choice)));
        Segmented segmented = new Segmented(asks.words(partner), choices.toArray(String[]::new));
        segmented.onSelect(index -> changed.run());
        ones.put(asks, segmented);
        tried.add(label(asks.words(partner)), "gaptop 10");
        tried.add(segmented, "gaptop 4, growx 0");
    }

    private void some(JPanel to, Asks asks, String partner) {
        Chips chips = new Chips(asks, asks.words(partner));
        if (!own) {
            chips.withoutWords();
        }
        several.put(asks, chips);
        to.add(label(asks.words(partner)), "gaptop 10");
        to.add(chips, "gaptop 4");
    }

    private void text(JPanel to, Asks asks, String partner, int lines) {
        JTextArea area = Form.lines(lines);
        area.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        JLabel label = label(asks.words(partner));
        label.setLabelFor(area);
        words.put(asks, area);
        JScrollPane scroll = new JScrollPane(area);
        to.add(label, "gaptop 10");
        to.add(scroll, "gaptop 4");
        if (!own && asks != Asks.TIME) {
            label.setVisible(false);
            scroll.setVisible(false);
            unasked.put(asks, List.of(label, scroll));
        }
    }

    /** What can be said goes with what came of it. */
    private void look() {
        int chosen = outcome.selected();
        tried.setVisible(chosen == 1 || chosen == 2);
        way.setVisible(chosen > 0);
        revalidate();
        repaint();
    }

    /** Puts the keyboard where saying begins. */
    JComponent first() {
        return (JComponent) outcome.getComponent(0);
    }

    /** What is said. What does not go with what came of it is not part of it. */
    EntryTyped.Page page() {
        int chosen = outcome.selected();
        if (chosen == 0) {
            return EntryTyped.Page.EMPTY;
        }
        Map<Asks, String> said = new EnumMap<>(Asks.class);
        ones.forEach((asks, segmented) -> said.put(asks, segmented.selected() == 0 ? "" : asks.choices().get(segmented.selected() - 1)));
        several.forEach((asks, chips) -> said.put(asks, chips.kept()));
        words.forEach((asks, area) -> said.put(asks, area.getText()));
        said.put(Asks.NOT_SAFE, notSafe.isSelected() ? EntryTyped.TICKED : "");
        return EntryTyped.Page.of(PracticeEntry.Outcome.values()[chosen - 1], ratings, said);
    }

    /** Shows what was said. */
    void put(EntryTyped.Page page) {
        outcome.select(page.outcome() == null ? 0 : page.outcome().ordinal() + 1);
        ratings.clear();
        Asks.RATED.forEach(asks -> {
            if (page.ratings().containsKey(asks.code())) {
                ratings.put(asks, page.ratings().get(asks.code()));
            }
        });
        ones.forEach((asks, segmented) -> segmented.select(1 + asks.choices().indexOf(page.words().getOrDefault(asks.code(), ""))));
        several.forEach((asks, chips) -> chips.put(page.words().getOrDefault(asks.code(), "")));
        words.forEach((asks, area) -> area.setText(page.words().getOrDefault(asks.code(), "")));
        unasked.forEach((asks, parts) -> parts.forEach(part -> part.setVisible(!words.get(asks).getText().isBlank())));
        notSafe.setSelected(page.words().containsKey(Asks.NOT_SAFE.code()));
        rows.forEach(NumberRow::refresh);
        look();
    }
}
