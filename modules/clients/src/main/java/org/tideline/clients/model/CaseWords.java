package org.tideline.clients.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.WorkingFormat;

/** The words for kinds, standing and working formats of cases. Any thread. */
@Messages({
    "CaseWords.INDIVIDUAL=Individual",
    "CaseWords.COUPLE=Couple",
    "CaseWords.FAMILY=Family",
    "CaseWords.OTHER=Other relationship",
    "CaseWords.INQUIRY=Inquiry",
    "CaseWords.ACTIVE=Active",
    "CaseWords.PAUSED=Paused",
    "CaseWords.PARTED=Parted",
    "CaseWords.ENDED=Closed",
    "CaseWords.TOGETHER=Together",
    "CaseWords.TOGETHER_AND_EACH=Together and each",
    "CaseWords.EACH_ALONE=Each alone",
    "# {0} - first day", "# {1} - last day", "CaseWords.span={0} to {1}",
    "# {0} - a day", "CaseWords.with=with you since {0}",
    "# {0} - a day", "CaseWords.inquiredSince=inquiry since {0}",
    "# {0} - standing", "# {1} - a day", "CaseWords.standing={0} since {1}"})
public final class CaseWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private CaseWords() {
    }

    /** The kind, such as "Couple". */
    public static String of(CaseKind kind) {
        return switch (kind) {
            case INDIVIDUAL -> Bundle.CaseWords_INDIVIDUAL();
            case COUPLE -> Bundle.CaseWords_COUPLE();
            case FAMILY -> Bundle.CaseWords_FAMILY();
            case OTHER -> Bundle.CaseWords_OTHER();
        };
    }

    /** The standing, such as "Paused". */
    public static String of(CaseStatus status) {
        return switch (status) {
            case INQUIRY -> Bundle.CaseWords_INQUIRY();
            case ACTIVE -> Bundle.CaseWords_ACTIVE();
            case PAUSED -> Bundle.CaseWords_PAUSED();
            case PARTED -> Bundle.CaseWords_PARTED();
            case ENDED -> Bundle.CaseWords_ENDED();
        };
    }

    /** The working format, such as "Together and each". */
    public static String of(WorkingFormat format) {
        return switch (format) {
            case TOGETHER -> Bundle.CaseWords_TOGETHER();
            case TOGETHER_AND_EACH -> Bundle.CaseWords_TOGETHER_AND_EACH();
            case EACH_ALONE -> Bundle.CaseWords_EACH_ALONE();
        };
    }

    /** A day of the week, such as "Monday". */
    public static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** A day as it stands within a line: "3 Mar 2025". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day in short: "3 Mar", with its year where that is not this one. */
    public static String shortDay(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? SHORT.format(day) : DAY.format(day);
    }

    /** A span of days without saying anything twice: "1 to 8 Nov 2026"; a single day where {@code to} is null. */
    public static String span(LocalDate from, LocalDate to) {
        if (to == null || to.equals(from)) {
            return day(from);
        }
        boolean sameYear = from.getYear() == to.getYear();
        String first = !sameYear ? day(from) : from.getMonth() == to.getMonth() ? Integer.toString(from.getDayOfMonth()) : SHORT.format(from);
        return Bundle.CaseWords_span(first, day(to));
    }

    /** The line beside the names: "Couple · with you since 3 Mar 2025 · together and each". */
    public static String meta(Case of, LocalDate statusSince) {
        List<String> parts = new ArrayList<>();
        parts.add(of(of.kind()));
        parts.add(of.status() == CaseStatus.INQUIRY ? Bundle.CaseWords_inquiredSince(day(of.since()))
                : Bundle.CaseWords_with(day(of.since())));
        if (of.kind() != CaseKind.INDIVIDUAL) {
            parts.add(of(of.format()).toLowerCase(Locale.ENGLISH));
        }
        if (statusSince != null && (of.status() == CaseStatus.PAUSED || of.status() == CaseStatus.PARTED
                || of.status() == CaseStatus.ENDED)) {
            parts.add(Bundle.CaseWords_standing(of(of.status()).toLowerCase(Locale.ENGLISH), day(statusSince)));
        }
        return String.join(" · ", parts);
    }
}
