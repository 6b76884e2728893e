package org.tideline.sessions.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.SecretsPolicies;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.storage.api.OpenPractice;

/**
 * What is done with a note while it is written: beginning it, giving it another template, taking over the last one, and
 * what becomes of its drawers when attendance changes. Nothing that was typed is ever lost by it. Pure; any thread.
 */
@Messages("NoteWork.plan=Plan")
public final class NoteWork {
    private NoteWork() {
    }

    /** A note to begin with: the part of those who were there, one for each who was there for a part alone, and the plan. */
    public static NoteTyped begin(Case of, Session session, Template template, long policy) {
        List<Note.Part> parts = new ArrayList<>();
        Proposal proposal = proposal(of, session);
        parts.add(part("", proposal, of, policy, template.blank(false)));
        for (Session.Attendance each : session.attendance()) {
            if (each.how() == Session.Attended.PART && proposal.owner() != each.person()) {
                parts.add(part("", new Proposal(Drawer.OWN, each.person()), of, policy, StarterTemplates.withOneAlone().blank(false)));
            }
        }
        if (template.sections().stream().anyMatch(Template.Section::plan)) {
            parts.add(part(Bundle.NoteWork_plan(), new Proposal(Drawer.THERAPIST, 0), of, policy, template.blank(true)));
        }
        return new NoteTyped(template.name(), parts);
    }

    /** A part in that drawer; where it is not everyone's, it is written under the policy in force. */
    public static Note.Part part(String title, Proposal where, Case of, long policy, String words) {
        return new Note.Part(Ids.next(), title, where.drawer(), where.owner(), 0, underPolicy(of, where) ? policy : 0, words, List.of());
    }

    /** Whether the secrets policy says something about what is written in that drawer. */
    public static boolean underPolicy(Case of, Proposal where) {
        return where.drawer() == Drawer.OWN && of.people().size() > 1;
    }

    /**
     * The drawer proposed for what was said among those who were there for more than a part alone. Since a pair parted its
     * joint drawer stays as it stands, so nothing new is proposed for it.
     */
    public static Proposal proposal(Case of, Session session) {
        Set<Long> present = session.attendance().stream().filter(a -> a.how().there() && a.how() != Session.Attended.PART)
                .map(Session.Attendance::person).collect(Collectors.toSet());
        Proposal proposal = Proposal.of(of, session.day(), present.isEmpty() ? session.there() : present);
        return proposal.drawer() == Drawer.JOINT && of.status() == CaseStatus.PARTED ? new Proposal(Drawer.THERAPIST, 0) : proposal;
    }

    /** The same part in another drawer. */
    public static Note.Part moved(Note.Part part, Case of, Proposal where, long policy) {
        return new Note.Part(part.id(), part.title(), where.drawer(), where.owner(), part.minutes(),
                part.policy() != 0 ? part.policy() : underPolicy(of, where) ? policy : 0, part.words(), part.brought());
    }

    /** The same part with other words. */
    public static Note.Part words(Note.Part part, String words) {
        return new Note.Part(part.id(), part.title(), part.drawer(), part.owner(), part.minutes(), part.policy(), words, part.brought());
    }

    /**
     * What becomes of a note when attendance changed: its first part follows where that lets nobody read it who could not
     * before, and else stays, and is asked about.
     *
     * @param typed the note as it is now
     * @param asks  the drawer that would be proposed now and is wider than the one it lies in; empty if there is none
     */
    public record Followed(NoteTyped typed, Optional<Proposal> asks) {
    }

    /** @param session with the attendance as it is now */
    public static Followed follow(NoteTyped note, Case of, Session session, long policy) {
        Note.Part first = note.parts().get(0);
        Proposal now = proposal(of, session);
        if (now.drawer() == first.drawer() && now.owner() == first.owner()) {
            return new Followed(note, Optional.empty());
        }
        if (now.narrows(first.drawer(), first.owner())) {
            return new Followed(note.with(moved(first, of, now, policy)), Optional.empty());
        }
        return new Followed(note, Optional.of(now));
    }

    /**
     * Keeps a session as it is now; a note that was begun follows where that narrows its first drawer. Worker thread.
     */
    public static void attended(OpenPractice practice, Case of, Session session) {
        Sessions sessions = practice.service(Sessions.class);
        sessions.put(session);
        sessions.note(session.id()).filter(note -> !note.locked()).ifPresent(note -> {
            long policy = practice.service(SecretsPolicies.class).on(of.id(), session.day()).map(SecretsPolicy::id).orElse(0L);
            NoteTyped followed = follow(NoteTyped.of(note), of, session, policy).typed();
            sessions.keep(new Note(note.id(), session, note.template(), note.written(), followed.parts(), null, "", false, List.of()));
        });
    }

    /**
     * The note with the sections of another template: what was written stays, under its heading where the template has it
     * too, and else after it.
     */
    public static NoteTyped template(NoteTyped note, Case of, Template template) {
        List<Note.Part> parts = new ArrayList<>(note.parts());
        parts.set(0, words(parts.get(0), filled(template.blank(false), Sections.of(parts.get(0).words()))));
        String plan = template.blank(true);
        Optional<Note.Part> kept = parts.stream().skip(1).filter(part -> part.title().equals(Bundle.NoteWork_plan())).findFirst();
        if (kept.isPresent()) {
            String words = filled(plan, Sections.of(kept.get().words()));
            int at = parts.indexOf(kept.get());
            if (words.isEmpty() && kept.get().empty()) {
                parts.remove(at);
            } else {
                parts.set(at, words(kept.get(), words));
            }
        } else if (!plan.isEmpty()) {
            parts.add(part(Bundle.NoteWork_plan(), new Proposal(Drawer.THERAPIST, 0), of, 0, plan));
        }
        return new NoteTyped(template.name(), parts);
    }

    /** The blank sections with what is written of the same headings, and then whatever else is written. */
    private static String filled(String blank, List<Sections.Section> written) {
        Map<String, String> byHeading = new LinkedHashMap<>();
        written.stream().filter(section -> !section.words().isEmpty())
                .forEach(section -> byHeading.merge(section.heading(), section.words(), (one, more) -> one + "\n\n" + more));
        List<Sections.Section> all = new ArrayList<>();
        String free = byHeading.remove("");
        if (free != null) {
            all.add(new Sections.Section("", free));
        }
        for (Sections.Section section : Sections.of(blank)) {
            String words = byHeading.remove(section.heading());
            all.add(new Sections.Section(section.heading(), words == null ? "" : words));
        }
        byHeading.forEach((heading, words) -> all.add(new Sections.Section(heading, words)));
        return Sections.join(all);
    }

    /**
     * The note with what the last one holds, in the parts of the same drawer, where nothing is written yet under the same
     * heading. Nothing crosses from one drawer into another.
     */
    public static NoteTyped takeOver(NoteTyped note, Note last) {
        NoteTyped now = note;
        for (Note.Part part : note.parts()) {
            List<Sections.Section> before = last.parts().stream()
                    .filter(old -> old.drawer() == part.drawer() && old.owner() == part.owner() && old.title().equals(part.title()))
                    .flatMap(old -> Sections.of(old.words()).stream()).toList();
            now = now.with(words(part, over(Sections.of(part.words()), before)));
        }
        return now;
    }

    private static String over(List<Sections.Section> sections, List<Sections.Section> before) {
        Map<String, String> written = new LinkedHashMap<>();
        before.stream().filter(section -> !section.words().isEmpty())
                .forEach(section -> written.merge(section.heading(), section.words(), (one, more) -> one + "\n\n" + more));
        List<Sections.Section> all = new ArrayList<>();
        for (Sections.Section section : sections) {
            String old = written.remove(section.heading());
            all.add(section.words().isEmpty() && old != null ? new Sections.Section(section.heading(), old) : section);
        }
        String free = written.remove("");
        if (free != null) {
            all.add(0, new Sections.Section("", free));
        }
        written.forEach((heading, words) -> all.add(new Sections.Section(heading, words)));
        return Sections.join(all);
    }
}
