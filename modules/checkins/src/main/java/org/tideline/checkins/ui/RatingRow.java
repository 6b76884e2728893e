package org.tideline.checkins.ui;

import java.util.Optional;
import org.tideline.checkins.model.EntryModel;
import org.tideline.ui.support.api.NumberRow;

/** One question of a check-in with its eleven equal buttons. */
final class RatingRow extends NumberRow {
    private static final long serialVersionUID = 1;
    private final transient EntryModel.Slot slot;

    /**
     * @param next     moves to what comes after this question
     * @param previous moves to what comes before
     */
    RatingRow(EntryModel model, EntryModel.Slot slot, Runnable next, Runnable previous) {
        super(model.words(slot), slot.question().low(), slot.question().high(), slot.question().third(), model.writer().mark(),
                new Said(model, slot), next, previous);
        this.slot = slot;
    }

    /** The slot of the question. */
    EntryModel.Slot slot() {
        return slot;
    }

    private record Said(EntryModel model, EntryModel.Slot slot) implements Answer {
        @Override
        public Optional<Integer> value() {
            return model.value(slot);
        }

        @Override
        public boolean isThird() {
            return model.isThird(slot);
        }

        @Override
        public void choose(int value) {
            model.choose(slot, value);
        }

        @Override
        public void third() {
            model.third(slot);
        }

        @Override
        public void blank() {
            model.blank(slot);
        }
    }
}
