package org.tideline.vault.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.EventQueue;
import java.io.PrintStream;
import java.nio.file.Path;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.vault.api.Draft;
import org.tideline.vault.api.Drafts;
import org.tideline.vault.api.FixedKeys;

/** A process that types until it is killed, and says after each key how far it came and when. */
final class Typist {
    static final ItemRef NOTE = new ItemRef("notes.note", 42);
    private static final int KEY_MILLIS = 40;

    private Typist() {
    }

    /** The whole text after so many keys: long, and different in every part. */
    static String text(int keys) {
        return (keys + " ").repeat(4_000 + keys * 10);
    }

    /** @param args the folder of the practice, and how many keys reach the draft; further ones are typed past it */
    public static void main(String[] args) throws Exception {
        Draft draft = Drafts.in(Path.of(args[0]), new FixedKeys("typist")).open(NOTE);
        int reach = Integer.parseInt(args[1]);
        PrintStream out = System.out;
        int[] typed = {0};
        while (true) {
            EventQueue.invokeAndWait(() -> {
                typed[0]++;
                if (typed[0] <= reach) {
                    draft.changed(() -> text(typed[0]).getBytes(UTF_8));
                }
            });
            out.println(typed[0] + " " + Now.instant().toEpochMilli());
            Thread.sleep(KEY_MILLIS);
        }
    }
}
