package org.tideline.ui.support.text.api;

import java.util.List;
import org.tideline.core.text.api.Block;
import org.tideline.core.text.api.Run;

/** What a line of a note is. */
enum Sort {
    PARAGRAPH, HEADING, BULLET, NUMBERED;

    static Sort of(Block block) {
        return block instanceof Block.Heading ? HEADING : block instanceof Block.Bullet ? BULLET
                : block instanceof Block.Numbered ? NUMBERED : PARAGRAPH;
    }

    Block block(int number, List<Run> runs) {
        return switch (this) {
            case HEADING -> new Block.Heading(runs);
            case BULLET -> new Block.Bullet(runs);
            case NUMBERED -> new Block.Numbered(number, runs);
            case PARAGRAPH -> new Block.Paragraph(runs);
        };
    }

    boolean list() {
        return this == BULLET || this == NUMBERED;
    }
}
