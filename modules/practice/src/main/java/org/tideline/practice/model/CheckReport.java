package org.tideline.practice.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;

/**
 * What a check looked at and found, in words.
 *
 * @param result the check
 * @param lines  what was found, what is wrong first
 */
@Messages({
    "CheckReport.whole=Everything is as it was last saved.",
    "# {0} - how many", "CheckReport.wrong={0,choice,1#One thing is not as it should be.|1<{0} things are not as they should be.}",
    "# {0} - how many", "CheckReport.notes=Everything is as it was last saved. {0,choice,1#One thing is|1<{0} things are} worth knowing.",
    "# {0} - tables", "# {1} - rows", "# {2} - entries",
    "CheckReport.looked=Looked at {0,number,integer} tables with {1,number,integer} rows, and at {2,number,integer} entries of the audit trail.",
    "# {0} - moment", "CheckReport.when=Checked {0}",
    "# {0} - what a record is", "# {1} - number", "CheckReport.record={0} {1}",
    "# {0} - number", "CheckReport.entry=entry {0} of the audit trail",
    "# {0} - code", "CheckReport.ofCase=case {0}",
    "CheckReport.title=Check of the practice"})
public record CheckReport(PracticeCheck.Result result, List<Line> lines) {
    /** How many records are looked up for their case; more would only make the list slower. */
    private static final int LOOKED_UP = 500;

    public CheckReport {
        lines = List.copyOf(lines);
    }

    /**
     * Something that was found.
     *
     * @param finding what
     * @param about   which record, which entry, which case, in one line; may be empty
     */
    public record Line(Finding finding, String about) {
    }

    /** Puts a result into words. Worker thread. */
    public static CheckReport of(OpenPractice practice, PracticeCheck.Result result) {
        Kinds kinds = new Kinds();
        Map<ItemRef, String> codes = codes(practice, result.findings());
        List<Line> lines = new ArrayList<>();
        for (Finding finding : result.findings()) {
            List<String> about = new ArrayList<>();
            if (finding.what() != null) {
                about.add(Bundle.CheckReport_record(kinds.of(finding.what().kind()), Long.toString(finding.what().id())));
            }
            if (finding.entry() > 0) {
                about.add(Bundle.CheckReport_entry(Long.toString(finding.entry())));
            }
            String code = codes.get(finding.what());
            if (code != null) {
                about.add(Bundle.CheckReport_ofCase(code));
            }
            lines.add(new Line(finding, String.join(", ", about)));
        }
        return new CheckReport(result, lines);
    }

    /** The codes of the cases that records belong to, as the audit trail knows them. */
    private static Map<ItemRef, String> codes(OpenPractice practice, List<Finding> findings) {
        Set<ItemRef> items = findings.stream().map(Finding::what).filter(what -> what != null).limit(LOOKED_UP)
                .collect(Collectors.toSet());
        Map<ItemRef, String> codes = new HashMap<>();
        if (!items.isEmpty()) {
            Map<Long, String> known = practice.service(Cases.class).all().stream().collect(Collectors.toMap(Case::id, Case::code));
            practice.audit().entries(new AuditFilter(Period.ALL, Set.of(), Set.of(), items)).stream()
                    .filter(entry -> known.containsKey(entry.caseId()))
                    .forEach(entry -> codes.putIfAbsent(entry.what(), known.get(entry.caseId())));
            items.stream().filter(item -> item.kind().equals(Cases.CASE_KIND) && known.containsKey(item.id()))
                    .forEach(item -> codes.put(item, known.get(item.id())));
        }
        return codes;
    }

    /** The whole of it in one sentence. */
    public String summary() {
        long wrong = lines.stream().filter(line -> line.finding().kind().trouble()).count();
        return wrong > 0 ? Bundle.CheckReport_wrong(wrong)
                : lines.isEmpty() ? Bundle.CheckReport_whole() : Bundle.CheckReport_notes(lines.size());
    }

    /** What was looked at. */
    public String looked() {
        return Bundle.CheckReport_looked(result.tables(), result.rows(), result.entries());
    }

    /** When. */
    public String when() {
        return Bundle.CheckReport_when(Moments.words(result.at()));
    }

    /** All of it as plain text, lines ended by a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(Bundle.CheckReport_title()).append(", ").append(Moments.exact(result.at(), Now.clock().getZone())).append("\n\n");
        text.append(summary()).append('\n').append(looked()).append('\n');
        for (Line line : lines) {
            text.append('\n').append(line.finding().words()).append('\n');
            if (!line.about().isEmpty()) {
                text.append("    ").append(line.about()).append('\n');
            }
        }
        return text.toString();
    }
}
