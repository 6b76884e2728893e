package org.tideline.clients.model.people;

import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;

/** How contact safety is said in words. Pure. */
@Messages({
    "PeopleWords.none=No contact kept",
    "# {0} - how many lines", "PeopleWords.use={0} safe to use",
    "# {0} - how many lines", "PeopleWords.not={0} not to use",
    "# {0} - how many lines", "PeopleWords.open={0} not asked",
    "PeopleWords.unnamed=practice not to be named",
    "PeopleWords.doNotUse=Do not use",
    "PeopleWords.notAsked=Not asked whether it is safe",
    "PeopleWords.noMessage=Safe to use, leave no message",
    "PeopleWords.messageNotAsked=Safe to use, message not asked",
    "PeopleWords.safe=Safe to use, a message may be left"})
public final class PeopleWords {
    private PeopleWords() {
    }

    /** What is known about a line, in words. */
    public static String of(May use, May leave) {
        if (use != May.YES) {
            return use == May.NO ? Bundle.PeopleWords_doNotUse() : Bundle.PeopleWords_notAsked();
        }
        return switch (leave) {
            case YES -> Bundle.PeopleWords_safe();
            case NO -> Bundle.PeopleWords_noMessage();
            case NOT_ASKED -> Bundle.PeopleWords_messageNotAsked();
        };
    }

    /** All of a person's contact safety on one line: "1 safe to use, 1 not asked". */
    public static String safety(PersonFile file) {
        List<String> words = new ArrayList<>();
        count(file, May.YES).ifPresent(n -> words.add(Bundle.PeopleWords_use(n)));
        count(file, May.NO).ifPresent(n -> words.add(Bundle.PeopleWords_not(n)));
        count(file, May.NOT_ASKED).ifPresent(n -> words.add(Bundle.PeopleWords_open(n)));
        if (words.isEmpty()) {
            words.add(Bundle.PeopleWords_none());
        }
        if (file.safety().mayName() == May.NO) {
            words.add(Bundle.PeopleWords_unnamed());
        }
        return String.join(", ", words);
    }

    private static java.util.Optional<Long> count(PersonFile file, May use) {
        return java.util.Optional.of(file.contacts().stream().filter(c -> c.use() == use).count()).filter(n -> n > 0);
    }
}
