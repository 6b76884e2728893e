package org.tideline.checkins.model.csv;

import org.tideline.core.api.Trouble;

/** The file as a whole cannot be taken in; nothing has changed. The message says why and what to do. */
public final class FileTrouble extends Trouble {
    private static final long serialVersionUID = 1;
    private final boolean encoding;

    /** @param message whole sentences, without a word from the file */
    public FileTrouble(String message) {
        this(message, false);
    }

    /**
     * @param message  whole sentences, without a word from the file
     * @param encoding whether reading it as another encoding might help
     */
    public FileTrouble(String message, boolean encoding) {
        super(message);
        this.encoding = encoding;
    }

    /** Whether the bytes could not be read as text, so that naming another encoding might help. */
    public boolean encoding() {
        return encoding;
    }
}
