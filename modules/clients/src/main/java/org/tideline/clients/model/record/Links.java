package org.tideline.clients.model.record;

import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Kinds;
import org.tideline.core.api.Now;

/**
 * That someone of a case is seen further in a case of their own: what each of them said to it, and the therapist's
 * reasons. It is a link and no copy; nothing joint moves along (clinical.md §10.9).
 */
@Messages({
    "Links.title=Cases that began here",
    "Links.add=Begin a case for one of them",
    "Links.none=When you go on with one of them alone, that is a case of its own. This one stays as it is.",
    "Links.self=This case",
    "Links.whose=Whose case",
    "Links.on=From",
    "Links.wish=What each of them said to it",
    "Links.reasons=Your reasons",
    "# {0} - name", "Links.line={0}, in a case of their own"})
public final class Links extends RecordType {
    public static final Links TYPE = new Links();
    /** The field of the case that began. */
    public static final String TO = "to_case_id";

    private Links() {
        super(Kinds.LINK, "clients_link", Bundle.Links_title(), Bundle.Links_add(), Bundle.Links_none(), Bundle.Links_self(), "on_day");
    }

    @Override
    public List<Field> fields(Case of) {
        return List.of(Field.member(Bundle.Links_whose()), Field.day("on_day", Bundle.Links_on()).must(),
                Field.words("wish", Bundle.Links_wish()).must(), Field.words("reasons", Bundle.Links_reasons()).must(),
                new Field(TO, Field.Type.HIDDEN, "", List.of(), true, ""));
    }

    @Override
    public Map<String, Object> proposed(Case of) {
        return Map.of("on_day", Now.today());
    }

    /** The case that began. */
    public static long to(CaseRecord link) {
        return link.values().get(TO) instanceof Long id ? id : 0;
    }

    @Override
    public String line(CaseRecord record, Case of) {
        return Bundle.Links_line(RecordWords.name(record, of));
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        return RecordWords.joined(CaseWords.day(day(record).orElseThrow()), record.text("wish"));
    }

    @Override
    public String icon() {
        return "link";
    }

    @Override
    public boolean in(Case of) {
        return of.kind() != CaseKind.INDIVIDUAL;
    }
}
