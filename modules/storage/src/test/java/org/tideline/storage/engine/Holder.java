package org.tideline.storage.engine;

import java.nio.file.Path;
import org.tideline.storage.api.OpenPractice;

/** A second program that holds a practice open until its input ends, or until it is killed. */
final class Holder {
    private Holder() {
    }

    public static void main(String[] arguments) throws Exception {
        OpenPractice practice = TestPractice.open(Path.of(arguments[0]));
        practice.database().write(tx -> tx.sql().execute("insert into harbour_boat (id, name, batch) values (77, 'Petrel', 0)"));
        System.out.println("open");
        System.in.read();
        practice.close();
    }

    static Process start(Path folder) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), Holder.class.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        if (process.getInputStream().read() != 'o') {
            throw new IllegalStateException("The other program did not open the practice");
        }
        return process;
    }
}
