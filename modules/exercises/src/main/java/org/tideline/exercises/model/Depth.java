package org.tideline.exercises.model;

import java.util.List;
import org.openide.util.NbBundle.Messages;

/**
 * The seven depths of the ladder: how exposed the one who speaks feels. It says nothing about importance, skill or progress.
 * Kept as their numbers.
 */
@Messages({
    "Depth.label1=Small requests", "Depth.label2=How our life works", "Depth.label3=Feelings",
    "Depth.label4=What we mean by family", "Depth.label5=Old stories",
    "Depth.label6=Desire, and the shape of our bond", "Depth.label7=Deep need, hurt and mending",
    "Depth.line1=I ask you for one thing I would like.",
    "Depth.line2=Who does what, and who are we as a team?",
    "Depth.line3=I tell you what goes on in me, not what is wrong with you.",
    "Depth.line4=Who belongs, what do we owe each other, where are we going?",
    "Depth.line5=I hear you through something older than us.",
    "Depth.line6=What I want with my body and my heart, and what our bond can hold.",
    "Depth.line7=What I most need from you, what broke, and what could mend.",
    "Depth.life1=socks, toothpaste tube, a text when you are late, the window at night",
    "Depth.life2=laundry, money week by week, whose work moves for the sick child, phones at table",
    "Depth.life3=“I was lonely on Sunday”, “I am proud and I am jealous”, crying in front of you",
    "Depth.life4=children or none, whose holidays, a parent moving in, marriage, “should we part?”",
    "Depth.life5=a closing door, being gone too much, a raised eyebrow, being a burden",
    "Depth.life6=too much sex or too little, fantasies, faithfulness, opening or closing the relationship, wanting none",
    "Depth.life7=“I need to know I am special to you”, an affair, an unmourned loss, a sorry that comes years late",
    "Depth.back1=joking it away, “you never …”, doing it with a sigh, saying it does not matter",
    "Depth.back2=keeping tally, redoing the other’s work, going silent and doing it all, lists as weapons",
    "Depth.back3=giving advice at once, cheering up, defending, changing to a household matter, falling asleep",
    "Depth.back4=“not tonight”, speaking for one’s parents, deciding alone, hearing every question as an ultimatum",
    "Depth.back5=“so it is all my childhood’s fault”, diagnosing the other’s parents, shame, sudden tiredness",
    "Depth.back6=sarcasm, tests, checking the phone, saying yes to end the talk, disgust, sudden busyness",
    "Depth.back7=anger in the morning after, retreat for days, “forget I said it”, bargaining, wanting it finished"})
public enum Depth {
    REQUESTS, LIFE, FEELINGS, FAMILY, OLD_STORIES, DESIRE, MENDING;

    /** All seven, from the shallowest. */
    public static final List<Depth> ALL = List.of(values());

    /** The depth of that number. */
    public static Depth of(int number) {
        return ALL.get(number - 1);
    }

    /** 1 to 7, as it is kept and shown. */
    public int number() {
        return ordinal() + 1;
    }

    /** As it is shown: "Small requests". */
    public String label() {
        return switch (this) {
            case REQUESTS -> Bundle.Depth_label1();
            case LIFE -> Bundle.Depth_label2();
            case FEELINGS -> Bundle.Depth_label3();
            case FAMILY -> Bundle.Depth_label4();
            case OLD_STORIES -> Bundle.Depth_label5();
            case DESIRE -> Bundle.Depth_label6();
            case MENDING -> Bundle.Depth_label7();
        };
    }

    /** What is said on it, in one line. */
    public String line() {
        return switch (this) {
            case REQUESTS -> Bundle.Depth_line1();
            case LIFE -> Bundle.Depth_line2();
            case FEELINGS -> Bundle.Depth_line3();
            case FAMILY -> Bundle.Depth_line4();
            case OLD_STORIES -> Bundle.Depth_line5();
            case DESIRE -> Bundle.Depth_line6();
            case MENDING -> Bundle.Depth_line7();
        };
    }

    /** What it may be about, from ordinary life. */
    public String life() {
        return switch (this) {
            case REQUESTS -> Bundle.Depth_life1();
            case LIFE -> Bundle.Depth_life2();
            case FEELINGS -> Bundle.Depth_life3();
            case FAMILY -> Bundle.Depth_life4();
            case OLD_STORIES -> Bundle.Depth_life5();
            case DESIRE -> Bundle.Depth_life6();
            case MENDING -> Bundle.Depth_life7();
        };
    }

    /** What pushing back may look like; expected, in both. */
    public String pushingBack() {
        return switch (this) {
            case REQUESTS -> Bundle.Depth_back1();
            case LIFE -> Bundle.Depth_back2();
            case FEELINGS -> Bundle.Depth_back3();
            case FAMILY -> Bundle.Depth_back4();
            case OLD_STORIES -> Bundle.Depth_back5();
            case DESIRE -> Bundle.Depth_back6();
            case MENDING -> Bundle.Depth_back7();
        };
    }
}
