package org.tideline.clients.model;

/**
 * A case window that stood open.
 *
 * @param caseId the case
 * @param tab    {@code preferredID} of the tab it showed, or empty
 * @param front  whether it was the one in front
 */
public record OpenCase(long caseId, String tab, boolean front) {
}
