package org.tideline.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program started by its own launcher, as a person or a script starts it.
 *
 * @param code exit code
 * @param out  standard output
 * @param err  standard error
 * @param log  the platform's log
 */
record Launched(int code, String out, String err, String log) {
    private static final long PATIENCE_SECONDS = 180;
    private static final Pattern BAD = Pattern.compile("^(SEVERE|WARNING) .*|.*(Exception|Error): .*", Pattern.MULTILINE);

    /** Runs to the end, without a display. */
    static Launched run(Path home, Path directory, String input, String... arguments) throws IOException {
        Path log = Files.createTempFile("tideline", ".log");
        Path out = Files.createTempFile("tideline", ".out");
        Path err = Files.createTempFile("tideline", ".err");
        Path in = Files.writeString(Files.createTempFile("tideline", ".in"), input);
        try {
            ProcessBuilder builder = builder(home, directory, arguments);
            builder.environment().remove("DISPLAY");
            builder.environment().put("TIDELINE_LOG", log.toString());
            Process process = builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("It did not end: " + List.of(arguments) + "\n" + Files.readString(log));
            }
            return new Launched(process.exitValue(), Files.readString(out), Files.readString(err), Files.readString(log));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            for (Path file : List.of(log, out, err, in)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Prepares a start with a home folder of its own, so that nothing of the person's is touched or read. */
    static ProcessBuilder builder(Path home, Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/tideline").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().remove("XDG_DATA_HOME");
        builder.environment().remove("XDG_CONFIG_HOME");
        return builder;
    }

    /** The lines of a log that must not be there: what is severe, and every exception. */
    static List<String> troubles(String log) {
        return BAD.matcher(log).results().map(r -> r.group())
                .filter(line -> !line.startsWith("WARNING") || line.contains("org.tideline")).toList();
    }

    /** Copies the assembled program, without the parts named. */
    static Path copyWithout(Path where, String... parts) throws IOException {
        try (Stream<Path> all = Files.walk(Program.HOME)) {
            for (Path path : all.toList()) {
                boolean left = Stream.of(parts).map(part -> "org-tideline-" + part.replace('.', '-'))
                        .anyMatch(name -> path.getFileName().toString().matches(name + "\\.(jar|xml)"));
                if (!left) {
                    Files.copy(path, where.resolve(Program.HOME.relativize(path).toString()),
                            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES,
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return where;
    }
}
