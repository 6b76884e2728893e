package org.tideline.sessions.model.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.tideline.sessions.model.calendar.Diary.Entry;

/**
 * Where one stands in the calendar: at a session, or at an empty half hour. Immutable.
 *
 * @param day    the day
 * @param minute of the day at which the half hour begins, or at which one came to the session
 * @param entry  the session, or null
 */
public record Spot(LocalDate day, int minute, Entry entry) {
    /** Minutes from one empty place to the next. */
    public static final int STEP = 30;
    private static final int LAST = Diary.DAY_MINUTES - STEP;

    /** The place at a minute of a day: the first session that stands there, or the empty half hour. */
    public static Spot at(Diary diary, LocalDate day, int minute) {
        int from = Math.max(0, Math.min(LAST, minute / STEP * STEP));
        return timed(diary, day).stream().filter(entry -> entry.from() < from + STEP && entry.to() > from).findFirst()
                .map(entry -> new Spot(day, from, entry)).orElse(new Spot(day, from, null));
    }

    /** The place of that session. */
    public static Spot at(Entry entry) {
        return new Spot(entry.session().day(), entry.from() / STEP * STEP, entry);
    }

    /** When a session planned here would begin. */
    public LocalTime time() {
        return CalendarTimes.of(minute);
    }

    private static List<Entry> timed(Diary diary, LocalDate day) {
        return diary.on(day).stream().filter(Entry::timed).toList();
    }

    /** The same place as the sessions stand now: at the same session, wherever it went, or else at what stands here. */
    public Spot in(Diary now) {
        return entry == null ? at(now, day, minute) : now.entries().stream().filter(each -> each.session().id() == entry.session().id())
                .findFirst().map(each -> each.timed() ? at(each) : at(now, day, minute)).orElse(at(now, day, minute));
    }

    /** The same time on another day. */
    public Spot on(Diary diary, LocalDate other) {
        return at(diary, other, minute);
    }

    /** What comes next on this day; the same where nothing does. */
    public Spot down(Diary diary) {
        List<Entry> all = timed(diary, day);
        int behind = entry == null ? minute + STEP : (entry.to() + STEP - 1) / STEP * STEP;
        int next = entry == null ? -1 : all.indexOf(entry) + 1;
        if (next > 0 && next < all.size() && all.get(next).from() < behind + STEP) {
            return at(all.get(next));
        }
        return behind > LAST ? this : at(diary, day, behind);
    }

    /** What comes before on this day; the same where nothing does. */
    public Spot up(Diary diary) {
        List<Entry> all = timed(diary, day);
        int before = entry == null ? minute - STEP : (entry.from() - 1) / STEP * STEP;
        int last = entry == null ? -1 : all.indexOf(entry) - 1;
        if (last >= 0 && all.get(last).to() > before) {
            return at(all.get(last));
        }
        if (before < 0 || entry != null && entry.from() == 0) {
            return this;
        }
        // From below one comes to the last that stands there.
        return all.stream().filter(each -> each.from() < before + STEP && each.to() > before).reduce((first, second) -> second)
                .map(each -> new Spot(day, before, each)).orElse(new Spot(day, before, null));
    }
}
