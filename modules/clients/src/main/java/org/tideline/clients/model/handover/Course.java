package org.tideline.clients.model.handover;

import java.util.Arrays;
import java.util.Set;
import org.tideline.vault.api.Pin;

/**
 * Where a hand-over stands, from the first page to the therapist's return; or one page shown to those in the room. It
 * goes forward only: nobody comes back to what was kept. Event thread.
 */
public final class Course {
    /** Digits of the PIN that is drawn for one hand-over. */
    public static final int DRAWN = 4;

    /** What is on the screen. */
    public enum Step {
        /** The member types the PIN that was drawn for this hand-over. */
        PIN,
        /** Who it is for, and why. */
        WELCOME,
        /** A page of a feature. */
        ASK,
        /** It is kept; it stays closed, or something is opened. */
        KEPT,
        /** What the others may see, answer by answer. */
        OPEN,
        /** A page for those in the room. */
        ROOM,
        /** The computer goes back: only the therapist's PIN leads on. */
        BACK,
        /** The therapist's own covered screen: what waits. */
        THERAPIST,
        /** The windows come back. */
        OVER
    }

    private final int pages;
    private final char[] drawn;
    private final boolean room;
    private Step step;
    private int page;
    private int wrong;

    private Course(int pages, char[] drawn, boolean room, Step first) {
        this.pages = pages;
        this.drawn = drawn;
        this.room = room;
        this.step = first;
    }

    /**
     * A hand-over.
     *
     * @param pages how many pages are asked, one at least
     * @param drawn the PIN drawn for it, or null where none is; wiped when it was typed
     */
    public static Course handOver(int pages, char[] drawn) {
        if (pages < 1) {
            throw new IllegalArgumentException("There is nothing to ask");
        }
        return new Course(pages, drawn == null ? null : drawn.clone(), false, drawn == null ? Step.WELCOME : Step.PIN);
    }

    /** One page for those in the room. */
    public static Course room() {
        return new Course(0, null, true, Step.ROOM);
    }

    /** What is on the screen. */
    public Step step() {
        return step;
    }

    /** Which page is asked, from 0. */
    public int page() {
        return page;
    }

    /**
     * The member typed the PIN of this hand-over. After the third wrong one the computer goes back.
     *
     * @param typed the caller wipes it
     */
    public boolean pin(char[] typed) {
        at(Step.PIN);
        boolean fits = Arrays.equals(drawn, typed);
        wrong += fits ? 0 : 1;
        if (fits || wrong >= Pin.TRIES) {
            Arrays.fill(drawn, '\0');
            step = fits ? Step.WELCOME : Step.BACK;
        }
        return fits;
    }

    /** The member begins. */
    public void begin() {
        at(Step.WELCOME);
        step = Step.ASK;
    }

    /** The page in view is on the disk. */
    public void kept() {
        at(Step.ASK);
        step = Step.KEPT;
    }

    /** The member wants to open something of it. */
    public void open() {
        at(Step.KEPT);
        step = Step.OPEN;
    }

    /** The page is done with, opened or left as it is: on to the next, or the computer goes back. */
    public void done() {
        at(Step.KEPT, Step.OPEN);
        page++;
        step = page < pages ? Step.ASK : Step.BACK;
    }

    /** The member stops here, is somebody else, or the page in the room is done with. */
    public void stop() {
        at(Step.PIN, Step.WELCOME, Step.ASK, Step.ROOM);
        if (drawn != null) {
            Arrays.fill(drawn, '\0');
        }
        step = Step.BACK;
    }

    /** The therapist's PIN was right. */
    public void therapist() {
        at(Step.BACK);
        step = room ? Step.OVER : Step.THERAPIST;
    }

    /** The therapist goes back to the practice. */
    public void leave() {
        at(Step.THERAPIST);
        step = Step.OVER;
    }

    private void at(Step... from) {
        if (!Set.of(from).contains(step)) {
            throw new IllegalStateException("Not from " + step);
        }
    }
}
