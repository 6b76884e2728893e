package org.tideline.exercises.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.progress.spi.Scale;

/**
 * What a practice entry asks, in the words and the order of {@code clinical.md} §1.4. The codes are stored and exported:
 * never rename one. All can be left out; there is no total.
 */
@Messages({
    "Asks.q_fear=How much did this frighten you beforehand?", "Asks.low_fear=not at all", "Asks.high_fear=very much",
    "# {0} - the partner’s name", "Asks.q_open=How open were you towards {0}?", "Asks.low_open=closed", "Asks.high_open=open hands",
    "Asks.q_braced=And how braced were you, as if something might hurt?", "Asks.low_braced=at ease", "Asks.high_braced=bracing hard",
    "# {0} - the partner’s name", "Asks.q_safe=How safe did it feel this time to be honest with {0}?",
    "Asks.low_safe=not safe at all", "Asks.high_safe=fully safe",
    "# {0} - the partner’s name", "Asks.q_true=Of what mattered to you this time, how much did you tell {0}?",
    "Asks.low_true=none of it", "Asks.high_true=all of it",
    "# {0} - the partner’s name", "Asks.q_heard=When you spoke, how heard did you feel by {0}?",
    "Asks.low_heard=not heard", "Asks.high_heard=fully heard",
    "# {0} - the partner’s name", "Asks.q_listened=When {0} spoke, how well could you listen?",
    "Asks.low_listened=not at all", "Asks.high_listened=fully",
    "Asks.q_trust=How much trust is there now?", "Asks.low_trust=none", "Asks.high_trust=a great deal",
    "Asks.q_room=Is there more or less room between you for the next true thing?",
    "Asks.q_time=How long did it take?", "Asks.q_circumstances=In what circumstances?",
    "Asks.q_shared=What did you share?", "Asks.q_spoke=Who spoke?", "Asks.q_madeRoom=Who made the room?",
    "Asks.q_received=How was it received?", "Asks.q_happened=What happened?", "Asks.q_inTheWay=What got in the way?",
    "Asks.q_notSafe=It did not feel safe", "Asks.q_next=What I would change, or try next",
    "Asks.t_fear=Fear before", "Asks.t_open=How open", "Asks.t_braced=How braced", "Asks.t_safe=How safe", "Asks.t_true=What I told",
    "Asks.t_heard=How heard", "Asks.t_listened=How well I listened", "Asks.t_trust=Trust after", "Asks.t_room=Room for the next true thing",
    "Asks.t_time=How long", "Asks.t_circumstances=Circumstances", "Asks.t_shared=What was shared", "Asks.t_spoke=Who spoke",
    "Asks.t_madeRoom=Who made the room", "Asks.t_received=How it was received", "Asks.t_happened=What happened",
    "Asks.t_inTheWay=What got in the way", "Asks.t_notSafe=It did not feel safe", "Asks.t_next=What to try next",
    "Asks.c_less=less", "Asks.c_same=as before", "Asks.c_more=more", "Asks.c_cannotTell=cannot tell",
    "Asks.c_fact=a fact", "Asks.c_feeling=a feeling", "Asks.c_need=a need", "Asks.c_history=something from before",
    "Asks.c_me=me", "Asks.c_other=the other", "Asks.c_both=both",
    "Asks.c_yes=heard", "Asks.c_part=heard in part", "Asks.c_notThisTime=not this time",
    "Asks.c_forgot=forgot", "Asks.c_busy=busy", "Asks.c_tooBig=too big for now", "Asks.c_unclear=it was unclear",
    "Asks.c_avoided=went around it",
    "Asks.c_workingDay=working day", "Asks.c_dayOff=day off", "Asks.c_away=away from home", "Asks.c_unhurried=unhurried",
    "Asks.c_rushed=rushed", "Asks.c_quarrel=quarrel", "Asks.c_ill=ill or in pain", "Asks.c_littleSleep=little sleep",
    "Asks.c_outside=worry from outside", "Asks.c_guests=guests or family around",
    "# {0} - title of the scale", "Asks.scale={0}, in tries"})
public enum Asks {
    FEAR("fear", Form.RATING), OPEN("open", Form.RATING), BRACED("braced", Form.RATING),
    SAFE("safe", Form.RATING), TRUE("true", Form.RATING), HEARD("heard", Form.RATING), LISTENED("listened", Form.RATING),
    TRUST("trust", Form.RATING),
    ROOM("room", Form.ONE, "less", "same", "more", "cannotTell"),
    /** Minutes or hours in words, or over several days: some talks take eight hours. */
    TIME("time", Form.WORDS),
    CIRCUMSTANCES("circumstances", Form.SEVERAL, "workingDay", "dayOff", "away", "unhurried", "rushed", "quarrel", "ill", "littleSleep",
            "outside", "guests"),
    SHARED("shared", Form.SEVERAL, "fact", "feeling", "need", "history"),
    SPOKE("spoke", Form.ONE, "me", "other", "both"),
    MADE_ROOM("madeRoom", Form.ONE, "me", "other", "both"),
    RECEIVED("received", Form.ONE, "yes", "part", "notThisTime"),
    HAPPENED("happened", Form.WORDS),
    IN_THE_WAY("inTheWay", Form.SEVERAL, "forgot", "busy", "tooBig", "unclear", "avoided"),
    /** Reaches its author and the therapist, and nobody else, whatever is opened around it. */
    NOT_SAFE("notSafe", Form.TICK),
    NEXT("next", Form.WORDS);

    /** How a question is answered. */
    public enum Form {
        /** A number from 0 to 10. */
        RATING,
        /** One of a few. */
        ONE,
        /** Any of a few, and own words. */
        SEVERAL,
        /** Own words. */
        WORDS,
        /** Ticked or not. */
        TICK
    }

    /** The numbers asked before and after, in order. */
    public static final List<Asks> RATED = Arrays.stream(values()).filter(a -> a.form == Form.RATING).toList();
    /** What is asked about before. */
    public static final List<Asks> BEFORE = List.of(FEAR, OPEN, BRACED);
    /** The ratings charts draw. */
    public static final List<Asks> CHARTED = List.of(SAFE, TRUE, HEARD, OPEN, BRACED);
    private static final String SEPARATOR = "\n";
    private final String code;
    private final Form form;
    private final List<String> choices;

    Asks(String code, Form form, String... choices) {
        this.code = code;
        this.form = form;
        this.choices = List.of(choices);
    }

    /** Its stable code, stored and exported. */
    public String code() {
        return code;
    }

    /** How it is answered. */
    public Form form() {
        return form;
    }

    /** The codes of what can be chosen. */
    public List<String> choices() {
        return choices;
    }

    /** The question of that code. */
    public static Optional<Asks> of(String code) {
        return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
    }

    /** Several choices and own words as they are kept. */
    public static String kept(List<String> chosen) {
        return chosen.stream().map(String::strip).filter(each -> !each.isEmpty()).collect(Collectors.joining(SEPARATOR));
    }

    /** What was kept, one by one: codes of this question, or own words. */
    public static List<String> chosen(String kept) {
        return Stream.of(kept.split(SEPARATOR)).filter(each -> !each.isBlank()).toList();
    }

    /** A choice as it is shown; own words as they are. */
    public String choice(String chosen) {
        return switch (choices.contains(chosen) ? chosen : "") {
            case "less" -> Bundle.Asks_c_less();
            case "same" -> Bundle.Asks_c_same();
            case "more" -> Bundle.Asks_c_more();
            case "cannotTell" -> Bundle.Asks_c_cannotTell();
            case "fact" -> Bundle.Asks_c_fact();
            case "feeling" -> Bundle.Asks_c_feeling();
            case "need" -> Bundle.Asks_c_need();
            case "history" -> Bundle.Asks_c_history();
            case "me" -> Bundle.Asks_c_me();
            case "other" -> Bundle.Asks_c_other();
            case "both" -> Bundle.Asks_c_both();
            case "yes" -> Bundle.Asks_c_yes();
            case "part" -> Bundle.Asks_c_part();
            case "notThisTime" -> Bundle.Asks_c_notThisTime();
            case "forgot" -> Bundle.Asks_c_forgot();
            case "busy" -> Bundle.Asks_c_busy();
            case "tooBig" -> Bundle.Asks_c_tooBig();
            case "unclear" -> Bundle.Asks_c_unclear();
            case "avoided" -> Bundle.Asks_c_avoided();
            case "workingDay" -> Bundle.Asks_c_workingDay();
            case "dayOff" -> Bundle.Asks_c_dayOff();
            case "away" -> Bundle.Asks_c_away();
            case "unhurried" -> Bundle.Asks_c_unhurried();
            case "rushed" -> Bundle.Asks_c_rushed();
            case "quarrel" -> Bundle.Asks_c_quarrel();
            case "ill" -> Bundle.Asks_c_ill();
            case "littleSleep" -> Bundle.Asks_c_littleSleep();
            case "outside" -> Bundle.Asks_c_outside();
            case "guests" -> Bundle.Asks_c_guests();
            default -> chosen;
        };
    }

    /** Whether it can be said where nothing was tried. */
    public boolean withoutTry() {
        return this == IN_THE_WAY || this == NOT_SAFE || this == NEXT;
    }

    /**
     * The question as the client reads it.
     *
     * @param partner the name the partner goes by
     */
    public String words(String partner) {
        return switch (this) {
            case FEAR -> Bundle.Asks_q_fear();
            case OPEN -> Bundle.Asks_q_open(partner);
            case BRACED -> Bundle.Asks_q_braced();
            case SAFE -> Bundle.Asks_q_safe(partner);
            case TRUE -> Bundle.Asks_q_true(partner);
            case HEARD -> Bundle.Asks_q_heard(partner);
            case LISTENED -> Bundle.Asks_q_listened(partner);
            case TRUST -> Bundle.Asks_q_trust();
            case ROOM -> Bundle.Asks_q_room();
            case TIME -> Bundle.Asks_q_time();
            case CIRCUMSTANCES -> Bundle.Asks_q_circumstances();
            case SHARED -> Bundle.Asks_q_shared();
            case SPOKE -> Bundle.Asks_q_spoke();
            case MADE_ROOM -> Bundle.Asks_q_madeRoom();
            case RECEIVED -> Bundle.Asks_q_received();
            case HAPPENED -> Bundle.Asks_q_happened();
            case IN_THE_WAY -> Bundle.Asks_q_inTheWay();
            case NOT_SAFE -> Bundle.Asks_q_notSafe();
            case NEXT -> Bundle.Asks_q_next();
        };
    }

    /** Its short name in lists, on charts and on pages. */
    public String title() {
        return switch (this) {
            case FEAR -> Bundle.Asks_t_fear();
            case OPEN -> Bundle.Asks_t_open();
            case BRACED -> Bundle.Asks_t_braced();
            case SAFE -> Bundle.Asks_t_safe();
            case TRUE -> Bundle.Asks_t_true();
            case HEARD -> Bundle.Asks_t_heard();
            case LISTENED -> Bundle.Asks_t_listened();
            case TRUST -> Bundle.Asks_t_trust();
            case ROOM -> Bundle.Asks_t_room();
            case TIME -> Bundle.Asks_t_time();
            case CIRCUMSTANCES -> Bundle.Asks_t_circumstances();
            case SHARED -> Bundle.Asks_t_shared();
            case SPOKE -> Bundle.Asks_t_spoke();
            case MADE_ROOM -> Bundle.Asks_t_madeRoom();
            case RECEIVED -> Bundle.Asks_t_received();
            case HAPPENED -> Bundle.Asks_t_happened();
            case IN_THE_WAY -> Bundle.Asks_t_inTheWay();
            case NOT_SAFE -> Bundle.Asks_t_notSafe();
            case NEXT -> Bundle.Asks_t_next();
        };
    }

    /** The words at 0 of a rating. */
    public String low() {
        return switch (this) {
            case FEAR -> Bundle.Asks_low_fear();
            case OPEN -> Bundle.Asks_low_open();
            case BRACED -> Bundle.Asks_low_braced();
            case SAFE -> Bundle.Asks_low_safe();
            case TRUE -> Bundle.Asks_low_true();
            case HEARD -> Bundle.Asks_low_heard();
            case LISTENED -> Bundle.Asks_low_listened();
            case TRUST -> Bundle.Asks_low_trust();
            default -> "";
        };
    }

    /** The words at 10 of a rating. */
    public String high() {
        return switch (this) {
            case FEAR -> Bundle.Asks_high_fear();
            case OPEN -> Bundle.Asks_high_open();
            case BRACED -> Bundle.Asks_high_braced();
            case SAFE -> Bundle.Asks_high_safe();
            case TRUE -> Bundle.Asks_high_true();
            case HEARD -> Bundle.Asks_high_heard();
            case LISTENED -> Bundle.Asks_high_listened();
            case TRUST -> Bundle.Asks_high_trust();
            default -> "";
        };
    }

    /**
     * Its scale, as the charts know it: apart from that of check-ins, for a rating of one try and a rating of a day are not
     * joined by a line, and tries are too few and too far apart for a level.
     */
    public Scale scale() {
        return new Scale("try." + code, Bundle.Asks_scale(title()), 0, 10, low(), high(), false);
    }
}
