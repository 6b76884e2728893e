package org.tideline.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class QuietHandlerTest {
    private static final String SAID = "Mara said so";

    private static final class Written extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {
            // a list
        }

        @Override
        public void close() {
            // a list
        }
    }

    private static IllegalStateException trouble() {
        return new IllegalStateException(SAID, new IllegalArgumentException("no: " + SAID + "\nand more of " + SAID));
    }

    private static String written(boolean quiet, LogRecord record) {
        return new SimpleFormatter().format(quiet ? QuietHandler.quiet(record) : record);
    }

    private static LogRecord record(String message, Throwable thrown) {
        LogRecord record = new LogRecord(Level.SEVERE, message);
        record.setThrown(thrown);
        return record;
    }

    @Test
    void ofAnExceptionOnlyClassesAndPlacesAreKept() {
        assertThat(written(false, record(null, trouble()))).as("without it the words are there").contains(SAID);

        assertThat(written(true, record(null, trouble()))).doesNotContain(SAID)
                .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException", "QuietHandlerTest.trouble");
    }

    @Test
    void whatIsLoggedWithAnExceptionDoesNotRepeatIt() {
        assertThat(written(true, record("It failed: " + SAID, trouble()))).doesNotContain(SAID).contains("It failed: …");
        LogRecord within = new LogRecord(Level.INFO, "It failed: {0}");
        within.setParameters(new Object[] {trouble()});
        assertThat(written(false, within)).contains(SAID);
        assertThat(written(true, within)).doesNotContain(SAID).contains("IllegalStateException");
    }

    @Test
    void aStackTracePrintedToStandardErrorLosesItsMessagesToo() {
        StringWriter printed = new StringWriter();
        trouble().printStackTrace(new PrintWriter(printed, true));
        assertThat(printed.toString()).contains(SAID);

        assertThat(written(true, record(printed.toString(), null))).doesNotContain("Mara")
                .contains("java.lang.IllegalStateException", "Caused by: java.lang.IllegalArgumentException", "QuietHandlerTest.trouble");
        assertThat(written(true, record("Exception in thread \"x\" a.b.FirstError: " + SAID, null))).doesNotContain("Mara");
    }

    @Test
    void whatIsNoExceptionIsLoggedAsItStands() {
        LogRecord plain = record("12 rows, at 14:03", null);

        assertThat(QuietHandler.quiet(plain)).isSameAs(plain);
    }

    @Test
    void itStandsBeforeEveryHandlerOfTheRoot() {
        Logger root = Logger.getLogger("");
        Handler[] before = root.getHandlers();
        Written written = new Written();
        for (Handler handler : before) {
            root.removeHandler(handler);
        }
        root.addHandler(written);
        try {
            QuietHandler.install();
            QuietHandler.install();
            Logger.getLogger("some.where").log(Level.WARNING, "no", trouble());
            assertThat(root.getHandlers()).hasSize(1);
            assertThat(written.lines).hasSize(1).allSatisfy(line -> assertThat(line).contains("IllegalStateException").doesNotContain(SAID));
        } finally {
            for (Handler handler : root.getHandlers()) {
                root.removeHandler(handler);
            }
            for (Handler handler : before) {
                root.addHandler(handler);
            }
        }
    }
}
