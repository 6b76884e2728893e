package org.tideline.clients.model.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.model.Person;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;

/**
 * What is kept of some of the made-up people: contacts safe and unsafe, not asked yet, contact safety, fields of the
 * practice's own, and somebody who called once and may be there twice. Numbers and addresses are of the kinds set aside
 * for stories.
 */
@ServiceProvider(service = SampleContent.class)
public final class SamplePeople implements SampleContent {
    private static final int ORDER = 10;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void fill(OpenPractice practice) {
        People people = practice.service(People.class);
        OwnField insurance = new OwnField(Ids.next(), "Insurance", false);
        OwnField invoice = new OwnField(Ids.next(), "Invoice goes to", false);
        people.fields(List.of(insurance, invoice));
        LocalDate today = Now.today();
        for (Listed one : people.all()) {
            PersonFile file = one.file();
            switch (file.person().fullName()) {
                case "Mara Lindqvist" -> people.save(of(file, today.minusYears(38).minusDays(40), new PersonFile.Safety(May.YES, "Weekdays after 17:00", ""),
                        "Swedish, English", "Her sister Kaja Lindqvist, 0700 900 103", "Dr Holm, family practice", Map.of(insurance.id(), "Paid by herself"),
                        line(ContactKind.MOBILE, "0700 900 101", "", May.YES, May.YES), line(ContactKind.EMAIL, "mara@example.org", "home", May.YES, May.YES),
                        line(ContactKind.ADDRESS, "4 Quay Street\nHarbour Town", "home", May.NOT_ASKED, May.NOT_ASKED)));
                case "Jonas Okoro" -> people.save(of(file, today.minusYears(41).plusDays(12), new PersonFile.Safety(May.NOT_ASKED, "", ""),
                        "English", "", "Mara", Map.of(), line(ContactKind.MOBILE, "0700 900 102", "", May.YES, May.NO),
                        line(ContactKind.EMAIL, "jonas@firm.example", "work", May.NO, May.NO)));
                case "Hana Novák" -> people.save(of(file, today.minusYears(33).minusDays(200), new PersonFile.Safety(May.NO, "Tue and Thu, 10:00 to 14:00",
                        "“wrong number, sorry”"), "Czech, English", "A colleague, Petra, 0700 900 141", "", Map.of(),
                        line(ContactKind.MOBILE, "0700 900 140", "her own", May.YES, May.NO), line(ContactKind.PHONE, "0700 900 142", "home", May.NO, May.NO),
                        line(ContactKind.ADDRESS, "17 Mill Lane\nHarbour Town", "home", May.NO, May.NO)));
                case "Leah Stone" -> people.save(of(file, today.minusYears(29), new PersonFile.Safety(May.YES, "", ""), "English", "", "",
                        Map.of(invoice.id(), "Aiko"), line(ContactKind.EMAIL, "leah@example.net", "", May.YES, May.YES)));
                case "Yuki Sato" -> people.save(of(file, null, PersonFile.Safety.NOT_ASKED, "", "", "Found the practice online", Map.of(),
                        line(ContactKind.MOBILE, "0700 900 161", "", May.NOT_ASKED, May.NOT_ASKED)));
                default -> {
                    // nothing is kept of the others yet
                }
            }
        }
        people.save(of(PersonFile.of(new Person(Ids.next(), "Y. Sato", "Y.", "", "Called twice in the evening, before the first session.")), null,
                PersonFile.Safety.NOT_ASKED, "", "", "", Map.of(), line(ContactKind.PHONE, "+44 700 900 161", "", May.NOT_ASKED, May.NOT_ASKED)));
    }

    private static ContactLine line(ContactKind kind, String line, String label, May use, May leave) {
        return new ContactLine(Ids.next(), kind, line, label, use, leave);
    }

    private static PersonFile of(PersonFile file, LocalDate birth, PersonFile.Safety safety, String languages, String emergency, String referral,
                                 Map<Long, String> values, ContactLine... contacts) {
        return new PersonFile(file.person(), birth, safety, languages, emergency, referral, new ArrayList<>(List.of(contacts)), values);
    }
}
