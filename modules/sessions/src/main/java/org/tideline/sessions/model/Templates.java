package org.tideline.sessions.model;

import java.util.List;

/** The practice's templates and snippets; {@code practice.service(Templates.class)}. Worker thread. */
public interface Templates {
    /** Those that come with the program and the practice's own, in the order they are offered. */
    List<Template> all();

    /** Adds one of the practice's own, or writes it in place of what it was. */
    void put(Template template);

    /** Takes one of the practice's own away; notes begun with it keep its name and their text. */
    void remove(Template template);

    /** Puts it back. */
    void restore(Template template);

    /** The snippets by name. */
    List<Snippet> snippets();

    /** Adds a snippet, or writes it in place of what it was. */
    void put(Snippet snippet);

    /** Takes a snippet away. */
    void remove(Snippet snippet);

    /** Puts it back. */
    void restore(Snippet snippet);
}
