package org.tideline.checkins.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.csv.ColumnMapping;
import org.tideline.checkins.model.csv.CsvFile;
import org.tideline.checkins.model.csv.Entry;
import org.tideline.checkins.model.csv.FileTrouble;
import org.tideline.checkins.model.csv.Imports;
import org.tideline.checkins.model.csv.Judge;
import org.tideline.checkins.model.csv.RejectsFile;
import org.tideline.checkins.model.csv.SavedMapping;
import org.tideline.checkins.model.csv.SetAside;
import org.tideline.checkins.model.csv.Survey;
import org.tideline.checkins.model.csv.Whom;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Brings files in: survey, people, rows in chunks, one commit that publishes. */
public final class ImportStore implements Imports {
    /** Rows in one transaction; beyond 5,000 the database would lock the whole table and every window would wait. */
    private static final int CHUNK = 2_000;
    /** Cases made in one transaction. */
    private static final int CASES = 200;
    private static final int FIRST = 8;
    private static final int MOST_SHOWN = 1_000;

    private final OpenPractice practice;
    private final MappingRows mappings;
    /** A cancelled import sweeps what is unpublished, so only one may be under way. */
    private final ReentrantLock one = new ReentrantLock();

    ImportStore(OpenPractice practice) {
        this.practice = practice;
        mappings = new MappingRows(practice.database());
    }

    @Override
    public Preview preview(CsvFile file, ColumnMapping mapping, Target target, Progress progress)
            throws FileTrouble, Progress.Cancelled {
        FilePeople people = new FilePeople(practice, file.sort(), Survey.of(file, mapping, progress), target);
        List<Coming> first = new ArrayList<>();
        List<SetAside> aside = new ArrayList<>();
        Judge.Tally tally = new Judge(people.all(), here(people)).read(file, mapping, new Judge.Sink() {
            @Override
            public void comesIn(Entry entry, Whom whom) {
                if (first.size() < FIRST) {
                    first.add(new Coming(entry, whom));
                }
            }

            @Override
            public void staysOut(SetAside row) {
                if (aside.size() < MOST_SHOWN) {
                    aside.add(row);
                }
            }
        }, progress);
        List<Person> persons = people.all().entrySet().stream().map(p -> new Person(p.getKey(), p.getValue())).toList();
        return new Preview(persons, tally, first, aside, people.newCases(), people.newPeople());
    }

    /** Traces of what the cases of the file hold already. */
    private Set<String> here(FilePeople people) {
        Set<String> traces = new HashSet<>();
        for (long caseId : people.casesHere()) {
            practice.database().read(tx -> CheckinRows.ofCase(tx.sql(), caseId, Period.ALL))
                    .forEach(c -> traces.add(Judge.trace(c)));
        }
        return traces;
    }

    @Override
    public Outcome bringIn(CsvFile file, ColumnMapping mapping, Target target, Consumer<SetAside> aside,
                           Progress progress) throws FileTrouble, Progress.Cancelled {
        one.lock();
        try {
            Survey survey = Survey.of(file, mapping, progress);
            FilePeople people = new FilePeople(practice, file.sort(), survey, target);
            Set<String> here = here(people);
            long batch = practice.batches().begin("checkins.csv");
            boolean published = false;
            try {
                int newCases = people.newCases();
                int newPeople = people.newPeople();
                make(survey, people, batch, progress);
                Judge.Tally tally = write(file, mapping, people, here, batch, survey.rows(), aside, progress);
                progress.check();
                if (tally.comeIn() == 0) {
                    return new Outcome(0, tally, 0, 0);
                }
                practice.database().write(tx -> {
                    people.remember(tx, target, batch);
                    practice.batches().publish(tx, batch);
                    return null;
                });
                published = true;
                return new Outcome(batch, tally, newCases, newPeople);
            } finally {
                if (!published) {
                    practice.batches().sweep();
                }
            }
        } finally {
            one.unlock();
        }
    }

    private void make(Survey survey, FilePeople people, long batch, Progress progress) throws Progress.Cancelled {
        List<String> cases = List.copyOf(survey.cases().keySet());
        for (int from = 0; from < cases.size(); from += CASES) {
            progress.check();
            List<String> chunk = cases.subList(from, Math.min(from + CASES, cases.size()));
            practice.database().write(tx -> {
                chunk.forEach(caseKey -> people.make(tx, caseKey, batch));
                return null;
            });
        }
    }

    private Judge.Tally write(CsvFile file, ColumnMapping mapping, FilePeople people, Set<String> here, long batch, long rows,
                              Consumer<SetAside> aside, Progress progress) throws FileTrouble, Progress.Cancelled {
        List<Checkin> chunk = new ArrayList<>();
        Instant now = Now.instant();
        long[] done = {0};
        Judge.Tally tally = new Judge(people.all(), here).read(file, mapping, new Judge.Sink() {
            @Override
            public void comesIn(Entry entry, Whom whom) throws Progress.Cancelled {
                chunk.add(checkin(entry, (Whom.Known) whom, people.all(), now));
                if (chunk.size() == CHUNK) {
                    flush(chunk, batch);
                    done[0] += CHUNK;
                    progress.at(done[0], rows);
                    progress.check();
                }
            }

            @Override
            public void staysOut(SetAside row) {
                aside.accept(row);
            }
        }, progress);
        flush(chunk, batch);
        return tally;
    }

    private void flush(List<Checkin> chunk, long batch) {
        if (!chunk.isEmpty()) {
            practice.database().write(tx -> {
                CheckinRows.insert(tx.sql(), chunk, batch);
                return null;
            });
            chunk.clear();
        }
    }

    private static Checkin checkin(Entry entry, Whom.Known whom, Map<Entry.Key, Whom> people, Instant now) {
        long caseId = whom.of().id();
        List<Answer> answers = entry.given().stream().map(g -> new Answer(Ids.next(), g.question(),
                Judge.about(entry, whom, g.question(), people), g.state(), g.value(), g.text(),
                CheckinRows.label(caseId, whom.person(), entry.day(), Opening.CLOSED, Set.of()), null)).toList();
        return new Checkin(Ids.next(), caseId, whom.person(), entry.day(), entry.time(), entry.asked(), now,
                Checkin.Source.FILE, answers);
    }

    @Override
    public long saveAside(CsvFile file, ColumnMapping mapping, Target target, Path to)
            throws FileTrouble, Progress.Cancelled, IOException {
        FilePeople people = new FilePeople(practice, file.sort(), Survey.of(file, mapping, Progress.NONE), target);
        try (RejectsFile rejects = new RejectsFile(to, file.header())) {
            Judge.Tally tally = new Judge(people.all(), Set.of()).read(file, mapping, new Judge.Sink() {
                @Override
                public void comesIn(Entry entry, Whom whom) {
                    // not of interest here
                }

                @Override
                public void staysOut(SetAside row) {
                    rejects.add(row);
                }
            }, Progress.NONE);
            rejects.finish();
            return tally.stayOut();
        }
    }

    @Override
    public void takeBack(Outcome outcome) {
        practice.batches().unpublish(outcome.batch());
    }

    @Override
    public void bringBack(Outcome outcome) {
        practice.batches().republish(outcome.batch());
    }

    @Override
    public List<SavedMapping> mappings() {
        return mappings.all();
    }

    @Override
    public void keep(SavedMapping mapping) {
        mappings.keep(mapping);
    }

    /** Offers the imports. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Imports> {
        @Override
        public Class<Imports> type() {
            return Imports.class;
        }

        @Override
        public Imports create(OpenPractice practice) {
            return new ImportStore(practice);
        }
    }
}
