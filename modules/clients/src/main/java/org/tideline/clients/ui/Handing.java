package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.JComponent;
import org.openide.awt.Actions;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.SecretsPolicies;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.clients.model.handover.HandOverWords;
import org.tideline.clients.ui.handover.Choose;
import org.tideline.clients.ui.handover.Sitting;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.Settings;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.HandOverOffer;
import org.tideline.ui.support.api.HandOverPages;
import org.tideline.ui.support.api.HandedTo;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.WithClients;
import org.tideline.vault.api.PracticeLock;

/** Turns the screen towards clients and back. Event thread. */
@ServiceProvider(service = WithClients.class)
@Messages({
    "Handing.rests=Handing over rests",
    "Handing.pinTitle=Set your PIN first?",
    "Handing.pinBody=Your PIN brings you back to the practice after the computer was handed over. There is none yet. It takes a moment to set "
            + "one: 4 to 8 digits.",
    "Handing.pinSet=Set a PIN", "Handing.notNow=Not now"})
public final class Handing implements WithClients {
    private static final String LOCKING = "org.tideline.practice.ui.LockingAction";

    /** Whom it can go to, and what can be asked of each. */
    private record Ready(Case of, List<HandedTo> whom, List<List<HandOverOffer>> offers) {
    }

    @Override
    public boolean offered(Case of) {
        return !HandOverWords.members(of).isEmpty();
    }

    @Override
    public void handOver(long caseId) {
        Optional<OpenPractice> open = Practices.current();
        if (open.isEmpty() || !Desk.get().open()) {
            return;
        }
        OpenPractice practice = open.get();
        Background.run(() -> ready(practice, caseId), ready -> {
            if (ready == null || !Desk.get().open()) {
                return;
            }
            if (ready.whom().isEmpty()) {
                Prompts.get().tell(Bundle.Handing_rests(), HandOverWords.whyNot(ready.of()));
            } else if (hasPin(practice)) {
                choose(practice, ready);
            }
        });
    }

    private static Ready ready(OpenPractice practice, long caseId) {
        Optional<Case> of = practice.service(Cases.class).find(caseId);
        if (of.isEmpty()) {
            return null;
        }
        Optional<SecretsPolicy> policy = practice.service(SecretsPolicies.class).on(caseId, Now.today());
        List<HandOverPages> parts = Lookup.getDefault().lookupAll(HandOverPages.class).stream()
                .sorted(Comparator.comparingInt(HandOverPages::order)).map(HandOverPages.class::cast).toList();
        List<HandedTo> whom = new ArrayList<>();
        List<List<HandOverOffer>> offers = new ArrayList<>();
        for (Member member : HandOverWords.members(of.get())) {
            HandedTo to = new HandedTo(practice, of.get(), member, policy);
            whom.add(to);
            offers.add(parts.stream().flatMap(part -> part.offers(to).stream()).toList());
        }
        return new Ready(of.get(), whom, offers);
    }

    /** Whether there is a PIN to come back with; leads to it where there is none. */
    private static boolean hasPin(OpenPractice practice) {
        if (practice.settings().get(Settings.PIN).isPresent()) {
            return true;
        }
        if (Prompts.get().confirm(Bundle.Handing_pinTitle(), Bundle.Handing_pinBody(), Bundle.Handing_pinSet(), Bundle.Handing_notNow())) {
            Action set = Actions.forID("Practice", LOCKING);
            if (set != null) {
                set.actionPerformed(new ActionEvent(WindowManager.getDefault().getMainWindow(), ActionEvent.ACTION_PERFORMED, LOCKING));
            }
        }
        return false;
    }

    private static void choose(OpenPractice practice, Ready ready) {
        boolean drawn = practice.settings().get(Settings.HAND_OVER_PIN).isPresent();
        Runnable crisis = practice.info().crisis().isBlank() ? Windows::openPracticeDetails : null;
        new Choose(ready.whom(), ready.offers(), drawn, crisis).ask().filter(chosen -> Desk.get().open())
                .ifPresent(chosen -> Desk.get().turn(() -> {
                    Sitting sitting = Sitting.handOver(new Host(practice), chosen.to(), chosen.offers(), chosen.drawn());
                    if (chosen.drawn() != null) {
                        Arrays.fill(chosen.drawn(), '\0');
                    }
                    sitting.hold();
                }));
    }

    @Override
    public void show(List<String> present, JComponent page) {
        Practices.current().filter(practice -> Desk.get().open()).filter(Handing::hasPin)
                .ifPresent(practice -> Desk.get().turn(() -> Sitting.room(new Host(practice), practice, present, page).hold()));
    }

    private record Host(OpenPractice practice) implements Sitting.Host {
        @Override
        public void uncover(char[] pin, Consumer<Boolean> tried) {
            String sealed = practice.settings().get(Settings.PIN).orElse("");
            Background.run(() -> {
                try {
                    return PracticeLock.get().uncover(sealed, pin);
                } finally {
                    Arrays.fill(pin, '\0');
                }
            }, tried);
        }

        @Override
        public void lock() {
            Desk.get().lock();
        }

        @Override
        public void over() {
            Desk.get().back();
        }
    }
}
