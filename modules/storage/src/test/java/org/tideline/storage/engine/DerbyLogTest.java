package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class DerbyLogTest {
    @Test
    void ofAPageDumpOnlyTheStateIsLogged() throws Exception {
        String log = """
                Sat Nov 21 12:00:00 UTC 2026 Thread[main,5,main] Cleanup action starting
                ERROR XSDG2: Invalid checksum on Page Page(9,Container(0, 1264)), page dump follows: Hex dump:
                00000000: 0076 0000 0001 0000  0000 0000 3e01 004d   .v..........>..M
                00000010: 6172 6775 6572 6974  6520 4f6b 6f6e 6b77   arguerite Okonkw
                Marguerite Okonkwo said that ERROR of judgement
                \tat org.apache.derby.iapi.error.StandardException.newException(Unknown Source)
                """;
        assertThat(logged(log)).containsExactly("Derby: ERROR XSDG2");
    }

    @Test
    void aTruncatedLogIsReported() throws Exception {
        assertThat(logged("Incomplete log record detected in file /home/x/practice/log/log1.dat, clearing log file\n"))
                .containsExactly("Derby: Incomplete log record detected");
    }

    @Test
    void ordinaryChatterIsDropped() throws Exception {
        assertThat(logged("Booting Derby version The Apache Software Foundation - 10.16.1.1\n\nSELECT 'x'\n")).isEmpty();
    }

    private static List<String> logged(String text) throws Exception {
        List<String> lines = new ArrayList<>();
        SimpleFormatter words = new SimpleFormatter();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(words.formatMessage(entry));
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
        Logger logger = Logger.getLogger(DerbyLog.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try (DerbyLog log = new DerbyLog()) {
            log.write(text);
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return lines;
    }
}
