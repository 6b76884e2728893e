package org.tideline.reporting.model;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;

/** Opening words for some reports of the made-up practice; the other reports stay drafts, as they would be. */
@Messages({
    "# {0} - name", "# {1} - other name", "SampleCouple=Dear {0}, dear {1},\n"
            + "You came with one small request, about the kitchen at night. From there you talked about how your days fit "
            + "together, and later about things that are harder to say aloud. For a while you let the evening talks rest, and "
            + "then took them up again as a walk.\n"
            + "Some weeks you felt close and some weeks far apart. These pages do not judge that. They show what you noted, so "
            + "that we can look at it together.",
    "# {0} - name", "SampleOwn=Dear {0},\n"
            + "This one is for you alone. It puts what you noted for yourself beside what you hold jointly. What you make of it, "
            + "and whom you show it to, is yours.",
    "# {0} - first name", "# {1} - second name", "# {2} - third name", "SampleThree=Dear {0}, dear {1}, dear {2},\n"
            + "Three people do not rate a week alike, and need not. Read your own panel first, and then ask one of the others "
            + "what a week was like that looks different from yours."
})
@ServiceProvider(service = SampleContent.class)
public final class SampleLetters implements SampleContent {
    private static final int ORDER = 300;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void fill(OpenPractice practice) {
        Letters letters = practice.service(Letters.class);
        practice.service(Cases.class).all().forEach(of -> write(letters, of));
    }

    private static void write(Letters letters, Case of) {
        List<Member> together = Composer.readers(of, ReportKind.COUPLE);
        if (together.isEmpty()) {
            return;
        }
        Letters.Recipient all = Letters.Recipient.couple(of.id(), Composer.persons(together));
        switch (of.code()) {
            case "C-0001" -> {
                letters.write(all, Bundle.SampleCouple(together.get(0).name(), together.get(1).name()));
                letters.write(Letters.Recipient.member(of.id(), together.get(0).person()), Bundle.SampleOwn(together.get(0).name()));
            }
            case "C-0004" -> letters.write(all, Bundle.SampleThree(together.get(0).name(),
                    together.get(1).name(), together.get(2).name()));
            default -> {
                // a draft
            }
        }
    }
}
