package org.tideline.clients.model.people.file;

import org.tideline.clients.model.people.PersonFile;

/**
 * A person as a file of contacts has them.
 *
 * @param line the line on which they begin, the first being 1
 * @param file what would be kept, with ids of its own
 */
public record Incoming(long line, PersonFile file) {
}
