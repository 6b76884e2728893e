package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;

/**
 * The made-up caseload: couples of several kinds, three adults, a family, individuals, a pair that parted, a case
 * <em>each alone</em>, one paused, one ended and one inquiry, over the two years before today. The codes
 * {@code C-0001} to {@code C-0015} follow the order here, so that other features find their case.
 */
@ServiceProvider(service = SampleContent.class)
public final class SampleCases implements SampleContent {
    @Override
    public int order() {
        return 0;
    }

    @Override
    public void fill(OpenPractice practice) {
        new Filling(practice.service(CaseFiles.class), practice.service(LifeEvents.class), Now.today()).all();
    }

    /** One filling of one practice. */
    private static final class Filling {
        private final CaseFiles files;
        private final LifeEvents events;
        private final LocalDate today;
        private final Map<String, Person> people = new HashMap<>();

        Filling(CaseFiles files, LifeEvents events, LocalDate today) {
            this.files = files;
            this.events = events;
            this.today = today;
        }

        void all() {
            maraAndJonas();
            elifAndSofia();
            daniel();
            aikoBenAndLeah();
            carlosAndWill();
            okaforLund();
            priyaAndTom();
            ruth();
            hanaAndMarek();
            noor();
            graceAndSamuel();
            lenaAndAmir();
            open(CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, weeks(20), weeks(20), person("Lena Fischer", "she/her"));
            rosa();
            open(CaseKind.COUPLE, CaseStatus.INQUIRY, weeks(1), weeks(1), person("Yuki Sato", ""), person("Oskar Lindgren", ""));
        }

        private void maraAndJonas() {
            CaseFile file = open(CaseKind.COUPLE, CaseStatus.ACTIVE, weeks(89), weeks(89),
                    person("Mara Lindqvist", "she/her"), person("Jonas Okoro", "he/him"));
            files.format(file.id(), WorkingFormat.TOGETHER_AND_EACH, weeks(89));
            joint(file, 0, weeks(70), weeks(66), "Moved to the flat by the harbour");
            own(file, 1, weeks(52), null, "Began evening classes in drawing", Opening.PAPER, 2);
            joint(file, 2, weeks(18), null, "Jonas’s father came to stay");
            own(file, 2, weeks(39), null, "Told his brother about the debts", Opening.CLOSED);
            own(file, 1, weeks(9), weeks(8), "Her aunt’s last days in Umeå", Opening.ROOM, 2);
            joint(file, 0, weeks(3), weeks(2), "A week at the lake");
        }

        private void elifAndSofia() {
            CaseFile file = open(CaseKind.COUPLE, CaseStatus.ACTIVE, weeks(11), weeks(11),
                    person("Elif Aydın", "she/her"), person("Sofia Brandt", "she/her"));
            joint(file, 0, weeks(6), null, "Signed for the house");
        }

        private void daniel() {
            CaseFile file = open(CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, weeks(61), weeks(61), person("Daniel Weiss", "he/him"));
            own(file, 1, weeks(44), null, "Left the orchestra", Opening.CLOSED);
            own(file, 1, weeks(12), null, "First concert with the trio", Opening.CLOSED);
        }

        /** Leah joined later: what was joint before she came is not hers to read. */
        private void aikoBenAndLeah() {
            LocalDate began = weeks(80);
            LocalDate joined = weeks(38);
            CaseFile file = files.save(new CaseFile(Ids.next(), "", CaseKind.OTHER, CaseStatus.ACTIVE, began, began, List.of(
                    new Membership(Ids.next(), person("Aiko Tanaka", "she/her"), 0, began, null),
                    new Membership(Ids.next(), person("Ben Morris", "he/him"), 1, began, null),
                    new Membership(Ids.next(), person("Leah Stone", "they/them"), 2, joined, null))));
            joint(file, 0, weeks(58), null, "Two years of living together");
            joint(file, 0, joined, null, "Leah moved in");
            own(file, 3, weeks(15), null, "New post at the museum", Opening.PAPER, 1, 2);
        }

        private void carlosAndWill() {
            CaseFile file = open(CaseKind.COUPLE, CaseStatus.ACTIVE, weeks(97), weeks(97),
                    person("Carlos Méndez", "he/him"), person("Will Tran", "he/him"));
            joint(file, 0, weeks(47), null, "Wedding in Valparaíso");
            joint(file, 2, weeks(21), weeks(16), "Will’s knee, and five weeks at home");
        }

        private void okaforLund() {
            CaseFile file = open(CaseKind.FAMILY, CaseStatus.ACTIVE, weeks(33), weeks(33),
                    person("Ingrid Lund", "she/her"), person("Chidi Okafor", "he/him"), person("Nia Okafor-Lund", "she/her"));
            joint(file, 3, weeks(24), null, "Nia finished school");
            own(file, 3, weeks(10), null, "Found a room of her own in town", Opening.ROOM, 1, 2);
        }

        private void priyaAndTom() {
            CaseFile file = open(CaseKind.COUPLE, CaseStatus.ACTIVE, weeks(55), weeks(55),
                    person("Priya Raman", "she/her"), person("Tom Hale", "he/him"));
            joint(file, 0, weeks(26), null, "Their daughter was born");
            own(file, 1, weeks(7), null, "Back at work, three days a week", Opening.PAPER, 2);
        }

        private void ruth() {
            CaseFile file = open(CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, weeks(28), weeks(28), person("Ruth Adeyemi", "she/her"));
            own(file, 1, weeks(14), null, "Called her sister after six years", Opening.CLOSED);
        }

        private void hanaAndMarek() {
            CaseFile file = open(CaseKind.COUPLE, CaseStatus.ACTIVE, weeks(64), weeks(64),
                    person("Hana Novák", "she/her"), person("Marek Dvořák", "he/him"));
            files.format(file.id(), WorkingFormat.TOGETHER, weeks(64));
            own(file, 1, weeks(17), null, "Began night shifts", Opening.PAPER, 2);
            files.format(file.id(), WorkingFormat.EACH_ALONE, weeks(7));
        }

        private void noor() {
            open(CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, weeks(15), weeks(15), person("Noor Haddad", ""));
        }

        private void graceAndSamuel() {
            CaseFile file = open(CaseKind.COUPLE, CaseStatus.PAUSED, weeks(76), weeks(10),
                    person("Grace Whitfield", "she/her"), person("Samuel Whitfield", "he/him"));
            joint(file, 0, weeks(10), null, "Six months abroad with the hospital ship");
        }

        /** The joint record stays as it stands; what Lena does for herself is a case of her own. */
        private void lenaAndAmir() {
            CaseFile file = open(CaseKind.COUPLE, CaseStatus.PARTED, weeks(100), weeks(23),
                    person("Lena Fischer", "she/her"), person("Amir Rahimi", "he/him"));
            joint(file, 0, weeks(60), weeks(52), "A summer in two cities");
            joint(file, 0, weeks(23), null, "They decided to live apart");
        }

        private void rosa() {
            open(CaseKind.INDIVIDUAL, CaseStatus.ENDED, weeks(103), weeks(31), person("Rosa Weber", "she/her"));
        }

        private CaseFile open(CaseKind kind, CaseStatus status, LocalDate since, LocalDate statusSince, Person... members) {
            List<Membership> all = new ArrayList<>();
            for (Person member : members) {
                all.add(new Membership(Ids.next(), member, all.size(), since, null));
            }
            boolean turned = !statusSince.equals(since);
            CaseFile file = files.save(new CaseFile(Ids.next(), "", kind, turned ? CaseStatus.ACTIVE : status, since, since, all));
            if (turned) {
                files.status(file.id(), status, statusSince);
            }
            return files.find(file.id()).orElseThrow();
        }

        /** The same person where the same name comes again. */
        private Person person(String fullName, String pronouns) {
            return people.computeIfAbsent(fullName,
                    name -> new Person(Ids.next(), name, Naming.goesBy(name), pronouns, ""));
        }

        /** @param about 0 for everyone's, else the member counted from 1 */
        private void joint(CaseFile file, int about, LocalDate from, LocalDate to, String words) {
            events.put(new LifeEvent(Ids.next(), file.id(), about == 0 ? 0 : who(file, about), false, from, to, words,
                    Opening.CLOSED, Set.of()));
        }

        /** @param owner the member counted from 1 */
        private void own(CaseFile file, int owner, LocalDate from, LocalDate to, String words, Opening opening, int... openTo) {
            Set<Long> persons = Arrays.stream(openTo).mapToObj(member -> who(file, member)).collect(Collectors.toSet());
            events.put(new LifeEvent(Ids.next(), file.id(), who(file, owner), true, from, to, words, opening, persons));
        }

        private static long who(CaseFile file, int member) {
            return file.members().get(member - 1).person().id();
        }

        private LocalDate weeks(int ago) {
            return today.minusWeeks(ago);
        }
    }
}
