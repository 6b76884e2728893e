package org.tideline.clients.ui.people;

import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.PersonWindows;

/** Opens people's records for whoever asks. */
@ServiceProvider(service = PersonWindows.class)
public final class OpenPerson implements PersonWindows {
    @Override
    public void show(long person) {
        PersonWindow.open(person);
    }
}
