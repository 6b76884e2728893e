package org.tideline.checkins.model;

import java.util.Arrays;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;

/** What kind of day it was: the same list for every member, up to three, beside own words. The codes are stored. */
@Messages({
    "DAY_working=working day", "DAY_off=day off", "DAY_away=away from home", "DAY_unhurried=unhurried",
    "DAY_rushed=rushed", "DAY_apart=we were apart", "DAY_quarrel=quarrel", "DAY_ill=ill or in pain",
    "DAY_sleep=little sleep", "DAY_worry=worry from outside", "DAY_guests=guests or family around"
})
public enum DayKind {
    WORKING, OFF, AWAY, UNHURRIED, RUSHED, APART, QUARREL, ILL, SLEEP, WORRY, GUESTS;

    /** Its stable code. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Its words. */
    public String words() {
        return switch (this) {
            case WORKING -> Bundle.DAY_working();
            case OFF -> Bundle.DAY_off();
            case AWAY -> Bundle.DAY_away();
            case UNHURRIED -> Bundle.DAY_unhurried();
            case RUSHED -> Bundle.DAY_rushed();
            case APART -> Bundle.DAY_apart();
            case QUARREL -> Bundle.DAY_quarrel();
            case ILL -> Bundle.DAY_ill();
            case SLEEP -> Bundle.DAY_sleep();
            case WORRY -> Bundle.DAY_worry();
            case GUESTS -> Bundle.DAY_guests();
        };
    }

    /** The kind with that code or those words, ignoring case. */
    public static Optional<DayKind> of(String text) {
        return Arrays.stream(values())
                .filter(k -> k.code().equalsIgnoreCase(text) || k.words().equalsIgnoreCase(text)).findFirst();
    }
}
