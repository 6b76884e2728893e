package org.tideline.clients.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;

/**
 * What the author of something says about who may see its answers, one by one, before it counts: exactly what the others
 * will see is told first. Event thread.
 *
 * @param <A> an answer, which is opened by itself
 */
@Messages({
    "# {0} - the other's name", "# {1} - the author's name", "# {2} - answers",
    "WhoSees.room={0} will see, while {1} is in the room: {2}.",
    "# {0} - the other's name", "# {1} - answers", "WhoSees.roomYou={0} will see, while you are in the room: {1}.",
    "# {0} - the other's name", "# {1} - answers", "WhoSees.paper={0} will see, also on paper: {1}.",
    "# {0} - the other's name", "WhoSees.nothing={0} will see nothing of this."
})
public class WhoSees<A extends Labelled> {
    private final Case of;
    private final long author;
    private final LocalDate day;
    private final List<A> answers;
    private final Kind<A> kind;
    private final Map<Long, Opening> chosen = new HashMap<>();
    private final Set<Long> to = new LinkedHashSet<>();
    private LocalDate told = Now.today();

    /**
     * What must be known of a sort of answers.
     *
     * @param <A> an answer
     */
    public interface Kind<A> {
        /** The answer in short, with its question: "safe 7". */
        String brief(A answer);

        /** The same answer, opened this far to these persons, as its author said on that day. */
        A opened(A answer, Opening howFar, Set<Long> to, LocalDate told);
    }

    /**
     * @param author  whose answers they are
     * @param day     their day
     * @param answers those that can be opened
     */
    public WhoSees(Case of, long author, LocalDate day, List<A> answers, Kind<A> kind) {
        this.of = of;
        this.author = author;
        this.day = day;
        this.answers = List.copyOf(answers);
        this.kind = kind;
        answers.forEach(a -> to.addAll(a.label().openedTo()));
        if (to.isEmpty()) {
            others().forEach(m -> to.add(m.person()));
        }
    }

    /** The author. */
    public final Member author() {
        return of.member(author).orElseThrow();
    }

    /** Those it can be opened to: the other members of that day; where it is before anyone joined, all others. */
    public final List<Member> others() {
        Set<Long> then = of.personsOn(day);
        return of.people().stream().filter(m -> m.person() != author && (then.isEmpty() || then.contains(m.person()))).toList();
    }

    /**
     * Whether anything can be opened here: there is somebody else, they have not parted, and the case is not worked with
     * each alone.
     */
    public final boolean possible() {
        return !others().isEmpty() && of.status() != CaseStatus.PARTED && of.format() != WorkingFormat.EACH_ALONE;
    }

    /** The answers that can be opened. */
    public final List<A> answers() {
        return answers;
    }

    /** How far an answer is to be open. */
    public final Opening choice(A answer) {
        return chosen.getOrDefault(answer.ref().id(), answer.label().opening());
    }

    /** Chooses how far an answer is to be open. */
    public final void choose(A answer, Opening howFar) {
        chosen.put(answer.ref().id(), howFar);
    }

    /** Whether what is opened is opened to this person. */
    public final boolean opensTo(long person) {
        return to.contains(person);
    }

    /** Opens to this person too, or not. */
    public final void openTo(long person, boolean open) {
        if (open) {
            to.add(person);
        } else {
            to.remove(person);
        }
    }

    /** The day the author said so. */
    public final LocalDate told() {
        return told;
    }

    /** Sets the day the author said so. */
    public final void told(LocalDate newDay) {
        told = newDay;
    }

    /** The answers that change, as they will be. */
    public final List<A> changes() {
        List<A> changes = new ArrayList<>();
        for (A answer : answers) {
            Opening howFar = to.isEmpty() ? Opening.CLOSED : choice(answer);
            Set<Long> persons = howFar == Opening.CLOSED ? Set.of() : Set.copyOf(to);
            if (howFar != answer.label().opening() || !persons.equals(answer.label().openedTo())) {
                changes.add(kind.opened(answer, howFar, persons, told));
            }
        }
        return changes;
    }

    /** The answers as they are now, in the order of {@link #changes}; puts everything back. */
    public final List<A> before() {
        Set<Long> changing = changes().stream().map(a -> a.ref().id()).collect(Collectors.toSet());
        return answers.stream().filter(a -> changing.contains(a.ref().id())).toList();
    }

    /** Exactly what each other member will see, one sentence for each way. */
    public final List<String> preview() {
        return preview(false);
    }

    /** The same, said to the author. */
    public final List<String> previewToAuthor() {
        return preview(true);
    }

    private List<String> preview(boolean toAuthor) {
        List<String> sentences = new ArrayList<>();
        for (Member other : others()) {
            boolean sees = to.contains(other.person());
            String room = sees ? words(Opening.ROOM) : "";
            String paper = sees ? words(Opening.PAPER) : "";
            if (!room.isEmpty()) {
                sentences.add(toAuthor ? Bundle.WhoSees_roomYou(other.name(), room)
                        : Bundle.WhoSees_room(other.name(), author().name(), room));
            }
            if (!paper.isEmpty()) {
                sentences.add(Bundle.WhoSees_paper(other.name(), paper));
            }
            if (room.isEmpty() && paper.isEmpty()) {
                sentences.add(Bundle.WhoSees_nothing(other.name()));
            }
        }
        return sentences;
    }

    private String words(Opening howFar) {
        return answers.stream().filter(a -> choice(a) == howFar).map(kind::brief).collect(Collectors.joining(", "));
    }
}
