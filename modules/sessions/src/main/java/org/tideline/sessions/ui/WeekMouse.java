package org.tideline.sessions.ui;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.LocalDate;
import org.tideline.sessions.model.calendar.CalendarTimes;
import org.tideline.sessions.model.calendar.Diary.Entry;
import org.tideline.sessions.model.calendar.Spot;

/** The mouse in the calendar: a click on an empty hour plans, a double one opens, dragging moves. Event thread. */
final class WeekMouse extends MouseAdapter {
    private final WeekGrid grid;
    private final WeekGrid.Host host;
    private Entry pressed;
    private double offset;
    private boolean dragging;

    WeekMouse(WeekGrid grid, WeekGrid.Host host) {
        this.grid = grid;
        this.host = host;
    }

    @Override
    public void mousePressed(MouseEvent e) {
        if (grid.spot() == null) {
            return;
        }
        grid.requestFocusInWindow();
        pressed = grid.entry(e.getX(), e.getY());
        dragging = false;
        grid.go(pressed != null ? Spot.at(pressed) : Spot.at(grid.diary(), grid.day(e.getX()), (int) WeekGrid.minute(e.getY())));
        offset = pressed == null ? 0 : WeekGrid.minute(e.getY()) - pressed.from();
        popup(e);
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        if (pressed != null && pressed.movable()) {
            dragging = true;
            grid.drag(grid.day(e.getX()), minute(e), pressed.to() - pressed.from());
        }
    }

    private int minute(MouseEvent e) {
        return CalendarTimes.quarter(WeekGrid.minute(e.getY()) - offset);
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        if (dragging) {
            grid.drag(null, 0, 0);
            LocalDate day = grid.day(e.getX());
            if (!day.equals(pressed.session().day()) || minute(e) != pressed.from()) {
                host.move(pressed, day, CalendarTimes.of(minute(e)));
            }
        } else {
            popup(e);
        }
    }

    @Override
    public void mouseClicked(MouseEvent e) {
        if (e.getButton() != MouseEvent.BUTTON1 || dragging || grid.spot() == null) {
            return;
        }
        if (grid.entry(e.getX(), e.getY()) == null) {
            host.plan(grid.spot().day(), grid.spot().time());
        } else if (e.getClickCount() == 2) {
            host.open(grid.spot().entry());
        }
    }

    private void popup(MouseEvent e) {
        if (e.isPopupTrigger()) {
            host.menu(grid.spot(), e.getX(), e.getY());
        }
    }
}
