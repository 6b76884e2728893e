package org.tideline.reporting.ui;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.HandOuts;
import org.tideline.reporting.model.HandOutMaker;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Prompts;

/** Shows hand-outs as they will be, prints them and keeps them as a PDF. Event thread. */
@Messages({
    "HandOutDialog.noCrisis=Your practice has no crisis contacts yet, so a placeholder stands on this sheet. They are entered in Practice > Practice details.",
    "HandOutDialog.noCrisisTitle=Make it without crisis contacts?",
    "HandOutDialog.noCrisisBody=Every sheet a client takes home says whom to reach in danger. A placeholder stands there now.",
    "HandOutDialog.without=Make it so",
    "HandOutDialog.homeTitle=Make this hand-out for them?",
    "HandOutDialog.homeBody=Is there anything that makes it unsafe for one of them to have this at home, or for the other to find it?",
    "HandOutDialog.goOn=Go on",
    "HandOutDialog.stop=Stop",
    "# {0} - file name", "HandOutDialog.made=Made {0}. Not yet given.",
    "HandOutDialog.printed=Sent to the printer. Not yet given.",
    "HandOutDialog.notPrinted=The hand-out was not printed",
    "HandOutDialog.notMade=The hand-out was not made"})
final class HandOutDialog extends PagesDialog<byte[]> {
    private final HandOuts.HandOut handOut;

    private HandOutDialog(OpenPractice practice, HandOuts.HandOut handOut) {
        super(practice, handOut.sheets().get(0).title());
        this.handOut = handOut;
    }

    /** Offers hand-outs wherever the desktop is there. */
    @ServiceProvider(service = HandOuts.class)
    public static final class Offer implements HandOuts {
        @Override
        public void offer(HandOut handOut) {
            Practices.current().ifPresent(practice -> new HandOutDialog(practice, handOut).open(withoutCrisis(practice)
                    ? List.of(new Notice(Notice.Kind.ATTENTION, Bundle.HandOutDialog_noCrisis())) : List.of()));
        }
    }

    private static boolean withoutCrisis(OpenPractice practice) {
        return practice.info().crisis().isBlank();
    }

    @Override
    byte[] made() throws Trouble {
        return HandOutMaker.make(practice().info(), handOut);
    }

    @Override
    byte[] pdf(byte[] made) {
        return made;
    }

    @Override
    String fileName(byte[] made) {
        return handOut.fileName();
    }

    @Override
    void note(Action action) {
        HandOutMaker.note(practice(), handOut, action);
    }

    @Override
    String kept(String file) {
        return Bundle.HandOutDialog_made(file);
    }

    @Override
    Said said() {
        return new Said(Bundle.HandOutDialog_printed(), Bundle.HandOutDialog_notPrinted(), Bundle.HandOutDialog_notMade());
    }

    @Override
    boolean may() {
        if (withoutCrisis(practice()) && !Prompts.get().confirm(Bundle.HandOutDialog_noCrisisTitle(), Bundle.HandOutDialog_noCrisisBody(),
                Bundle.HandOutDialog_without(), Bundle.HandOutDialog_stop())) {
            return false;
        }
        return switch (handOut.home()) {
            case NOBODY -> true;
            case TOGETHER -> Prompts.get().confirm(Bundle.HandOutDialog_homeTitle(), Bundle.HandOutDialog_homeBody(), Bundle.HandOutDialog_goOn(),
                    Bundle.HandOutDialog_stop());
            case ALONE -> TakeHome.alone(handOut.whom());
        };
    }
}
