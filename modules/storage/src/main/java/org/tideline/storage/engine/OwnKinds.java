package org.tideline.storage.engine;

import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Bin;
import org.tideline.storage.api.Erasure;
import org.tideline.storage.api.Merge;
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
    "OwnKinds.backup=Backup",
    "OwnKinds.bin=Record in the bin",
    "OwnKinds.merge=Two people made one",
    "OwnKinds.erasedWish=Erased because the client asked for it",
    "OwnKinds.erasedPeriod=Erased because the time it had to be kept is over",
    "OwnKinds.erasedMistake=Erased because it should never have been here",
    "OwnKinds.erasedOrder=Erased because an authority ordered it",
    "OwnKinds.erasedBin=Erased after thirty days in the bin",
    "OwnKinds.erasedAgain=Erased again, because a backup of before had brought it back"})
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
                Map.entry("storage.backup", Bundle.OwnKinds_backup()),
                Map.entry(Bin.KIND, Bundle.OwnKinds_bin()),
                Map.entry(Merge.KIND, Bundle.OwnKinds_merge()),
                Map.entry(Erasure.Ground.WISH.kind(), Bundle.OwnKinds_erasedWish()),
                Map.entry(Erasure.Ground.PERIOD_OVER.kind(), Bundle.OwnKinds_erasedPeriod()),
                Map.entry(Erasure.Ground.MISTAKE.kind(), Bundle.OwnKinds_erasedMistake()),
                Map.entry(Erasure.Ground.ORDER.kind(), Bundle.OwnKinds_erasedOrder()),
                Map.entry(Erasure.Ground.BIN.kind(), Bundle.OwnKinds_erasedBin()),
                Map.entry(Erasure.Ground.AGAIN.kind(), Bundle.OwnKinds_erasedAgain()));
    }
}
