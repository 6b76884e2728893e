package org.tideline.exercises.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.exercises.model.ExercisesDesk;

/** What can be done about the exercises of the case in front, from whichever of its tabs. */
@Messages({
    "ExerciseActions.show=&Exercises",
    "ExerciseActions.give=&Give an exercise…",
    "ExerciseActions.tried=They tried an e&xercise…",
    "ExerciseActions.table=Save an empty table of &tries…"})
public final class ExerciseActions {
    private ExerciseActions() {
    }

    /** What is done with the case in front; without one the action is not there. */
    private abstract static class OfCase implements ActionListener {
        private final CaseContext context;
        private final ExercisesDesk.Request wish;

        OfCase(CaseContext context, ExercisesDesk.Request wish) {
            this.context = context;
            this.wish = wish;
        }

        @Override
        public final void actionPerformed(ActionEvent e) {
            ExercisesDesk.show(context.caseId(), wish);
        }
    }

    /** Ctrl+3. */
    @ActionID(category = "Go", id = "org.tideline.exercises.ui.Exercises")
    @ActionRegistration(displayName = "#ExerciseActions.show")
    @ActionReferences({
        @ActionReference(path = "Menu/Go", position = 230),
        @ActionReference(path = "Shortcuts", name = "D-3")})
    public static final class Show extends OfCase {
        /** @param context the case in front */
        public Show(CaseContext context) {
            super(context, null);
        }
    }

    /** Gives an exercise. */
    @ActionID(category = "Case", id = "org.tideline.exercises.ui.Give")
    @ActionRegistration(displayName = "#ExerciseActions.give")
    @ActionReferences({
        @ActionReference(path = "Menu/Case", position = 410),
        @ActionReference(path = "Tideline/Add", position = 110),
        @ActionReference(path = "Shortcuts", name = "DS-G")})
    public static final class Give extends OfCase {
        /** @param context the case in front */
        public Give(CaseContext context) {
            super(context, new ExercisesDesk.Give(0));
        }
    }

    /** Enters a try. */
    @ActionID(category = "Case", id = "org.tideline.exercises.ui.Tried")
    @ActionRegistration(displayName = "#ExerciseActions.tried")
    @ActionReferences({
        @ActionReference(path = "Menu/Case", position = 420),
        @ActionReference(path = "Tideline/Add", position = 120)})
    public static final class Tried extends OfCase {
        /** @param context the case in front */
        public Tried(CaseContext context) {
            super(context, new ExercisesDesk.Try(0));
        }
    }

    /** Saves a table in which tries can be noted elsewhere, to be brought in later. */
    @ActionID(category = "Case", id = "org.tideline.exercises.ui.Table")
    @ActionRegistration(displayName = "#ExerciseActions.table")
    @ActionReference(path = "Menu/Case", position = 430)
    public static final class Table implements ActionListener {
        /** @param context the case in front */
        public Table(CaseContext context) {
            // it is the same for all
        }

        @Override
        public void actionPerformed(ActionEvent e) {
            EntryFiles.empty();
        }
    }
}
