package org.tideline.practice.model;

import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.RecordKinds;

/** What looking at the audit trail is called in the audit trail. */
@ServiceProvider(service = RecordKinds.class)
@Messages("OwnKinds.audit=The audit trail")
public final class OwnKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        return Map.of(AuditTrail.KIND, Bundle.OwnKinds_audit());
    }
}
