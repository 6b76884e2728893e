package org.tideline.sessions.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tideline.core.api.Ids;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Sessions;

/** Reads and writes the earlier versions of notes, inside a transaction. */
final class VersionRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VersionRows() {
    }

    /**
     * Keeps what a note was before it becomes what it is now, unless that was written soon after the version before and
     * only added to since.
     */
    static void keep(Handle sql, Note before, Note now, Duration apart) {
        if (!grew(before, now) || before.written().isAfter(newest(sql, before.id()).plus(apart))) {
            try (var insert = sql.createUpdate("insert into sessions_version (id, note_id, written_at, words) values (:id, :note, :written, :words)")) {
                insert.bind("id", Ids.next()).bind("note", before.id()).bind("written", before.written())
                        .bind("words", JSON.writeValueAsString(before.parts())).execute();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A version of a note could not be written down", e);
            }
        }
    }

    private static Instant newest(Handle sql, long note) {
        try (Query query = sql.createQuery("select max(written_at) as newest from sessions_version where note_id = :note")) {
            return query.bind("note", note).mapTo(Long.class).findOne().map(Instant::ofEpochMilli).orElse(Instant.EPOCH);
        }
    }

    /** Whether nothing of what was there is missing: all its letters still follow each other. */
    private static boolean grew(Note before, Note now) {
        return before.parts().stream().allMatch(old -> now.parts().stream().anyMatch(part -> part.id() == old.id()
                && holds(part.words(), old.words()) && part.brought().containsAll(old.brought())));
    }

    private static boolean holds(String text, String letters) {
        int at = 0;
        for (int i = 0; i < text.length() && at < letters.length(); i++) {
            if (text.charAt(i) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }

    static List<Sessions.Version> read(Handle sql, long note) {
        try (Query query = sql.createQuery("select * from sessions_version where note_id = :note order by written_at desc, id desc")) {
            return query.bind("note", note).map(row -> new Sessions.Version(row.getColumn("written_at", Instant.class),
                    parts(row.getColumn("words", String.class)))).list();
        }
    }

    private static List<Note.Part> parts(String words) {
        try {
            return JSON.readValue(words, new TypeReference<List<Note.Part>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version of a note cannot be read", e);
        }
    }
}
