package org.tideline.clients.model;

import java.util.Set;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Decision;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;

/**
 * The one release rule: what a reader may see of a case, decided from labels alone. Pure; any thread.
 * <p>
 * The therapist sees the case but for psychotherapy notes and safety records, which show only in windows of their
 * own. Clients see what is joint if all who read it were members on the item's day, and what is a member's own as
 * far as that member opened it (clinical.md §0, §10.1, §10.4; contracts.md A4, E5).
 * <p>
 * Someone outside sees only what its owners have signed for, or what must go on another ground; safety records never
 * (design.md §3, clinical.md §10.6).
 * <p>
 * <em>Each alone</em> (clinical.md §6.3, §7.2) switches off whatever is joint for every client alike: nobody reads
 * with another, nothing opened to another counts, and a member's own page is made from that member's own items only.
 */
public final class Rule {
    private Rule() {
    }

    /**
     * Whether the reader may see an item so labelled.
     *
     * @param item   label of the item
     * @param reader for whom it would be shown or printed
     * @param facts  the case: its members by day and its format today
     * @return yes, or the reason why not, for the therapist alone
     */
    public static Decision decide(Label item, Reader reader, Case facts) {
        if (item.caseId() != facts.id()) {
            return Decision.OTHER_CASE;
        }
        if (item.drawer() == Drawer.SAFETY) {
            return Decision.SAFETY;
        }
        if (reader instanceof Reader.Outside outside) {
            return outside(item, outside, facts);
        }
        if (item.drawer() == Drawer.PSYCHOTHERAPY) {
            return Decision.PSYCHOTHERAPY;
        }
        if (reader instanceof Reader.Therapist) {
            return Decision.YES;
        }
        if (item.drawer() == Drawer.THERAPIST) {
            return Decision.THERAPISTS;
        }
        Set<Long> readers = readers(reader);
        if (readers.isEmpty() || !readers.stream().allMatch(person -> facts.member(person).isPresent())) {
            return Decision.NOT_MEMBER_THEN;
        }
        if (facts.format() == WorkingFormat.EACH_ALONE && !alone(item, readers)) {
            return Decision.EACH_ALONE;
        }
        if (item.authorOnly()) {
            return reader instanceof Reader.OwnPaper own && own.member() == item.owner()
                    ? Decision.YES : Decision.NOT_OPENED;
        }
        if (item.drawer() == Drawer.JOINT) {
            return facts.personsOn(item.day()).containsAll(readers) ? Decision.YES : Decision.NOT_MEMBER_THEN;
        }
        return opened(item, reader) ? Decision.YES : Decision.NOT_OPENED;
    }

    /**
     * What goes to someone outside: a member's own by that member's word, what is joint by the word of each who was a
     * member on the item's day, psychotherapy notes by a word of their own; openings between members do not count.
     */
    private static Decision outside(Label item, Reader.Outside reader, Case facts) {
        if (reader.forced().contains(new Reader.Forced(item.drawer(), item.drawer() == Drawer.OWN ? item.owner() : 0)) && !item.authorOnly()) {
            return Decision.YES;
        }
        if (item.drawer() == Drawer.THERAPIST) {
            return Decision.THERAPISTS;
        }
        if (item.authorOnly()) {
            return Decision.NOT_OPENED;
        }
        if (item.drawer() == Drawer.OWN) {
            return released(reader, Reader.Cover.OWN, Set.of(item.owner())) ? Decision.YES : Decision.NOT_AUTHORISED;
        }
        Set<Long> members = facts.personsOn(item.day());
        if (item.drawer() == Drawer.PSYCHOTHERAPY) {
            Set<Long> whose = item.owner() == 0 ? members : Set.of(item.owner());
            return released(reader, Reader.Cover.PSYCHOTHERAPY, whose) ? Decision.YES : Decision.PSYCHOTHERAPY;
        }
        if (facts.format() == WorkingFormat.EACH_ALONE) {
            return Decision.EACH_ALONE;
        }
        return released(reader, Reader.Cover.JOINT, members) ? Decision.YES : Decision.NOT_AUTHORISED;
    }

    /** Whether each of them let it go; where it belongs to nobody, nobody did. */
    private static boolean released(Reader.Outside reader, Reader.Cover cover, Set<Long> by) {
        return !by.isEmpty() && by.stream().allMatch(person -> reader.releases().contains(new Reader.Release(person, cover)));
    }

    /** Whether joint views, charts and pages exist for this reader at all. */
    public static boolean jointAllowed(Reader reader, Case facts) {
        return reader instanceof Reader.Therapist || facts.format() != WorkingFormat.EACH_ALONE;
    }

    /** The persons who would read it. */
    private static Set<Long> readers(Reader reader) {
        if (reader instanceof Reader.Room room) {
            return room.present();
        }
        if (reader instanceof Reader.Paper paper) {
            return paper.recipients();
        }
        return Set.of(((Reader.OwnPaper) reader).member());
    }

    /** What is left in <em>each alone</em>: one person reading what is their own. */
    private static boolean alone(Label item, Set<Long> readers) {
        return item.drawer() == Drawer.OWN && readers.equals(Set.of(item.owner()));
    }

    /** Whether a member's own item is opened as far as this reader needs. */
    private static boolean opened(Label item, Reader reader) {
        if (reader instanceof Reader.Room room) {
            boolean there = room.present().contains(item.owner());
            boolean far = item.opening() == Opening.PAPER || there && item.opening() == Opening.ROOM;
            return far && toAllOthers(item, room.present());
        }
        if (reader instanceof Reader.Paper paper) {
            return item.opening() == Opening.PAPER && paper.recipients().contains(item.owner())
                    && toAllOthers(item, paper.recipients());
        }
        return ((Reader.OwnPaper) reader).member() == item.owner();
    }

    private static boolean toAllOthers(Label item, Set<Long> readers) {
        return readers.stream().allMatch(person -> person == item.owner() || item.openedTo().contains(person));
    }
}
