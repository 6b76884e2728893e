package org.tideline.exercises.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.Wording;
import org.tideline.exercises.model.Wording.Step;
import org.tideline.exercises.model.Wording.Who;
import org.tideline.reporting.api.HandOuts;
import org.tideline.reporting.api.HandOuts.Home;
import org.tideline.storage.api.PracticeInfo;

/**
 * The sheets of an exercise: one for each person, with the steps and nothing that is for the therapist. Pure; any thread.
 * To be offered by {@link HandOuts}.
 */
@Messages({
    "HandOut.about=An exercise to take home",
    "# {0} - name", "HandOut.for=For {0}",
    "# {0} - names", "HandOut.with=with {0}",
    "# {0} - how long", "# {1} - how often", "HandOut.often={0}, {1}",
    "HandOut.suitsTwo=if it suits you both", "HandOut.suitsAll=if it suits you all", "HandOut.suitsOne=if it suits you",
    "HandOut.forOthers=for three or more",
    "HandOut.firstSteps=the first steps, for you alone",
    "HandOut.session=Begin this one together with your therapist.",
    "HandOut.turns=You are more than two: go in turns. Where it says “the other”, it means the others.",
    "HandOut.stop=You can stop at any time. Letting it rest counts as an answer too.",
    "# {0} - contacts", "HandOut.watched=Nobody reads along between sessions. In danger: {0}",
    "HandOut.noCrisis=[the crisis contacts of your practice]",
    "HandOut.after=Afterwards, for yourself",
    "HandOut.safe=How safe was it to be honest?", "HandOut.true=Of what mattered, how much did I tell?", "HandOut.heard=How heard did I feel?",
    "HandOut.self=How honest was I with myself?",
    "HandOut.scale=0 not at all, 10 fully. This page is yours. You decide whether anyone sees it.",
    "HandOut.scaleSelf=0 I looked away, 10 I looked at it. This page is yours. You decide whether anyone sees it.",
    "# {0} - full name", "# {1} - day", "# {2} - therapist", "HandOut.foot=Exercise for {0}, given on {1} by {2}.",
    "# {0} - day", "# {1} - therapist", "HandOut.footBlank=Exercise, made on {0} by {1}.",
    "# {0} - practice", "HandOut.each=One sheet for each person. {0}.",
    "# {0} - practice", "# {1} - telephone", "HandOut.phone={0}, {1}",
    "HandOut.jointOff=Joint hand-outs are put aside in this case today. Its first steps, or an exercise for one person, can be given to each alone.",
    "HandOut.notAlone=This exercise has no steps for one person alone.",
    "HandOut.and= and "})
public final class HandOut {
    /** Items of this kind stand for the hand-out of the exercise whose id they have. */
    public static final String KIND = "exercises.hand-out";
    private static final char TIED = '\u00A0';
    private static final String BETWEEN = " \u00B7 ";
    /** A line of the letterhead that is a telephone number, with or without the word before it. */
    private static final Pattern PHONE = Pattern.compile("(?i)(?:(?:tel(?:ephone)?|phone)\\.?:?\\s*)?(\\+?[\\d ()/.-]{6,})");

    private HandOut() {
    }

    /** Which of an exercise's sheets. */
    public enum Sheet {
        /** As it is written, for two or for one. */
        WHOLE,
        /** Among three or more. */
        OTHERS,
        /** What one person does alone. */
        ALONE
    }

    /**
     * An exercise that is given.
     *
     * @param of      the case
     * @param item    the assignment
     * @param wording the text it is given with
     * @param members for whom; each gets a sheet
     * @param alone   whether each gets only what is done alone
     * @param why     why, in one line they see; may be empty
     * @param often   how often, in words; may be empty
     * @param on      the day it is given
     */
    public record Given(Case of, ItemRef item, Wording wording, List<Member> members, boolean alone, String why, String often, LocalDate on) {
        public Given {
            members = List.copyOf(members);
        }
    }

    /** The sheets an exercise has, the usual one first. */
    public static List<Sheet> sheets(Wording wording) {
        List<Sheet> all = new ArrayList<>(List.of(Sheet.WHOLE));
        if (!wording.othersSteps().isEmpty()) {
            all.add(Sheet.OTHERS);
        }
        if (wording.who() != Who.ONE && wording.suitsOneAlone()) {
            all.add(Sheet.ALONE);
        }
        return all;
    }

    /**
     * Why there is no such sheet today, in words for the therapist; empty if there is. No joint sheet is made while each is
     * worked with alone.
     */
    public static Optional<String> refused(Case of, Wording wording, boolean alone) {
        boolean joint = !alone && wording.who() != Who.ONE;
        if (joint && of.format() == WorkingFormat.EACH_ALONE) {
            return Optional.of(Bundle.HandOut_jointOff());
        }
        return alone && !wording.suitsOneAlone() ? Optional.of(Bundle.HandOut_notAlone()) : Optional.empty();
    }

    /** A sheet without a name. */
    public static HandOuts.HandOut blank(PracticeInfo info, Exercise exercise, Sheet which) {
        Wording wording = exercise.wording();
        boolean alone = which == Sheet.ALONE || wording.who() == Who.ONE;
        List<String> under = new ArrayList<>(List.of(wording.minutes()));
        if (which == Sheet.OTHERS) {
            under.add(Bundle.HandOut_forOthers());
        } else if (which == Sheet.ALONE) {
            under.set(0, Bundle.HandOut_firstSteps());
        }
        under.add(alone ? Bundle.HandOut_suitsOne() : which == Sheet.OTHERS ? Bundle.HandOut_suitsAll() : Bundle.HandOut_suitsTwo());
        String name = exercise.code().isEmpty() ? "own" : exercise.code();
        return new HandOuts.HandOut(List.of(sheet(info, wording, which, line(under), "", List.of(),
                Bundle.HandOut_footBlank(day(Now.today()), info.therapist()))),
                new ItemRef(KIND, exercise.id()), 0, exercise.title(), "exercise-" + name + ".pdf", Home.NOBODY, "");
    }

    /**
     * A sheet for each person it is given to.
     *
     * @throws IllegalArgumentException where {@link #refused} says why not
     */
    public static HandOuts.HandOut given(PracticeInfo info, Given given) {
        Wording wording = given.wording();
        if (given.members().isEmpty() || refused(given.of(), wording, given.alone()).isPresent()) {
            throw new IllegalArgumentException("There is no such hand-out");
        }
        List<HandOuts.Sheet> sheets = given.members().stream().map(member -> one(info, given, member)).toList();
        boolean apart = given.of().format() == WorkingFormat.EACH_ALONE;
        Member first = given.members().get(0);
        return new HandOuts.HandOut(sheets, given.item(), given.of().id(), wording.title(),
                given.of().code() + "-exercise-" + given.on() + ".pdf", apart ? Home.ALONE : given.members().size() > 1 ? Home.TOGETHER : Home.NOBODY,
                first.name());
    }

    private static HandOuts.Sheet one(PracticeInfo info, Given given, Member member) {
        Wording wording = given.wording();
        List<String> others = given.members().stream().filter(other -> other != member).map(Member::name).toList();
        boolean alone = given.alone() || wording.who() == Who.ONE;
        int people = given.members().size();
        List<String> under = new ArrayList<>(List.of(Bundle.HandOut_for(member.name())));
        if (!alone && !others.isEmpty()) {
            under.add(Bundle.HandOut_with(joined(others)));
        }
        String how = given.alone() && wording.who() != Who.ONE ? Bundle.HandOut_firstSteps() : wording.minutes();
        under.add(given.often().isBlank() ? how : Bundle.HandOut_often(how, given.often().strip()));
        under.add(alone || others.isEmpty() ? Bundle.HandOut_suitsOne() : people > 2 ? Bundle.HandOut_suitsAll() : Bundle.HandOut_suitsTwo());
        boolean family = !alone && people > 2;
        Sheet which = given.alone() ? Sheet.ALONE : family && !wording.othersSteps().isEmpty() ? Sheet.OTHERS : Sheet.WHOLE;
        List<String> notes = family && which == Sheet.WHOLE ? List.of(Bundle.HandOut_turns()) : List.of();
        return sheet(info, wording, which, line(under), given.why().strip(), notes,
                Bundle.HandOut_foot(member.fullName(), day(given.on()), info.therapist()));
    }

    private static HandOuts.Sheet sheet(PracticeInfo info, Wording wording, Sheet which, String subtitle, String why, List<String> more, String foot) {
        List<Step> steps = switch (which) {
            case WHOLE -> wording.steps();
            case OTHERS -> wording.othersSteps();
            case ALONE -> wording.alone();
        };
        boolean alone = which == Sheet.ALONE || wording.who() == Who.ONE;
        List<String> notes = new ArrayList<>(more);
        if (wording.firstInSession()) {
            notes.add(Bundle.HandOut_session());
        }
        return new HandOuts.Sheet(Bundle.HandOut_about(), wording.title(), subtitle, why,
                steps.stream().map(step -> new HandOuts.Step(step.heading(), step.words())).toList(), notes, Bundle.HandOut_stop(),
                Bundle.HandOut_watched(crisis(info)), Bundle.HandOut_after(),
                alone ? List.of(Bundle.HandOut_self()) : List.of(Bundle.HandOut_safe(), Bundle.HandOut_true(), Bundle.HandOut_heard()),
                alone ? Bundle.HandOut_scaleSelf() : Bundle.HandOut_scale(), List.of(foot, Bundle.HandOut_each(place(info))));
    }

    private static String line(List<String> parts) {
        String line = parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(BETWEEN));
        return line.isEmpty() ? line : Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + Bundle.HandOut_and() + names.get(last);
    }

    private static String crisis(PracticeInfo info) {
        String all = info.crisis().lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(BETWEEN));
        return all.isEmpty() ? Bundle.HandOut_noCrisis() : all;
    }

    private static String place(PracticeInfo info) {
        String name = info.practice().isBlank() ? info.therapist() : info.practice();
        return info.letterhead().lines().map(String::strip).map(PHONE::matcher).filter(Matcher::matches).findFirst()
                .map(phone -> Bundle.HandOut_phone(name, phone.group(1).strip())).orElse(name);
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + Character.toString(TIED) + DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(day);
    }
}
