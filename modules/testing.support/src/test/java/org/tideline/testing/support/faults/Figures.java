package org.tideline.testing.support.faults;

/** The lines that {@code ./test --faults} gathers from what the tests printed. */
final class Figures {
    /** Whether the long forms were asked for. */
    static final boolean LONG = "long".equals(System.getProperty("tideline.faults"));

    private Figures() {
    }

    /** So many in the long form, so many otherwise. */
    static int times(int longForm, int shortForm) {
        return LONG ? longForm : shortForm;
    }

    /** Says what was tried, and how it ended. */
    static void say(String what, String tried, String ended) {
        System.out.println("FAULTS | " + what + " | " + tried + " | " + ended + " |");
    }
}
