package org.tideline.reporting.api;

import java.util.List;
import org.tideline.core.api.ItemRef;
import org.tideline.reporting.spi.Block;

/**
 * Makes hand-outs: large sheets that clients take home, one for each person; in the global lookup where pages can be made.
 * The maker of a sheet decides what stands on it; everything on it is meant for the one it is for.
 */
public interface HandOuts {
    /**
     * A numbered step.
     *
     * @param heading a few words above it, or empty
     * @param words   what to do
     */
    record Step(String heading, String words) {
    }

    /** What is made: each begins on a page of its own. */
    sealed interface Leaf permits Sheet, Form {
        /** Its title. */
        String title();
    }

    /**
     * A form to be filled in by hand.
     *
     * @param about    what stands beside the name of the practice: "A questionnaire"
     * @param title    its title
     * @param subtitle how many questions, how long
     * @param blanks   what is written in by hand before it: "Name", "Day"
     * @param parts    its parts, one below the other
     * @param foot     the two lines at the foot of each page
     */
    record Form(String about, String title, String subtitle, List<String> blanks, List<Part> parts, List<String> foot) implements Leaf {
        public Form {
            blanks = List.copyOf(blanks);
            parts = List.copyOf(parts);
            foot = List.copyOf(foot);
        }
    }

    /**
     * A part of a form.
     *
     * @param title  its heading
     * @param blocks its content, not empty
     */
    record Part(String title, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * One sheet, for one person.
     *
     * @param about    what stands beside the name of the practice: "An exercise to take home"
     * @param title    its title
     * @param subtitle for whom, with whom, how long
     * @param why      a line before the steps, or empty
     * @param steps    the steps
     * @param notes    small lines under the steps, before the line on stopping, or none
     * @param stop     the line that stopping is fine
     * @param watched  that nobody watches, and whom to reach; stands under the line on stopping
     * @param after    heading of the questions afterwards
     * @param asks     questions to be rated from 0 to 10 by hand, or none
     * @param scale    what 0 and 10 mean, under the questions
     * @param foot     the two lines at the foot of each page
     */
    record Sheet(String about, String title, String subtitle, String why, List<Step> steps, List<String> notes, String stop, String watched,
                 String after, List<String> asks, String scale, List<String> foot) implements Leaf {
        public Sheet {
            steps = List.copyOf(steps);
            notes = List.copyOf(notes);
            asks = List.copyOf(asks);
            foot = List.copyOf(foot);
        }
    }

    /**
     * Sheets that are wanted.
     *
     * @param sheets   one for each person
     * @param item     what they are made of; what is made or printed is noted of it
     * @param caseId   its case, 0 for sheets without a name
     * @param metaName what the file is, in its own title: no client's name
     * @param fileName the file's name: no client's name
     * @param home     what is asked before they are made
     * @param whom     who is asked about, for {@link Home#ALONE}
     */
    record HandOut(List<? extends Leaf> sheets, ItemRef item, long caseId, String metaName, String fileName, Home home, String whom) {
        public HandOut {
            sheets = List.copyOf(sheets);
        }
    }

    /** What is asked before a hand-out is made or printed. */
    enum Home {
        /** Nothing: it bears nobody's name. */
        NOBODY,
        /** Whether it is safe for those who read it at home. */
        TOGETHER,
        /** Whether it is safe for the one, who is worked with alone, to have it at home. */
        ALONE
    }

    /** Shows the sheets as they will be, and lets the therapist print them or keep them as a PDF, or not. Event thread; returns when that is decided. */
    void offer(HandOut handOut);
}
