package org.tideline.clients.model;

/** The kinds of the items of this feature that have no class of their own to name them. Stored and exported: never rename one. */
public final class Kinds {
    public static final String FIELD = "clients.field";
    public static final String INTENTION = "clients.intention";
    public static final String POLICY = "clients.policy";
    public static final String TO_BRING = "clients.to-bring";
    public static final String AUTHORISATION = "clients.authorisation";
    public static final String CONSENT = "clients.consent";
    public static final String REQUEST = "clients.request";
    public static final String HOLD = "clients.hold";
    public static final String LINK = "clients.link";
    public static final String SCREENING = "clients.screening";
    public static final String SAFETY_EVENT = "clients.safety-event";
    public static final String SAFETY_PLAN = "clients.safety-plan";
    public static final String ATTACHMENT = "clients.attachment";
    public static final String CONTINUITY = "clients.continuity";

    private Kinds() {
    }
}
