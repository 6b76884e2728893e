package org.tideline.storage.engine;

import java.util.Comparator;
import org.openide.util.Lookup;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.spi.SampleContent;

/** The made-up practice: whose it is, and what the features put into it. */
public final class SamplePractice {
    private SamplePractice() {
    }

    /** Whose practice the sample is. */
    public static PracticeInfo info() {
        return new PracticeInfo(Ids.next(), "Harbour Lane Practice", "Miriam Castell", "LMFT",
                "14 Harbour Lane\nPort Aldren", "Emergency 112\nCrisis line 555 0199, at any hour", PracticeInfo.Paper.A4, true);
    }

    /** Lets every installed feature fill in its part, in their order. */
    public static void fill(OpenPractice practice) throws Trouble {
        var contents = Lookup.getDefault().lookupAll(SampleContent.class).stream()
                .sorted(Comparator.comparingInt(SampleContent::order)).toList();
        for (SampleContent content : contents) {
            content.fill(practice);
        }
        // What features wrote by the thousand is entered once, not with an entry for each.
        practice.database().write(tx -> {
            tx.audit(Action.CREATED, ContentLedger.EVERYTHING, 0);
            return null;
        });
    }
}
