package org.tideline.ui.support.api;

import java.util.Optional;
import java.util.concurrent.Callable;
import javax.swing.JComponent;

/**
 * The page of a feature while a member answers it. It may go in several steps; the frame around it has the buttons, the
 * words of the secrets policy and the crisis contacts. Event thread.
 */
public interface HandOverPage {
    /** What is asked. Targets are 44 pixels at least; nothing is chosen beforehand. */
    JComponent view();

    /** Puts the keyboard where answering begins, or goes on. */
    void focus();

    /** What keys do on the step in view, at the foot; may be empty. */
    String keys();

    /** Is called when the member goes on from within, as with Enter after the last question. Set by the frame. */
    void onNext(Runnable next);

    /** Goes to the next step of the page. @return false where there is none: then it is kept */
    boolean next();

    /** Goes back to the step before. @return false where there is none */
    boolean back();

    /** Whether anything was answered, so that leaving would lose it. */
    boolean touched();

    /** What is still to be said before it can be kept; the keyboard goes there. Empty if it can be kept as it stands. */
    Optional<String> missing();

    /**
     * Takes the answers as they stand, all closed. What is returned commits them on a worker thread and says what of them
     * can be opened to others; empty where nothing can. It can be called again after it failed.
     */
    Callable<Optional<OpeningChoice<?>>> keep();
}
