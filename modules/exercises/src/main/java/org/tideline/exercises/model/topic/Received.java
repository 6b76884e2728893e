package org.tideline.exercises.model.topic;

import org.openide.util.NbBundle.Messages;

/** How something was received. Stored by name: never rename one. */
@Messages({"Received.HEARD=heard", "Received.PART=heard in part", "Received.NOT=not this time"})
public enum Received {
    HEARD, PART, NOT;

    /** As it is shown. */
    public String words() {
        return switch (this) {
            case HEARD -> Bundle.Received_HEARD();
            case PART -> Bundle.Received_PART();
            case NOT -> Bundle.Received_NOT();
        };
    }
}
