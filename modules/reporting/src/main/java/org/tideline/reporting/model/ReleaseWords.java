package org.tideline.reporting.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.reporting.api.ReportForm;

/** What was made and given, in words. */
@Messages({
    "ReleaseHow.HAND=By hand", "ReleaseHow.POST=By post", "ReleaseHow.MAIL=By encrypted mail", "ReleaseHow.PORTAL=Through a portal",
    "ReleaseHow.FAX=By fax", "ReleaseHow.OTHER=Another way",
    "ReleaseKind.couple=Report for them together", "ReleaseKind.member=Own report", "ReleaseKind.therapist=Case file", "ReleaseKind.outside=Summary",
    "ReleaseKind.attendance=Statement of attendance", "ReleaseKind.ending=Summary at the end",
    "# {0} - day", "# {1} - recipient", "ReleaseGiven={0}, {1}", "ReleaseNotGiven=not given",
    "ReleaseDrawer.JOINT=joint", "# {0} - name", "ReleaseDrawer.OWN={0}\u2019s own", "ReleaseDrawer.PSYCHOTHERAPY=psychotherapy notes",
    "ReleaseDrawer.THERAPIST=the therapist\u2019s",
    "# {0} - section", "# {1} - drawers", "ReleaseWhat={0} ({1})"})
public final class ReleaseWords {
    private ReleaseWords() {
    }

    /** "D-0032". */
    public static String number(Releases.Made made) {
        return Wording.number(made.number());
    }

    /** By which way. */
    public static String how(Releases.How how) {
        return switch (how) {
            case HAND -> Bundle.ReleaseHow_HAND();
            case POST -> Bundle.ReleaseHow_POST();
            case MAIL -> Bundle.ReleaseHow_MAIL();
            case PORTAL -> Bundle.ReleaseHow_PORTAL();
            case FAX -> Bundle.ReleaseHow_FAX();
            case OTHER -> Bundle.ReleaseHow_OTHER();
        };
    }

    /** What was made. */
    public static String what(Releases.Made made) {
        if (made.form() != ReportForm.COURSE) {
            return made.form() == ReportForm.ATTENDANCE ? Bundle.ReleaseKind_attendance() : Bundle.ReleaseKind_ending();
        }
        return switch (made.kind()) {
            case COUPLE -> Bundle.ReleaseKind_couple();
            case MEMBER -> Bundle.ReleaseKind_member();
            case THERAPIST -> Bundle.ReleaseKind_therapist();
            case OUTSIDE -> Bundle.ReleaseKind_outside();
        };
    }

    /** The day it was made. */
    public static LocalDate day(Releases.Made made) {
        return made.at().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    /** "19 June 2025". */
    public static String words(LocalDate day) {
        return Wording.day(day);
    }

    /** When and to whom it was given, or that it was not. */
    public static String given(Releases.Made made) {
        return made.given() == null ? Bundle.ReleaseNotGiven() : Bundle.ReleaseGiven(words(made.given().day()), made.given().to());
    }

    /** What stood in it: sections with the drawers they came from. */
    static String content(Case of, List<Releases.What> what) {
        return what.stream().collect(Collectors.groupingBy(Releases.What::section, LinkedHashMap::new, Collectors.mapping(
                w -> drawer(of, w), Collectors.joining(", ")))).entrySet().stream().map(e -> Bundle.ReleaseWhat(e.getKey(), e.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String drawer(Case of, Releases.What what) {
        return switch (what.drawer()) {
            case JOINT -> Bundle.ReleaseDrawer_JOINT();
            case OWN -> Bundle.ReleaseDrawer_OWN(of.member(what.owner()).map(Member::name).orElse(""));
            case PSYCHOTHERAPY -> Bundle.ReleaseDrawer_PSYCHOTHERAPY();
            case THERAPIST, SAFETY -> Bundle.ReleaseDrawer_THERAPIST();
        };
    }
}
