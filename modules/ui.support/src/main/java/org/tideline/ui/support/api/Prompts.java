package org.tideline.ui.support.api;

import org.openide.util.Lookup;
import org.tideline.core.api.Trouble;

/**
 * Questions and news that stand in the way until answered; only for what cannot be undone or would lose words.
 * Modal dialogs only ask: when the practice locks they close and mean the safe answer. Event thread.
 */
public interface Prompts {
    /** The prompts of this program; a double in tests. */
    static Prompts get() {
        return Lookup.getDefault().lookup(Prompts.class);
    }

    /**
     * Asks before something that cannot be undone.
     *
     * @param title    what will happen, as a question: "Sign session 14?"
     * @param body     what that changes, and for whom
     * @param verb     the button that does it: "Sign and lock"
     * @param safeVerb the button that does not: "Go on writing"; it has the focus, and Escape means it
     * @return whether the verb was chosen
     */
    boolean confirm(String title, String body, String verb, String safeVerb);

    /** Asks what becomes of what was typed in an editor that closes; closing the question means to stay. */
    Leaving leave();

    /** Tells that something typed is not on disk, with what can be done about it. */
    void notSaved(NotSaved what);

    /**
     * Tells something that must be read.
     *
     * @param title what happened
     * @param body  what is kept, and what to do
     */
    void tell(String title, String body);

    /**
     * Tells that something did not work: what happened, what is kept, what to do.
     *
     * @param title   what did not work: "The check-ins were not brought in"
     * @param trouble its message is shown as it stands
     */
    void failed(String title, Trouble trouble);

    /**
     * Tells a failure of any kind. A {@link Trouble} is told in its own words; a cancelled work is not told at all;
     * anything else is a fault of the program, told as such, and written to the log without client text.
     */
    void failed(Exception failure);

    /** Closes whatever is being asked; each means its safe answer. */
    void dismiss();
}
