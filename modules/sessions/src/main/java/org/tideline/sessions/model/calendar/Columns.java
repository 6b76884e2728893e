package org.tideline.sessions.model.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tideline.sessions.model.calendar.Diary.Entry;

/** Places the sessions of one day side by side where they meet, each as wide as all those it meets let it be. Pure. */
public final class Columns {
    private Columns() {
    }

    /**
     * Where a session stands in the width of its day.
     *
     * @param index from the left, from 0
     * @param of    how many stand side by side
     */
    public record Column(int index, int of) {
    }

    /** @param day the sessions of one day that have a time, in the order of their beginnings */
    public static Map<Entry, Column> of(List<Entry> day) {
        Map<Entry, Column> columns = new HashMap<>();
        List<Entry> together = new ArrayList<>();
        int end = 0;
        for (Entry entry : day) {
            if (!together.isEmpty() && entry.from() >= end) {
                place(together, columns);
                together.clear();
                end = 0;
            }
            together.add(entry);
            end = Math.max(end, entry.to());
        }
        place(together, columns);
        return columns;
    }

    private static void place(List<Entry> together, Map<Entry, Column> columns) {
        List<Integer> ends = new ArrayList<>();
        Map<Entry, Integer> at = new HashMap<>();
        for (Entry entry : together) {
            int column = 0;
            while (column < ends.size() && ends.get(column) > entry.from()) {
                column++;
            }
            if (column == ends.size()) {
                ends.add(0);
            }
            ends.set(column, entry.to());
            at.put(entry, column);
        }
        at.forEach((entry, column) -> columns.put(entry, new Column(column, ends.size())));
    }
}
