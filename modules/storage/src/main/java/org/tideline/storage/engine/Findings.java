package org.tideline.storage.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.Finding.Kind;

/** What a check has found so far, in words for the therapist; of each kind only so many, and then how many more. */
@Messages({
    "# {0} - a table", "Findings_table=The database file is damaged at the table {0}. Put the practice back from the newest backup.",
    "Findings_stopped=The database stopped at a damaged place and could not be started again, so the rest was not checked. Put the practice back from the newest backup.",
    "# {0} - number of the entry",
    "Findings_broken=Entry {0} of the audit chain does not follow from the one before: it, or what belongs to it, was changed or taken out.",
    "# {0} - number of the entry", "Findings_forged=Entry {0} of the audit chain was not made by this practice.",
    "# {0} - number of the entry", "Findings_tail=Entries of the audit chain after number {0} were there and are gone.",
    "Findings_changed=A record is not as it was last saved: it was changed from outside, or an older copy was put in its place.",
    "Findings_closed=Words kept under a key of their own do not open any more: they were changed from outside, put in another place, or are of another practice.",
    "Findings_missing=A record is gone without having been removed in Tideline.",
    "Findings_notEntered=A record is there that was not made in Tideline.",
    "Findings_batch=An import was hidden without having been taken back in Tideline.",
    "Findings_reference=A record refers to another one that is not there.",
    "# {0} - number of the entry",
    "Findings_clock=The computer''s clock went back before entry {0}. The order of the entries is still certain.",
    "Findings_erased=A record was erased on purpose.",
    "Findings_anchorMissing=Nothing outside the database said how far this practice goes, so it was taken as it is. That is so when the folder comes from another computer.",
    "Findings_anchorMended=One of the two anchors that say how far this practice goes was missing or damaged. It was written anew from the other.",
    "Findings_otherCopy=A backup of this practice was put back on this computer and opened. What is open here is the other copy; what is written in one does not come into the other.",
    "# {0} - how many", "Findings_more=The same was found {0} more times."
})
final class Findings {
    private static final int MOST = 100;
    private final Map<Kind, List<Finding>> found = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> more = new EnumMap<>(Kind.class);

    void add(Finding finding) {
        List<Finding> same = found.computeIfAbsent(finding.kind(), kind -> new ArrayList<>());
        if (same.size() < MOST) {
            same.add(finding);
        } else {
            more.merge(finding.kind(), 1, Integer::sum);
        }
    }

    void table(String table) {
        add(new Finding(Kind.TABLE, null, 0, Bundle.Findings_table(table)));
    }

    void stopped() {
        add(new Finding(Kind.TABLE, null, 0, Bundle.Findings_stopped()));
    }

    void broken(long entry, ItemRef what) {
        add(new Finding(Kind.CHAIN_BROKEN, what, entry, Bundle.Findings_broken(Long.toString(entry))));
    }

    void forged(long entry, ItemRef what) {
        add(new Finding(Kind.FORGED, what, entry, Bundle.Findings_forged(Long.toString(entry))));
    }

    void tailLost(long after) {
        add(new Finding(Kind.TAIL_LOST, null, after, Bundle.Findings_tail(Long.toString(after))));
    }

    void changed(ItemRef what, long entry) {
        add(new Finding(Kind.CHANGED, what, entry, Bundle.Findings_changed()));
    }

    void closed(ItemRef what, long entry) {
        add(new Finding(Kind.CHANGED, what, entry, Bundle.Findings_closed()));
    }

    void missing(ItemRef what, long entry) {
        add(new Finding(Kind.MISSING, what, entry, Bundle.Findings_missing()));
    }

    void notEntered(ItemRef what) {
        add(new Finding(Kind.NOT_ENTERED, what, 0, Bundle.Findings_notEntered()));
    }

    void batchHidden(ItemRef what) {
        add(new Finding(Kind.CHANGED, what, 0, Bundle.Findings_batch()));
    }

    void reference(ItemRef what) {
        add(new Finding(Kind.REFERENCE, what, 0, Bundle.Findings_reference()));
    }

    void clock(long entry) {
        add(new Finding(Kind.CLOCK, null, entry, Bundle.Findings_clock(Long.toString(entry))));
    }

    void erased(ItemRef what, long entry) {
        add(new Finding(Kind.ERASED, what, entry, Bundle.Findings_erased()));
    }

    /** There was no anchor at all. */
    static Finding anchorMissing() {
        return new Finding(Kind.MENDED, null, 0, Bundle.Findings_anchorMissing());
    }

    /** One of the two was missing or damaged. */
    static Finding anchorMended() {
        return new Finding(Kind.MENDED, null, 0, Bundle.Findings_anchorMended());
    }

    /** A backup was put back on this computer, and this is not it. */
    static Finding otherCopy() {
        return new Finding(Kind.COPY, null, 0, Bundle.Findings_otherCopy());
    }

    /** All of them: what is wrong first, in the order of the kinds. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        found.forEach((kind, findings) -> {
            all.addAll(findings);
            if (more.containsKey(kind)) {
                all.add(new Finding(kind, null, 0, Bundle.Findings_more(more.get(kind))));
            }
        });
        all.sort(Comparator.comparing(finding -> !finding.kind().trouble()));
        return all;
    }
}
