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
    "ClientKinds.lifeEvent=Life event",
    "ClientKinds.field=Field of your own",
    "ClientKinds.intention=Direction",
    "ClientKinds.policy=Secrets policy",
    "ClientKinds.toBring=To bring",
    "ClientKinds.authorisation=Authorisation",
    "ClientKinds.consent=Consent",
    "ClientKinds.request=Request for records",
    "ClientKinds.hold=Hold",
    "ClientKinds.link=Case begun from here",
    "ClientKinds.safety=Restricted item",
    "ClientKinds.attachment=File",
    "ClientKinds.continuity=Practice continuity sheet"})
public final class ClientKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        return Map.ofEntries(Map.entry(Cases.CASE_KIND, Bundle.ClientKinds_case()),
                Map.entry(Cases.PERSON_KIND, Bundle.ClientKinds_person()),
                Map.entry(LifeEvent.KIND, Bundle.ClientKinds_lifeEvent()),
                Map.entry(Kinds.FIELD, Bundle.ClientKinds_field()),
                Map.entry(Kinds.INTENTION, Bundle.ClientKinds_intention()),
                Map.entry(Kinds.POLICY, Bundle.ClientKinds_policy()),
                Map.entry(Kinds.TO_BRING, Bundle.ClientKinds_toBring()),
                Map.entry(Kinds.AUTHORISATION, Bundle.ClientKinds_authorisation()),
                Map.entry(Kinds.CONSENT, Bundle.ClientKinds_consent()),
                Map.entry(Kinds.REQUEST, Bundle.ClientKinds_request()),
                Map.entry(Kinds.HOLD, Bundle.ClientKinds_hold()),
                Map.entry(Kinds.LINK, Bundle.ClientKinds_link()),
                Map.entry(Kinds.SCREENING, Bundle.ClientKinds_safety()),
                Map.entry(Kinds.SAFETY_EVENT, Bundle.ClientKinds_safety()),
                Map.entry(Kinds.SAFETY_PLAN, Bundle.ClientKinds_safety()),
                Map.entry(Kinds.ATTACHMENT, Bundle.ClientKinds_attachment()),
                Map.entry(Kinds.CONTINUITY, Bundle.ClientKinds_continuity()));
    }
}
