package org.tideline.clients.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.MergeDraft;
import org.tideline.clients.model.people.MergePeople;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Makes one person of two: what they are comes from here, what names them is moved by {@code storage}. */
@Messages({
    "MergePeopleStore.changed=One of the two was changed meanwhile. Look at both again. Nothing was changed.",
    "MergePeopleStore.both=Both are members of one case, so they are two people. Nothing was changed.",
    "MergePeopleStore.since=The record was changed since the two became one, so they cannot be parted again by themselves. Nothing was changed."})
public final class MergePeopleStore implements MergePeople {
    private final OpenPractice practice;

    MergePeopleStore(OpenPractice practice) {
        this.practice = practice;
    }

    @Override
    public Merged merge(MergeDraft draft) throws Trouble {
        PersonFile one = draft.one();
        PersonFile other = draft.other();
        PersonFile after = draft.result();
        try {
            return practice.database().write(tx -> {
                expect(tx.sql(), one, Bundle.MergePeopleStore_changed());
                expect(tx.sql(), other, Bundle.MergePeopleStore_changed());
                if (!practice.merge().facts(tx, other.id(), one.id()).ofBoth().isEmpty()) {
                    throw new NotPossible(Bundle.MergePeopleStore_both());
                }
                // What is not kept goes first: whatever is moved then stays as it was moved, and can be moved back.
                PersonFile kept = trimmed(one, after, Map.of());
                PersonRows.update(tx.sql(), kept, one);
                PersonRows.update(tx.sql(), trimmed(other, after, kept.values()), other, kept.contacts().size());
                long merge = practice.merge().people(tx, other.id(), one.id());
                PersonRows.columns(tx.sql(), after);
                tx.audit(Action.CHANGED, after.ref(), 0);
                PeopleStore.changed(tx, after.id());
                PersonFile written = PersonRows.one(tx.sql(), after.id()).get(0);
                return new Merged(merge, one, other, written);
            });
        } catch (NotPossible e) {
            throw new Trouble(e.getMessage());
        }
    }

    private static void expect(Handle sql, PersonFile file, String otherwise) {
        List<PersonFile> found = PersonRows.one(sql, file.id());
        if (found.isEmpty() || !found.get(0).equals(file)) {
            throw new NotPossible(otherwise);
        }
    }

    /** Only what goes into the one record; own fields that are there already do not come twice. */
    private static PersonFile trimmed(PersonFile file, PersonFile after, Map<Long, String> there) {
        List<Long> ids = after.contacts().stream().map(ContactLine::id).toList();
        Map<Long, String> values = new HashMap<>(file.values());
        values.entrySet().removeIf(value -> there.containsKey(value.getKey()) || !value.getValue().equals(after.values().get(value.getKey())));
        return new PersonFile(file.person(), file.birth(), file.safety(), file.languages(), file.emergency(), file.referral(),
                file.contacts().stream().filter(line -> ids.contains(line.id())).toList(), values);
    }

    @Override
    public void part(Merged merged) throws Trouble {
        try {
            practice.database().write(tx -> {
                expect(tx.sql(), merged.after(), Bundle.MergePeopleStore_since());
                practice.merge().undo(tx, merged.merge());
                for (PersonFile file : List.of(merged.one(), merged.other())) {
                    PersonRows.update(tx.sql(), file, PersonRows.one(tx.sql(), file.id()).get(0));
                    tx.audit(Action.CHANGED, file.ref(), 0);
                    PeopleStore.changed(tx, file.id());
                }
                return null;
            });
        } catch (NotPossible e) {
            throw new Trouble(e.getMessage());
        }
    }

    /** Offers the merge. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<MergePeople> {
        @Override
        public Class<MergePeople> type() {
            return MergePeople.class;
        }

        @Override
        public MergePeople create(OpenPractice practice) {
            return new MergePeopleStore(practice);
        }
    }
}
