package org.tideline.clients.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.SqlStatement;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Field;
import org.tideline.clients.model.record.RecordType;
import org.tideline.clients.model.record.Records;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps the records of cases, of every sort, by what the sort says of its table and fields. */
public final class RecordStore implements Records {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final OpenPractice practice;
    private final Database database;

    RecordStore(OpenPractice practice) {
        this.practice = practice;
        this.database = practice.database();
    }

    /** A column, and the fields in it: one, or several packed together. */
    private record Column(String name, List<Field> fields) {
        boolean packed() {
            return fields.get(0).packed();
        }
    }

    private static List<Column> columns(Case of, RecordType type) {
        Map<String, List<Field>> columns = new TreeMap<>();
        type.fields(of).forEach(field -> columns.computeIfAbsent(field.column(), name -> new ArrayList<>()).add(field));
        return columns.entrySet().stream().map(e -> new Column(e.getKey(), e.getValue())).toList();
    }

    @Override
    public List<CaseRecord> of(long caseId, List<? extends RecordType> types) {
        return database.read(tx -> {
            List<CaseRecord> all = new ArrayList<>();
            for (Case of : CaseRows.one(tx.sql(), caseId)) {
                types.forEach(type -> all.addAll(read(tx.sql(), of, type)));
            }
            return all;
        });
    }

    @Override
    public List<CaseRecord> all(List<? extends RecordType> types) {
        return database.read(tx -> {
            List<CaseRecord> all = new ArrayList<>();
            Map<Long, Case> cases = CaseRows.all(tx.sql()).stream().collect(Collectors.toMap(Case::id, c -> c));
            for (RecordType type : types) {
                try (var query = tx.sql().createQuery("select * from " + type.table() + " order by noted_at desc, id desc")) {
                    query.map(row -> {
                        Case of = cases.get(row.getColumn("case_id", Long.class));
                        return of == null ? Optional.<CaseRecord>empty() : Optional.of(record(row, of, type));
                    }).list().forEach(record -> record.ifPresent(all::add));
                }
            }
            return all;
        });
    }

    @Override
    public Optional<CaseRecord> find(RecordType type, long id) {
        return database.read(tx -> find(tx.sql(), type, id));
    }

    private static Optional<CaseRecord> find(Handle sql, RecordType type, long id) {
        try (var query = sql.createQuery("select case_id from " + type.table() + " where id = :id")) {
            return query.bind("id", id).mapTo(Long.class).findOne().flatMap(caseId -> CaseRows.one(sql, caseId).stream().findFirst())
                    .flatMap(of -> read(sql, of, type).stream().filter(record -> record.id() == id).findFirst());
        }
    }

    private static List<CaseRecord> read(Handle sql, Case of, RecordType type) {
        try (var query = sql.createQuery("select * from " + type.table() + " where case_id = :case order by noted_at desc, id desc")) {
            return query.bind("case", of.id()).map(row -> record(row, of, type)).list();
        }
    }

    private static CaseRecord record(RowView row, Case of, RecordType type) {
        Map<String, Object> values = new TreeMap<>();
        for (Column column : columns(of, type)) {
            if (column.packed()) {
                unpack(row.getColumn(column.name(), String.class), column, values);
            } else {
                Object value = row.getColumn(column.name(), javaType(column.fields().get(0)));
                if (value != null && !"".equals(value)) {
                    values.put(column.name(), value);
                }
            }
        }
        return new CaseRecord(type, row.getColumn("id", Long.class), of.id(), values);
    }

    private static Class<?> javaType(Field field) {
        return switch (field.type()) {
            case DAY -> LocalDate.class;
            case MEMBER, HIDDEN -> Long.class;
            case FLAG -> Boolean.class;
            case LINE, WORDS, CHOICE, SEVERAL -> String.class;
        };
    }

    @Override
    public void put(CaseRecord record) {
        database.write(tx -> {
            write(tx, CaseRows.one(tx.sql(), record.caseId()).stream().findFirst()
                    .orElseThrow(() -> new IllegalStateException("The case of a record is gone")), record);
            return null;
        });
    }

    /** Adds a record of that case or writes it in place of what it was, inside a transaction. */
    static void write(Database.Tx tx, Case of, CaseRecord record) {
        if (record.type().frozen(of)) {
            throw new IllegalStateException("The joint record of a pair that parted stays as it stands");
        }
        List<Column> columns = columns(of, record.type());
        String set = columns.stream().map(c -> c.name() + " = :" + c.name()).collect(Collectors.joining(", "));
        int changed;
        try (var update = tx.sql().createUpdate("update " + record.type().table() + " set " + set + " where id = :id")) {
            changed = bind(update.bind("id", record.id()), columns, record).execute();
        }
        if (changed == 0) {
            insert(tx.sql(), columns, record);
        }
        tx.audit(changed == 0 ? Action.CREATED : Action.CHANGED, record.ref(), record.caseId());
        tx.changed(record.ref());
    }

    private static void insert(Handle sql, List<Column> columns, CaseRecord record) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String places = columns.stream().map(c -> ":" + c.name()).collect(Collectors.joining(", "));
        try (var insert = sql.createUpdate("insert into " + record.type().table() + " (id, case_id, noted_at, " + names
                + ") values (:id, :case, :now, " + places + ")")) {
            bind(insert.bind("id", record.id()).bind("case", record.caseId()).bind("now", Now.instant()), columns, record).execute();
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<Column> columns, CaseRecord record) {
        for (Column column : columns) {
            if (column.packed()) {
                statement.bind(column.name(), pack(column, record));
            } else {
                Field field = column.fields().get(0);
                Object value = record.values().get(column.name());
                // A choice that was never made, like a flag never set, is still a value to a column that may not be null.
                Object bound = value != null ? value : switch (field.type()) {
                    case FLAG -> Boolean.FALSE;
                    case CHOICE, SEVERAL -> "";
                    default -> null;
                };
                statement.bindByType(column.name(), bound, javaType(field));
            }
        }
        return statement;
    }

    private static String pack(Column column, CaseRecord record) {
        Map<String, Object> packed = new TreeMap<>();
        for (Field field : column.fields()) {
            Object value = record.values().get(field.name());
            if (value != null) {
                packed.put(field.name().substring(column.name().length() + 1), value.toString());
            }
        }
        try {
            return JSON.writeValueAsString(packed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Fields could not be packed", e);
        }
    }

    private static void unpack(String packed, Column column, Map<String, Object> into) {
        if (packed == null || packed.isEmpty()) {
            return;
        }
        try {
            JSON.readValue(packed, new TypeReference<Map<String, String>>() { }).forEach((name, value) -> {
                if (column.fields().stream().anyMatch(field -> field.name().equals(column.name() + "." + name))) {
                    into.put(column.name() + "." + name, value);
                }
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column that keeps several fields cannot be read", e);
        }
    }

    @Override
    public void remove(CaseRecord record) {
        practice.bin().put(record.ref(), record.caseId(), record.type().title());
    }

    @Override
    public void restore(CaseRecord record) {
        practice.bin().restore(record.ref());
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Records> {
        @Override
        public Class<Records> type() {
            return Records.class;
        }

        @Override
        public Records create(OpenPractice practice) {
            return new RecordStore(practice);
        }
    }
}
