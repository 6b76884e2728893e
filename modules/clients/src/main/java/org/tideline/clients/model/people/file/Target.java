package org.tideline.clients.model.people.file;

import org.openide.util.NbBundle.Messages;

/** What a column of a CSV file of contacts can stand for. */
@Messages({
    "Target.none=Not taken", "Target.full=Full name", "Target.given=First name", "Target.middle=Middle name", "Target.family=Last name",
    "Target.suffix=After the name", "Target.goesBy=Goes by", "Target.pronouns=Pronouns", "Target.birth=Birth date",
    "Target.phone=Phone", "Target.mobile=Mobile", "Target.email=E-mail", "Target.address=Address", "Target.street=Address: street",
    "Target.city=Address: town", "Target.region=Address: region", "Target.postcode=Address: postcode", "Target.country=Address: country",
    "Target.other=Other contact", "Target.label=Label of the contact", "Target.kind=Kind of the contact",
    "Target.use=May we use it", "Target.leave=May we leave a message", "Target.lines=Notes on contact", "Target.mayName=May the practice be named",
    "Target.hours=Safe hours", "Target.notNow=Word for “not now”", "Target.languages=Languages", "Target.emergency=Emergency contact",
    "Target.referral=Referral", "Target.own=Field of your own"})
public enum Target {
    NONE, FULL, GIVEN, MIDDLE, FAMILY, SUFFIX, GOES_BY, PRONOUNS, BIRTH, PHONE, MOBILE, EMAIL, ADDRESS, STREET, CITY, REGION,
    POSTCODE, COUNTRY, OTHER, LABEL, KIND, USE, LEAVE, LINES, MAY_NAME, HOURS, NOT_NOW, LANGUAGES, EMERGENCY, REFERRAL, OWN;

    /** In plain words. */
    public String words() {
        return switch (this) {
            case NONE -> Bundle.Target_none();
            case FULL -> Bundle.Target_full();
            case GIVEN -> Bundle.Target_given();
            case MIDDLE -> Bundle.Target_middle();
            case FAMILY -> Bundle.Target_family();
            case SUFFIX -> Bundle.Target_suffix();
            case GOES_BY -> Bundle.Target_goesBy();
            case PRONOUNS -> Bundle.Target_pronouns();
            case BIRTH -> Bundle.Target_birth();
            case PHONE -> Bundle.Target_phone();
            case MOBILE -> Bundle.Target_mobile();
            case EMAIL -> Bundle.Target_email();
            case ADDRESS -> Bundle.Target_address();
            case STREET -> Bundle.Target_street();
            case CITY -> Bundle.Target_city();
            case REGION -> Bundle.Target_region();
            case POSTCODE -> Bundle.Target_postcode();
            case COUNTRY -> Bundle.Target_country();
            case OTHER -> Bundle.Target_other();
            case LABEL -> Bundle.Target_label();
            case KIND -> Bundle.Target_kind();
            case USE -> Bundle.Target_use();
            case LEAVE -> Bundle.Target_leave();
            case LINES -> Bundle.Target_lines();
            case MAY_NAME -> Bundle.Target_mayName();
            case HOURS -> Bundle.Target_hours();
            case NOT_NOW -> Bundle.Target_notNow();
            case LANGUAGES -> Bundle.Target_languages();
            case EMERGENCY -> Bundle.Target_emergency();
            case REFERRAL -> Bundle.Target_referral();
            case OWN -> Bundle.Target_own();
        };
    }

    /** Whether it names the person. */
    public boolean names() {
        return this == FULL || this == GIVEN || this == FAMILY || this == GOES_BY;
    }

    /** Whether it is a part of an address. */
    boolean addressPart() {
        return this == STREET || this == CITY || this == REGION || this == POSTCODE || this == COUNTRY;
    }

    /** Whether it says something about a contact of the same group. */
    boolean aboutContact() {
        return this == LABEL || this == KIND || this == USE || this == LEAVE;
    }
}
