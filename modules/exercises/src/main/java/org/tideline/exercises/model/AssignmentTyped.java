package org.tideline.exercises.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * What is typed when an exercise is given, or what was agreed is changed. Kept as a draft. Immutable.
 *
 * @param exercise the exercise, 0 while none is chosen
 * @param who      what each one it is for said, by person; who is not in it is not meant
 * @param often    how often, in words
 * @param from     the day it is given, as typed
 * @param review   when to look back at it, as typed
 * @param why      one line they see
 */
public record AssignmentTyped(long exercise, Map<Long, Said> who, String often, String from, String review, String why) {
    /** Fields of the problems. */
    public static final String EXERCISE = "exercise";
    public static final String WHO = "who";
    public static final String FROM = "from";
    public static final String REVIEW = "review";

    /** What one member said, and their words. */
    public record Said(Given.Answer answer, String words) {
    }

    public AssignmentTyped {
        who = new TreeMap<>(who);
    }

    /** What was agreed, as typed. */
    public static AssignmentTyped of(Assignment of, String from, String review) {
        Map<Long, Said> who = new TreeMap<>();
        of.given().forEach(g -> who.put(g.person(), new Said(g.answer(), g.words())));
        return new AssignmentTyped(of.exercise(), who, of.often(), from, review, of.why());
    }

    /**
     * What is still to be mended.
     *
     * @param chosen what is given, or null while nothing is
     * @param from   the day typed, empty where none can be read
     * @param review the day typed, empty where none can be read
     */
    @Messages({
        "AssignmentTyped.exercise=Choose what to give.",
        "AssignmentTyped.who=Say for whom it is.",
        "AssignmentTyped.alone=The case is worked with each alone just now. This exercise is for more than one, so it rests for the time being.",
        "AssignmentTyped.oneOnly=The case is worked with each alone just now. Give it to one person; each can have their own.",
        "AssignmentTyped.from=Say from which day, such as today.",
        "AssignmentTyped.review=Say which day, or leave it empty.",
        "AssignmentTyped.before=Looking back comes after giving."})
    public Validation check(Case of, Wording chosen, Optional<LocalDate> from, Optional<LocalDate> review, boolean reviewTyped) {
        boolean apart = of.format() == WorkingFormat.EACH_ALONE;
        return new Validation()
                .require(chosen != null, EXERCISE, Bundle.AssignmentTyped_exercise())
                .require(chosen == null || !apart || chosen.suitsOneAlone(), EXERCISE, Bundle.AssignmentTyped_alone())
                .require(!who.isEmpty(), WHO, Bundle.AssignmentTyped_who())
                .require(!apart || who.size() < 2, WHO, Bundle.AssignmentTyped_oneOnly())
                .require(from.isPresent(), FROM, Bundle.AssignmentTyped_from())
                .require(!reviewTyped || review.isPresent(), REVIEW, Bundle.AssignmentTyped_review())
                .require(from.isEmpty() || review.isEmpty() || !review.get().isBefore(from.get()), REVIEW, Bundle.AssignmentTyped_before());
    }

    /**
     * The assignment; {@link #check} was asked before.
     *
     * @param before  what it was, or null for a new one: then it takes the wording of today
     * @param newest  the exercise as the library has it now
     * @param givenIn the session it is given in, or null
     */
    public Assignment assignment(long id, Case of, Assignment before, Exercise newest, LocalDate fromDay, LocalDate reviewDay,
            ItemRef givenIn) {
        List<Given> given = new ArrayList<>();
        for (Member member : of.people()) {
            Said said = who.get(member.person());
            if (said == null) {
                continue;
            }
            Given was = before == null ? null : before.givenTo(member.person()).orElse(null);
            boolean asked = said.answer() != Given.Answer.NOT_ASKED;
            LocalDate on = !asked ? null : was != null && was.answer() == said.answer() ? was.answeredOn() : Now.today();
            given.add(new Given(member.person(), said.answer(), said.words().strip(), on));
        }
        boolean same = before != null && before.exercise() == exercise;
        List<Long> persons = given.stream().map(Given::person).toList();
        return new Assignment(id, of.id(), exercise, same ? before.version() : newest.version(), same ? before.text() : newest.wording(),
                why.strip(), often.strip(), fromDay, reviewDay, givenIn, given, before == null ? List.of() : before.turns(),
                Assignment.labelFor(of, persons, fromDay));
    }
}
