package org.tideline.core.log;

import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Stands before a handler of the root logger, also the one that shows the platform's dialog, and hands on records
 * without the messages of exceptions: of those, only classes and places are kept. Any thread.
 */
final class QuietHandler extends Handler {
    private final Handler behind;

    private QuietHandler(Handler behind) {
        this.behind = behind;
        setLevel(behind.getLevel());
    }

    /** Puts one before each handler of the root logger that has none yet. */
    static synchronized void install() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            if (!(handler instanceof QuietHandler)) {
                root.removeHandler(handler);
                root.addHandler(new QuietHandler(handler));
            }
        }
    }

    /** The record without what an exception says; the same one where none is in it. */
    static LogRecord quiet(LogRecord record) {
        String message = Reduced.text(record.getMessage());
        Object[] parameters = record.getParameters();
        boolean thrown = record.getThrown() != null;
        boolean within = parameters != null && Arrays.stream(parameters).anyMatch(Throwable.class::isInstance);
        if (!thrown && !within && Objects.equals(message, record.getMessage())) {
            return record;
        }
        LogRecord quiet = new LogRecord(record.getLevel(), message);
        quiet.setLoggerName(record.getLoggerName());
        quiet.setInstant(record.getInstant());
        quiet.setLongThreadID(record.getLongThreadID());
        quiet.setSequenceNumber(record.getSequenceNumber());
        quiet.setSourceClassName(record.getSourceClassName());
        quiet.setSourceMethodName(record.getSourceMethodName());
        quiet.setResourceBundle(record.getResourceBundle());
        quiet.setResourceBundleName(record.getResourceBundleName());
        if (parameters != null) {
            quiet.setParameters(Arrays.stream(parameters)
                    .map(p -> p instanceof Throwable t ? t.getClass().getName() : p).toArray());
        }
        if (thrown) {
            quiet.setThrown(Reduced.of(record.getThrown()));
            // What is logged with an exception often repeats its message.
            quiet.setMessage(Reduced.without(message, record.getThrown()));
        }
        return quiet;
    }

    @Override
    public void publish(LogRecord record) {
        behind.publish(quiet(record));
    }

    @Override
    public void flush() {
        behind.flush();
    }

    @Override
    public void close() {
        behind.close();
    }
}
