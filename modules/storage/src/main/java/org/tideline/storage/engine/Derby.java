package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.jdbi.v3.core.Handle;
import org.openide.util.NbBundle.Messages;
import org.tideline.libs.derby.api.ErrorStream;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;

/**
 * One encrypted Derby database, and everything that is Derby's own: its settings, its attributes and its ways to
 * start and stop. The key goes in {@link Properties}, never into a URL, which Derby and its messages repeat.
 */
@Messages({
    "Derby_notEncrypted=The database in this folder is not encrypted, so it was not made by Tideline. It was not opened, and nothing was changed.",
    "Derby_missing=A part of this practice is missing: it was never finished, or files were moved away. Nothing was changed. Put the whole practice folder back from a backup and try again.",
    "Derby_damaged=The database of this practice does not open with its key. Nothing was changed. Put the whole practice folder back from a backup and try again.",
    "Derby_open=This practice is open in another program on this computer. Close it there and try again.",
    "Derby_unsafe=This computer is set up so that what is saved might not reach the disk (derby.system.durability). Tideline does not open a practice that way. Take the setting out and start again.",
    "Derby_badName=A practice folder cannot have a semicolon in its name. Choose another folder."
})
final class Derby {
    /** Pages of 4 KB are written whole by every disk; must be set before the first table is made. */
    private static final String PAGE_SIZE = "4096";
    /** Up to 40 MB of pages in memory; Derby's own default would be 4 MB with pages of this size. */
    private static final String PAGE_CACHE = "10000";
    private static final String ALGORITHM = "AES/CBC/NoPadding";
    private static final String UNSAFE = "derby.system.durability";

    private static EmbeddedDriver engine;

    private final Path directory;

    /** @param directory the database's own directory */
    Derby(Path directory) {
        this.directory = directory;
    }

    /** Loads the engine without touching the database, so that opening waits less for it. */
    void warmUp() {
        engine(directory.getParent());
    }

    /** Makes the database and starts it. */
    void create(byte[] key) throws Refused {
        requireSafe();
        Properties attributes = attributes(key);
        attributes.setProperty("create", "true");
        attributes.setProperty("dataEncryption", "true");
        start(attributes);
    }

    /** Starts the database, after making sure that it is an encrypted one. */
    void start(byte[] key) throws Refused {
        requireSafe();
        requireEncrypted();
        start(attributes(key));
    }

    /**
     * Starts the database and encrypts all of it under a new key, its log too; if that is interrupted, one of the two opens
     * it. With keys that do not stand in the URL Derby encrypts everything, then starts once more with the key from before
     * and reports that it does not fit; so whether it went well is seen by starting it with the new one.
     */
    void startWithNewKey(byte[] key, byte[] fresh) throws Refused {
        requireSafe();
        requireEncrypted();
        Properties attributes = attributes(key);
        attributes.setProperty("newEncryptionKey", HexFormat.of().formatHex(fresh));
        try {
            start(attributes);
            stop();
        } catch (Refused e) {
            if (e.reason() != Reason.DAMAGED) {
                throw e;
            }
        }
        start(attributes(fresh));
    }

    private void start(Properties attributes) throws Refused {
        forgetInterrupt();
        try {
            engine(directory.getParent()).connect(url(), attributes).close();
        } catch (SQLException e) {
            // Nothing of the exception is kept: its message may hold whatever Derby was looking at.
            throw hasState(e, "XSDB6") ? new Refused(Reason.OPEN_ELSEWHERE, Bundle.Derby_open())
                    : new Refused(Reason.DAMAGED, Bundle.Derby_damaged());
        }
    }

    /** A connection of its own for one transaction; the database is started. */
    Connection connect() throws SQLException {
        return engine(directory.getParent()).connect(url(), new Properties());
    }

    /** Writes into the tables what so far stands in the log only. */
    void checkpoint() throws SQLException {
        try (Connection connection = connect(); var call = connection.prepareCall("call syscs_util.syscs_checkpoint_database()")) {
            call.execute();
        }
    }

    /** All tables there are, those of the database itself too, as schema and name. */
    static List<String[]> tables(Handle sql) {
        return sql.createQuery("""
                select s.schemaname, t.tablename from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid
                where t.tabletype in ('T', 'S') order by t.tabletype desc, t.tablename""")
                .map((row, context) -> new String[] {row.getString(1), row.getString(2)}).list();
    }

    /** All indexes of our own tables, as table and name. */
    static List<String[]> indexes(Handle sql) {
        return sql.createQuery("""
                select t.tablename, c.conglomeratename from sys.sysconglomerates c join sys.systables t on t.tableid = c.tableid
                join sys.sysschemas s on s.schemaid = t.schemaid where c.isindex and t.tabletype = 'T' and s.schemaname = 'APP'
                order by t.tablename, c.conglomeratename""")
                .map((row, context) -> new String[] {row.getString(1), row.getString(2)}).list();
    }

    /** How many rows an index holds; reads all of it, and nothing of the table. */
    static long count(Handle sql, String table, String index) {
        return sql.createQuery("select count(*) from " + table + " --DERBY-PROPERTIES index=\"" + index + "\"\n").mapTo(Long.class).one();
    }

    /** Reads all of a table and its indexes, and holds them against each other; fails if they do not hold together. */
    static void checkTable(Handle sql, String schema, String table) {
        sql.createQuery("values syscs_util.syscs_check_table(?, ?)").bind(0, schema).bind(1, table)
                .mapTo(Integer.class).one();
    }

    /** How often, in this process, a database was started from a log that was damaged, so that its end was thrown away. */
    static int damagedLogs() {
        return DerbyLog.damagedLogs();
    }

    /**
     * Forgets that this thread was interrupted. Derby interrupts those who are inside a database that is being stopped;
     * the mark may reach the thread later than the failure does, and must not spoil what comes next on it.
     */
    static void forgetInterrupt() {
        Thread.interrupted();
    }

    /** Stops the database; writes everything down. */
    void stop() {
        Properties attributes = new Properties();
        attributes.setProperty("shutdown", "true");
        try {
            engine(directory.getParent()).connect(url(), attributes);
        } catch (SQLException e) {
            // Derby reports every stop as an exception: 08006 when it went well, and nothing can be done otherwise.
        }
    }

    private String url() {
        return "jdbc:derby:" + directory.toAbsolutePath();
    }

    private static Properties attributes(byte[] key) {
        Properties attributes = new Properties();
        attributes.setProperty("encryptionAlgorithm", ALGORITHM);
        attributes.setProperty("encryptionKey", HexFormat.of().formatHex(key));
        Arrays.fill(key, (byte) 0);
        return attributes;
    }

    private void requireSafe() throws Refused {
        if (System.getProperty(UNSAFE) != null || Files.exists(directory.resolveSibling("derby.properties"))) {
            throw new Refused(Reason.UNSAFE_SETTING, Bundle.Derby_unsafe());
        }
        if (directory.toAbsolutePath().toString().indexOf(';') >= 0) {
            throw new Refused(Reason.BAD_NAME, Bundle.Derby_badName());
        }
    }

    /** A plain database opens silently even when a key is given, so this is asked before connecting. */
    private void requireEncrypted() throws Refused {
        Path service = directory.resolve("service.properties");
        Properties properties = new Properties();
        try (var in = Files.newInputStream(service)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(Reason.DAMAGED, Bundle.Derby_missing());
        }
        if (!"true".equals(properties.getProperty("dataEncryption"))) {
            throw new Refused(Reason.NOT_ENCRYPTED, Bundle.Derby_notEncrypted());
        }
        if (!Files.exists(directory.resolve("verifyKey.dat"))) {
            throw new Refused(Reason.DAMAGED, Bundle.Derby_missing());
        }
    }

    private static boolean hasState(SQLException e, String state) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && state.equals(sql.getSQLState())) {
                return true;
            }
        }
        for (SQLException next = e.getNextException(); next != null; next = next.getNextException()) {
            if (state.equals(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The engine of this process; it reads its settings once, when it starts. */
    private static synchronized EmbeddedDriver engine(Path home) {
        if (engine == null) {
            ErrorStream.redirect(new DerbyLog());
            System.setProperty("derby.stream.error.method", ErrorStream.class.getName() + ".writer");
            System.setProperty("derby.system.home", home.toAbsolutePath().toString());
            System.setProperty("derby.storage.pageSize", PAGE_SIZE);
            System.setProperty("derby.storage.pageCacheSize", PAGE_CACHE);
            System.setProperty("derby.storage.useDefaultFilePermissions", "false");
            System.setProperty("derby.language.logStatementText", "false");
            engine = new EmbeddedDriver();
        }
        return engine;
    }
}
