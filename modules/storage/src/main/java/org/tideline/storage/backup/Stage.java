package org.tideline.storage.backup;

import org.tideline.core.api.Progress;

/**
 * One stage of longer work: its own steps take it from one hundredth of the whole to another.
 *
 * @param whole the progress of all of it
 * @param from  hundredths done when this stage begins
 * @param to    hundredths done when it ends
 */
record Stage(Progress whole, int from, int to) implements Progress {
    private static final int ALL = 100;

    @Override
    public void at(long done, long total) {
        whole.at(total <= 0 ? from : from + (to - from) * Math.min(done, total) / total, ALL);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
