package org.tideline.sessions.model.calendar;

import java.util.ArrayList;
import java.util.List;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.calendar.Diary.Entry;

/**
 * Two sessions at the same time. What did not take place meets nothing.
 *
 * @param first  the one that begins first
 * @param second the one that begins before the other ends
 */
public record Clash(Entry first, Entry second) {
    /** Whether two sessions stand at the same time of the same day. */
    public static boolean between(Session one, Session other) {
        return one.day().equals(other.day()) && one.time() != null && other.time() != null && !one.fellThrough() && !other.fellThrough()
                && Diary.from(one) < Diary.to(other) && Diary.from(other) < Diary.to(one);
    }

    /** All that meet, by day and time. */
    public static List<Clash> in(List<Entry> entries) {
        List<Entry> standing = entries.stream().filter(entry -> entry.timed() && !entry.session().fellThrough()).toList();
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) {
            for (int j = i + 1; j < standing.size() && standing.get(j).session().day().equals(standing.get(i).session().day())
                    && standing.get(j).from() < standing.get(i).to(); j++) {
                clashes.add(new Clash(standing.get(i), standing.get(j)));
            }
        }
        return clashes;
    }
}
