package org.tideline.testing.support.faults;

import java.util.ArrayList;
import java.util.List;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;

/** What an opened practice is asked after something happened to it. */
final class Afterwards {
    private Afterwards() {
    }

    /** All that is wrong: what is lost, what is half, and what does not hold together. Settles the ledger. */
    static List<String> wrong(OpenPractice practice, Ledger ledger) {
        Logbook.Content content = Logbook.read(practice);
        List<String> wrong = new ArrayList<>(ledger.missing(content.entries()));
        content.halves().forEach(half -> wrong.add("half: " + half));
        ledger.settle(content.entries());
        wrong.addAll(loose(practice));
        wrong.addAll(found(practice));
        return wrong;
    }

    /** Tables and indexes that Derby itself finds inconsistent, and gaps in the audit chain. */
    private static List<String> loose(OpenPractice practice) {
        return practice.database().read(tx -> {
            List<String> loose = new ArrayList<>();
            for (String table : tx.sql().createQuery("""
                    select trim(s.schemaname) || '.' || t.tablename from sys.systables t, sys.sysschemas s
                    where t.schemaid = s.schemaid and t.tabletype in ('T', 'S')""").mapTo(String.class).list()) {
                String[] name = table.split("\\.");
                tx.sql().createQuery("values syscs_util.syscs_check_table(?, ?)").bind(0, name[0]).bind(1, name[1])
                        .mapTo(Integer.class).one();
            }
            long[] chain = tx.sql().createQuery("select count(*), max(id) from storage_audit")
                    .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)}).one();
            if (chain[0] != chain[1]) {
                loose.add("the audit chain has " + chain[0] + " entries up to " + chain[1]);
            }
            return loose;
        });
    }

    /** What the program's own check finds. */
    static List<String> found(OpenPractice practice) {
        try {
            PracticeCheck.Result result = PracticeCheck.run(practice, Progress.NONE);
            return result.findings().stream().filter(finding -> finding.kind().trouble())
                    .map(finding -> "found: " + finding.kind() + " " + finding.what() + " " + finding.entry()).toList();
        } catch (Progress.Cancelled e) {
            throw new IllegalStateException(e);
        }
    }
}
