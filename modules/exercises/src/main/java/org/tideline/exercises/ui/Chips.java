package org.tideline.exercises.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.exercises.model.Asks;
import org.tideline.ui.support.api.Buttons;

/** Any of a few choices, and own words. Event thread. */
@Messages({"Chips.own=Own words (optional)", "# {0} - question", "Chips.ownOf={0} In own words"})
final class Chips extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int IN_A_ROW = 5;
    private final transient Map<String, JToggleButton> known = new LinkedHashMap<>();
    private final JTextField own = new JTextField(24);

    /** @param question as it is read out */
    Chips(Asks asks, String question) {
        super(new MigLayout("insets 0, wrap 1, gap 0 6", "[grow]"));
        setOpaque(false);
        getAccessibleContext().setAccessibleName(question);
        JPanel chips = new JPanel(new MigLayout("insets 0, gap 6 6, wrap " + IN_A_ROW));
        chips.setOpaque(false);
        for (String choice : asks.choices()) {
            JToggleButton chip = Buttons.mark(asks.choice(choice), null);
            known.put(choice, chip);
            chips.add(chip);
        }
        add(chips);
        own.putClientProperty("JTextField.placeholderText", Bundle.Chips_own());
        own.getAccessibleContext().setAccessibleName(Bundle.Chips_ownOf(question));
        add(own, "wmax 320");
    }

    /** Makes everything 44 pixels high at 100 %, for fingers. */
    void roomy() {
        known.values().forEach(chip -> ((MigLayout) chip.getParent().getLayout()).setComponentConstraints(chip, "h 44!"));
        ((MigLayout) getLayout()).setComponentConstraints(own, "wmax 320, h 44!");
    }

    /** What takes the keyboard first. */
    JToggleButton first() {
        return known.values().iterator().next();
    }

    /** Takes the field for own words away: only numbers and ticks are wanted. */
    void withoutWords() {
        own.setVisible(false);
    }

    /** What is chosen, as it is kept. */
    String kept() {
        List<String> chosen = new ArrayList<>(known.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).toList());
        chosen.add(own.getText());
        return Asks.kept(chosen);
    }

    /** Shows what was chosen. */
    void put(String kept) {
        List<String> chosen = Asks.chosen(kept);
        known.forEach((choice, chip) -> chip.setSelected(chosen.contains(choice)));
        own.setText(String.join(", ", chosen.stream().filter(each -> !known.containsKey(each)).toList()));
    }
}
