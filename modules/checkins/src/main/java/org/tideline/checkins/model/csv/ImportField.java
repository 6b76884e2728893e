package org.tideline.checkins.model.csv;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Question;

/**
 * What a column of a file can be. The codes are the field names of {@code --map} and are stored with a mapping; the
 * other names are how programs and studies head such columns.
 */
@Messages({
    "FIELD_case=Which case", "FIELD_person=Whose", "FIELD_about=About whom", "FIELD_name=Name",
    "FIELD_date=When", "FIELD_day=Day number", "FIELD_time=Time of day", "FIELD_asked=Today or this week",
    "FIELD_circumstance=Kind of day", "FIELD_note=Note"
})
public enum ImportField {
    CASE("case", null, "case_id", "caseid", "couple", "couple_id", "dyad", "dyad_id", "dyadid", "family", "family_id"),
    PERSON("person", null, "person_id", "personid", "who", "whose", "member", "member_id", "partner", "partner_id",
            "participant", "participant_id", "subject", "subject_id", "user", "user_id", "respondent"),
    ABOUT("about", null, "about_id", "about_whom", "target", "target_id"),
    NAME("name", null, "full_name", "display_name", "person_name"),
    DATE("date", null, "datum", "when", "entry_date", "diary_date", "checkin_date", "timestamp", "datetime", "recorded_at"),
    DAY("day", null, "day_number", "diary_day", "study_day", "day_nr", "day_no", "tag", "diaryday"),
    TIME("time", null, "time_of_day", "hour", "clock", "uhrzeit"),
    ASKED("asked", null, "period", "time_frame", "timeframe"),
    CLOSE("close", Question.CLOSE, "closeness", "how_close", "close_now", "intimacy"),
    SAFE("safe", Question.SAFE, "safety", "how_safe"),
    TRUE("true", Question.TRUE, "told", "what_i_told", "truth", "how_true"),
    HEARD("heard", Question.HEARD, "how_heard"),
    WISHED("wished", Question.WISHED, "wished_closeness", "wish", "desired_closeness", "closeness_wished"),
    OPEN("open", Question.OPEN, "how_open", "openness"),
    BRACED("braced", Question.BRACED, "how_braced", "bracing"),
    SELF("self", Question.SELF, "honest_with_self", "self_honesty"),
    LISTENED("listened", Question.LISTENED, "how_listened", "listening"),
    OPEN_BRACED("openBraced", Question.OPEN_BRACED, "open_braced", "open_to_braced"),
    CIRCUMSTANCE("circumstance", null, "circumstances", "kind_of_day", "day_kind", "context"),
    NOTE("note", null, "notes", "comment", "comments", "remark");

    /** The fields that hold ratings, in the order they are offered. */
    public static final List<ImportField> RATINGS = Arrays.stream(values()).filter(f -> f.question != null).toList();

    private final String code;
    private final Question question;
    private final List<String> names;

    ImportField(String code, Question question, String... names) {
        this.code = code;
        this.question = question;
        this.names = Arrays.stream(names).map(ImportField::plain).toList();
    }

    /** Its name in {@code --map} and in saved mappings. */
    public String code() {
        return code;
    }

    /** The rated question it answers, if it does. */
    public Optional<Question> question() {
        return Optional.ofNullable(question);
    }

    /** The field of that code, ignoring case. */
    public static Optional<ImportField> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code.equalsIgnoreCase(code.strip())).findFirst();
    }

    /** How well a column's heading names this field: 0 its own code, 1 and more a known other name, -1 not at all. */
    int match(String heading) {
        String plain = plain(heading);
        if (plain.equals(plain(code))) {
            return 0;
        }
        int at = names.indexOf(plain);
        return at < 0 ? -1 : at + 1;
    }

    /** Lower case, letters and digits only. */
    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What it is called in the window. */
    public String words() {
        return switch (this) {
            case CASE -> Bundle.FIELD_case();
            case PERSON -> Bundle.FIELD_person();
            case ABOUT -> Bundle.FIELD_about();
            case NAME -> Bundle.FIELD_name();
            case DATE -> Bundle.FIELD_date();
            case DAY -> Bundle.FIELD_day();
            case TIME -> Bundle.FIELD_time();
            case ASKED -> Bundle.FIELD_asked();
            case CIRCUMSTANCE -> Bundle.FIELD_circumstance();
            case NOTE -> Bundle.FIELD_note();
            default -> question.title();
        };
    }
}
