package org.tideline.storage.engine;

import org.jdbi.v3.core.Handle;
import org.tideline.storage.api.PracticeInfo;

/** The one row that says whose practice this is. */
final class InfoTable {
    /** The kind of the item that stands for it. */
    static final String KIND = PracticeInfo.KIND;

    private InfoTable() {
    }

    static PracticeInfo read(Handle sql) {
        return sql.createQuery("""
                select id, practice, therapist, credential, letterhead, crisis, paper, sample from storage_practice""")
                .map((row, context) -> new PracticeInfo(row.getLong(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6),
                        PracticeInfo.Paper.valueOf(row.getString(7)), row.getBoolean(8))).one();
    }

    static void write(Handle sql, PracticeInfo info) {
        sql.execute("delete from storage_practice");
        sql.createUpdate("""
                insert into storage_practice (id, practice, therapist, credential, letterhead, crisis, paper, sample)
                values (:id, :practice, :therapist, :credential, :letterhead, :crisis, :paper, :sample)""")
                .bind("id", info.practiceId()).bind("practice", info.practice()).bind("therapist", info.therapist())
                .bind("credential", info.credential()).bind("letterhead", info.letterhead())
                .bind("crisis", info.crisis()).bind("paper", info.paper()).bind("sample", info.sample()).execute();
    }
}
