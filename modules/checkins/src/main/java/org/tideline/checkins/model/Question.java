package org.tideline.checkins.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Scale;

/**
 * What a check-in asks, in the words and the order of {@code clinical.md} §1.1. The codes are stored and exported:
 * never rename one. Ratings run from 0 to 10; there is no total and no average of questions.
 */
@Messages({
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_close=How close do you feel to {0} right now?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_safe=How safe did it feel {1} to be honest with {0}?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_true=Of what mattered to you {1}, how much did you tell {0}?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_heard=When you spoke, how heard did you feel by {0}?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_wished=How close would you like to feel right now?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_open=How open were you towards {0} {1}?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_braced=And how braced were you, as if something might hurt?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_self=How honest were you with yourself {1}?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_listened=When {0} spoke, how well could you listen?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_openBraced=Open hands, or braced?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_day=What kind of day was it?",
    "# {0} - the partner's name", "# {1} - today, or this past week",
    "Q_note=Is there something from {1} you want to keep?",
    "LOW_close=far apart", "HIGH_close=very close",
    "LOW_safe=not safe at all", "HIGH_safe=fully safe",
    "LOW_true=none of it", "HIGH_true=all of it",
    "LOW_heard=not heard", "HIGH_heard=fully heard",
    "LOW_wished=some distance would be good", "HIGH_wished=very close",
    "LOW_open=closed", "HIGH_open=open hands",
    "LOW_braced=at ease", "HIGH_braced=bracing hard",
    "LOW_self=I looked away", "HIGH_self=I looked at it",
    "LOW_listened=not at all", "HIGH_listened=fully",
    "LOW_openBraced=open hands", "HIGH_openBraced=braced",
    "LOW_day=", "HIGH_day=", "LOW_note=", "HIGH_note=",
    "TITLE_close=How close", "TITLE_safe=How safe", "TITLE_true=What I told", "TITLE_heard=How heard",
    "TITLE_wished=How close I would like it", "TITLE_open=How open", "TITLE_braced=How braced",
    "TITLE_self=Honest with myself", "TITLE_listened=How well I listened", "TITLE_openBraced=From open to braced",
    "TITLE_day=Kind of day", "TITLE_note=Note",
    "COLUMN_close=Close", "COLUMN_safe=Safe", "COLUMN_true=Told", "COLUMN_heard=Heard", "COLUMN_wished=Wished",
    "COLUMN_open=Open", "COLUMN_braced=Braced", "COLUMN_self=Self", "COLUMN_listened=Listened",
    "COLUMN_openBraced=Open to braced",
    "THIRD_noContact=we had no contact", "THIRD_nothingCameUp=nothing came up", "THIRD_didNotTalk=we did not talk",
    "TODAY=today", "THIS_WEEK=this past week"
})
public enum Question {
    CLOSE("close", Third.NONE, true, true),
    SAFE("safe", Third.NO_CONTACT, true, true),
    TRUE("true", Third.NOTHING_CAME_UP, true, false),
    HEARD("heard", Third.DID_NOT_TALK, true, true),
    WISHED("wished", Third.NONE, false, false),
    OPEN("open", Third.NO_CONTACT, true, false),
    BRACED("braced", Third.NO_CONTACT, true, false),
    SELF("self", Third.NONE, false, false),
    LISTENED("listened", Third.DID_NOT_TALK, true, false),
    /** One scale that runs from open to braced, as files from elsewhere hold it; never asked, never split in two. */
    OPEN_BRACED("openBraced", Third.NONE, true, false),
    /** Kinds of day, up to three: words, not a rating. */
    DAY("day", Third.NONE, false, false),
    /** Own words. */
    NOTE("note", Third.NONE, false, false);

    /** Asked by default, in this order; {@link #CLOSE} is the only one that must be answered. */
    public static final List<Question> DEFAULT = List.of(CLOSE, SAFE, TRUE, HEARD);
    /** All questions a case can be given. */
    public static final List<Question> CHOICES = List.of(CLOSE, SAFE, TRUE, HEARD, WISHED, OPEN, BRACED, SELF, LISTENED);
    /** All that are rated, the imported scale included, in the order they are offered. */
    public static final List<Question> RATED =
            List.of(CLOSE, SAFE, TRUE, HEARD, WISHED, OPEN, BRACED, SELF, LISTENED, OPEN_BRACED);

    private enum Third { NONE, NO_CONTACT, NOTHING_CAME_UP, DID_NOT_TALK }

    private final String code;
    private final Third third;
    private final boolean aboutPartner;
    private final boolean askedForEach;

    Question(String code, Third third, boolean aboutPartner, boolean askedForEach) {
        this.code = code;
        this.third = third;
        this.aboutPartner = aboutPartner;
        this.askedForEach = askedForEach;
    }

    /** Its stable code, stored and exported. */
    public String code() {
        return code;
    }

    /** The question of that code. */
    public static Optional<Question> of(String code) {
        return Arrays.stream(values()).filter(q -> q.code.equals(code)).findFirst();
    }

    /** Whether the answer is a number from 0 to 10. */
    public boolean rated() {
        return this != DAY && this != NOTE;
    }

    /** Whether it speaks of the partner, and so names whom the rating is about. */
    public boolean aboutPartner() {
        return aboutPartner;
    }

    /** Whether it is asked once for each other member where there are three or more. */
    public boolean askedForEach() {
        return askedForEach;
    }

    /**
     * The question as the client reads it.
     *
     * @param partner the name the partner goes by; unused where the question names nobody
     * @param asked   what time the case asks about
     */
    public String words(String partner, Asked asked) {
        String time = asked == Asked.THIS_WEEK ? Bundle.THIS_WEEK() : Bundle.TODAY();
        return switch (this) {
            case CLOSE -> Bundle.Q_close(partner, time);
            case SAFE -> Bundle.Q_safe(partner, time);
            case TRUE -> Bundle.Q_true(partner, time);
            case HEARD -> Bundle.Q_heard(partner, time);
            case WISHED -> Bundle.Q_wished(partner, time);
            case OPEN -> Bundle.Q_open(partner, time);
            case BRACED -> Bundle.Q_braced(partner, time);
            case SELF -> Bundle.Q_self(partner, time);
            case LISTENED -> Bundle.Q_listened(partner, time);
            case OPEN_BRACED -> Bundle.Q_openBraced(partner, time);
            case DAY -> Bundle.Q_day(partner, time);
            case NOTE -> Bundle.Q_note(partner, time);
        };
    }

    /** Its short name on charts, in lists and as a column. */
    public String title() {
        return switch (this) {
            case CLOSE -> Bundle.TITLE_close();
            case SAFE -> Bundle.TITLE_safe();
            case TRUE -> Bundle.TITLE_true();
            case HEARD -> Bundle.TITLE_heard();
            case WISHED -> Bundle.TITLE_wished();
            case OPEN -> Bundle.TITLE_open();
            case BRACED -> Bundle.TITLE_braced();
            case SELF -> Bundle.TITLE_self();
            case LISTENED -> Bundle.TITLE_listened();
            case OPEN_BRACED -> Bundle.TITLE_openBraced();
            case DAY -> Bundle.TITLE_day();
            case NOTE -> Bundle.TITLE_note();
        };
    }

    /** One word for the head of a column: "Close". */
    public String column() {
        return switch (this) {
            case CLOSE -> Bundle.COLUMN_close();
            case SAFE -> Bundle.COLUMN_safe();
            case TRUE -> Bundle.COLUMN_true();
            case HEARD -> Bundle.COLUMN_heard();
            case WISHED -> Bundle.COLUMN_wished();
            case OPEN -> Bundle.COLUMN_open();
            case BRACED -> Bundle.COLUMN_braced();
            case SELF -> Bundle.COLUMN_self();
            case LISTENED -> Bundle.COLUMN_listened();
            case OPEN_BRACED -> Bundle.COLUMN_openBraced();
            case DAY, NOTE -> title();
        };
    }

    /** The words at 0. */
    public String low() {
        return switch (this) {
            case CLOSE -> Bundle.LOW_close();
            case SAFE -> Bundle.LOW_safe();
            case TRUE -> Bundle.LOW_true();
            case HEARD -> Bundle.LOW_heard();
            case WISHED -> Bundle.LOW_wished();
            case OPEN -> Bundle.LOW_open();
            case BRACED -> Bundle.LOW_braced();
            case SELF -> Bundle.LOW_self();
            case LISTENED -> Bundle.LOW_listened();
            case OPEN_BRACED -> Bundle.LOW_openBraced();
            case DAY -> Bundle.LOW_day();
            case NOTE -> Bundle.LOW_note();
        };
    }

    /** The words at 10. */
    public String high() {
        return switch (this) {
            case CLOSE -> Bundle.HIGH_close();
            case SAFE -> Bundle.HIGH_safe();
            case TRUE -> Bundle.HIGH_true();
            case HEARD -> Bundle.HIGH_heard();
            case WISHED -> Bundle.HIGH_wished();
            case OPEN -> Bundle.HIGH_open();
            case BRACED -> Bundle.HIGH_braced();
            case SELF -> Bundle.HIGH_self();
            case LISTENED -> Bundle.HIGH_listened();
            case OPEN_BRACED -> Bundle.HIGH_openBraced();
            case DAY -> Bundle.HIGH_day();
            case NOTE -> Bundle.HIGH_note();
        };
    }

    /** The answer beside the numbers, such as "we did not talk"; empty where there is none. */
    public Optional<String> third() {
        return switch (third) {
            case NONE -> Optional.empty();
            case NO_CONTACT -> Optional.of(Bundle.THIRD_noContact());
            case NOTHING_CAME_UP -> Optional.of(Bundle.THIRD_nothingCameUp());
            case DID_NOT_TALK -> Optional.of(Bundle.THIRD_didNotTalk());
        };
    }

    /** What time this question asks about in a check-in about that period: {@link #CLOSE} and {@link #WISHED} are always now. */
    public Asked asked(Asked period) {
        return this == CLOSE || this == WISHED ? Asked.NOW : period;
    }

    /** Its scale, as the charts know it. */
    public Scale scale() {
        return new Scale(code, title(), 0, 10, low(), high(), true);
    }
}
