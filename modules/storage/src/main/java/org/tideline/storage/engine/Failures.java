package org.tideline.storage.engine;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.JdbiException;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.api.StorageException.Kind;

/** Reduces what the database throws to its SQL state and harmless words. */
final class Failures {
    /** Derby's severity from which on the database has stopped; it is the vendor code of its exceptions. */
    private static final int DATABASE_STOPPED = 45_000;
    /** The page or the log could not be written. */
    private static final Set<String> FULL = Set.of("XSDG1", "XSLA4", "XSLA3", "XSLB1");
    /** There is no engine behind the connection, it was never started again, or it broke inside. */
    private static final Set<String> STOPPED = Set.of("08001", "08003", "08004", "08006", "XJ001", "XJ004", "XJ040",
            "XJ041", "XBM06", "XBCXK", "XSDG0", "XSDG2", "XSDG3", "XSDG5");
    private static final Set<String> BUSY = Set.of("40001", "40XL1", "40XL2");
    private static final Set<String> READ_ONLY = Set.of("25502", "25503", "25505", "40XD1", "XSAI3", "XSTB3", "XSRS8");

    /** The thread was interrupted: Derby gave up this one connection and what was done in it. */
    private static final String INTERRUPTED = "08000";

    private static final int MOST_LOOKED_AT = 50;

    private Failures() {
    }

    /** What is said of work on a thread that was interrupted. Nothing of it was kept, and the database goes on. */
    static StorageException interrupted() {
        return new StorageException(INTERRUPTED, words(INTERRUPTED, null));
    }

    /** Whether work was given up because its thread was interrupted. */
    static boolean interrupted(StorageException e) {
        return e.state().equals(INTERRUPTED);
    }

    /** What may leave storage in place of this: itself if it is the caller's own, reduced otherwise. */
    static RuntimeException reduced(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return kept(new StorageException(Kind.MEMORY, "", "There was too little memory."), thrown);
        }
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
        return kept(new StorageException(kind(state, sql), state, words(state, sql)), sql);
    }

    /** What kind it is, by the worst of all that Derby reports together. */
    private static Kind kind(String state, SQLException sql) {
        if (says(sql, t -> t instanceof OutOfMemoryError || String.valueOf(t.getMessage()).contains("OutOfMemoryError"))) {
            return Kind.MEMORY;
        }
        if (says(sql, t -> t instanceof SQLException s && FULL.contains(state(s)) || t instanceof IOException && full(t))) {
            return Kind.FULL;
        }
        if (says(sql, t -> t instanceof SQLException s
                && (s.getErrorCode() >= DATABASE_STOPPED || STOPPED.contains(state(s)) || state(s).startsWith("57")))) {
            return Kind.STOPPED;
        }
        if (BUSY.contains(state)) {
            return Kind.BUSY;
        }
        return READ_ONLY.contains(state) ? Kind.READ_ONLY : Kind.OTHER;
    }

    private static boolean full(Throwable io) {
        String message = String.valueOf(io.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("not enough space") || message.contains("quota");
    }

    /** Whether anything in the chain of causes, or of exceptions beside, is like this. */
    private static boolean says(SQLException sql, Predicate<Throwable> like) {
        int looked = 0;
        for (SQLException beside = sql; beside != null && looked < MOST_LOOKED_AT; beside = beside.getNextException()) {
            for (Throwable t = beside; t != null && looked++ < MOST_LOOKED_AT; t = t.getCause()) {
                if (like.test(t)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String state(SQLException sql) {
        return String.valueOf(sql.getSQLState());
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
            case "22012" -> "What is kept for good cannot be changed or deleted (22012).";
            case "22001" -> "A text is longer than its place allows (22001).";
            case "25502", "25503", "25505" -> "Reading work tried to write (" + state + ").";
            case "40001", "40XL1", "40XL2" -> "The record was busy too long (" + state + ").";
            case "XSDG1", "XSLA4" -> "The disk is full or cannot be written to (" + state + ").";
            case INTERRUPTED -> "The work was interrupted (" + state + ").";
            case "08003", "08006", "XJ040", "XJ004" -> "The database has stopped (" + state + ").";
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
