package org.tideline.sessions.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.text.api.MarkedText;
import org.tideline.storage.api.OpenPractice;

/**
 * Sessions on the timeline, what the last note said on the sheets, and what waits for its note or its signature. What is
 * not signed is the therapist's alone, as is whether somebody did not come.
 */
@ServiceProvider(service = CaseItems.class)
@Messages({
    "# {0} - session", "# {1} - what about it", "SessionItems.with={0}: {1}",
    "# {0} - name", "# {1} - how they attended", "SessionItems.attended={0} {1}",
    "# {0} - name", "# {1} - words", "SessionItems.bring={0} to bring: {1}",
    "SessionItems.noNote=No note yet",
    "SessionItems.unsigned=Note not signed",
    "# {0} - how many", "SessionItems.waits={0,choice,1#1 unsigned note|1<{0,number,integer} unsigned notes}"})
public final class SessionItems implements CaseItems {
    /** Kind of the item that stands for what a note said to return to. */
    static final String SAID = "sessions.said";
    /** Kind of the item that stands for what one of them wants to bring to the joint session; its id is the part's. */
    static final String BRING = "sessions.bring";
    /** How far back it is asked whether a session has its note. */
    static final int DAYS_BACK = 400;
    private static final int EXCERPT = 160;
    private static final String ICON = "notebook-pen";

    @Override
    public List<Item> of(OpenPractice practice, long caseId, Period period) {
        Optional<Case> found = practice.service(Cases.class).find(caseId);
        if (found.isEmpty()) {
            return List.of();
        }
        Case of = found.get();
        Sessions sessions = practice.service(Sessions.class);
        List<Session> all = sessions.of(caseId);
        Map<Long, Note> notes = new HashMap<>();
        sessions.notes(caseId).forEach(note -> notes.put(note.session().id(), note));
        List<Item> items = new ArrayList<>();
        LocalDate today = Now.today();
        for (Session session : all) {
            if (period.contains(session.day())) {
                Note note = notes.get(session.id());
                items.add(item(of, session, SessionWords.number(all, session), note, today));
                if (note != null && !session.day().isAfter(today)) {
                    said(note, items);
                    bring(of, note, all, notes, items);
                }
            }
        }
        return items;
    }

    private static Item item(Case of, Session session, int number, Note note, LocalDate today) {
        boolean planned = session.day().isAfter(today);
        boolean took = !planned && !session.fellThrough();
        String title = SessionWords.title(of, session, number);
        Label label = session.label(of);
        List<Item.Line> lines = new ArrayList<>();
        String different = session.attendance().stream().filter(a -> a.how() != Session.Attended.PRESENT)
                .map(a -> Bundle.SessionItems_attended(of.member(a.person()).map(Member::name).orElse(""), SessionWords.of(a)))
                .collect(Collectors.joining(", "));
        if (!different.isEmpty() && took) {
            lines.add(new Item.Line(session.ref(), Label.therapist(session.caseId(), session.day()), different));
        }
        if (note != null) {
            note.parts().stream().filter(part -> !part.empty())
                    .forEach(part -> lines.add(new Item.Line(note.ref(), note.label(part), excerpt(part.words()))));
        }
        String words = planned ? Bundle.SessionItems_with(title, SessionWords.planned())
                : session.fellThrough() ? Bundle.SessionItems_with(title, SessionWords.fell()) : title;
        Part place = session.kind().contact() ? Part.CONTACT : took ? Part.SESSION : Part.NONE;
        return new Item(session.ref(), label, session.day(), session.time(), session.kind().contact() ? icon(session.place()) : ICON, words,
                lines, null, took && !session.kind().contact()).in(place);
    }

    private static String icon(Session.Place place) {
        return place == Session.Place.PHONE || place == Session.Place.VIDEO ? "phone" : "message-circle";
    }

    /** The first words of a text, on one line. */
    static String excerpt(String markdown) {
        String plain = Sections.of(markdown).stream().map(Sections.Section::words).filter(words -> !words.isBlank())
                .map(words -> MarkedText.of(words).plain()).collect(Collectors.joining(" ")).replaceAll("\\s+", " ").strip();
        if (plain.length() <= EXCERPT) {
            return plain;
        }
        int end = plain.offsetByCodePoints(0, plain.codePointCount(0, EXCERPT));
        return plain.substring(0, end).stripTrailing() + "…";
    }

    /** What was agreed is everyone's; what to plan and to return to is the therapist's, wherever it was written. */
    private static void said(Note note, List<Item> items) {
        for (Note.Part part : note.parts()) {
            for (Sections.Section section : Sections.of(part.words())) {
                boolean taken = StarterTemplates.taken(section.heading());
                if (!section.words().isBlank() && (taken || StarterTemplates.next(section.heading()))) {
                    Label label = taken ? note.label(part) : Label.therapist(note.session().caseId(), note.session().day());
                    items.add(new Item(new ItemRef(SAID, note.id()), label, note.session().day(), note.session().time(), ICON,
                            excerpt(section.words()), List.of(), null, false).in(Part.SAID));
                }
            }
        }
    }

    /** What was noted with one of several to be brought to the joint session, until the note of one is begun. */
    private static void bring(Case of, Note note, List<Session> all, Map<Long, Note> notes, List<Item> items) {
        LocalDate day = note.session().day();
        boolean met = all.stream().anyMatch(later -> later.day().isAfter(day) && notes.containsKey(later.id()) && !later.kind().contact()
                && later.there().size() > 1);
        if (of.people().size() < 2 || met) {
            return;
        }
        for (Note.Part part : note.parts()) {
            Sections.of(part.words()).stream().filter(section -> part.drawer() == Drawer.OWN && !section.words().isBlank()
                    && StarterTemplates.bring(section.heading())).forEach(section -> items.add(new Item(new ItemRef(BRING, part.id()),
                            Label.therapist(note.session().caseId(), day), day, note.session().time(), "inbox",
                            Bundle.SessionItems_bring(of.member(part.owner()).map(Member::name).orElse(""), excerpt(section.words())), List.of(), null,
                            false).in(Part.TO_BRING)));
        }
    }

    @Override
    public List<Item> waiting(OpenPractice practice, LocalDate today) {
        Agenda agenda = Agenda.read(practice, today);
        int days = practice.service(Sessions.class).signDays();
        return Stream.of(agenda.today().stream().filter(entry -> entry.begun() && !entry.signed()), agenda.toSign().stream(),
                agenda.without().stream()).flatMap(entries -> entries).map(entry -> new Item(entry.session().ref(),
                        Label.therapist(entry.session().caseId(), entry.session().day()), entry.session().day(), entry.session().time(), ICON,
                        entry.begun() ? Bundle.SessionItems_unsigned() : Bundle.SessionItems_noNote(), List.of(),
                        entry.session().day().plusDays(days), false)).toList();
    }

    @Override
    public String waits(List<Item> ofOneCase) {
        return Bundle.SessionItems_waits(ofOneCase.size());
    }

    @Override
    public boolean open(Item item) {
        return item.ref().kind().equals(Session.KIND) && SessionsDesk.show(item.label().caseId(), new SessionsDesk.Show(item.ref().id()));
    }
}
