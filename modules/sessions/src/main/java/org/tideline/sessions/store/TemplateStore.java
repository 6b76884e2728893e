package org.tideline.sessions.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.ItemRef;
import org.tideline.sessions.model.Snippet;
import org.tideline.sessions.model.StarterTemplates;
import org.tideline.sessions.model.Template;
import org.tideline.sessions.model.Templates;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps the practice's own templates and snippets. */
@Messages({"TemplateStore.template=Template of notes", "TemplateStore.snippet=Snippet"})
public final class TemplateStore implements Templates {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final OpenPractice practice;
    private final Database database;

    TemplateStore(OpenPractice practice) {
        this.practice = practice;
        this.database = practice.database();
    }

    @Override
    public List<Template> all() {
        List<Template> all = new ArrayList<>(StarterTemplates.all());
        all.addAll(database.read(tx -> {
            try (Query query = tx.sql().createQuery("select * from sessions_template")) {
                return query.map(row -> new Template(row.getColumn("id", Long.class), row.getColumn("name", String.class),
                        sections(row.getColumn("sections", String.class)))).list();
            }
        }).stream().sorted(Comparator.comparing(Template::name, String.CASE_INSENSITIVE_ORDER)).toList());
        return all;
    }

    private static List<Template.Section> sections(String words) {
        try {
            return JSON.readValue(words, new TypeReference<List<Template.Section>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template cannot be read", e);
        }
    }

    @Override
    public void put(Template template) {
        if (template.starter()) {
            throw new IllegalArgumentException("A template that comes with the program is copied, not changed");
        }
        try {
            put("sessions_template", "sections", template.ref(), template.name(), JSON.writeValueAsString(template.sections()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template could not be written down", e);
        }
    }

    /** Adds a row of a name and a text, or writes it in place of what it was. */
    private void put(String table, String column, ItemRef ref, String name, String text) {
        database.write(tx -> {
            int changed;
            try (var update = tx.sql().createUpdate("update " + table + " set name = :name, " + column + " = :text where id = :id")) {
                changed = update.bind("id", ref.id()).bind("name", name).bind("text", text).execute();
            }
            if (changed == 0) {
                try (var insert = tx.sql().createUpdate("insert into " + table + " (id, name, " + column + ") values (:id, :name, :text)")) {
                    insert.bind("id", ref.id()).bind("name", name).bind("text", text).execute();
                }
            }
            tx.audit(changed == 0 ? Action.CREATED : Action.CHANGED, ref, 0);
            tx.changed(ref);
            return null;
        });
    }

    @Override
    public void remove(Template template) {
        practice.bin().put(template.ref(), 0, Bundle.TemplateStore_template());
    }

    @Override
    public void restore(Template template) {
        practice.bin().restore(template.ref());
    }

    @Override
    public List<Snippet> snippets() {
        return database.read(tx -> {
            try (Query query = tx.sql().createQuery("select * from sessions_snippet order by name, id")) {
                return query.map(row -> new Snippet(row.getColumn("id", Long.class), row.getColumn("name", String.class),
                        row.getColumn("words", String.class))).list();
            }
        });
    }

    @Override
    public void put(Snippet snippet) {
        put("sessions_snippet", "words", snippet.ref(), snippet.name(), snippet.words());
    }

    @Override
    public void remove(Snippet snippet) {
        practice.bin().put(snippet.ref(), 0, Bundle.TemplateStore_snippet());
    }

    @Override
    public void restore(Snippet snippet) {
        practice.bin().restore(snippet.ref());
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Templates> {
        @Override
        public Class<Templates> type() {
            return Templates.class;
        }

        @Override
        public Templates create(OpenPractice practice) {
            return new TemplateStore(practice);
        }
    }
}
