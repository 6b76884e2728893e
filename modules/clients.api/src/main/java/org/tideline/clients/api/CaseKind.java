package org.tideline.clients.api;

/** What is treated: the couple is the client, and so is a family. */
public enum CaseKind {
    INDIVIDUAL, COUPLE, FAMILY, OTHER
}
