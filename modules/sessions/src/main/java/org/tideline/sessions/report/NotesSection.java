package org.tideline.sessions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.sessions.model.Chosen;
import org.tideline.sessions.model.InReports;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.OpenPractice;

/**
 * Notes themselves, with their addenda: in a report for clients only parts that were chosen one by one and are signed; in
 * the therapist's file all of them. Switched off unless it is asked for.
 */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "NotesSection.title=Notes",
    "# {0} - day", "NotesSection.of=Session of {0}",
    "# {0} - session", "# {1} - day", "# {2} - part", "NotesSection.part={0}, {1}, {2}"})
public final class NotesSection implements ReportSection {
    @Override
    public String id() {
        return "sessions.notes";
    }

    @Override
    public int position() {
        return 950;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.NotesSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return Offer.OFF;
    }

    /** Outside only what was chosen one by one, and never unless it is switched on. */
    @Override
    public Offer offer(ReportKind kind, ReportForm form) {
        return form == ReportForm.ATTENDANCE ? Offer.NO : Offer.OFF;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        boolean all = scope.reader() instanceof Reader.Therapist;
        Set<Long> chosen = practice.service(InReports.class).of(scope.of().id()).stream().filter(Chosen::whole).map(Chosen::part)
                .collect(Collectors.toSet());
        List<Session> sessions = all ? practice.service(Sessions.class).of(scope.of().id()) : List.of();
        List<Block> blocks = new ArrayList<>();
        for (Seen.Part seen : Seen.parts(practice, scope)) {
            if (all || seen.note().locked() && chosen.contains(seen.part().id())) {
                Session session = seen.note().session();
                String day = PageDays.day(session.day(), locale);
                String head = all ? Bundle.NotesSection_part(SessionWords.title(scope.of(), session, SessionWords.number(sessions, session)), day,
                        SessionWords.part(scope.of(), seen.part())) : Bundle.NotesSection_of(day);
                blocks.add(new Block.Words(Block.Style.NAME, head, List.of(seen)));
                blocks.addAll(NoteBlocks.of(scope.of(), seen, all, true, locale));
            }
        }
        return blocks;
    }
}
