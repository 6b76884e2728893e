package org.tideline.checkins.model.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.DayKinds;
import org.tideline.checkins.model.Question;
import org.tideline.core.api.Now;
import org.tideline.progress.spi.Asked;

/** Reads single rows by a mapping. Nothing is guessed and nothing is rounded: what is not clear is set aside. */
@Messages({
    "# {0} - fields in the row", "# {1} - fields in the header", "ROW_fields=The row has {0} fields, the header has {1}",
    "ROW_noPerson=The row does not say whose it is", "ROW_noCase=The row does not say which case it belongs to",
    "ROW_noDay=The row does not say which day it is of", "ROW_noRating=No rating in the row",
    "# {0} - question", "# {1} - lowest", "# {2} - the value", "ROW_below={0} is below {1} ({2})",
    "# {0} - question", "# {1} - highest", "# {2} - the value", "ROW_above={0} is above {1} ({2})",
    "# {0} - question", "# {1} - most decimals", "ROW_decimals={0} has more than {1} decimals",
    "# {0} - the value", "ROW_notNumber=“{0}” is not a number", "# {0} - the value", "ROW_notDay=“{0}” is not a day",
    "# {0} - the value", "ROW_notDayNumber=“{0}” is not a day number",
    "# {0} - the value", "ROW_notTime=“{0}” is not a time of day",
    "# {0} - the value", "ROW_notAsked=“{0}” is neither today nor this week",
    "# {0} - what is read", "ROW_plain={0} cannot be read",
    "# {0} - the day", "ROW_early=The day {0} is before 1900", "# {0} - the day", "ROW_late=The day {0} is still to come",
    "# {0} - most kinds", "ROW_kinds=More than {0} kinds of day",
    "# {0} - most characters", "ROW_long=A text of more than {0} characters",
    "ROW_control=A character that no text can hold"
})
public final class RowReader {
    /** Decimals kept of a rating. */
    static final int MOST_DECIMALS = 6;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?[0-9]{1,9}(?:[.,][0-9]{1,20})?");
    private static final Pattern DAY_NUMBER = Pattern.compile("[-+\u2212]?[0-9]{1,5}");
    /** What programs write where a person left a question out. */
    private static final Set<String> BLANK = Set.of("", "na", "n/a", "nan", "null", "-", ".");

    private final ColumnMapping mapping;
    private final int width;
    /** Tomorrow: where the file was written it may be a day later than here. */
    private final LocalDate latest = Now.today().plusDays(1);

    /**
     * @param mapping which column is what
     * @param width   how many fields the header has
     */
    public RowReader(ColumnMapping mapping, int width) {
        this.mapping = mapping;
        this.width = width;
    }

    /** Whose row it is, whatever else is wrong with it. */
    Entry.Key who(FileRow row) throws RowTrouble {
        if (row.fields().size() != width) {
            throw trouble(FileRow.NO_COLUMN, Bundle.ROW_fields(row.fields().size(), width));
        }
        String caseKey = key(row, ImportField.CASE);
        String name = key(row, ImportField.NAME);
        String person = mapping.has(ImportField.PERSON) ? key(row, ImportField.PERSON) : name;
        if (mapping.has(ImportField.CASE) && caseKey.isEmpty()) {
            throw trouble(mapping.column(ImportField.CASE), Bundle.ROW_noCase());
        }
        if (person.isEmpty() && (mapping.has(ImportField.PERSON) || mapping.has(ImportField.NAME))) {
            throw trouble(mapping.column(ImportField.PERSON), Bundle.ROW_noPerson());
        }
        return new Entry.Key(caseKey, person);
    }

    /** Reads a row, or says why not. */
    Entry read(FileRow row) throws RowTrouble {
        Entry.Key who = who(row);
        Days.Moment when = moment(row);
        boolean early = when.day().isBefore(EARLIEST);
        if (early || when.day().isAfter(latest)) {
            throw trouble(mapping.column(mapping.has(ImportField.DATE) ? ImportField.DATE : ImportField.DAY),
                    early ? Bundle.ROW_early(when.day()) : Bundle.ROW_late(when.day()));
        }
        return new Entry(row, who, key(row, ImportField.ABOUT), key(row, ImportField.NAME), when.day(),
                time(row, when), asked(row), answers(row));
    }

    private List<Entry.Given> answers(FileRow row) throws RowTrouble {
        List<Entry.Given> given = new ArrayList<>();
        boolean any = false;
        for (ImportField field : ImportField.RATINGS) {
            if (mapping.has(field)) {
                Entry.Given rating = rating(row, field);
                given.add(rating);
                any |= rating.state() != Answer.State.SKIPPED;
            }
        }
        if (!any) {
            throw trouble(FileRow.NO_COLUMN, Bundle.ROW_noRating());
        }
        String kinds = text(row, ImportField.CIRCUMSTANCE);
        if (!kinds.isEmpty()) {
            DayKinds day = DayKinds.fromFile(kinds);
            if (day.count() > DayKinds.MOST) {
                throw trouble(mapping.column(ImportField.CIRCUMSTANCE), Bundle.ROW_kinds(DayKinds.MOST));
            }
            given.add(new Entry.Given(Question.DAY, Answer.State.ANSWERED, null, day.stored()));
        }
        String note = text(row, ImportField.NOTE);
        if (!note.isEmpty()) {
            given.add(new Entry.Given(Question.NOTE, Answer.State.ANSWERED, null, note));
        }
        return given;
    }

    private Entry.Given rating(FileRow row, ImportField field) throws RowTrouble {
        Question question = field.question().orElseThrow();
        int column = mapping.column(field);
        String text = row.field(column);
        if (BLANK.contains(text.toLowerCase(Locale.ROOT))) {
            return new Entry.Given(question, Answer.State.SKIPPED, null, null);
        }
        if (question.third().map(text::equalsIgnoreCase).orElse(false)) {
            return new Entry.Given(question, Answer.State.THIRD, null, null);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw quoting(column, Bundle.ROW_notNumber(shortened(text)), question.column());
        }
        BigDecimal value = new BigDecimal(text.replace('\u2212', '-').replace(',', '.'));
        if (value.compareTo(mapping.low()) < 0) {
            throw trouble(column, Bundle.ROW_below(question.column(), Answer.number(mapping.low()), text));
        }
        if (value.compareTo(mapping.high()) > 0) {
            throw trouble(column, Bundle.ROW_above(question.column(), Answer.number(mapping.high()), text));
        }
        if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw trouble(column, Bundle.ROW_decimals(question.column(), MOST_DECIMALS));
        }
        return new Entry.Given(question, Answer.State.ANSWERED, onTen(value), null);
    }

    /** The value on the scale from 0 to 10, as it stands if the file uses that scale. */
    private BigDecimal onTen(BigDecimal value) {
        if (mapping.plainScale()) {
            return value;
        }
        BigDecimal rating = value.subtract(mapping.low()).multiply(TEN)
                .divide(mapping.high().subtract(mapping.low()), MOST_DECIMALS, RoundingMode.HALF_EVEN);
        return mapping.turned() ? TEN.subtract(rating) : rating;
    }

    private Days.Moment moment(FileRow row) throws RowTrouble {
        boolean counts = mapping.has(ImportField.DAY);
        int column = mapping.column(counts ? ImportField.DAY : ImportField.DATE);
        String text = row.field(column);
        if (text.isEmpty()) {
            throw trouble(column, Bundle.ROW_noDay());
        }
        if (!counts) {
            return Days.moment(text, mapping.order())
                    .orElseThrow(() -> quoting(column, Bundle.ROW_notDay(shortened(text)), ImportField.DATE.words()));
        }
        if (!DAY_NUMBER.matcher(text).matches()) {
            throw quoting(column, Bundle.ROW_notDayNumber(shortened(text)), ImportField.DAY.words());
        }
        return new Days.Moment(mapping.dayZero().plusDays(Integer.parseInt(text.replace('\u2212', '-'))), null);
    }

    private LocalTime time(FileRow row, Days.Moment when) throws RowTrouble {
        int column = mapping.column(ImportField.TIME);
        String text = row.field(column);
        if (text.isEmpty()) {
            return when.time();
        }
        return Days.time(text)
                .orElseThrow(() -> quoting(column, Bundle.ROW_notTime(shortened(text)), ImportField.TIME.words()));
    }

    private Asked asked(FileRow row) throws RowTrouble {
        int column = mapping.column(ImportField.ASKED);
        String text = row.field(column).toLowerCase(Locale.ROOT).replaceAll("[_-]", " ");
        return switch (text) {
            case "" -> mapping.asked();
            case "today", "day" -> Asked.TODAY;
            case "this week", "this past week", "past week", "week" -> Asked.THIS_WEEK;
            default -> throw quoting(column, Bundle.ROW_notAsked(shortened(text)), ImportField.ASKED.words());
        };
    }

    private String key(FileRow row, ImportField field) throws RowTrouble {
        return clean(row, field, LONGEST_KEY);
    }

    private String text(FileRow row, ImportField field) throws RowTrouble {
        return clean(row, field, LONGEST_TEXT);
    }

    private String clean(FileRow row, ImportField field, int longest) throws RowTrouble {
        int column = mapping.column(field);
        String text = row.field(column);
        if (text.length() > longest) {
            throw trouble(column, Bundle.ROW_long(longest));
        }
        boolean lines = longest == LONGEST_TEXT;
        boolean bad = text.chars().anyMatch(c -> Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r' || c == '\t')));
        if (bad) {
            throw trouble(column, Bundle.ROW_control());
        }
        return text;
    }

    private static RowTrouble trouble(int column, String reason) {
        return new RowTrouble(column, reason, reason);
    }

    private static RowTrouble quoting(int column, String reason, String what) {
        return new RowTrouble(column, reason, Bundle.ROW_plain(what));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
