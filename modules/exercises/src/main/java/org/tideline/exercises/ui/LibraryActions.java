package org.tideline.exercises.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.ItemRef;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.LibraryDesk;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.DraftEditor;

/** The ways to the library: the menu, what was found, and what was left typed. */
@Messages({
    "LibraryActions.show=Exercise &library",
    "LibraryActions.fresh=A new exercise for the library", "# {0} - title", "LibraryActions.draft=The exercise “{0}”"})
public final class LibraryActions {
    private LibraryActions() {
    }

    /** Opens the library, or brings it to the front. */
    @ActionID(category = "Go", id = "org.tideline.exercises.ui.Library")
    @ActionRegistration(displayName = "#LibraryActions.show")
    @ActionReferences({
        @ActionReference(path = "Menu/Go", position = 130),
        @ActionReference(path = "Shortcuts", name = "DS-X")})
    public static final class Show implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent e) {
            LibraryDesk.show(0);
        }
    }

    /** Shows exercises in the window. */
    @ServiceProvider(service = LibraryDesk.class)
    public static final class Desk implements LibraryDesk {
        @Override
        public void open(long exerciseId) {
            if (Practices.current().isPresent()) {
                LibraryWindow.bring().show(exerciseId);
            }
        }
    }

    /** Brings up an exercise that was being written. */
    @ServiceProvider(service = DraftEditor.class)
    public static final class Drafts implements DraftEditor {
        @Override
        public boolean opens(ItemRef draft) {
            return draft.kind().equals(Exercise.KIND) || draft.equals(LibraryWindow.FRESH);
        }

        @Override
        public String words(ItemRef draft) {
            if (draft.equals(LibraryWindow.FRESH)) {
                return Bundle.LibraryActions_fresh();
            }
            return Practices.current().orElseThrow().service(Library.class).find(draft.id())
                    .map(each -> Bundle.LibraryActions_draft(each.title())).orElse("");
        }

        @Override
        public void open(ItemRef draft) {
            if (Practices.current().isPresent()) {
                LibraryWindow.bring().edit(draft.equals(LibraryWindow.FRESH) ? 0 : draft.id());
            }
        }
    }
}
