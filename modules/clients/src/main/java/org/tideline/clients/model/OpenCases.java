package org.tideline.clients.model;

import java.util.List;

/**
 * Which case windows stand open, kept in the database so that the window system keeps nothing of a case on disk;
 * {@code practice.service(OpenCases.class)}. Worker thread.
 */
public interface OpenCases {
    /** What was remembered last, in the order of the tabs. Cases that are gone are left out. */
    List<OpenCase> remembered();

    /** Remembers these in place of all earlier ones. */
    void remember(List<OpenCase> open);
}
