package org.tideline.clients.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.storage.api.Batches;

/** Reads cases with their members, inside a transaction. Rows of unpublished imports are not seen. */
final class CaseRows {
    private static final String CASES = "select id, case_no, kind, status, since_day from clients_case where "
            + Batches.VISIBLE;
    private static final String MEMBERS = """
            select m.id, m.case_id, m.person_id, m.mark, m.place, m.from_day, m.to_day, p.goes_by, p.full_name
            from (select * from clients_member where %s) m join clients_person p on p.id = m.person_id
            """.formatted(Batches.VISIBLE);
    private static final String FORMATS = "select case_id, working_format from clients_format ";

    private CaseRows() {
    }

    /** All cases, in no particular order. */
    static List<Case> all(Handle sql) {
        return read(sql, "", "", "", 0);
    }

    /** One case, or none. */
    static List<Case> one(Handle sql, long caseId) {
        return read(sql, " and id = :case", " where m.case_id = :case", " where case_id = :case", caseId);
    }

    /** The code of a case number: {@code C-0012}. */
    static String code(long number) {
        return String.format("C-%04d", number);
    }

    private static List<Case> read(Handle sql, String cases, String members, String formats, long caseId) {
        Map<Long, List<Member>> membersOf = new HashMap<>();
        try (var query = sql.createQuery(MEMBERS + members + " order by m.case_id, m.place, m.from_day, m.id")) {
            bind(query, members, caseId).map(row -> membersOf
                    .computeIfAbsent(row.getColumn("case_id", Long.class), k -> new ArrayList<>()).add(member(row))).list();;
        }
        Map<Long, WorkingFormat> formatOf = new HashMap<>();
        try (var query = sql.createQuery(FORMATS + formats + " order by from_day, noted_at, id")) {
            bind(query, formats, caseId).map(row -> formatOf.put(row.getColumn("case_id", Long.class),
                    row.getColumn("working_format", WorkingFormat.class))).list();
        }
        try (var query = sql.createQuery(CASES + cases)) {
            return bind(query, cases, caseId).map(row -> {
                long id = row.getColumn("id", Long.class);
                return new Case(id, code(row.getColumn("case_no", Long.class)), row.getColumn("kind", CaseKind.class),
                        row.getColumn("status", CaseStatus.class), formatOf.getOrDefault(id, WorkingFormat.TOGETHER),
                        row.getColumn("since_day", LocalDate.class), membersOf.getOrDefault(id, List.of()));
            }).list();
        }
    }

    private static Member member(RowView row) {
        return new Member(row.getColumn("id", Long.class), row.getColumn("person_id", Long.class),
                row.getColumn("goes_by", String.class), row.getColumn("full_name", String.class),
                row.getColumn("mark", Integer.class), row.getColumn("place", Integer.class),
                row.getColumn("from_day", LocalDate.class), row.getColumn("to_day", LocalDate.class));
    }

    private static Query bind(Query query, String clause, long caseId) {
        return clause.isEmpty() ? query : query.bind("case", caseId);
    }
}
