package org.tideline.storage.engine;

import java.io.Writer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes Derby's log and passes on only what cannot hold client text. On a damaged page Derby writes the decrypted
 * page into its log, line by line, so nothing passes but lines it is known to write about itself, reduced, and the
 * SQL states of its errors.
 */
final class DerbyLog extends Writer {
    private static final Logger LOG = Logger.getLogger(DerbyLog.class.getName());
    private static final int MOST_LINE = 4096;
    private static final Pattern ERROR = Pattern.compile("\\bERROR ([0-9A-Z]{5})\\b");
    private static final String LOST_LOG = "Incomplete log record detected";
    private static final AtomicInteger DAMAGED_LOGS = new AtomicInteger();
    private final StringBuilder line = new StringBuilder();

    @Override
    public synchronized void write(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\n') {
                pass(line.toString());
                line.setLength(0);
            } else if (line.length() < MOST_LINE) {
                line.append(text[i]);
            }
        }
    }

    /** What of one line may be logged; empty if nothing. */
    static String harmless(String line) {
        if (line.contains(LOST_LOG)) {
            return LOST_LOG;
        }
        Matcher error = ERROR.matcher(line);
        return error.find() ? "ERROR " + error.group(1) : "";
    }

    /** How often Derby said that it threw the end of a damaged log away. */
    static int damagedLogs() {
        return DAMAGED_LOGS.get();
    }

    private static void pass(String line) {
        String harmless = harmless(line);
        if (!harmless.isEmpty()) {
            LOG.log(Level.WARNING, "Derby: {0}", harmless);
            if (harmless.equals(LOST_LOG)) {
                DAMAGED_LOGS.incrementAndGet();
            }
        }
    }

    @Override
    public void flush() {
        // lines are passed on when they end
    }

    @Override
    public void close() {
        // lives as long as the engine
    }
}
