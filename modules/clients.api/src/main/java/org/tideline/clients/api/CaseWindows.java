package org.tideline.clients.api;

/** The windows of cases; in the global lookup wherever the desktop is there. Event thread. */
public interface CaseWindows {
    /**
     * Shows the window of a case: opens it, or brings it to the front.
     *
     * @param caseId the case
     * @param tab    the {@code preferredID} of the tab to show, or null for the one last shown
     */
    void show(long caseId, String tab);

    /** Opens the safety record of a case, covered: what is in it is shown when the therapist asks. */
    void forYouAlone(long caseId);
}
