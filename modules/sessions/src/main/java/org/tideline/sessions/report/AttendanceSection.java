package org.tideline.sessions.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Now;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.report.Seen.Held;
import org.tideline.storage.api.OpenPractice;

/**
 * The days they met, by month. On a page for clients a session stands only where all it belongs to were there, so that
 * nothing shows that somebody did not come; the therapist's file has each with who was there and what became of its note.
 */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "AttendanceSection.title=When we met",
    "# {0} - month", "# {1} - days", "AttendanceSection.month={0}: {1}",
    "AttendanceSection.day=Day", "AttendanceSection.session=Session", "AttendanceSection.who=Who was there", "AttendanceSection.note=Note",
    "# {0} - name", "# {1} - how they attended", "AttendanceSection.attended={0}, {1}",
    "# {0} - what", "# {1} - what about it", "AttendanceSection.with={0}, {1}",
    "# {0} - day", "AttendanceSection.signed=signed {0}",
    "# {0} - day", "AttendanceSection.late=late entry, signed {0}",
    "AttendanceSection.draft=not signed", "AttendanceSection.attendance=Attendance",
    "# {0} - full name", "# {1} - sessions attended", "# {2} - sessions", "# {3} - first day", "# {4} - last day",
    "AttendanceSection.outside={0} attended {1} of {2} sessions between {3} and {4}.",
    "# {0} - full name", "# {1} - day", "AttendanceSection.outsideOnce={0} attended 1 of 1 session, on {1}.",
    "# {0} - full name", "# {1} - day", "AttendanceSection.outsideNot={0} attended 0 of 1 session, on {1}."})
public final class AttendanceSection implements ReportSection {
    @Override
    public String id() {
        return "sessions.attendance";
    }

    @Override
    public int position() {
        return 200;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.AttendanceSection_title();
    }

    @Override
    public String title(ReportKind kind, Locale locale) {
        return kind == ReportKind.OUTSIDE ? Bundle.AttendanceSection_attendance() : title(locale);
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.THERAPIST ? Offer.ON : Offer.OFF;
    }

    @Override
    public Offer offer(ReportKind kind, ReportForm form) {
        return form == ReportForm.ATTENDANCE ? Offer.ALWAYS : kind == ReportKind.OUTSIDE ? Offer.ON : offer(kind);
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        List<Held> seen = Seen.sessions(practice, scope).stream().filter(held -> !held.session().day().isAfter(Now.today())).toList();
        if (scope.reader() instanceof Reader.Therapist) {
            return seen.isEmpty() ? List.of() : List.of(table(practice, scope.of(), seen, locale));
        }
        if (kind == ReportKind.OUTSIDE) {
            return outside(scope, seen, locale);
        }
        List<Held> met = seen.stream().filter(held -> !held.session().kind().contact() && complete(held, scope)).toList();
        Map<YearMonth, SortedSet<LocalDate>> months = new TreeMap<>();
        met.forEach(held -> months.computeIfAbsent(YearMonth.from(held.session().day()), month -> new TreeSet<>()).add(held.session().day()));
        List<Block> blocks = new ArrayList<>();
        months.forEach((month, days) -> blocks.add(new Block.Words(Block.Style.BODY,
                Bundle.AttendanceSection_month(PageDays.month(month, locale), PageDays.numbers(days)),
                met.stream().filter(held -> days.contains(held.session().day())).toList())));
        return blocks;
    }

    /** For someone outside: how often each came of the times that may be told, in the third person (S30). */
    private static List<Block> outside(Scope scope, List<Held> seen, Locale locale) {
        List<Block> blocks = new ArrayList<>();
        for (Member member : scope.of().people()) {
            List<Held> hers = seen.stream().filter(held -> !held.session().kind().contact() && held.session().of(member.person()).isPresent()).toList();
            if (!hers.isEmpty()) {
                long there = hers.stream().filter(held -> held.session().there().contains(member.person())).count();
                String first = PageDays.day(hers.get(0).session().day(), locale);
                String words = hers.size() > 1 ? Bundle.AttendanceSection_outside(member.fullName(), there, hers.size(), first,
                        PageDays.day(hers.get(hers.size() - 1).session().day(), locale))
                        : there == 1 ? Bundle.AttendanceSection_outsideOnce(member.fullName(), first) : Bundle.AttendanceSection_outsideNot(member.fullName(), first);
                blocks.add(new Block.Words(Block.Style.BODY, words, hers));
            }
        }
        return blocks;
    }

    /** Whether everyone was there whom the page could say it of: its one reader, or all it belongs to. */
    private static boolean complete(Held held, Scope scope) {
        if (scope.reader() instanceof Reader.OwnPaper own) {
            return held.session().there().contains(own.member());
        }
        Set<Long> whose = held.label().drawer() == Drawer.JOINT ? scope.of().personsOn(held.session().day()) : Set.of(held.label().owner());
        return held.session().there().containsAll(whose);
    }

    private static Block table(OpenPractice practice, Case of, List<Held> seen, Locale locale) {
        List<Session> all = practice.service(Sessions.class).of(of.id());
        Map<Long, Note> notes = practice.service(Sessions.class).notes(of.id()).stream()
                .collect(Collectors.toMap(note -> note.session().id(), note -> note));
        List<List<String>> rows = seen.stream().map(Held::session).map(session -> List.of(PageDays.day(session.day(), locale),
                session.fellThrough() ? Bundle.AttendanceSection_with(SessionWords.title(of, session, SessionWords.number(all, session)), SessionWords.fell())
                        : SessionWords.title(of, session, SessionWords.number(all, session)),
                who(of, session), note(notes.get(session.id()), locale))).toList();
        return new Block.Table(List.of(new Block.Column(Bundle.AttendanceSection_day(), 24, false), new Block.Column(Bundle.AttendanceSection_session(), 30, false),
                new Block.Column(Bundle.AttendanceSection_who(), 30, false), new Block.Column(Bundle.AttendanceSection_note(), 26, false)), rows, seen);
    }

    private static String who(Case of, Session session) {
        return session.attendance().stream().map(a -> {
            String name = of.member(a.person()).map(Member::name).orElse("");
            return a.how() == Session.Attended.PRESENT ? name : Bundle.AttendanceSection_attended(name, SessionWords.of(a));
        }).collect(Collectors.joining("\n"));
    }

    private static String note(Note note, Locale locale) {
        if (note == null) {
            return "";
        }
        return !note.locked() ? Bundle.AttendanceSection_draft() : note.late() ? Bundle.AttendanceSection_late(PageDays.day(note.signed(), locale))
                : Bundle.AttendanceSection_signed(PageDays.day(note.signed(), locale));
    }
}
