package org.tideline.progress.model;

import org.openide.util.NbBundle.Messages;

/** Whom or what a sentence speaks of. Names, never pronouns; in a member's own report "you". */
@Messages({
    "# {0} - who rated",
    "# {1} - whom the ratings are about",
    "Subject_about={0}, about {1}"
})
public sealed interface Subject {
    /** The name that stands above the strip. */
    String name();

    /** A member, by name. */
    record Named(String name) implements Subject {
    }

    /** A member by name, where there are ratings about more than one person. */
    record About(String who, String about) implements Subject {
        @Override
        public String name() {
            return Bundle.Subject_about(who, about);
        }
    }

    /** The reader of their own report; strips are named by what was rated. */
    record Yours(String name) implements Subject {
    }
}
