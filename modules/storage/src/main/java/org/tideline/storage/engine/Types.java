package org.tideline.storage.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * How values lie in the database: machine times as BIGINT milliseconds UTC, lived times as DATE and TIME, enums by
 * name. Days and times travel as ISO text, because {@code java.sql.Date} and {@code Timestamp} depend on the
 * computer's zone: written in New York and read in Tokyo they would shift.
 */
final class Types {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Map<String, String> COLUMNS = Map.of(
            "id", "bigint", "text", "clob", "name", "varchar(500)", "bytes", "blob", "instant", "bigint",
            "day", "date", "time", "time", "decimal", "double", "flag", "boolean");

    private Types() {
    }

    /** A statement with Derby's types in place of ${id}, ${text} and the others. */
    static String columns(String sql) {
        Matcher places = PLACE.matcher(sql);
        StringBuilder out = new StringBuilder();
        while (places.find()) {
            String type = COLUMNS.get(places.group(1));
            if (type == null) {
                throw new IllegalArgumentException("No column type is called " + places.group());
            }
            places.appendReplacement(out, Matcher.quoteReplacement(type));
        }
        return places.appendTail(out).toString();
    }

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new Instants()).registerArgument(new Days()).registerArgument(new Times());
        jdbi.registerColumnMapper(Instant.class, new InstantMapper());
        jdbi.registerColumnMapper(LocalDate.class, new DayMapper());
        jdbi.registerColumnMapper(LocalTime.class, new TimeMapper());
    }

    private static final class Instants extends AbstractArgumentFactory<Instant> {
        Instants() {
            super(java.sql.Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
        }
    }

    private static final class Days extends AbstractArgumentFactory<LocalDate> {
        Days() {
            super(java.sql.Types.DATE);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }

    private static final class Times extends AbstractArgumentFactory<LocalTime> {
        Times() {
            super(java.sql.Types.TIME);
        }

        @Override
        protected Argument build(LocalTime value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.format(TIME));
        }
    }

    private static final class InstantMapper implements ColumnMapper<Instant> {
        @Override
        public Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
            long millis = row.getLong(column);
            return row.wasNull() ? null : Instant.ofEpochMilli(millis);
        }
    }

    private static final class DayMapper implements ColumnMapper<LocalDate> {
        @Override
        public LocalDate map(ResultSet row, int column, StatementContext context) throws SQLException {
            String day = row.getString(column);
            return day == null ? null : LocalDate.parse(day);
        }
    }

    private static final class TimeMapper implements ColumnMapper<LocalTime> {
        @Override
        public LocalTime map(ResultSet row, int column, StatementContext context) throws SQLException {
            String time = row.getString(column);
            return time == null ? null : LocalTime.parse(time);
        }
    }
}
