package org.tideline.sessions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Period;
import org.tideline.reporting.api.FilePages;
import org.tideline.reporting.spi.Block;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.OpenPractice;

/** One note with its addenda, or all notes of a case in their order, as pages of the therapist's own file. Worker thread. */
@Messages({
    "# {0} - session", "# {1} - day", "NotePages.session={0}, {1}",
    "# {0} - what about it", "# {1} - session", "NotePages.marked={0}: {1}",
    "# {0} - session", "NotePages.foot=Note: {0}",
    "NotePages.all=All notes, oldest first",
    "NotePages.allFoot=All notes",
    "NotePages.when=When", "NotePages.where=Where", "NotePages.who=Who was there", "NotePages.beside=Also there", "NotePages.template=Template",
    "NotePages.signature=Signature",
    "# {0} - day", "# {1} - time", "NotePages.at={0}, {1}",
    "# {0} - day and time", "# {1} - minutes", "NotePages.long={0}, {1} minutes",
    "# {0} - who", "# {1} - how", "NotePages.attended={0}, {1}"})
public final class NotePages {
    /** Items of this kind stand for all notes of the case whose id they have. */
    public static final String ALL = "sessions.all-notes";
    private static final char TIED = '\u00A0';

    private NotePages() {
    }

    /** The note of a session; empty if it has none, or nothing is written in it. */
    public static Optional<FilePages.Pages> one(OpenPractice practice, long caseId, long session, Locale locale) {
        Scope scope = scope(practice, caseId);
        List<Seen.Part> parts = Seen.parts(practice, scope).stream().filter(seen -> seen.note().session().id() == session).toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Case of = scope.of();
        Note note = parts.get(0).note();
        String title = title(of, note, practice.service(Sessions.class).of(caseId), locale);
        List<FilePages.Part> all = parts.stream()
                .map(seen -> new FilePages.Part(SessionWords.part(of, seen.part()), NoteBlocks.of(of, seen, true, false, locale))).toList();
        return Optional.of(new FilePages.Pages(scope, note.ref(), of.title(), title, "note", Bundle.NotePages_foot(title), facts(of, note, locale), all));
    }

    /** All notes of a case; empty if there is none. */
    public static Optional<FilePages.Pages> all(OpenPractice practice, long caseId, Locale locale) {
        Scope scope = scope(practice, caseId);
        Case of = scope.of();
        List<Session> sessions = practice.service(Sessions.class).of(caseId);
        List<FilePages.Part> parts = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Seen.Part> seen = Seen.parts(practice, scope);
        for (int i = 0; i < seen.size(); i++) {
            Note note = seen.get(i).note();
            if (blocks.isEmpty()) {
                blocks.add(new Block.Words(Block.Style.SIDE, facts(of, note, locale).stream().map(FilePages.Fact::value)
                        .collect(Collectors.joining("\n")), List.of(seen.get(i))));
            }
            blocks.add(new Block.Words(Block.Style.NAME, SessionWords.part(of, seen.get(i).part()), List.of(seen.get(i))));
            blocks.addAll(NoteBlocks.of(of, seen.get(i), true, false, locale));
            if (i == seen.size() - 1 || seen.get(i + 1).note().id() != note.id()) {
                parts.add(new FilePages.Part(title(of, note, sessions, locale), blocks));
                blocks.clear();
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new FilePages.Pages(scope, new ItemRef(ALL, caseId), of.title(), Bundle.NotePages_all(),
                "notes", Bundle.NotePages_allFoot(), List.of(), parts));
    }

    private static Scope scope(OpenPractice practice, long caseId) {
        return practice.service(Scopes.class).of(caseId, new Reader.Therapist(), Period.ALL);
    }

    private static String title(Case of, Note note, List<Session> all, Locale locale) {
        Session session = note.session();
        String title = Bundle.NotePages_session(SessionWords.title(of, session, SessionWords.number(all, session)), PageDays.day(session.day(), locale).replace(' ', TIED));
        return note.locked() ? title : Bundle.NotePages_marked(NoteBlocks.draft(), title);
    }

    private static List<FilePages.Fact> facts(Case of, Note note, Locale locale) {
        Session session = note.session();
        String day = PageDays.day(session.day(), locale);
        String at = session.time() == null ? day : Bundle.NotePages_at(day, SessionWords.time(session.time()));
        List<FilePages.Fact> facts = new ArrayList<>();
        facts.add(new FilePages.Fact(Bundle.NotePages_when(), session.minutes() == 0 ? at : Bundle.NotePages_long(at, session.minutes())));
        facts.add(new FilePages.Fact(Bundle.NotePages_where(), SessionWords.of(session.place())));
        if (!session.attendance().isEmpty()) {
            facts.add(new FilePages.Fact(Bundle.NotePages_who(), session.attendance().stream().map(a -> Bundle.NotePages_attended(
                    of.member(a.person()).map(Member::name).orElse(""), words(SessionWords.of(a), a.words()))).collect(Collectors.joining("\n"))));
        }
        if (!session.beside().isEmpty()) {
            facts.add(new FilePages.Fact(Bundle.NotePages_beside(), session.beside().stream()
                    .map(beside -> words(SessionWords.of(beside.role()), beside.words())).collect(Collectors.joining("\n"))));
        }
        if (!note.template().isBlank()) {
            facts.add(new FilePages.Fact(Bundle.NotePages_template(), note.template()));
        }
        facts.add(new FilePages.Fact(Bundle.NotePages_signature(), NoteBlocks.signature(note, locale)));
        return facts;
    }

    private static String words(String what, String more) {
        return more == null || more.isBlank() ? what : Bundle.NotePages_attended(what, more.strip());
    }
}
