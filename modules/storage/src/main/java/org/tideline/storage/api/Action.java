package org.tideline.storage.api;

/** What an audit entry says was done. Names are stored: never rename one. */
public enum Action {
    CREATED, CHANGED, ARCHIVED, RESTORED, REMOVED, UNDONE, IMPORTED, IMPORT_UNDONE, EXPORTED, MADE, GIVEN, OPENED,
    CLOSED, UNLOCKED, MIGRATED
}
