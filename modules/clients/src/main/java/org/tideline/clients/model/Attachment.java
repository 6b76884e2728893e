package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.Set;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;

/**
 * A file kept with a case or one of its records. Its bytes lie in the database, encrypted as all of it; they leave it
 * only when someone saves a copy on purpose. Immutable; any thread.
 *
 * @param id        id of the file
 * @param caseId    the case
 * @param person    whose it is, 0 for nobody's alone
 * @param of        the record it belongs to; the case itself where it belongs to no record
 * @param fileName  its name, without a folder
 * @param mediaType such as {@code image/png}, told from its first bytes and its name
 * @param size      bytes
 * @param sha256    of the whole, in hexadecimal
 * @param drawer    where it lies; {@link Drawer#OWN} only with a person
 * @param day       the day it was added
 */
public record Attachment(long id, long caseId, long person, ItemRef of, String fileName, String mediaType, long size, String sha256,
                         Drawer drawer, LocalDate day) implements Labelled {
    @Override
    public ItemRef ref() {
        return new ItemRef(Kinds.ATTACHMENT, id);
    }

    @Override
    public Label label() {
        return new Label(caseId, drawer, drawer == Drawer.OWN ? person : 0, Opening.CLOSED, Set.of(), day, false);
    }

    /** Whether the program itself can show it: pictures and plain text; nothing that needs a reader of foreign files. */
    public boolean shows() {
        return mediaType.equals("image/png") || mediaType.equals("image/jpeg") || mediaType.equals("text/plain");
    }
}
