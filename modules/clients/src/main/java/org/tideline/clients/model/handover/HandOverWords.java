package org.tideline.clients.model.handover;

import java.util.List;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Now;
import org.tideline.storage.api.PracticeInfo;

/**
 * What stands around everything a member is asked (clinical.md §1.3, §6.6): above, what the secrets policy promises and
 * no more; below, that nobody is watching, and whom to call. Any thread.
 */
@Messages({
    "# {0} - the therapist", "# {1} - the others",
    "HandOverWords.confidential=Only you and {0} see this. You can open single answers to {1} later, and close them again.",
    "# {0} - the therapist", "# {1} - the others",
    "HandOverWords.limited=Only you and {0} see this, unless you open something to {1}. If {0} thinks something here needs to be said "
            + "to {1}, you will be asked first.",
    "# {0} - the therapist", "HandOverWords.noSecrets={0} reads this. You agreed that {0} does not keep from any of you what matters to you "
            + "all. If something here does, you will be asked to say it yourself.",
    "# {0} - the therapist", "HandOverWords.noSecretsBoth={0} reads this. You agreed that {0} does not keep from either of you what matters "
            + "to you both. If something here does, you will be asked to say it yourself.",
    "# {0} - the therapist", "HandOverWords.alone=Only you and {0} see this.",
    "# {0} - the therapist", "# {1} - the others",
    "HandOverWords.numbers={0} sees these numbers. {1} sees them only if you open them.",
    "# {0} - the therapist", "# {1} - the others",
    "HandOverWords.numbersSeveral={0} sees these numbers. They are shown to {1} only if you open them.",
    "# {0} - the therapist", "# {1} - the others",
    "HandOverWords.noneSeveral={0} reads your answers. They are not shown to {1} unless you open them, and you can take that back.",
    "# {0} - the therapist", "# {1} - the others",
    "HandOverWords.none={0} reads your answers. {1} does not, unless you open them to {1}, and you can take that back.",
    "HandOverWords.therapist=your therapist", "HandOverWords.Therapist=Your therapist",
    "HandOverWords.and= and ",
    "# {0} - crisis contacts", "HandOverWords.crisis=Nobody reads this at once. If you or someone else is in danger: {0}",
    "HandOverWords.noCrisis=Nobody reads this at once. If you or someone else is in danger: call your local emergency number. (The crisis "
            + "contacts of this practice are not filled in yet.)",
    "HandOverWords.eachAlone=In this case you see each of them alone. Handing over rests until that changes.",
    "HandOverWords.nobody=Nobody is a member of this case today."
})
public final class HandOverWords {
    private HandOverWords() {
    }

    /**
     * What is promised above every private field, in the words of the policy in force; it never promises more.
     *
     * @param policy the policy in force, or null if none was agreed
     * @param others the other members of today
     */
    public static String promise(PracticeInfo info, Case of, SecretsPolicy policy, List<Member> others) {
        boolean named = !info.therapist().isBlank();
        String within = named ? info.therapist() : Bundle.HandOverWords_therapist();
        String first = named ? info.therapist() : Bundle.HandOverWords_Therapist();
        if (of.kind() == CaseKind.INDIVIDUAL || others.isEmpty()) {
            return Bundle.HandOverWords_alone(within);
        }
        String names = names(others);
        boolean one = others.size() == 1;
        if (policy == null) {
            return one ? Bundle.HandOverWords_none(first, names) : Bundle.HandOverWords_noneSeveral(first, names);
        }
        return switch (policy.kind()) {
            case CONFIDENTIAL -> Bundle.HandOverWords_confidential(within, names);
            case LIMITED -> Bundle.HandOverWords_limited(within, names);
            case NO_SECRETS -> one ? Bundle.HandOverWords_noSecretsBoth(first) : Bundle.HandOverWords_noSecrets(first);
            case NO_INDIVIDUAL -> one ? Bundle.HandOverWords_numbers(first, names) : Bundle.HandOverWords_numbersSeveral(first, names);
        };
    }

    /** "Jonas", "Jonas and Leah", "Jonas, Leah and Ben". */
    public static String names(List<Member> members) {
        int last = members.size() - 1;
        return last < 1 ? members.stream().map(Member::name).collect(Collectors.joining())
                : members.subList(0, last).stream().map(Member::name).collect(Collectors.joining(", ")) + Bundle.HandOverWords_and()
                        + members.get(last).name();
    }

    /** What stands below every page. */
    public static String crisis(PracticeInfo info) {
        String contacts = info.crisis().lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" · "));
        return contacts.isEmpty() ? Bundle.HandOverWords_noCrisis() : Bundle.HandOverWords_crisis(contacts);
    }

    /** Whom the computer can be handed to: the members of today; nobody where each is seen alone. */
    public static List<Member> members(Case of) {
        return of.format() == WorkingFormat.EACH_ALONE ? List.of()
                : of.people().stream().filter(member -> member.on(Now.today())).toList();
    }

    /** Why the computer can be handed to nobody, in words for the therapist; {@link #members} is empty then. */
    public static String whyNot(Case of) {
        return of.format() == WorkingFormat.EACH_ALONE ? Bundle.HandOverWords_eachAlone() : Bundle.HandOverWords_nobody();
    }
}
