package org.tideline.checkins.ui;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.function.Consumer;
import org.tideline.checkins.model.Checkin;
import org.tideline.clients.api.Case;
import org.tideline.ui.support.api.RecordRows;

/** The check-ins of a case as rows, one of them chosen. Event thread. */
final class CheckinRows extends RecordRows<Checkin> {
    private static final long serialVersionUID = 1;
    private static final int HEIGHT = 56;
    private final transient CheckinCell cell;

    /**
     * @param name   what a screen reader calls it
     * @param chosen is told when a person chose another row
     * @param remove is told when a person wants the chosen one taken out
     */
    CheckinRows(String name, Consumer<Checkin> chosen, Consumer<Checkin> remove) {
        this(name, new CheckinCell());
        onChoose(chosen);
        onKey(KeyEvent.VK_DELETE, remove);
    }

    private CheckinRows(String name, CheckinCell cell) {
        super(name, HEIGHT, cell, Checkin::id);
        this.cell = cell;
    }

    /**
     * Shows these, newest first; nobody is told of the choice.
     *
     * @param wanted the one to be chosen, or 0 for the one that is; the first if it is not there
     */
    void show(Case of, List<Checkin> checkins, long wanted) {
        cell.of(of);
        fill(checkins, wanted);
        reveal();
    }
}
