package org.tideline.clients.model;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;

/** The whole caseload as lines that can be filtered and sorted at once, however many there are. Immutable; any thread. */
public final class CaseTable {
    private final List<CaseLine> lines;

    private CaseTable(List<CaseLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** No case at all. */
    public static CaseTable empty() {
        return new CaseTable(List.of());
    }

    /** Reads every case, and what waits in it. Worker thread. */
    public static CaseTable read(OpenPractice practice) {
        return of(practice.service(Cases.class).all(), practice.service(CaseFiles.class).standing(), Waiting.read(practice, Now.today()));
    }

    /** The table of these cases. */
    static CaseTable of(List<Case> cases, Map<Long, LocalDate> standing, Map<Long, Waiting> waiting) {
        Collator names = Collator.getInstance(Locale.ENGLISH);
        List<CaseLine> lines = new ArrayList<>(cases.size());
        for (Case of : cases) {
            String title = of.fullTitle();
            CollationKey key = names.getCollationKey(Caseload.counted(title));
            lines.add(new CaseLine(of, standing.getOrDefault(of.id(), of.since()), waiting.get(of.id()), title, key, Caseload.parts(of),
                    Caseload.plain(of.code())));
        }
        return new CaseTable(lines);
    }

    /** How many cases there are. */
    public int count() {
        return lines.size();
    }

    /** The lines these settings ask for, in their order. */
    public List<CaseLine> shown(ListSettings settings) {
        List<String> typed = Caseload.words(settings.words());
        Comparator<CaseLine> order = settings.down() ? settings.sort().order().reversed() : settings.sort().order();
        return lines.stream().filter(line -> fits(line, settings, typed))
                .sorted(order.thenComparing(CaseLine::key).thenComparing(line -> line.of().code())).toList();
    }

    private static boolean fits(CaseLine line, ListSettings settings, List<String> typed) {
        Case of = line.of();
        return (settings.kinds().isEmpty() || settings.kinds().contains(of.kind()))
                && (settings.standings().isEmpty() || settings.standings().contains(of.status()))
                && (settings.formats().isEmpty() || of.people().size() > 1 && settings.formats().contains(of.format()))
                && (!settings.waiting() || line.waiting() != null)
                && (settings.since() == null || !line.since().isBefore(settings.since()))
                && Caseload.fits(line.code(), line.begins(), typed);
    }
}
