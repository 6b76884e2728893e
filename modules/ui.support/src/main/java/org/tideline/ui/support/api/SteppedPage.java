package org.tideline.ui.support.api;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;

/**
 * A page that is handed over and answered in steps, one in sight at a time. Event thread.
 *
 * @param <S> a step
 */
public abstract class SteppedPage<S> implements HandOverPage {
    /** Height of what is touched, in pixels at 100 %. */
    protected static final int TARGET = 44;
    /** The same where there is room for one question at a time only. */
    protected static final int SMALL_TARGET = 52;
    private final JPanel view = new JPanel(new BorderLayout());
    private Runnable next = () -> { };
    private S step;

    /** The first step is shown by whoever extends it, once the steps are there. */
    protected SteppedPage() {
        view.setOpaque(false);
    }

    /** The steps there are as it is answered now, in their order. */
    protected abstract List<S> steps();

    /** What stands in sight at a step. */
    protected abstract JComponent view(S of);

    /** The step in sight. */
    protected final S step() {
        return step;
    }

    /** Goes to a step. */
    protected void show(S now) {
        step = now;
        view.removeAll();
        view.add(view(now), BorderLayout.CENTER);
        view.revalidate();
        view.repaint();
    }

    /** Goes on from within, as the button of the frame does. */
    protected final void goOn() {
        next.run();
    }

    @Override
    public final JComponent view() {
        return view;
    }

    @Override
    public final void onNext(Runnable newNext) {
        next = newNext;
    }

    @Override
    public boolean next() {
        return go(1);
    }

    @Override
    public final boolean back() {
        return go(-1);
    }

    private boolean go(int by) {
        List<S> steps = steps();
        int to = steps.indexOf(step) + by;
        if (to < 0 || to >= steps.size()) {
            return false;
        }
        show(steps.get(to));
        return true;
    }
}
