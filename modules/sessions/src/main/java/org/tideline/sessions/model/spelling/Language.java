package org.tideline.sessions.model.spelling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The spellings there is a dictionary for. */
public enum Language {
    AMERICAN("en-US", "en_US"), BRITISH("en-GB", "en_GB");

    private final String tag;
    private final String file;

    Language(String tag, String file) {
        this.tag = tag;
        this.file = file;
    }

    /** Its name in the settings. */
    public String tag() {
        return tag;
    }

    /** Begin of the names of its files. */
    String file() {
        return file;
    }

    /** The one of that name. */
    static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }

    /** The one that is usual where people live who use this locale. */
    static Language usual(Locale locale) {
        return "US".equals(locale.getCountry()) || locale.getCountry().isEmpty() ? AMERICAN : BRITISH;
    }
}
