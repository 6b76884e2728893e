package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.openide.util.NbBundle.Messages;

/** A column of the caseload as a table. Its name is kept in settings: never rename one. Any thread. */
@Messages({
    "CaseColumn.NAMES=Names",
    "CaseColumn.CODE=Code",
    "CaseColumn.KIND=Kind",
    "CaseColumn.STANDING=Standing",
    "CaseColumn.SINCE=Since",
    "CaseColumn.FORMAT=Worked with",
    "CaseColumn.BEGAN=With you since",
    "CaseColumn.PEOPLE=People",
    "CaseColumn.WAITS=What waits"})
public enum CaseColumn {
    NAMES(260), CODE(84), KIND(110), STANDING(90), SINCE(104), FORMAT(136), BEGAN(116), PEOPLE(70), WAITS(240);

    /** What is shown until somebody chooses otherwise. */
    public static final List<CaseColumn> USUAL = List.of(NAMES, CODE, KIND, STANDING, SINCE, FORMAT, WAITS);
    private final int width;

    CaseColumn(int width) {
        this.width = width;
    }

    /** Its usual width, at 100 %. */
    public int width() {
        return width;
    }

    /** What stands above it. */
    public String title() {
        return switch (this) {
            case NAMES -> Bundle.CaseColumn_NAMES();
            case CODE -> Bundle.CaseColumn_CODE();
            case KIND -> Bundle.CaseColumn_KIND();
            case STANDING -> Bundle.CaseColumn_STANDING();
            case SINCE -> Bundle.CaseColumn_SINCE();
            case FORMAT -> Bundle.CaseColumn_FORMAT();
            case BEGAN -> Bundle.CaseColumn_BEGAN();
            case PEOPLE -> Bundle.CaseColumn_PEOPLE();
            case WAITS -> Bundle.CaseColumn_WAITS();
        };
    }

    /** What stands in it. */
    public String words(CaseLine line) {
        return switch (this) {
            case NAMES -> line.names();
            case CODE -> line.of().code();
            case KIND -> CaseWords.of(line.of().kind());
            case STANDING -> CaseWords.of(line.of().status());
            case SINCE -> CaseWords.day(line.since());
            case FORMAT -> line.of().people().size() < 2 ? "" : CaseWords.of(line.of().format());
            case BEGAN -> CaseWords.day(line.of().since());
            case PEOPLE -> Integer.toString(line.of().people().size());
            case WAITS -> line.waiting() == null ? "" : line.waiting().words();
        };
    }

    /** The order of its lines; of two alike the names decide. */
    Comparator<CaseLine> order() {
        Comparator<CaseLine> order = switch (this) {
            case NAMES -> Comparator.comparing(CaseLine::key);
            case CODE -> Comparator.comparing(line -> line.of().code());
            case KIND -> Comparator.comparing(line -> line.of().kind());
            case STANDING -> Comparator.comparing(line -> line.of().status());
            case SINCE -> Comparator.comparing(CaseLine::since);
            case FORMAT -> Comparator.comparing(line -> line.of().people().size() < 2 ? -1 : line.of().format().ordinal());
            case BEGAN -> Comparator.comparing(line -> line.of().since());
            case PEOPLE -> Comparator.comparing(line -> line.of().people().size());
            case WAITS -> Comparator.comparing(CaseColumn::due, Comparator.nullsLast(Comparator.naturalOrder()));
        };
        return order;
    }

    /** What waits stands by what is due first; what has no day after all that has one, and nothing last. */
    private static LocalDate due(CaseLine line) {
        if (line.waiting() == null) {
            return null;
        }
        LocalDate first = line.waiting().items().get(0).due();
        return first == null ? LocalDate.MAX : first;
    }
}
