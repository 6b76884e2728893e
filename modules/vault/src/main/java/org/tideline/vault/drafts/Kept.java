package org.tideline.vault.drafts;

import java.time.Instant;
import org.tideline.core.api.ItemRef;

/**
 * What one draft file holds.
 *
 * @param of      the item its draft was opened with
 * @param at      when it was written
 * @param content the snapshot
 */
record Kept(ItemRef of, Instant at, byte[] content) {
}
