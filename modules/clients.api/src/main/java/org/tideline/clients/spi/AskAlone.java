package org.tideline.clients.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;

/**
 * The quiet line for the therapist alone on the sheet before a session, where something a member said is better asked
 * about alone: without any inference, and no score of anything (clinical.md §1.5). Pure; any thread.
 */
@Messages({
    "# {0} - name", "# {1} - what was said", "AskAlone.checkin={0}, at a check-in: {1}. Own drawer. Ask alone.",
    "# {0} - name", "# {1} - what was said", "AskAlone.try={0}, after a try: {1}. Own drawer. Ask alone."})
public final class AskAlone {
    private static final int LOW_SAFE = 2;
    private static final int HIGH_BRACED = 9;
    private static final int DAYS = 14;

    /** Where it was said. */
    public enum Said {
        AT_A_CHECKIN, AFTER_A_TRY
    }

    private AskAlone() {
    }

    /** Whether a rating of 0 to 10 of how safe it felt to be honest calls for it. */
    public static boolean safe(Number rating) {
        return rating.doubleValue() <= LOW_SAFE;
    }

    /** Whether a rating of 0 to 10 of how braced a member was calls for it. */
    public static boolean braced(Number rating) {
        return rating.doubleValue() >= HIGH_BRACED;
    }

    /** Whether something said on that day is still spoken of. */
    public static boolean stands(LocalDate day) {
        return !day.isBefore(Now.today().minusDays(DAYS));
    }

    /**
     * The line.
     *
     * @param ref    stands for it; the feature that offers it opens it
     * @param person who said it
     * @param said   what, in words
     */
    public static Item line(ItemRef ref, Case of, long person, LocalDate day, LocalTime time, String icon, Said where, List<String> said) {
        String name = of.member(person).map(Member::name).orElse("");
        String words = String.join(", ", said);
        String title = where == Said.AT_A_CHECKIN ? Bundle.AskAlone_checkin(name, words) : Bundle.AskAlone_try(name, words);
        return new Item(ref, Label.therapist(of.id(), day), day, time, icon, title, List.of(), null, false).in(Part.FOR_YOU);
    }
}
