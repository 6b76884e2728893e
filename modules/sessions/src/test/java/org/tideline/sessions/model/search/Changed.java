package org.tideline.sessions.model.search;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tideline.core.api.ItemRef;
import org.tideline.sessions.model.Templates;
import org.tideline.storage.api.OpenPractice;

/** What tests of the search must know of its inside. */
final class Changed {
    private Changed() {
    }

    /** Waits until all that was committed is in the index. */
    static void settle(OpenPractice practice, NoteSearch search) {
        CountDownLatch told = new CountDownLatch(1);
        ItemRef mine = new ItemRef("test.settle", System.nanoTime());
        try (AutoCloseable listening = practice.changes().listen(refs -> {
            if (refs.contains(mine)) {
                told.countDown();
            }
        })) {
            practice.database().write(tx -> {
                tx.changed(mine);
                return null;
            });
            if (!told.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("The change was not told");
            }
        } catch (AssertionError | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        search.settle();
    }

    static NoteText texts(OpenPractice practice) {
        return new NoteText(practice.service(Templates.class).all());
    }

    static Object index(NoteSearch search) {
        return search.index();
    }
}
