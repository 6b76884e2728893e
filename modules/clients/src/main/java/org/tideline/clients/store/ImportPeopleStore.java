package org.tideline.clients.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.clients.model.people.file.Coming;
import org.tideline.clients.model.people.file.Filling;
import org.tideline.clients.model.people.file.ImportPeople;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Writes people of a file in chunks that nobody sees before the last commit. */
@Messages("ImportPeopleStore.gone=Somebody whom a row was taken for is not there any more. Look at the file again. Nothing was brought in.")
public final class ImportPeopleStore implements ImportPeople {
    private static final int CHUNK = 200;
    private final OpenPractice practice;
    /** A cancelled import sweeps what is unpublished, so only one may be under way. */
    private final ReentrantLock one = new ReentrantLock();

    ImportPeopleStore(OpenPractice practice) {
        this.practice = practice;
    }

    @Override
    public Outcome bringIn(List<Coming> people, Progress progress) throws Trouble, Progress.Cancelled {
        List<Coming> fresh = people.stream().filter(p -> p.what() == Coming.What.NEW).toList();
        List<Coming> same = people.stream().filter(p -> p.what() == Coming.What.SAME).toList();
        one.lock();
        try {
            long batch = practice.batches().begin("clients.people");
            boolean published = false;
            try {
                for (int from = 0; from < fresh.size(); from += CHUNK) {
                    progress.check();
                    progress.at(from, people.size());
                    List<Coming> chunk = fresh.subList(from, Math.min(from + CHUNK, fresh.size()));
                    practice.database().write(tx -> {
                        chunk.forEach(each -> PersonRows.insert(tx.sql(), each.incoming().file(), batch));
                        return null;
                    });
                }
                progress.check();
                List<Filled> filled = practice.database().write(tx -> {
                    List<Filled> done = fill(tx, same, batch);
                    if (done != null) {
                        practice.batches().publish(tx, batch);
                        audit(tx, done);
                    }
                    return done;
                });
                if (filled == null) {
                    throw new Trouble(Bundle.ImportPeopleStore_gone());
                }
                published = true;
                return new Outcome(batch, fresh.size(), same.size(), filled.stream().filter(f -> !f.before().equals(f.after())).toList());
            } finally {
                if (!published) {
                    practice.batches().sweep();
                }
            }
        } finally {
            one.unlock();
        }
    }

    /** Adds to known people what is not there yet; null, and nothing done, where one of them is gone. */
    private static List<Filled> fill(Database.Tx tx, List<Coming> same, long batch) {
        List<Filled> filled = new ArrayList<>();
        for (Coming each : same) {
            if (PersonRows.one(tx.sql(), each.same()).isEmpty()) {
                return null;
            }
        }
        for (Coming each : same) {
            PersonFile before = PersonRows.one(tx.sql(), each.same()).get(0);
            List<ContactLine> contacts = Filling.contacts(before, each.incoming().file());
            Map<Long, String> values = Filling.values(before, each.incoming().file());
            PersonFile after = Filling.lines(before, each.incoming().file());
            PersonRows.insertLines(tx.sql(), before.id(), before.contacts().size(), contacts, batch);
            PersonRows.insertValues(tx.sql(), before.id(), values, batch);
            if (!after.equals(before)) {
                PersonRows.columns(tx.sql(), after);
            }
            filled.add(new Filled(before, after));
        }
        return filled;
    }

    private static void audit(Database.Tx tx, List<Filled> filled) {
        for (Filled each : filled) {
            tx.audit(Action.CHANGED, each.after().ref(), 0);
            PeopleStore.changed(tx, each.after().id());
        }
    }

    @Override
    public void takeBack(Outcome outcome) {
        columns(outcome, true);
        practice.batches().unpublish(outcome.batch());
    }

    @Override
    public void bringBack(Outcome outcome) {
        practice.batches().republish(outcome.batch());
        columns(outcome, false);
    }

    private void columns(Outcome outcome, boolean back) {
        if (outcome.filled().isEmpty()) {
            return;
        }
        practice.database().write(tx -> {
            for (Filled each : outcome.filled()) {
                PersonRows.columns(tx.sql(), back ? each.before() : each.after());
            }
            audit(tx, outcome.filled());
            return null;
        });
    }

    /** Offers the import. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<ImportPeople> {
        @Override
        public Class<ImportPeople> type() {
            return ImportPeople.class;
        }

        @Override
        public ImportPeople create(OpenPractice practice) {
            return new ImportPeopleStore(practice);
        }
    }
}
