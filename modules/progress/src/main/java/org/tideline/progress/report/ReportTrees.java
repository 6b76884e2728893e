package org.tideline.progress.report;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.Question;
import org.tideline.progress.model.SeenRecord;
import org.tideline.progress.model.Trees;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/**
 * The chart of the report being made. A report asks each of its sections with one and the same scope, so the chart of
 * the last scope is kept for as long as the report keeps it: the record is read once, not once for each section.
 * Worker thread.
 */
public final class ReportTrees {
    /** The scale reports are about; where nobody rated on it, the first one that was used. */
    static final String CLOSE = "close";
    private final OpenPractice practice;
    private WeakReference<Scope> asked = new WeakReference<>(null);
    private Trees trees;
    private Trees safe;
    private Optional<Forest> forest = Optional.empty();

    private ReportTrees(OpenPractice practice) {
        this.practice = practice;
    }

    /** The chart a report shows of what its reader may see; empty if there is nothing. */
    public synchronized Trees of(Scope scope) {
        read(scope);
        return trees;
    }

    /** The chart of how safe it felt, for a member's own report; empty for everybody else and where there is nothing. */
    public synchronized Trees safe(Scope scope) {
        read(scope);
        return safe;
    }

    /** The years of the case, whatever time the report is about; empty as long as they are too few. */
    public synchronized Optional<Forest> forest(Scope scope) {
        read(scope);
        return forest;
    }

    private void read(Scope scope) {
        if (asked.get() != scope) {
            SeenRecord record = SeenRecord.of(practice, scope);
            trees = trees(record);
            forest = forest(record).filter(Forest::enough);
            safe = scope.reader() instanceof Reader.OwnPaper own ? record.ownSafe(own.member(), scope.period())
                    : new Trees(scope.period(), List.of(), List.of(), false);
            asked = new WeakReference<>(scope);
        }
    }

    private static Trees trees(SeenRecord record) {
        Scope scope = record.scope();
        if (scope.reader() instanceof Reader.OwnPaper own) {
            return record.own(own.member(), scope.period());
        }
        return question(record, scope.period()).map(q -> record.trees(q, scope.period()))
                .orElse(new Trees(scope.period(), List.of(), List.of(), false));
    }

    private static Optional<Forest> forest(SeenRecord record) {
        return record.scope().reader() instanceof Reader.OwnPaper own ? Optional.of(record.ownForest(own.member()))
                : question(record, Period.ALL).map(q -> record.forest(q, 0));
    }

    private static Optional<Question> question(SeenRecord record, Period period) {
        List<Question> questions = record.questions(period).stream().filter(q -> q.scale().level()).toList();
        return questions.stream().filter(q -> q.scale().id().equals(CLOSE)).findFirst().or(() -> questions.stream().findFirst());
    }

    /** Makes one for each open practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Service implements PracticeService<ReportTrees> {
        @Override
        public Class<ReportTrees> type() {
            return ReportTrees.class;
        }

        @Override
        public ReportTrees create(OpenPractice practice) {
            return new ReportTrees(practice);
        }
    }
}
