package org.tideline.sessions.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.SecretsPolicies;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.storage.api.OpenPractice;

/**
 * All that is needed to show or write the note of one session. Immutable.
 *
 * @param scope     the case and its reader
 * @param row       the session
 * @param note      its note, or null
 * @param templates templates to choose from
 * @param snippets  snippets to type
 * @param policy    the secrets policy in force on the session's day; empty if none was
 * @param last      the note before this one, if there is one
 */
public record NoteDesk(Scope scope, SessionList.Row row, Note note, List<Template> templates, List<Snippet> snippets, Optional<SecretsPolicy> policy,
                       Optional<Note> last) {
    /** Reads it. Worker thread. */
    public static NoteDesk read(OpenPractice practice, SessionList list, SessionList.Row row) {
        LocalDate day = row.session().day();
        long caseId = row.session().caseId();
        Templates templates = practice.service(Templates.class);
        Sessions sessions = practice.service(Sessions.class);
        Optional<Note> last = list.rows().stream().filter(each -> each.written() != null).map(SessionList.Row::session)
                .filter(session -> session.id() != row.session().id() && !session.kind().contact() && !session.day().isAfter(day))
                .findFirst().flatMap(session -> sessions.note(session.id()));
        Note note = row.written() == null ? null : sessions.note(row.session().id()).orElse(null);
        return new NoteDesk(list.scope(), row, note, templates.all(), templates.snippets(), practice.service(SecretsPolicies.class).on(caseId, day), last);
    }

    /** Id of the policy in force, 0 if there is none. */
    public long policyId() {
        return policy.map(SecretsPolicy::id).orElse(0L);
    }

    /** The template of that name; the first if there is none any more. */
    public Template template(String name) {
        return templates.stream().filter(template -> template.name().equals(name)).findFirst().orElse(templates.get(0));
    }

    /** The note as it is to begin with: as it is kept, or empty, by the template the last note of its sort had. */
    public NoteTyped begin() {
        return note != null ? NoteTyped.of(note)
                : NoteWork.begin(scope.of(), row.session(), template(StarterTemplates.usual(scope.of(), row.session())), policyId());
    }

    /** The prompts of the sections, by heading; those of the template itself before those of any other. */
    public Map<String, String> prompts(String template) {
        Map<String, String> prompts = new HashMap<>();
        List<Template> all = new ArrayList<>(templates);
        all.add(template(template));
        all.forEach(each -> each.sections().forEach(section -> prompts.put(section.heading(), section.prompt())));
        return prompts;
    }

    /** The words to pick from for a section, by its heading. */
    public Map<String, List<String>> picks(String template) {
        Map<String, List<String>> picks = new HashMap<>();
        template(template).sections().forEach(section -> picks.put(section.heading(), section.picks()));
        return picks;
    }

    /** The parts this reader may see. */
    public List<Note.Part> seen(Note note) {
        return note.parts().stream().filter(part -> scope.decide(note.label(part)).yes()).toList();
    }
}
