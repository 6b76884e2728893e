package org.tideline.storage.engine;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;
import org.tideline.storage.api.StorageException;

/** Reduces what the database throws to its SQL state and harmless words. */
final class Failures {
    private Failures() {
    }

    /** What may leave storage in place of this: itself if it is the caller's own, reduced otherwise. */
    static RuntimeException reduced(Throwable thrown) {
        SQLException sql = sql(thrown);
        if (sql != null) {
            return reduced(sql);
        }
        if (thrown instanceof JdbiException) {
            // A missing mapper or binding; the class says which, its message may repeat bound values.
            return kept(new StorageException("", "The statement is wrong: " + thrown.getClass().getSimpleName()), thrown);
        }
        if (thrown instanceof RuntimeException own) {
            return own;
        }
        return kept(new StorageException("", "The work was given up: " + thrown.getClass().getSimpleName()), thrown);
    }

    private static StorageException reduced(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return kept(new StorageException(state, words(state, sql)), sql);
    }

    private static String words(String state, SQLException sql) {
        if (state.startsWith("42")) {
            // A wrong statement: the message speaks of the statement only, and values are bound, not written in.
            return "The statement is wrong: " + sql.getMessage();
        }
        return switch (state) {
            case "23505" -> "A record like this one is there already (23505).";
            case "23503" -> "Another record refers to this one, or the one referred to is not there (23503).";
            case "23502" -> "Something that is needed is missing (23502).";
            case "22001" -> "A text is longer than its place allows (22001).";
            case "25502", "25503", "25505" -> "Reading work tried to write (" + state + ").";
            case "40001", "40XL1", "40XL2" -> "The record was busy too long (" + state + ").";
            case "XSDG1", "XSLA4" -> "The disk is full or cannot be written to (" + state + ").";
            case "08003", "08006" -> "The practice is closed (" + state + ").";
            default -> "The database could not do this (" + state + ").";
        };
    }

    private static SQLException sql(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
            if (!(t instanceof JdbiException) && t != thrown) {
                return null;
            }
        }
        return null;
    }

    /** The frames say where it happened, and hold no text. */
    private static StorageException kept(StorageException reduced, Throwable original) {
        reduced.setStackTrace(original.getStackTrace());
        return reduced;
    }
}
