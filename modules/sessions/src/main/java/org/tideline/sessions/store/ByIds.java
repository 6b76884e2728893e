package org.tideline.sessions.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the rows that belong to some ids. A list of ids is looked up in the index of the table; of a subquery in its place
 * the database makes a walk through the whole table, and tables of notes are long.
 */
final class ByIds {
    private static final int MOST = 256;

    private ByIds() {
    }

    /**
     * @param select a query in which {@code <ids>} stands for the list
     * @param by     the column of the id a row belongs to
     */
    static <T> Map<Long, List<T>> grouped(Handle sql, String select, Collection<Long> ids, String by, Function<RowView, T> mapper) {
        Map<Long, List<T>> all = new HashMap<>();
        each(ids, some -> {
            try (Query query = sql.createQuery(select)) {
                query.bindList("ids", some).map(row -> all.computeIfAbsent(row.getColumn(by, Long.class), id -> new ArrayList<>())
                        .add(mapper.apply(row))).list();
            }
        });
        return all;
    }

    private interface Some {
        void read(List<Long> ids);
    }

    /** In lists of few different lengths, so that the database plans few different queries. */
    private static void each(Collection<Long> ids, Some reader) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += MOST) {
            List<Long> some = new ArrayList<>(all.subList(from, Math.min(from + MOST, all.size())));
            int length = 1;
            while (length < some.size()) {
                length *= 4;
            }
            while (some.size() < length) {
                some.add(some.get(0));
            }
            reader.read(some);
        }
    }
}
