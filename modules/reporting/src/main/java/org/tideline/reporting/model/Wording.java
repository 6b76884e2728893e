package org.tideline.reporting.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.api.PracticeInfo;

/** The fixed words of a report: {@code reports.md} §6 and §8. Whole sentences; names, dates and periods put in. */
@Messages({
    "MadeUpSample=Made-up sample", "TherapistsFile=Therapist\u2019s file",
    "# {0} - first day", "# {1} - last day", "PeriodText={0} to {1}",
    "# {0} - period", "SubtitleCouple=Progress report, {0}",
    "# {0} - period", "SubtitleMember=Your own report, {0}",
    "# {0} - code", "# {1} - kind of case", "# {2} - period", "SubtitleTherapist=Case file summary {0}, {1}, {2}",
    "# {0} - period", "SubtitleCoupleEnding=Summary at the end, {0}",
    "# {0} - period", "SubtitleMemberEnding=Your own summary at the end, {0}",
    "# {0} - code", "# {1} - kind of case", "# {2} - period", "SubtitleTherapistEnding=Summary at the end {0}, {1}, {2}",
    "TitleOutside=Summary of therapy", "TitleOutsideCouple=Summary of couple therapy", "TitleOutsideFamily=Summary of family therapy",
    "TitleAttendance=Statement of attendance",
    "# {0} - full name", "# {1} - period", "SubtitleAttendance={0}, {1}",
    "# {0} - code", "MetaOutside=Summary {0}", "# {0} - code", "MetaAttendance=Statement of attendance {0}",
    "# {0} - code", "MetaEnding=Summary at the end {0}",
    "# {0} - recipient", "# {1} - day", "# {2} - therapist", "# {3} - release number",
    "FootOutside=Summary for {0}. Made on {1} by {2}. Release {3}.",
    "# {0} - recipient", "# {1} - day", "# {2} - therapist", "# {3} - release number",
    "FootAttendanceOutside=Statement for {0}. Made on {1} by {2}. Release {3}.",
    "# {0} - full name", "# {1} - day", "# {2} - therapist", "FootAttendance=Statement for {0}. Made on {1} by {2}.",
    "FootOutsideHoldsOne=Confidential health record. For the named recipient and purpose only; not to be passed on without a new written authorisation.",
    "FootOutsideHoldsBoth=Confidential health record. For the named recipient and purpose only; not to be passed on without a new written "
            + "authorisation by both.",
    "FootOutsideHoldsAll=Confidential health record. For the named recipient and purpose only; not to be passed on without a new written "
            + "authorisation by all.",
    "FootAttendanceHolds=Says when the person came, and nothing of what was said. Whether to show it to anyone is theirs to decide.",
    "# {0} - release number", "ReleaseNumber=D-{0}",
    "# {0} - names", "# {1} - subtitle", "RunningHead={0} \u00A0\u00B7\u00A0 {1}",
    "# {0} - code", "MetaCouple=Progress report {0}",
    "# {0} - code", "MetaMember=Own report {0}",
    "# {0} - code", "MetaTherapist=Case file summary {0}",
    "# {0} - page", "# {1} - pages", "PageOf=Page {0} of {1}",
    "# {0} - full names", "# {1} - day", "# {2} - therapist", "FootCouple=Progress report for {0}. Made on {1} by {2}.",
    "# {0} - full name", "# {1} - day", "# {2} - therapist", "FootMember=Own report for {0}. Made on {1} by {2}.",
    "# {0} - code", "# {1} - day", "# {2} - therapist",
    "FootTherapist=Case file summary {0}. Made on {1} by {2} for the therapist\u2019s own file.",
    "# {0} - first line", "FootDraft=Draft. {0}",
    "# {0} - how many", "FootCoupleHolds=Confidential. Holds joint records and what each of you opened. "
            + "Please keep it where only the {0} of you can read it.",
    "FootMemberHolds=Confidential, for you alone. Holds joint records and your own. Whether to show it to anyone is yours to decide.",
    "FootTherapistHolds=Not for clients. Holds joint, each member\u2019s own and therapist\u2019s items. "
            + "Psychotherapy notes are kept apart and are not part of it.",
    "# {0} - therapist", "# {1} - credential", "Signature={0}, {1}",
    "# {0} - names but the last", "# {1} - last name", "NamesAnd={0} and {1}",
    "# {0} - names but the last", "# {1} - last name", "NamesOr={0} or {1}",
    "Two=two", "Three=three", "Four=four", "Five=five", "Six=six",
    "HowToRead=How to read this",
    "HowToReadCouple=Each dot is one rating, given by one of you at one moment, from 0 (far apart) to 10 (very close). "
            + "The thin line joins the ratings: the waves. They come and go from day to day.\n"
            + "The thick line is the level the waves move around. The pale band says roughly where that level lies: about four "
            + "times in five it is inside. It does not say where single ratings fall. A level can drift up or down by itself, "
            + "so small moves mean little. Where no one rated for a while, the picture is left empty.\n"
            + "There is no line to reach, and higher is not the same as better for everyone. Two people may feel differently "
            + "about the same week; both are right. What the picture cannot tell: why something moved, and what comes next. "
            + "Large or growing waves are worth talking about, and so is anything here that does not fit what you remember.",
    "HowToReadMember=A level can drift up or down by itself, so small moves mean little. The band says roughly where the level "
            + "lies, not where single ratings fall. There is no line to reach.",
    "# {0} - names of the others", "OwnDrawer=What you keep in your own drawer is not shown to {0}, in a report or anywhere else, unless you open it.",
    "WhatIsInHere=What is in here",
    "WhatIsInHereBoth=This report holds joint records, and ratings, answers and words that their author opened to both of you. "
            + "Each of you may keep other things to yourself; nothing can be read from their absence. What was opened can be "
            + "closed again, and a later report will then leave it out.",
    "WhatIsInHereAll=This report holds joint records, and ratings, answers and words that their author opened to all of you. "
            + "Each of you may keep other things to yourself; nothing can be read from their absence. What was opened can be "
            + "closed again, and a later report will then leave it out.",
    "FactMembers=Members", "FactStatus=Status", "FactFormat=Worked with", "FactSince=Since",
    "# {0} - name", "# {1} - day", "MemberSince={0}, since {1}",
    "# {0} - name", "# {1} - first day", "# {2} - last day", "MemberUntil={0}, {1} to {2}",
    "KindIndividual=individual", "KindCouple=couple", "KindFamily=family", "KindOther=other relationship",
    "StatusInquiry=inquiry", "StatusActive=active", "StatusPaused=paused", "StatusParted=parted", "StatusEnded=ended",
    "FormatTogether=together", "FormatBoth=together and each", "FormatAlone=each alone"
})
final class Wording {
    private static final char TIED = '\u00A0';

    private Wording() {
    }

    /** The language all words of this version are in. */
    static Locale language() {
        Locale here = Locale.getDefault();
        return here.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? here : Locale.ENGLISH;
    }

    /** "19 June 2025", with the day tied to its month. */
    static String day(LocalDate day) {
        return dayAndMonth(day) + " " + day.getYear();
    }

    private static String dayAndMonth(LocalDate day) {
        return day.getDayOfMonth() + Character.toString(TIED) + DateTimeFormatter.ofPattern("MMMM", language()).format(day);
    }

    /** "6 January to 29 June 2025"; an open end is the beginning of the case, or today. */
    static String period(Period period, Case of) {
        LocalDate to = period.to() == null ? Now.today() : period.to();
        LocalDate from = period.from() == null ? of.since() : period.from();
        if (!from.isBefore(to)) {
            return day(period.to() == null && period.from() != null ? from : to);
        }
        return Bundle.PeriodText(from.getYear() == to.getYear() ? dayAndMonth(from) : day(from), day(to));
    }

    /** The title of a report. */
    static String titleOf(Report report, Case of, List<Member> readers) {
        if (report.form() == ReportForm.ATTENDANCE) {
            return Bundle.TitleAttendance();
        }
        return switch (report.kind()) {
            case MEMBER -> readers.get(0).fullName();
            case COUPLE, THERAPIST -> title(readers);
            case OUTSIDE -> of.kind() == CaseKind.COUPLE && readers.size() > 1 ? Bundle.TitleOutsideCouple()
                    : of.kind() == CaseKind.FAMILY && readers.size() > 1 ? Bundle.TitleOutsideFamily() : Bundle.TitleOutside();
        };
    }

    /** The line under the title. */
    static String subtitle(Report report, Case of, String period) {
        boolean ending = report.form() == ReportForm.ENDING;
        if (report.form() == ReportForm.ATTENDANCE && report.kind() == ReportKind.MEMBER) {
            return Bundle.SubtitleAttendance(of.member(report.person()).map(Member::fullName).orElse(""), period);
        }
        return switch (report.kind()) {
            case COUPLE -> ending ? Bundle.SubtitleCoupleEnding(period) : Bundle.SubtitleCouple(period);
            case MEMBER -> ending ? Bundle.SubtitleMemberEnding(period) : Bundle.SubtitleMember(period);
            case THERAPIST -> ending ? Bundle.SubtitleTherapistEnding(of.code(), kindOf(of.kind()), period)
                    : Bundle.SubtitleTherapist(of.code(), kindOf(of.kind()), period);
            case OUTSIDE -> period;
        };
    }

    /** "D-0032". */
    static String number(long release) {
        return Bundle.ReleaseNumber(String.format(Locale.ROOT, "%04d", release));
    }

    /** First line at the foot of what is set as a letter: summaries for someone outside, and statements. */
    static String letterFoot(Report report, List<Member> readers, int release, String therapist) {
        String today = day(Now.today());
        if (report.kind() != ReportKind.OUTSIDE) {
            return Bundle.FootAttendance(and(readers.stream().map(Member::fullName).toList()), today, therapist);
        }
        return report.form() == ReportForm.ATTENDANCE ? Bundle.FootAttendanceOutside(report.outside(), today, therapist, number((long) release))
                : Bundle.FootOutside(report.outside(), today, therapist, number((long) release));
    }

    /** Second line of the same. */
    static String letterHolds(Report report, int about) {
        if (report.kind() != ReportKind.OUTSIDE) {
            return Bundle.FootAttendanceHolds();
        }
        return about < 2 ? Bundle.FootOutsideHoldsOne() : about == 2 ? Bundle.FootOutsideHoldsBoth() : Bundle.FootOutsideHoldsAll();
    }

    static String running(String title, String subtitle) {
        return Bundle.RunningHead(title, subtitle);
    }

    static String fileTitle(Report report, Case of) {
        if (report.form() != ReportForm.COURSE) {
            return report.form() == ReportForm.ENDING ? Bundle.MetaEnding(of.code()) : Bundle.MetaAttendance(of.code());
        }
        return switch (report.kind()) {
            case OUTSIDE -> Bundle.MetaOutside(of.code());
            case COUPLE -> Bundle.MetaCouple(of.code());
            case MEMBER -> Bundle.MetaMember(of.code());
            case THERAPIST -> Bundle.MetaTherapist(of.code());
        };
    }

    static String pageOf() {
        return Bundle.PageOf("{0}", "{1}");
    }

    static String mark(PracticeInfo info) {
        return info.sample() ? Bundle.MadeUpSample() : "";
    }

    /** What stands beside the practice's name: the letterhead's first line, or whose file it is. */
    static String practiceOf(ReportKind kind, PracticeInfo info) {
        return kind == ReportKind.THERAPIST ? Bundle.TherapistsFile() : info.letterhead().lines().findFirst().orElse("");
    }

    /** The name under the opening words, with what the therapist is called by. */
    static String signature(PracticeInfo info) {
        return info.credential().isBlank() ? info.therapist() : Bundle.Signature(info.therapist(), info.credential().strip());
    }

    /** The two lines at the foot. */
    static List<String> footer(ReportKind kind, Case of, List<Member> readers, boolean draft, String therapist) {
        String names = and(readers.stream().map(Member::fullName).toList());
        String today = day(Now.today());
        String first = switch (kind) {
            case COUPLE -> Bundle.FootCouple(names, today, therapist);
            case MEMBER -> Bundle.FootMember(names, today, therapist);
            case THERAPIST, OUTSIDE -> Bundle.FootTherapist(of.code(), today, therapist);
        };
        String second = switch (kind) {
            case COUPLE -> Bundle.FootCoupleHolds(number(readers.size()));
            case MEMBER -> Bundle.FootMemberHolds();
            case THERAPIST, OUTSIDE -> Bundle.FootTherapistHolds();
        };
        return List.of(draft ? Bundle.FootDraft(first) : first, second);
    }

    static String howToReadTitle() {
        return Bundle.HowToRead();
    }

    /** How to read the charts; for a member with what the others do not see. */
    static String howToRead(ReportKind kind, List<String> others) {
        if (kind == ReportKind.COUPLE) {
            return Bundle.HowToReadCouple();
        }
        return others.isEmpty() ? Bundle.HowToReadMember() : Bundle.HowToReadMember() + " " + Bundle.OwnDrawer(or(others));
    }

    static String inHereTitle() {
        return Bundle.WhatIsInHere();
    }

    static String inHere(int readers) {
        return readers == 2 ? Bundle.WhatIsInHereBoth() : Bundle.WhatIsInHereAll();
    }

    static String factMembers() {
        return Bundle.FactMembers();
    }

    static String factStatus() {
        return Bundle.FactStatus();
    }

    static String factFormat() {
        return Bundle.FactFormat();
    }

    static String factSince() {
        return Bundle.FactSince();
    }

    static String member(Member member) {
        return member.to() == null ? Bundle.MemberSince(member.fullName(), day(member.from()))
                : Bundle.MemberUntil(member.fullName(), day(member.from()), day(member.to()));
    }

    static String kindOf(CaseKind kind) {
        return switch (kind) {
            case INDIVIDUAL -> Bundle.KindIndividual();
            case COUPLE -> Bundle.KindCouple();
            case FAMILY -> Bundle.KindFamily();
            case OTHER -> Bundle.KindOther();
        };
    }

    static String status(CaseStatus status) {
        return switch (status) {
            case INQUIRY -> Bundle.StatusInquiry();
            case ACTIVE -> Bundle.StatusActive();
            case PAUSED -> Bundle.StatusPaused();
            case PARTED -> Bundle.StatusParted();
            case ENDED -> Bundle.StatusEnded();
        };
    }

    static String format(WorkingFormat format) {
        return switch (format) {
            case TOGETHER -> Bundle.FormatTogether();
            case TOGETHER_AND_EACH -> Bundle.FormatBoth();
            case EACH_ALONE -> Bundle.FormatAlone();
        };
    }

    /** "Leila & Jonas", "Aiko, Ben & Leah". */
    static String title(List<Member> members) {
        List<String> names = members.stream().map(Member::name).toList();
        int last = names.size() - 1;
        return last <= 0 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " & " + names.get(last);
    }

    static String and(List<String> names) {
        int last = names.size() - 1;
        return last <= 0 ? String.join("", names) : Bundle.NamesAnd(String.join(", ", names.subList(0, last)), names.get(last));
    }

    private static String or(List<String> names) {
        int last = names.size() - 1;
        return last <= 0 ? String.join("", names) : Bundle.NamesOr(String.join(", ", names.subList(0, last)), names.get(last));
    }

    private static String number(int n) {
        return switch (n) {
            case 2 -> Bundle.Two();
            case 3 -> Bundle.Three();
            case 4 -> Bundle.Four();
            case 5 -> Bundle.Five();
            case 6 -> Bundle.Six();
            default -> Integer.toString(n);
        };
    }
}
