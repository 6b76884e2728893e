package org.tideline.storage.spi;

import java.util.Map;

/** What a feature calls the records it keeps, for the audit trail and for checks. Registered in the global lookup. */
public interface RecordKinds {
    /** Plain words, such as "Life event", by kind. Any thread; no I/O. */
    Map<String, String> words();
}
