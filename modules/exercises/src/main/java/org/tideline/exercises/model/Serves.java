package org.tideline.exercises.model;

import org.openide.util.NbBundle.Messages;

/** Which of the three practices an exercise belongs to. Stored by name: never rename one. */
@Messages({
    "Serves.SAFE_SPACE=Make safe space",
    "Serves.TRUTH=Tell the truth",
    "Serves.TALKING=Talk, and talk about how you talk"})
public enum Serves {
    SAFE_SPACE, TRUTH, TALKING;

    /** As it is shown. */
    public String title() {
        return switch (this) {
            case SAFE_SPACE -> Bundle.Serves_SAFE_SPACE();
            case TRUTH -> Bundle.Serves_TRUTH();
            case TALKING -> Bundle.Serves_TALKING();
        };
    }
}
