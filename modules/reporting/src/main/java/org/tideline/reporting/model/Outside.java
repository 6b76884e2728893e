package org.tideline.reporting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Authorised;
import org.tideline.clients.api.Authorised.Signed;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Now;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.page.Document.Fact;
import org.tideline.storage.api.OpenPractice;

/**
 * Someone outside as a recipient of a case today: what was signed for them, what was decided, and so what the release
 * rule is asked. It judges nothing by itself. Immutable.
 *
 * @param of        the case
 * @param recipient to whom
 * @param signed    what holds for them today
 * @param decided   what was decided drawer by drawer
 */
@Messages({
    "OutsideTo=To", "OutsideAbout=About", "OutsidePurpose=Purpose", "OutsideAuthorised=Authorised by", "OutsideGround=Given under",
    "OutsideUntil=Valid until", "OutsideCovers=Covers",
    "# {0} - recipient", "# {1} - address", "OutsideAt={0}, {1}",
    "# {0} - names", "OutsideTogether={0}, seen together",
    "# {0} - name", "# {1} - day", "OutsideOn={0} on {1}",
    "# {0} - day", "OutsideEither={0}; either may withdraw it earlier",
    "# {0} - day", "OutsideWithdraw={0}; it may be withdrawn earlier",
    "OutsideOWN=what is their own", "OutsideJOINT=the joint record", "OutsidePSYCHOTHERAPY=psychotherapy notes",
    "# {0} - ground", "# {1} - document", "OutsideDocument={0}, {1}",
    "# {0} - names and days", "OutsideAuthority=authorised by {0}"})
public record Outside(Case of, String recipient, List<Signed> signed, List<Decided> decided) {
    public Outside {
        signed = List.copyOf(signed);
        decided = List.copyOf(decided);
    }

    /** Reads what stands for a recipient. Worker thread. */
    public static Outside read(OpenPractice practice, Case of, String recipient) {
        return new Outside(of, recipient, practice.service(Authorised.class).of(of.id()).stream().filter(s -> s.isFor(recipient) && s.holds()).toList(),
                practice.service(Decisions.class).of(of.id()).stream().filter(d -> same(d.recipient(), recipient)).toList());
    }

    /** Everyone outside anything was signed for or decided about, by name, also where nothing holds any more. Worker thread. */
    static List<String> recipients(OpenPractice practice, Case of) {
        Map<String, String> names = new LinkedHashMap<>();
        practice.service(Authorised.class).of(of.id()).forEach(s -> names.putIfAbsent(lower(s.recipient()), s.recipient()));
        practice.service(Decisions.class).of(of.id()).forEach(d -> names.putIfAbsent(lower(d.recipient()), d.recipient()));
        return names.values().stream().filter(name -> !name.isBlank()).sorted(Comparator.comparing(Outside::lower)).toList();
    }

    private static boolean same(String one, String other) {
        return lower(one).equals(lower(other));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What the release rule is asked. Psychotherapy notes count as signed for only once they were decided as well. */
    public Reader.Outside reader() {
        boolean psychotherapy = decided.stream().anyMatch(d -> d.ground() == Ground.AUTHORISED);
        Set<Reader.Release> releases = signed.stream().flatMap(s -> s.covers().stream().map(cover -> new Reader.Release(s.person(), cover)))
                .filter(r -> psychotherapy || r.cover() != Reader.Cover.PSYCHOTHERAPY).collect(Collectors.toSet());
        return new Reader.Outside(releases, decided.stream().filter(d -> d.ground() != Ground.AUTHORISED).map(Decided::forced).collect(Collectors.toSet()));
    }

    /** Whether anything at all may go. */
    public boolean anything() {
        Reader.Outside reader = reader();
        return !reader.releases().isEmpty() || !reader.forced().isEmpty();
    }

    /** Today's members who have not signed for the joint record; nobody where it goes on a ground of its own. */
    public List<Member> missing() {
        return forces(Drawer.JOINT, 0) ? List.of() : today().stream().filter(m -> !covers(m, Reader.Cover.JOINT)).toList();
    }

    /** Whether the joint record goes. */
    public boolean joint() {
        return today().size() > 1 && missing().isEmpty();
    }

    /** Whom it is about. */
    public List<Member> about() {
        return joint() ? today() : of.people().stream().filter(m -> covers(m, Reader.Cover.OWN) || covers(m, Reader.Cover.JOINT)
                || forces(Drawer.OWN, m.person()) || forces(Drawer.JOINT, 0)).toList();
    }

    /** Whether psychotherapy notes were signed for by everyone, so that their release can be decided. */
    public boolean psychotherapySigned() {
        return !today().isEmpty() && today().stream().allMatch(m -> covers(m, Reader.Cover.PSYCHOTHERAPY));
    }

    private List<Member> today() {
        return of.people().stream().filter(m -> m.on(Now.today())).toList();
    }

    private boolean covers(Member member, Reader.Cover cover) {
        return signed.stream().anyMatch(s -> s.person() == member.person() && s.covers().contains(cover));
    }

    private boolean forces(Drawer drawer, long owner) {
        return decided.stream().anyMatch(d -> d.ground() != Ground.AUTHORISED && d.drawer() == drawer && d.owner() == owner);
    }

    /**
     * What tells one letter from another: the recipient, and whether the joint record goes. Words written while it went
     * do not stand in a letter without it.
     */
    String key() {
        return lower(recipient) + (joint() ? " +" : "");
    }

    /** Whose words stand in the letter. */
    public Letters.Recipient words(Letters.Part part) {
        Set<Long> about = Composer.persons(about());
        return new Letters.Recipient(of.id(), ReportKind.OUTSIDE, about.isEmpty() ? Set.of(0L) : about, key(), part);
    }

    /** The facts at the head of the letter. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        String address = signed.stream().map(Signed::address).filter(a -> !a.isBlank()).findFirst().orElse("").replace("\n", ", ");
        facts.add(new Fact(Bundle.OutsideTo(), address.isEmpty() ? recipient : Bundle.OutsideAt(recipient, address)));
        String names = Wording.and(about().stream().map(Member::fullName).toList());
        facts.add(new Fact(Bundle.OutsideAbout(), joint() ? Bundle.OutsideTogether(names) : names));
        Set<String> purposes = signed.stream().map(Signed::purpose).filter(p -> !p.isBlank()).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!purposes.isEmpty()) {
            facts.add(new Fact(Bundle.OutsidePurpose(), String.join("; ", purposes)));
        }
        if (!signed.isEmpty()) {
            facts.add(new Fact(Bundle.OutsideAuthorised(), String.join("\n", signers())));
            until().ifPresent(day -> facts.add(new Fact(Bundle.OutsideUntil(), about().size() > 1 ? Bundle.OutsideEither(Wording.day(day))
                    : Bundle.OutsideWithdraw(Wording.day(day)))));
            facts.add(new Fact(Bundle.OutsideCovers(), reader().releases().stream().map(Reader.Release::cover).distinct().sorted()
                    .map(Outside::cover).collect(Collectors.joining(", "))));
        }
        Set<String> grounds = grounds();
        if (!grounds.isEmpty()) {
            facts.add(new Fact(Bundle.OutsideGround(), String.join("\n", grounds)));
        }
        return facts;
    }

    private Set<String> signers() {
        Set<String> signers = new LinkedHashSet<>();
        for (Member member : of.people()) {
            signed.stream().filter(s -> s.person() == member.person()).forEach(s -> signers.add(Bundle.OutsideOn(member.fullName(), Wording.day(s.signed()))));
        }
        return signers;
    }

    private Set<String> grounds() {
        return decided.stream().filter(d -> d.ground() != Ground.AUTHORISED).map(d -> Bundle.OutsideDocument(d.ground().words(), d.document()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<LocalDate> until() {
        return signed.stream().map(Signed::until).filter(day -> day != null).min(Comparator.naturalOrder());
    }

    static String cover(Reader.Cover cover) {
        return switch (cover) {
            case OWN -> Bundle.OutsideOWN();
            case JOINT -> Bundle.OutsideJOINT();
            case PSYCHOTHERAPY -> Bundle.OutsidePSYCHOTHERAPY();
        };
    }

    /** On what the letter rests, in a line for the record of what was given. */
    String authority() {
        List<String> all = new ArrayList<>();
        if (!signed.isEmpty()) {
            all.add(Bundle.OutsideAuthority(String.join(", ", signers())));
        }
        all.addAll(grounds());
        return String.join("; ", all);
    }
}
