package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What was being typed when the program was killed comes back in the assembled program, and lies readable nowhere. */
public class DraftsTest {
    private static final String PASSPHRASE = "the sea takes its time";
    private static final String EVENT = "Her father qwzvem moves in";
    private static final String MARKER = "qwzvem";
    private static final long PATIENCE_SECONDS = 240;
    /** Longer than the seconds that may be lost. */
    private static final String LONG_ENOUGH = "pause 9000";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path root() {
        return folder.getRoot().toPath();
    }

    @Test
    public void halfACheckinAndHalfALifeEventComeBackAfterAKill() throws Exception {
        assumeNotNull(System.getenv("DISPLAY"));
        Path csv = Files.writeString(root().resolve("given.csv"), "case,person,name,date,time,close,heard\n"
                + "1,1,Mara Lindqvist,2025-11-01,21:00,6,7\n1,2,Jonas Okoro,2025-11-01,21:10,5,6\n");
        unattended("--create", "--therapist", "Isolde Bay, LMFT");
        unattended("--import-checkins", csv.toString());
        Path program = programWithHands();
        List<String> unlock = List.of("show Unlock", "type " + PASSPHRASE, "key enter", "practice", "show Caseload");
        Process first = desktop(program, unlock, List.of("case C-0001 checkins", "show Type in a check-in", "press Type in a check-in",
                "show Whose is it", "press Mara", "key 6", "case C-0001 details", "show Add life event", "press Add life event",
                "show What happened", "type " + EVENT, LONG_ENOUGH, "picture typed", "pause 600000"));
        try {
            awaitPicture(first, "typed");
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertThat(new Traces(List.of(MARKER)).in(root().resolve("practice"), path -> true)).isEmpty();
        assertThat(new Traces(List.of(MARKER)).in(root().resolve("user"), path -> true)).isEmpty();
        assertThat(new Traces(List.of(MARKER)).in(root().resolve("asked"), path -> true)).as("the search works").isNotEmpty();

        Process second = desktop(program, unlock, List.of("case C-0001 details", "show Kept from", "show " + EVENT,
                "case C-0001 checkins", "show Kept from", "picture back"));
        assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(said()).isTrue();
        assertThat(second.exitValue()).as(said()).isZero();
        assertThat(Launched.troubles(said())).isEmpty();
    }

    private void awaitPicture(Process desktop, String name) throws IOException, InterruptedException {
        long until = System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS);
        while (!Files.exists(root().resolve("seen/" + name + ".png"))) {
            assertThat(desktop.isAlive() && System.currentTimeMillis() < until).as(said()).isTrue();
            desktop.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private void unattended(String... work) throws IOException {
        List<String> all = new ArrayList<>(List.of("--practice", root().resolve("practice").toString()));
        all.addAll(List.of(work));
        Launched done = Launched.run(Program.HOME, root(), PASSPHRASE + "\n", all.toArray(String[]::new));
        assertThat(done.code()).as(done.toString()).isZero();
    }

    private Path programWithHands() throws IOException {
        Path hands = Program.ROOT.resolve("modules/testing.tour/target/nbm/clusters/tideline");
        assertThat(hands).as("built before this").isDirectory();
        Path program = Launched.copyWithout(root().resolve("program"));
        Path conf = program.resolve("etc/tideline.conf");
        Files.writeString(conf, Files.readString(conf) + "\nextra_clusters=\"" + hands + "\"\n");
        return program;
    }

    @SafeVarargs
    private Process desktop(Path program, List<String>... steps) throws IOException {
        Path tour = Files.write(Files.createDirectories(root().resolve("asked")).resolve("given.tour"), Stream.of(steps).flatMap(List::stream).toList());
        return Launched.builder(program, root(), "--practice", root().resolve("practice").toString(), "--nosplash",
                "--userdir", root().resolve("user").toString(), "--cachedir", root().resolve("cache").toString(),
                "-J-Dtideline.tour=" + tour, "-J-Dtideline.tour.pictures=" + root().resolve("seen"))
                .redirectErrorStream(true).redirectOutput(root().resolve("said").toFile()).start();
    }

    private String said() throws IOException {
        Path log = root().resolve("user/var/log/messages.log");
        return Files.readString(root().resolve("said")) + (Files.exists(log) ? Files.readString(log) : "");
    }
}
