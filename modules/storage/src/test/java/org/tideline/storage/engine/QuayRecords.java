package org.tideline.storage.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;

/** Case 10 of Ada (1) and Ben (2), case 20 of Cy (3), a person in no case (4), and something of every sort about them. */
final class QuayRecords {
    private QuayRecords() {
    }

    private static Path template;

    /** A practice with all of it, in this folder. */
    static synchronized OpenPractice copy(Path folder) throws Exception {
        if (template == null || !Files.isDirectory(template)) {
            template = Files.createTempDirectory("quay").resolve("practice");
            OpenPractice made = TestPractice.create(template);
            fill(made);
            made.close();
        }
        Files.createDirectories(folder.getParent());
        for (String part : List.of("practice", "anchors")) {
            Path source = template.resolveSibling(part);
            Path target = part.equals("practice") ? folder : folder.resolveSibling(part);
            try (Stream<Path> all = Files.walk(source)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    Files.copy(path, target.resolve(source.relativize(path).toString()));
                }
            }
        }
        return TestPractice.open(folder);
    }

    static void fill(OpenPractice practice) {
        for (int person = 1; person <= 4; person++) {
            write(practice, Action.CREATED, person(person), "insert into quay_person (id, name, photo, batch) values (" + person + ", 'P" + person
                    + "', cast(x'00ff1" + person + "' as blob), 0)");
        }
        write(practice, Action.CREATED, new ItemRef(QuaySchema.CASE, 10), "insert into quay_case (id, title, batch) values (10, 'ten', 0)",
                "insert into quay_member (id, case_id, person_id, from_day, batch) values (101, 10, 1, '2026-01-02', 0), (102, 10, 2, '2026-01-02', 0)");
        write(practice, Action.CREATED, new ItemRef(QuaySchema.CASE, 20), "insert into quay_case (id, title, batch) values (20, 'twenty', 0)",
                "insert into quay_member (id, case_id, person_id, from_day, batch) values (203, 20, 3, '2026-02-02', 0)");
        write(practice, Action.CREATED, note(50), "insert into quay_note (id, case_id, about, words) values (50, 10, 1, 'first words')",
                "insert into quay_line (id, note_id, at_time, weight, ticked) values (500, 50, '02:30:00', -0.125, true), (501, 50, null, null, null)");
        write(practice, Action.CREATED, note(51), "insert into quay_note (id, case_id, about, words, before_id) values (51, 10, null, 'later words', 50)");
        // A row that refers to one with a greater id.
        write(practice, Action.CREATED, note(52), "insert into quay_note (id, case_id, about, words) values (52, 20, 3, 'of twenty')",
                "insert into quay_note (id, words) values (48, 'earlier')", "update quay_note set before_id = 52, case_id = 20 where id = 48");
        write(practice, Action.CREATED, note(48));
        write(practice, Action.CREATED, new ItemRef(QuaySchema.FILE, 60), "insert into quay_file (id, case_id, person_id, name) values (60, 10, 1, 'scan')",
                "insert into quay_piece (id, file_id, place, bytes) values (600, 60, 0, cast(x'010203' as blob)), (601, 60, 1, cast(x'04' as blob))");
        write(practice, Action.CREATED, new ItemRef(QuaySchema.FILE, 61), "insert into quay_file (id, case_id, person_id, name) values (61, null, 4, 'letter')",
                "insert into quay_piece (id, file_id, place, bytes) values (610, 61, 0, cast(x'aa' as blob))");
        write(practice, Action.CHANGED, person(1), "insert into quay_only (id, person_id, member_id) values (70, 1, 101)");
    }

    static ItemRef person(long id) {
        return new ItemRef(QuaySchema.PERSON, id);
    }

    static ItemRef note(long id) {
        return new ItemRef(QuaySchema.NOTE, id);
    }

    static void write(OpenPractice practice, Action action, ItemRef what, String... statements) {
        practice.database().write(tx -> {
            for (String statement : statements) {
                tx.sql().execute(statement);
            }
            tx.audit(action, what, 0);
            return null;
        });
    }

    /** All rows of this part, in the form the chain knows them by. */
    static Map<String, List<String>> rows(OpenPractice practice) {
        return practice.database().read(tx -> {
            Map<String, List<String>> rows = new TreeMap<>();
            for (DeclaredTable table : DeclaredTable.all(tx.sql())) {
                if (table.owner().equals("quay")) {
                    List<String> of = new ArrayList<>();
                    for (long id : tx.sql().createQuery("select id from " + table.name() + " order by id").mapTo(Long.class).list()) {
                        of.add(id + " " + java.util.HexFormat.of().formatHex(new RowMover(tx.sql(), ((PracticeOnDisk) practice).sealedFields()).content(table, id)));
                    }
                    rows.put(table.name(), of);
                }
            }
            return rows;
        });
    }

    static List<Finding.Kind> found(OpenPractice practice) {
        try {
            return PracticeCheck.run(practice, Progress.NONE).findings().stream().map(Finding::kind).toList();
        } catch (Progress.Cancelled e) {
            throw new IllegalStateException(e);
        }
    }
}
