package org.tideline.clients.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.api.Cases;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.storage.api.OpenPractice;

/** Finds cases by names and code. */
@ServiceProvider(service = Finder.class)
@Messages({
    "CasesFinder.group=Cases",
    "# {0} - code", "# {1} - kind", "CasesFinder.detail={0} · {1}",
    "# {0} - code", "# {1} - kind", "# {2} - standing", "CasesFinder.standing={0} · {1}, {2}"})
public final class CasesFinder implements Finder {
    @Override
    public String group() {
        return Bundle.CasesFinder_group();
    }

    @Override
    public int position() {
        return 200;
    }

    @Override
    public void find(OpenPractice practice, String words, Predicate<Hit> out) {
        for (Case of : nearest(practice.service(Cases.class).all(), words)) {
            if (!out.test(new Hit(null, of.fullTitle(), detail(of), () -> show(of.id(), null)))) {
                return;
            }
        }
    }

    /** The cases meant by these words: whose names begin with them first, parted and closed ones last. */
    static List<Case> nearest(List<Case> all, String words) {
        String typed = Caseload.plain(words);
        Comparator<Case> nearest = Comparator.comparing((Case c) -> c.status() == CaseStatus.PARTED || c.status() == CaseStatus.ENDED)
                .thenComparing(c -> !Caseload.plain(c.fullTitle()).startsWith(typed) && !Caseload.plain(c.code()).equals(typed))
                .thenComparing(Case::code);
        return all.stream().filter(c -> Caseload.matches(c, words)).sorted(nearest).toList();
    }

    private static String detail(Case of) {
        String kind = CaseWords.of(of.kind());
        return of.status() == CaseStatus.ACTIVE ? Bundle.CasesFinder_detail(of.code(), kind)
                : Bundle.CasesFinder_standing(of.code(), kind, CaseWords.of(of.status()).toLowerCase(java.util.Locale.ENGLISH));
    }

    /** Shows a case where there are windows. */
    static void show(long caseId, String tab) {
        CaseWindows windows = Lookup.getDefault().lookup(CaseWindows.class);
        if (windows != null) {
            windows.show(caseId, tab);
        }
    }
}
