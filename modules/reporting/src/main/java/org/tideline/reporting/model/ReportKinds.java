package org.tideline.reporting.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.ItemRef;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.spi.RecordKinds;

/** What reports are called in the audit trail. */
@ServiceProvider(service = RecordKinds.class)
@Messages({
    "ReportKinds.couple=Report for them together",
    "ReportKinds.member=Report for a member",
    "ReportKinds.therapist=Report for your own file",
    "ReportKinds.outside=Report for someone outside",
    "ReportKinds.letter=Your words in a report",
    "ReportKinds.setup=What is in a report",
    "ReportKinds.decided=Decision to release a drawer",
    "ReportKinds.made=Pages that were made",
    "ReportKinds.disclosure=Disclosure",
    "ReportKinds.caseload=Caseload overview"})
public final class ReportKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>(Map.of(Letters.KIND, Bundle.ReportKinds_letter(), Setups.KIND, Bundle.ReportKinds_setup(),
                Decided.KIND, Bundle.ReportKinds_decided(), Releases.MADE, Bundle.ReportKinds_made(), Releases.DISCLOSURE, Bundle.ReportKinds_disclosure(),
                CaseloadMaker.KIND, Bundle.ReportKinds_caseload()));
        for (ReportKind kind : ReportKind.values()) {
            words.put(kind(kind), switch (kind) {
                case COUPLE -> Bundle.ReportKinds_couple();
                case MEMBER -> Bundle.ReportKinds_member();
                case THERAPIST -> Bundle.ReportKinds_therapist();
                case OUTSIDE -> Bundle.ReportKinds_outside();
            });
        }
        return words;
    }

    /** The kind of the item that stands for such a report. */
    static String kind(ReportKind kind) {
        return "reporting." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** The item that stands for such a report: a member's by the member, else by the case. */
    public static ItemRef item(ReportKind kind, long caseId, long person) {
        return new ItemRef(kind(kind), kind == ReportKind.MEMBER ? person : caseId);
    }
}
