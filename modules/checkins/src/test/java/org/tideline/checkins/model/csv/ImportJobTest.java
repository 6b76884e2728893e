package org.tideline.checkins.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.WorkFailed;
import org.tideline.unattended.spi.WrongCall;

@ExtendWith(PracticeExtension.class)
class ImportJobTest {
    private static final String DIARY = "couple_id,person_id,gender,diary_day,closeness\n1,1,f,0,4.4\n1,2,m,0,10.42\n2,3,f,1,7\n2,3,f,x,7\n";
    private final ImportJob job = new ImportJob();
    private final Call call = new Call();

    @TempDir
    private Path folder;

    /** The options of one call, as the runner would hand them over. */
    private static final class Call implements Arguments {
        private final Map<String, String> options = new HashMap<>();
        private final List<String> problems = new ArrayList<>();

        @Override
        public Optional<String> value(String name) {
            return Optional.ofNullable(options.get(name));
        }

        @Override
        public boolean has(String name) {
            return options.containsKey(name);
        }

        @Override
        public Optional<Path> path(String name) {
            return value(name).map(Path::of);
        }

        @Override
        public Optional<LocalDate> day(String name) throws WrongCall {
            try {
                return value(name).map(LocalDate::parse);
            } catch (DateTimeParseException e) {
                throw new WrongCall("no day");
            }
        }

        @Override
        public Period period() {
            return Period.ALL;
        }

        @Override
        public List<String> cases() {
            return value("case").map(List::of).orElse(List.of());
        }

        @Override
        public void problem(String line) {
            problems.add(line);
        }
    }

    private void file(String text) throws IOException {
        call.options.put("import-checkins", Files.writeString(folder.resolve("diary.csv"), text).toString());
    }

    @Test
    void saysWhatCameInWhatStayedOutAndWhatWasNotTaken(OpenPractice practice) throws Exception {
        file(DIARY);
        call.options.put("start-date", "2026-01-05");
        job.check(call);
        String summary = job.run(call, practice, Progress.NONE);

        assertThat(summary.lines()).containsExactly("2 check-ins came in, with 2 new cases and 3 new people.",
                "No row was here already.", "2 rows were set aside.",
                "Taken: case from couple_id, person from person_id, day from diary_day, close from closeness.",
                "Not taken: gender.");
        assertThat(call.problems).containsExactly("line 3: Close is above 10 (10.42)", "line 5: Day number cannot be read");
        assertThat(job.run(call, practice, Progress.NONE)).startsWith("No check-in is new.\n2 rows were here already.");
    }

    @Test
    void aFileThatCountsDaysNeedsItsFirstDay() throws Exception {
        file(DIARY);
        assertThatThrownBy(() -> job.check(call)).isInstanceOf(WrongCall.class).hasMessageContaining("--start-date");
    }

    @Test
    void aWrongMapIsAWrongCall() throws Exception {
        file(DIARY);
        call.options.put("start-date", "2026-01-05");
        for (String map : List.of("nearness=closeness", "close=nearness", "close")) {
            call.options.put("map", map);
            assertThatThrownBy(() -> job.check(call)).isInstanceOf(WrongCall.class);
        }
    }

    @Test
    void aFileWithoutACaseNeedsOne(OpenPractice practice) throws Exception {
        file("person,date,close\nmara,2026-01-05,7\n");
        assertThatThrownBy(() -> job.check(call)).isInstanceOf(WrongCall.class).hasMessageContaining("--case");
        call.options.put("case", "C-4711");
        job.check(call);
        assertThatThrownBy(() -> job.run(call, practice, Progress.NONE)).isInstanceOf(WorkFailed.class).hasMessageContaining("C-4711");
    }

    @Test
    void aCaseIsNotNamedWhereTheFileNamesIt() throws Exception {
        file(DIARY);
        call.options.put("start-date", "2026-01-05");
        job.check(call);
        call.options.put("case", "C-0001");
        assertThatThrownBy(() -> job.check(call)).isInstanceOf(WrongCall.class).hasMessageContaining("--case");
    }

    @Test
    void daysThatCanBeReadTwoWaysAreNotGuessed() throws Exception {
        file("couple,person,date,close\n1,1,3/4/2026,7\n");
        assertThatThrownBy(() -> job.check(call)).isInstanceOf(WorkFailed.class).hasMessageContaining("two ways");
        file("couple,person,date,close\n1,1,3/4/2026,7\n1,1,25/4/2026,7\n");
        job.check(call);
    }

    @Test
    void fileTroubleFailsAndChangesNothing(OpenPractice practice) throws Exception {
        call.options.put("start-date", "2026-01-05");
        for (String text : List.of("", "a,b\n1,2\n", "couple,person,day,close\n1,1,0,\"5\n")) {
            file(text);
            assertThatThrownBy(() -> job.check(call)).isInstanceOf(WorkFailed.class);
        }
        assertThat(practice.service(Cases.class).all()).isEmpty();
    }
}
