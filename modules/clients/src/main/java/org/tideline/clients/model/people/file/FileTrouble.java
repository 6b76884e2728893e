package org.tideline.clients.model.people.file;

import org.tideline.core.api.Trouble;

/** The file as a whole cannot be taken in; nothing has changed. The message says why and where, without a word from the file. */
public final class FileTrouble extends Trouble {
    private static final long serialVersionUID = 1;

    /** @param message whole sentences, without a word from the file */
    public FileTrouble(String message) {
        super(message);
    }
}
