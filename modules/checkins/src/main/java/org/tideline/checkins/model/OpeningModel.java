package org.tideline.checkins.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;

/**
 * What the author of a check-in says about who may see its answers, one by one, before it counts: exactly what the
 * others will see is told first. Event thread.
 */
@Messages({
    "# {0} - the other's name", "# {1} - the author's name", "# {2} - answers",
    "OPENING_room={0} will see, while {1} is in the room: {2}.",
    "# {0} - the other's name", "# {1} - answers", "OPENING_paper={0} will see, also on paper: {1}.",
    "# {0} - the other's name", "OPENING_nothing={0} will see nothing of this check-in."
})
public final class OpeningModel {
    private final Case of;
    private final Checkin checkin;
    private final Map<Long, Opening> chosen = new HashMap<>();
    private final Set<Long> to = new LinkedHashSet<>();
    private LocalDate told = Now.today();

    public OpeningModel(Case of, Checkin checkin) {
        this.of = of;
        this.checkin = checkin;
        checkin.answers().forEach(a -> to.addAll(a.openedTo()));
        if (to.isEmpty()) {
            others().forEach(m -> to.add(m.person()));
        }
    }

    /** The check-in. */
    public Checkin checkin() {
        return checkin;
    }

    /** Its author. */
    public Member author() {
        return of.member(checkin.person()).orElseThrow();
    }

    /** Those it can be opened to: the other members of that day. */
    public List<Member> others() {
        return Others.of(of, checkin.person(), checkin.day());
    }

    /**
     * Whether anything can be opened here: there is somebody else, they have not parted, and the case is not worked with
     * each alone.
     */
    public boolean possible() {
        return !others().isEmpty() && of.status() != CaseStatus.PARTED
                && of.format() != WorkingFormat.EACH_ALONE;
    }

    /** The answers that can be opened; what was left out is nothing to open. */
    public List<Answer> answers() {
        return checkin.answers().stream().filter(a -> a.state() != Answer.State.SKIPPED).toList();
    }

    /** How far an answer is to be open. */
    public Opening choice(Answer answer) {
        return chosen.getOrDefault(answer.id(), answer.opening());
    }

    /** Chooses how far an answer is to be open. */
    public void choose(Answer answer, Opening howFar) {
        chosen.put(answer.id(), howFar);
    }

    /** Whether what is opened is opened to this person. */
    public boolean opensTo(long person) {
        return to.contains(person);
    }

    /** Opens to this person too, or not. */
    public void openTo(long person, boolean open) {
        if (open) {
            to.add(person);
        } else {
            to.remove(person);
        }
    }

    /** The day the author said so. */
    public LocalDate told() {
        return told;
    }

    /** Sets the day the author said so. */
    public void told(LocalDate day) {
        told = day;
    }

    /** The answers that change, as they will be. */
    public List<Answer> changes() {
        List<Answer> changes = new ArrayList<>();
        for (Answer answer : answers()) {
            Opening howFar = to.isEmpty() ? Opening.CLOSED : choice(answer);
            Set<Long> persons = howFar == Opening.CLOSED ? Set.of() : Set.copyOf(to);
            if (howFar != answer.opening() || !persons.equals(answer.openedTo())) {
                changes.add(answer.opened(howFar, persons, told));
            }
        }
        return changes;
    }

    /** The answers as they are now, in the order of {@link #changes}; puts everything back. */
    public List<Answer> before() {
        Set<Long> changing = changes().stream().map(Answer::id).collect(Collectors.toSet());
        return answers().stream().filter(a -> changing.contains(a.id())).toList();
    }

    /** Exactly what each other member will see, one sentence for each way. */
    public List<String> preview() {
        List<String> sentences = new ArrayList<>();
        for (Member other : others()) {
            boolean sees = to.contains(other.person());
            String room = sees ? words(Opening.ROOM) : "";
            String paper = sees ? words(Opening.PAPER) : "";
            if (!room.isEmpty()) {
                sentences.add(Bundle.OPENING_room(other.name(), author().name(), room));
            }
            if (!paper.isEmpty()) {
                sentences.add(Bundle.OPENING_paper(other.name(), paper));
            }
            if (room.isEmpty() && paper.isEmpty()) {
                sentences.add(Bundle.OPENING_nothing(other.name()));
            }
        }
        return sentences;
    }

    private String words(Opening howFar) {
        return answers().stream().filter(a -> choice(a) == howFar).map(a -> CheckinItems.words(of, a))
                .collect(Collectors.joining(", "));
    }
}
