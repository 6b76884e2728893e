package org.tideline.clients.model;

import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Cases;
import org.tideline.storage.spi.RecordKinds;

/** What records of people and cases are called. */
@ServiceProvider(service = RecordKinds.class)
@Messages({
    "ClientKinds.case=Case",
    "ClientKinds.person=Person",
    "ClientKinds.lifeEvent=Life event"})
public final class ClientKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        return Map.ofEntries(Map.entry(Cases.CASE_KIND, Bundle.ClientKinds_case()),
                Map.entry(Cases.PERSON_KIND, Bundle.ClientKinds_person()),
                Map.entry(LifeEvent.KIND, Bundle.ClientKinds_lifeEvent()));
    }
}
