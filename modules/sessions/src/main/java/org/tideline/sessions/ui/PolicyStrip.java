package org.tideline.sessions.ui;

import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Prompts;

/** The secrets policy a part was written under, above what is written with fewer than all. */
@Messages({
    "# {0} - policy", "# {1} - day", "# {2} - whether it was acknowledged", "PolicyStrip.words=Secrets policy: {0}, since {1}. {2}",
    "PolicyStrip.both=Both acknowledged.",
    "PolicyStrip.all=All acknowledged.",
    "PolicyStrip.notYet=Not acknowledged by all yet.",
    "PolicyStrip.none=No secrets policy is in force. Agree on one before you hold something for one of them.",
    "PolicyStrip.individual=No individual contact was agreed, but for the conversations alone at the start.",
    "PolicyStrip.read=Read the wording"})
final class PolicyStrip {
    private PolicyStrip() {
    }

    /** @param policy the one it was written under; empty if there was none */
    static Notice of(Case in, Optional<SecretsPolicy> policy) {
        if (policy.isEmpty()) {
            return new Notice(Notice.Kind.ATTENTION, Bundle.PolicyStrip_none());
        }
        SecretsPolicy p = policy.get();
        List<Member> people = in.people();
        String acknowledged = !p.acknowledgedBy(people) ? Bundle.PolicyStrip_notYet()
                : people.size() == 2 ? Bundle.PolicyStrip_both() : Bundle.PolicyStrip_all();
        String words = Bundle.PolicyStrip_words(p.name().toLowerCase(java.util.Locale.ENGLISH), DayWords.full(p.from()), acknowledged);
        return new Notice(Notice.Kind.ATTENTION, p.individual() ? words : words + " " + Bundle.PolicyStrip_individual(),
                Bundle.PolicyStrip_read(), () -> Prompts.get().tell(p.name(), p.words()));
    }
}
