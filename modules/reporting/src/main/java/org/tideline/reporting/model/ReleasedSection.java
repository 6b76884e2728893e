package org.tideline.reporting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Authorised;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/** Authorisations, decisions and what was released, in the therapist's own file (reports.md §6.3). */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "ReleasedSection.title=Authorised and released", "ReleasedSection.what=What", "ReleasedSection.who=To whom", "ReleasedSection.more=On what, and when",
    "ReleasedSection.signed=Authorised", "ReleasedSection.asked=Asked for", "ReleasedSection.over=No longer authorised", "ReleasedSection.decided=Decided",
    "# {0} - release number", "ReleasedSection.given=Given, {0}",
    "# {0} - name", "# {1} - day", "ReleasedSection.by={0}, {1}", "# {0} - name", "# {1} - day", "# {2} - last day", "ReleasedSection.until={0}, {1}, until {2}",
    "# {0} - what", "# {1} - day", "ReleasedSection.on={0}, {1}"})
public final class ReleasedSection implements ReportSection {
    private static final int PLACE = 990;

    @Override
    public String id() {
        return "reporting.released";
    }

    @Override
    public int position() {
        return PLACE;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.ReleasedSection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return kind == ReportKind.THERAPIST ? Offer.ON : Offer.NO;
    }

    /** Where a row comes from. */
    private record Source(ItemRef ref, Label label) implements Labelled {
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        if (!(scope.reader() instanceof Reader.Therapist)) {
            return List.of();
        }
        Case of = scope.of();
        List<List<String>> rows = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        practice.service(Authorised.class).of(of.id()).forEach(s -> {
            rows.add(List.of(s.signed() == null ? Bundle.ReleasedSection_asked() : s.holds() ? Bundle.ReleasedSection_signed() : Bundle.ReleasedSection_over(),
                    s.recipient(), signed(of, s)));
            sources.add(new Source(s.ref(), Label.therapist(of.id(), s.signed() == null ? of.since() : s.signed())));
        });
        practice.service(Decisions.class).of(of.id()).forEach(d -> {
            rows.add(List.of(Bundle.ReleasedSection_decided(), d.recipient(), Bundle.ReleasedSection_on(d.ground().words(), d.document())));
            sources.add(source(Decided.KIND, d.id(), of, of.since()));
        });
        List<Releases.Made> given = practice.service(Releases.class).of(of.id()).stream().filter(m -> m.given() != null
                && scope.period().contains(m.given().day())).toList();
        given.forEach(m -> {
            rows.add(List.of(Bundle.ReleasedSection_given(ReleaseWords.number(m)), m.given().to(), Bundle.ReleasedSection_on(ReleaseWords.what(m),
                    Wording.day(m.given().day()))));
            sources.add(source(Releases.DISCLOSURE, m.given().id(), of, m.given().day()));
        });
        return rows.isEmpty() ? List.of() : List.of(new Block.Table(List.of(new Block.Column(Bundle.ReleasedSection_what(), 26, false),
                new Block.Column(Bundle.ReleasedSection_who(), 34, false), new Block.Column(Bundle.ReleasedSection_more(), 44, false)), rows, sources));
    }

    private static String signed(Case of, Authorised.Signed s) {
        String name = of.member(s.person()).map(Member::name).orElse("");
        String covers = s.covers().stream().sorted().map(Outside::cover).collect(Collectors.joining(", "));
        String who = s.signed() == null ? name : s.until() == null ? Bundle.ReleasedSection_by(name, Wording.day(s.signed()))
                : Bundle.ReleasedSection_until(name, Wording.day(s.signed()), Wording.day(s.until()));
        return who + "\n" + covers;
    }

    private static Source source(String kind, long id, Case of, LocalDate day) {
        return new Source(new ItemRef(kind, id), Label.therapist(of.id(), day));
    }
}
