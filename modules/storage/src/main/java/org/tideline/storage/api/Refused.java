package org.tideline.storage.api;

import org.tideline.core.api.Trouble;

/** A practice was not made or not opened, and nothing was changed. The message tells the person why. */
public final class Refused extends Trouble {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    /**
     * @param reason  for the program
     * @param message for the person
     */
    public Refused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why, for the program. */
    public Reason reason() {
        return reason;
    }

    /** Why a practice was refused. */
    public enum Reason {
        /** The folder holds no practice. */
        NO_PRACTICE,
        /** A new practice wants an empty folder. */
        NOT_EMPTY,
        /** The folder cannot be written to. */
        CANNOT_WRITE,
        /** The folder's name cannot be used. */
        BAD_NAME,
        /** Another process has it open. */
        OPEN_ELSEWHERE,
        /** This process has a practice open already. */
        OPEN_HERE,
        /** The database is not encrypted, so it is none of ours. */
        NOT_ENCRYPTED,
        /** An installed part has a step in it that this program does not know. */
        NEWER,
        /** A step was recorded with another content than this program's. */
        CHANGED_STEP,
        /** The database does not open with the practice's key, or a part of it is missing. */
        DAMAGED,
        /** What was saved before is not in it any more: older files were put in its place, or its log was damaged. */
        LOST_TAIL,
        /** The folder is one that a service copies to other computers, or lies on a network. */
        SHARED_FOLDER,
        /** A setting of this computer would make saving unsafe. */
        UNSAFE_SETTING
    }
}
