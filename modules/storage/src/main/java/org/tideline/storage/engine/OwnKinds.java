package org.tideline.storage.engine;

import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.spi.RecordKinds;

/** What storage calls its own records. */
@ServiceProvider(service = RecordKinds.class)
@Messages({
    "OwnKinds.practice=The practice",
    "OwnKinds.batch=Import",
    "OwnKinds.check=Check of the practice",
    "OwnKinds.step=Update of the tables",
    "OwnKinds.setting=Setting",
    "OwnKinds.try=Try to open the practice",
    "OwnKinds.entry=Entry of the audit chain",
    "OwnKinds.incarnation=Beginning anew after something was lost or put back",
    "OwnKinds.content=What was there already",
    "OwnKinds.backup=Backup"})
public final class OwnKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        return Map.ofEntries(Map.entry(PracticeInfo.KIND, Bundle.OwnKinds_practice()),
                Map.entry(Batches.KIND, Bundle.OwnKinds_batch()),
                Map.entry(PracticeCheck.KIND, Bundle.OwnKinds_check()),
                Map.entry("storage.step", Bundle.OwnKinds_step()),
                Map.entry("storage.setting", Bundle.OwnKinds_setting()),
                Map.entry(Opener.FAILED_TRY, Bundle.OwnKinds_try()),
                Map.entry(Anchors.ENTRY, Bundle.OwnKinds_entry()),
                Map.entry(Anchors.INCARNATION, Bundle.OwnKinds_incarnation()),
                Map.entry(ContentLedger.EVERYTHING.kind(), Bundle.OwnKinds_content()),
                Map.entry("storage.backup", Bundle.OwnKinds_backup()));
    }
}
