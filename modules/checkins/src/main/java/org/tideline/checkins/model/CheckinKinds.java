package org.tideline.checkins.model;

import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasurePlan;
import org.tideline.checkins.model.measure.OwnInstrument;
import org.tideline.checkins.model.measure.Risk;
import org.tideline.storage.spi.RecordKinds;

/** What records of check-ins are called. */
@ServiceProvider(service = RecordKinds.class)
@Messages({
    "CheckinKinds.checkin=Check-in",
    "CheckinKinds.answer=Answer in a check-in",
    "CheckinKinds.questions=Questions of the check-in",
    "CheckinKinds.measure=Measure",
    "CheckinKinds.instrument=Measure of the practice’s own",
    "CheckinKinds.plan=Plan of a measure",
    "CheckinKinds.restricted=Restricted item"})
public final class CheckinKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        return Map.ofEntries(Map.entry(Checkin.KIND, Bundle.CheckinKinds_checkin()),
                Map.entry(Answer.KIND, Bundle.CheckinKinds_answer()),
                Map.entry("checkins.questions", Bundle.CheckinKinds_questions()),
                Map.entry(Measure.KIND, Bundle.CheckinKinds_measure()),
                Map.entry(OwnInstrument.KIND, Bundle.CheckinKinds_instrument()),
                Map.entry(MeasurePlan.KIND, Bundle.CheckinKinds_plan()),
                Map.entry(Risk.KIND, Bundle.CheckinKinds_restricted()));
    }
}
