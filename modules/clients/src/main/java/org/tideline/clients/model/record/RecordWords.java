package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.model.CaseWords;

/** Words that several sorts of records share. Any thread. */
@Messages({
    "RecordWords.both=Both",
    "RecordWords.all=Everyone",
    "RecordWords.gone=Someone no longer in this case",
    "# {0} - a day", "RecordWords.until=until {0}",
    "# {0} - a day", "RecordWords.ended=ended {0}"})
public final class RecordWords {
    private RecordWords() {
    }

    /** The name of whose it is, or that it is everyone's. */
    public static String name(CaseRecord record, Case of) {
        return record.person() == 0 ? everyone(of)
                : of.member(record.person()).map(Member::name).orElse(Bundle.RecordWords_gone());
    }

    /** "Both" or "Everyone"; the one name where there is only one. */
    public static String everyone(Case of) {
        return switch (of.people().size()) {
            case 1 -> of.people().get(0).name();
            case 2 -> Bundle.RecordWords_both();
            default -> Bundle.RecordWords_all();
        };
    }

    /** The parts that say something, with a point between. */
    public static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** "until 3 May 2027", or empty. */
    public static String until(Optional<LocalDate> day) {
        return day.map(d -> Bundle.RecordWords_until(CaseWords.day(d))).orElse("");
    }

    /** "ended 3 May 2027", or empty. */
    public static String ended(Optional<LocalDate> day) {
        return day.map(d -> Bundle.RecordWords_ended(CaseWords.day(d))).orElse("");
    }
}
