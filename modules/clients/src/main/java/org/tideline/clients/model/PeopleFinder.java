package org.tideline.clients.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.PersonWindows;
import org.tideline.clients.model.people.People;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.storage.api.OpenPractice;

/** Finds people by name. Whoever is in several cases stands there once for each, and each says which. */
@ServiceProvider(service = Finder.class)
@Messages({
    "PeopleFinder.group=People",
    "PeopleFinder.none=in no case",
    "# {0} - code", "PeopleFinder.alone={0}",
    "# {0} - names", "# {1} - code", "PeopleFinder.in=in {0} · {1}"})
public final class PeopleFinder implements Finder {
    /** The tab of a case window that shows its people. */
    private static final String TAB = "details";

    @Override
    public String group() {
        return Bundle.PeopleFinder_group();
    }

    @Override
    public int position() {
        return 100;
    }

    private record Found(Case in, Member member, String plain) {
    }

    @Override
    public void find(OpenPractice practice, String words, Predicate<Hit> out) {
        String typed = Caseload.plain(words);
        List<String> each = Stream.of(typed.split("[\\s&,]+")).filter(w -> !w.isEmpty()).toList();
        List<Found> found = new ArrayList<>();
        for (Case of : practice.service(Cases.class).all()) {
            for (Member member : of.people()) {
                String plain = Caseload.plain(member.fullName() + " " + member.name());
                List<String> names = List.of(plain.split("[\\s-]+"));
                if (!each.isEmpty() && each.stream().allMatch(word -> names.stream().anyMatch(name -> name.startsWith(word)))) {
                    found.add(new Found(of, member, plain));
                }
            }
        }
        found.sort(Comparator.comparing((Found f) -> !f.plain().startsWith(typed)).thenComparing(Found::plain)
                .thenComparing(f -> f.in().code()));
        for (Found one : found) {
            if (!out.test(new Hit(null, one.member().fullName(), detail(one.in()), () -> CasesFinder.show(one.in().id(), TAB)))) {
                return;
            }
        }
        for (Person person : practice.service(People.class).inNoCase()) {
            String plain = Caseload.plain(person.fullName() + " " + person.goesBy());
            List<String> names = List.of(plain.split("[\\s-]+"));
            boolean meant = !each.isEmpty() && each.stream().allMatch(word -> names.stream().anyMatch(name -> name.startsWith(word)));
            if (meant && !out.test(new Hit(null, person.fullName(), Bundle.PeopleFinder_none(), () -> show(person.id())))) {
                return;
            }
        }
    }

    /** Shows a person's record where there are windows. */
    private static void show(long person) {
        PersonWindows windows = Lookup.getDefault().lookup(PersonWindows.class);
        if (windows != null) {
            windows.show(person);
        }
    }

    private static String detail(Case in) {
        return in.people().size() < 2 ? Bundle.PeopleFinder_alone(in.code()) : Bundle.PeopleFinder_in(in.title(), in.code());
    }
}
