package org.tideline.progress.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Period;

/**
 * What happened in a life, and how somebody grew, below the years: one lane for all together, one for each member. It
 * is tied to no level. Immutable; any thread.
 *
 * @param name   whose
 * @param mark   the member's mark, or {@link MemberMark#TOGETHER}
 * @param spans  in order of their beginnings; at least one
 */
@Messages("Lane_together=Together")
public record Lane(String name, int mark, List<Span> spans) {
    /** Stands for several persons together, as {@code MemberMark} has it. */
    public static final int TOGETHER = -1;

    /**
     * One of them.
     *
     * @param from  the day, or the first one
     * @param to    the last day, or null for a single day
     * @param open  whether it still goes on; the last day is then that of the time shown
     * @param words its words
     * @param item  the record it comes from
     */
    public record Span(LocalDate from, LocalDate to, boolean open, String words, Item item) {
        /** Whether it is a single day. */
        public boolean moment() {
            return to == null;
        }
    }

    public Lane {
        spans = List.copyOf(spans);
    }

    /** The lanes of a case in a time, both ends given; none where nothing is. */
    static List<Lane> of(Case of, List<Mark> marks, Period shown) {
        List<Lane> lanes = new ArrayList<>();
        lane(Bundle.Lane_together(), TOGETHER, 0, marks, shown).ifPresent(lanes::add);
        of.people().stream().sorted(Comparator.comparingInt(Member::position))
                .forEach(m -> lane(m.name(), m.mark(), m.person(), marks, shown).ifPresent(lanes::add));
        return lanes;
    }

    private static Optional<Lane> lane(String name, int mark, long about, List<Mark> marks, Period shown) {
        List<Span> spans = marks.stream().filter(m -> m.kind() == Mark.Kind.LIFE_EVENT || m.kind() == Mark.Kind.CIRCUMSTANCE)
                .filter(m -> about(m) == about).map(m -> span(m, shown))
                .filter(s -> !s.from().isAfter(shown.to()) && !(s.moment() ? s.from() : s.to()).isBefore(shown.from()))
                .sorted(Comparator.comparing(Span::from)).toList();
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Lane(name, mark, spans));
    }

    private static long about(Mark mark) {
        return mark.item().reach() == null ? 0 : mark.item().reach().about();
    }

    private static Span span(Mark mark, Period shown) {
        Item item = mark.item();
        boolean open = item.lasting() != null && item.lasting().to() == null;
        LocalDate to = open ? shown.to() : item.lasting() != null ? item.lasting().to() : item.reach() == null ? null : item.reach().to();
        return new Span(mark.day(), to == null || !to.isAfter(mark.day()) ? null : to, open, mark.words(), item);
    }
}
