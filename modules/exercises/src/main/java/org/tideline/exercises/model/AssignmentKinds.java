package org.tideline.exercises.model;

import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.RecordKinds;

/** What records of exercises given and tried are called. */
@ServiceProvider(service = RecordKinds.class)
@Messages({"AssignmentKinds.assignment=Exercise given", "AssignmentKinds.entry=What was said about a try",
    "AssignmentKinds.answer=Answer about a try"})
public final class AssignmentKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        return Map.of(Assignment.KIND, Bundle.AssignmentKinds_assignment(), PracticeEntry.KIND, Bundle.AssignmentKinds_entry(),
                Said.KIND, Bundle.AssignmentKinds_answer());
    }
}
