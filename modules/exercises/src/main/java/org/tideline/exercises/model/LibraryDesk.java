package org.tideline.exercises.model;

import org.openide.util.Lookup;

/** Brings up the window of the library; in the global lookup where there are windows. Event thread. */
public interface LibraryDesk {
    /** Shows an exercise in the library; 0 shows the library as it stands. */
    void open(long exerciseId);

    /** Shows an exercise where there are windows. */
    static void show(long exerciseId) {
        LibraryDesk desk = Lookup.getDefault().lookup(LibraryDesk.class);
        if (desk != null) {
            desk.open(exerciseId);
        }
    }
}
