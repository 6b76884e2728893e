package org.tideline.reporting.model;

import java.util.HashMap;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.spi.RecordKinds;

/** What reports are called in the audit trail. */
@ServiceProvider(service = RecordKinds.class)
@Messages({
    "ReportKinds.couple=Report for them together",
    "ReportKinds.member=Report for a member",
    "ReportKinds.therapist=Report for your own file",
    "ReportKinds.letter=Opening words of a report"})
public final class ReportKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>(Map.of(Letters.KIND, Bundle.ReportKinds_letter()));
        for (ReportKind kind : ReportKind.values()) {
            words.put(ReportMaker.kind(kind), switch (kind) {
                case COUPLE -> Bundle.ReportKinds_couple();
                case MEMBER -> Bundle.ReportKinds_member();
                case THERAPIST -> Bundle.ReportKinds_therapist();
            });
        }
        return words;
    }
}
