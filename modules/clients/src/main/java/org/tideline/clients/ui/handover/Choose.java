package org.tideline.clients.ui.handover;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.HandOverOffer;
import org.tideline.ui.support.api.HandedTo;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Asks the therapist to whom the computer goes, and what is asked of them. Event thread. */
@Messages({
    "Choose.title=Hand over",
    "Choose.what=Everything else closes as when you lock, and comes back after your PIN. What you are typing is kept.",
    "Choose.to=To", "Choose.asked=What is asked",
    "# {0} - name", "Choose.nothing=There is nothing to ask {0} now.",
    "# {0} - the PIN", "# {1} - name", "Choose.pin=PIN of this hand-over: {0}. Tell it to {1}; it is gone afterwards.",
    "Choose.crisis=The crisis contacts of your practice are not filled in yet. The screen will say so.",
    "Choose.details=Fill them in…",
    "# {0} - name", "Choose.go=&Hand over to {0}", "Choose.cancel=Cancel"})
public final class Choose {
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What was chosen.
     *
     * @param drawn the PIN drawn for it, or null
     */
    public record Chosen(HandedTo to, List<HandOverOffer> offers, char[] drawn) {
    }

    private final Dialog dialog = new Dialog(Bundle.Choose_title());
    private final List<HandedTo> whom;
    private final List<List<HandOverOffer>> offers;
    private final char[] drawn;
    private final JPanel asked = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 2"));
    private final JLabel pin = Type.STRONG.on(Tokens.TEXT1.text(new JLabel()));
    private final Map<HandOverOffer, JCheckBox> boxes = new LinkedHashMap<>();
    private final JButton go = Buttons.primary("", this::go);
    private int at;
    private Chosen chosen;

    /**
     * @param whom    those it can go to
     * @param offers  what can be asked of each
     * @param drawPin whether a PIN is drawn for it
     * @param crisis  shows where the crisis contacts are filled in; null where they are
     */
    public Choose(List<HandedTo> whom, List<List<HandOverOffer>> offers, boolean drawPin, Runnable crisis) {
        this.whom = whom;
        this.offers = offers;
        this.drawn = drawPin ? String.format("%04d", RANDOM.nextInt(10_000)).toCharArray() : null;
        dialog.words(Bundle.Choose_what());
        JPanel form = new JPanel(new MigLayout("insets 4 0 0 0, wrap 1, gap 0 4, fillx, hidemode 3", "[grow, fill]"));
        form.setOpaque(false);
        asked.setOpaque(false);
        form.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.Choose_to()))));
        if (whom.size() > 1 && whom.size() <= 5) {
            Segmented who = new Segmented(Bundle.Choose_to(), whom.stream().map(HandedTo::member).map(Member::name).toArray(String[]::new));
            who.onSelect(this::show);
            form.add(who, "growx 0, gapbottom 10");
        } else {
            form.add(Type.STRONG.on(Tokens.TEXT1.text(new JLabel(whom.get(0).member().name()))), "gapbottom 10");
        }
        form.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.Choose_asked()))));
        form.add(asked);
        pin.setVisible(drawn != null);
        form.add(pin, "gaptop 10");
        if (crisis != null) {
            form.add(new Notice(Notice.Kind.ATTENTION, Bundle.Choose_crisis(), Bundle.Choose_details(), () -> {
                dialog.dispose();
                crisis.run();
            }), "gaptop 10, w 420!");
        }
        dialog.content(form);
        show(0);
        dialog.buttons(List.of(Buttons.plain(Bundle.Choose_cancel(), dialog::dispose), go));
        dialog.safe(go);
    }

    private void show(int person) {
        at = person;
        String name = whom.get(person).member().name();
        asked.removeAll();
        boxes.clear();
        for (HandOverOffer offer : offers.get(person)) {
            JCheckBox box = new JCheckBox(offer.title(), offer.now());
            box.setOpaque(false);
            box.addActionListener(e -> possible());
            boxes.put(offer, box);
            asked.add(box);
        }
        if (boxes.isEmpty()) {
            asked.add(Words.area(Bundle.Choose_nothing(name)), "w 420!");
        }
        if (drawn != null) {
            pin.setText(Bundle.Choose_pin(String.valueOf(drawn), name));
        }
        Mnemonics.setLocalizedText(go, Bundle.Choose_go(name));
        possible();
        if (dialog.isShowing()) {
            dialog.pack();
        }
    }

    private void possible() {
        go.setEnabled(boxes.values().stream().anyMatch(JCheckBox::isSelected));
    }

    private void go() {
        chosen = new Chosen(whom.get(at), offers.get(at).stream().filter(offer -> boxes.get(offer).isSelected()).toList(), drawn);
        dialog.dispose();
    }

    /** Asks and waits; empty where it was cancelled. */
    public Optional<Chosen> ask() {
        dialog.open();
        // A window that is gone may lie in memory a while; nothing is left in it.
        dialog.getContentPane().removeAll();
        return Optional.ofNullable(chosen);
    }
}
