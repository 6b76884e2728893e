package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.spi.SchemaContribution;

class SchemaTest {
    @TempDir
    private Path temp;
    private OpenPractice practice;

    @BeforeEach
    void make() throws Exception {
        practice = TestPractice.create(temp.resolve("practice"));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void aStepThisProgramDoesNotKnowMeansTheDatabaseIsNewer() {
        record("harbour", 3);
        assertRefused(Reason.NEWER, "newer");
    }

    @Test
    void aStepWithAnotherContentIsRefused() {
        execute("update storage_step set checksum = '" + "0".repeat(64) + "' where owner = 'harbour' and number = 1");
        assertRefused(Reason.CHANGED_STEP, "another edition");
    }

    @Test
    void aPartThatIsNotInstalledLosesNothing() throws Exception {
        execute("create table ghost_note (id bigint not null primary key, words varchar(100))");
        execute("insert into ghost_note values (1, 'still here')");
        record("ghost", 1);
        execute("""
                insert into storage_table (name, owner, place, nature, refs, sealed)
                values ('ghost_note', 'ghost', 99, 'RECORD', 'case_id=CASE', 'words')""");
        practice.close();
        practice = TestPractice.open(practice.folder());
        assertThat(strings("select words from ghost_note")).containsExactly("still here");
        List<DeclaredTable> declared = practice.database().read(tx -> DeclaredTable.all(tx.sql()));
        assertThat(declared).anySatisfy(table -> {
                    assertThat(table.name()).isEqualTo("ghost_note");
                    assertThat(table.references()).containsExactly(Map.entry("case_id", SchemaContribution.Key.CASE));
                    assertThat(table.sealed()).containsExactly("words");
                });
    }

    @Test
    void missingStepsAreTakenAndEnteredInTheAuditChain() throws Exception {
        execute("drop table harbour_crate");
        execute("delete from storage_step where owner = 'harbour' and number = 2");
        practice.close();
        practice = TestPractice.open(practice.folder());
        assertThat(strings("select name from harbour_boat, harbour_crate where 1 = 0")).isEmpty();
        assertThat(strings("select action from storage_audit order by id")).containsExactly("CREATED", "LOCKED", "MIGRATED", "MIGRATED", "UNLOCKED");
        practice.close();
        practice = TestPractice.open(practice.folder());
        assertThat(strings("select action from storage_audit order by id")).endsWith("UNLOCKED", "LOCKED", "UNLOCKED");
    }

    @Test
    void aProvenBackupComesBeforeTheFirstStepAndTheLastTwoStay() throws Exception {
        execute("insert into harbour_boat (id, name, batch) values (1, 'Petrel', 0)");
        Path kept = practice.folder().resolve("before-update");
        for (int update = 0; update < 3; update++) {
            practice.close();
            practice = TestPractice.open(practice.folder());
            assertThat(Files.exists(kept)).as("no step, no backup").isEqualTo(update > 0);
            execute("drop table harbour_crate");
            execute("delete from storage_step where owner = 'harbour' and number = 2");
            practice.close();
            practice = TestPractice.open(practice.folder());
            assertThat(kept.toFile().list()).hasSize(Math.min(update + 1, 2));
        }
    }

    @Test
    void aPracticeThatCannotBeBackedUpIsRefusedAndStaysAsItIs() throws Exception {
        execute("drop table harbour_crate");
        execute("delete from storage_step where owner = 'harbour' and number = 2");
        Path kept = Files.writeString(practice.folder().resolve("before-update"), "in the way");
        assertRefused(Reason.CANNOT_WRITE, "A backup comes first");
        Files.delete(kept);
        practice = TestPractice.open(practice.folder());
        assertThat(strings("select action from storage_audit order by id")).endsWith("LOCKED", "MIGRATED", "MIGRATED", "UNLOCKED");
    }

    @Test
    void aStepThatFailsTakesBackThoseBeforeIt() {
        SchemaContribution good = withSteps("good", "create table good_x (id ${id} not null primary key)");
        SchemaContribution bad = withSteps("zbad", "create table zbad_x (id ${id} not null primary key)",
                "create table harbour_boat (id ${id} not null primary key)");
        Schema schema = new Schema(List.of(new OwnSchema(), good, bad));
        assertThatThrownBy(() -> schema.update((PracticeDatabase) practice.database(), () -> { })).isInstanceOf(StorageException.class);
        assertThat(strings("select tablename from sys.systables where tablename like 'GOOD%' or tablename like 'ZBAD%'")).isEmpty();
        assertThat(strings("select owner from storage_step where owner in ('good', 'zbad')")).isEmpty();
        assertThat(strings("select action from storage_audit")).doesNotContain("MIGRATED");
    }

    @Test
    void pagesAreFourKilobytesFromTheFirstTableOn() {
        List<String> sizes = strings("""
                select distinct cast(pagesize as char(8)) from table (syscs_diag.space_table('HARBOUR_BOAT')) as t""");
        assertThat(sizes).extracting(String::strip).containsExactly("4096");
    }

    @Test
    void theChecksumSeesTheWordsAndNotTheLayout() {
        SchemaContribution.Step step = new SchemaContribution.Step(1, List.of("create table a_b (id ${id})"));
        assertThat(Schema.checksum(new SchemaContribution.Step(1, List.of("  create table\n    a_b (id ${id})\n"))))
                .isEqualTo(Schema.checksum(step));
        assertThat(Schema.checksum(new SchemaContribution.Step(1, List.of("create table a_c (id ${id})"))))
                .isNotEqualTo(Schema.checksum(step));
    }

    @Test
    void whatAModuleDeclaresWronglyIsFoundAtOnce() {
        assertThatThrownBy(() -> schema(part("a", Set.of("b"), "a_x"), part("b", Set.of("a"), "b_x")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("Required");
        assertThatThrownBy(() -> schema(part("a", Set.of(), "b_x"), part("c", Set.of(), "c_x")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("b_x");
        assertThatThrownBy(() -> schema(part("a", Set.of(), "a_x"), part("a", Set.of(), "a_y")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("Two modules");
        assertThatThrownBy(() -> Types.columns("create table x (id ${identity})"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("identity");
    }

    private void assertRefused(Reason reason, String words) {
        practice.close();
        assertThatThrownBy(() -> TestPractice.open(practice.folder()))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(words).hasMessageContaining("Nothing was changed");
        assertThat(Opener.current()).isEmpty();
    }

    private void record(String owner, int step) {
        execute("insert into storage_step (owner, number, checksum, applied_at) values ('" + owner + "', " + step + ", '"
                + "0".repeat(64) + "', 0)");
    }

    private static Schema schema(SchemaContribution first, SchemaContribution second) {
        return new Schema(List.of(new OwnSchema(), first, second));
    }

    private void execute(String sql) {
        practice.database().write(tx -> tx.sql().execute(sql));
    }

    private List<String> strings(String sql) {
        return practice.database().read(tx -> tx.sql().createQuery(sql).mapTo(String.class).list());
    }

    private static SchemaContribution withSteps(String owner, String... statements) {
        return new SchemaContribution() {
            @Override
            public String owner() {
                return owner;
            }

            @Override
            public List<Step> steps() {
                return IntStream.range(0, statements.length).mapToObj(i -> new Step(i + 1, List.of(statements[i]))).toList();
            }

            @Override
            public List<Table> tables() {
                return List.of();
            }
        };
    }

    private static SchemaContribution part(String owner, Set<String> requires, String table) {
        return new SchemaContribution() {
            @Override
            public String owner() {
                return owner;
            }

            @Override
            public Set<String> requires() {
                return requires;
            }

            @Override
            public List<Step> steps() {
                return List.of();
            }

            @Override
            public List<Table> tables() {
                return List.of(new Table(table, Nature.RECORD, Map.of(), Set.of()));
            }
        };
    }
}
