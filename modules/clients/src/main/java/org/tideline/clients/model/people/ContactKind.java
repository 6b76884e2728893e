package org.tideline.clients.model.people;

import org.openide.util.NbBundle.Messages;

/** By what somebody can be reached. Names are stored: never rename one. */
@Messages({
    "ContactKind.phone=Phone",
    "ContactKind.mobile=Mobile",
    "ContactKind.email=E-mail",
    "ContactKind.address=Address",
    "ContactKind.other=Other"})
public enum ContactKind {
    PHONE, MOBILE, EMAIL, ADDRESS, OTHER;

    /** In plain words. */
    public String words() {
        return switch (this) {
            case PHONE -> Bundle.ContactKind_phone();
            case MOBILE -> Bundle.ContactKind_mobile();
            case EMAIL -> Bundle.ContactKind_email();
            case ADDRESS -> Bundle.ContactKind_address();
            case OTHER -> Bundle.ContactKind_other();
        };
    }

    /** Whether it is a number to ring. */
    public boolean rings() {
        return this == PHONE || this == MOBILE;
    }
}
