package org.tideline.reporting.model;

import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;
import org.tideline.reporting.api.FilePages;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.OpenPractice;

/**
 * The accounting of disclosures for one member (clinical.md §10.7): what of theirs and what of the joint record was given,
 * to whom and when; never that something of another member's own was.
 */
@Messages({
    "# {0} - full name", "Accounting.title=What was given of {0}\u2019s records",
    "Accounting.subtitle=Accounting of disclosures", "Accounting.foot=Accounting of disclosures", "Accounting.part=Given",
    "Accounting.day=Given on", "Accounting.to=To", "Accounting.what=What", "Accounting.why=On what authority", "Accounting.number=Release",
    "Accounting.none=Nothing of theirs and nothing of the joint record has been given to anyone."})
public final class Accounting {
    private Accounting() {
    }

    /** One disclosure, as far as it is this member's to know. */
    private record Entry(Releases.Made made, long person) implements Labelled {
        @Override
        public ItemRef ref() {
            return made.ref();
        }

        @Override
        public Label label() {
            return Label.own(made.caseId(), person, made.given().day());
        }
    }

    /** What stood in these pages that is this person's, or joint while they were a member. */
    static List<Releases.What> of(Case of, Releases.Made made, long person) {
        return made.what().stream().filter(w -> w.drawer() == Drawer.OWN ? w.owner() == person : w.drawer() == Drawer.JOINT
                && of.personsOn(ReleaseWords.day(made)).contains(person)).toList();
    }

    /** The pages for a member. Worker thread. */
    public static FilePages.Pages pages(OpenPractice practice, Case of, Member member) {
        Scope scope = practice.service(Scopes.class).of(of.id(), new Reader.Therapist(), Period.ALL);
        List<List<String>> rows = new ArrayList<>();
        List<Entry> sources = new ArrayList<>();
        for (Releases.Made made : practice.service(Releases.class).of(of.id())) {
            List<Releases.What> hers = of(of, made, member.person());
            if (made.given() != null && !hers.isEmpty()) {
                rows.add(List.of(ReleaseWords.words(made.given().day()), made.given().to(), ReleaseWords.content(of, hers), authority(made, member),
                        ReleaseWords.number(made)));
                sources.add(new Entry(made, member.person()));
            }
        }
        Block block = rows.isEmpty() ? new Block.Words(Block.Style.BODY, Bundle.Accounting_none(), List.of())
                : new Block.Table(List.of(new Block.Column(Bundle.Accounting_day(), 20, false), new Block.Column(Bundle.Accounting_to(), 26, false),
                        new Block.Column(Bundle.Accounting_what(), 42, false), new Block.Column(Bundle.Accounting_why(), 30, false),
                        new Block.Column(Bundle.Accounting_number(), 16, false)), rows, sources);
        return new FilePages.Pages(scope, new ItemRef(Releases.DISCLOSURE, of.id()), Bundle.Accounting_title(member.fullName()),
                Bundle.Accounting_subtitle(), "disclosures", Bundle.Accounting_foot(), List.of(), List.of(new FilePages.Part(Bundle.Accounting_part(), List.of(block))));
    }

    /** On what authority; left out where it may tell of what is another's alone. */
    private static String authority(Releases.Made made, Member member) {
        return made.what().stream().allMatch(w -> w.drawer() != Drawer.OWN || w.owner() == member.person()) ? made.authority() : "";
    }
}
