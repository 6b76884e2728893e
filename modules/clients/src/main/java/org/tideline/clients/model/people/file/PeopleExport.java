package org.tideline.clients.model.people.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Kind;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.SafeCell;

/**
 * People as a file: CSV with all that is kept, which can be brought in again, or vCard 4.0 for phones and mail
 * programs, which others may look into: it holds names, birth date, pronouns and contacts, and nothing of contact
 * safety, notes or own fields. Written beside its place and moved there when it is whole. Worker thread.
 */
@Messages("PeopleExport.cannot=The file could not be written, and nothing was left in its place. Choose another folder, or make room there.")
public final class PeopleExport {
    private static final int STEP = 100;

    private PeopleExport() {
    }

    /** The sort of file. */
    public enum Sort { CSV, VCARD }

    /**
     * Writes the file.
     *
     * @param unsafe whether contacts that are marked not to be used are written too
     * @throws Trouble            if the file cannot be written
     * @throws Progress.Cancelled if it was cancelled; nothing is left behind
     */
    public static void write(Path file, Sort sort, List<PersonFile> people, List<OwnField> fields, boolean unsafe, Progress progress)
            throws Trouble, Progress.Cancelled {
        Path part = null;
        try {
            part = Files.createTempFile(file.toAbsolutePath().getParent(), "people", ".part");
            if (sort == Sort.CSV) {
                csv(part, people, fields, unsafe, progress);
            } else {
                cards(part, people, unsafe, progress);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            part = null;
        } catch (IOException | UncheckedIOException e) {
            throw new Trouble(Bundle.PeopleExport_cannot());
        } finally {
            forget(part);
        }
    }

    private static void forget(Path part) throws Trouble {
        if (part != null) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new Trouble(Bundle.PeopleExport_cannot());
            }
        }
    }

    private static List<ContactLine> contacts(PersonFile person, boolean unsafe) {
        return person.contacts().stream().filter(c -> unsafe || c.use() != May.NO).toList();
    }

    private static void step(int done, int all, Progress progress) throws Progress.Cancelled {
        if (done % STEP == 0) {
            progress.check();
            progress.at(done, all);
        }
    }

    private static void csv(Path part, List<PersonFile> people, List<OwnField> fields, boolean unsafe, Progress progress)
            throws IOException, Progress.Cancelled {
        int most = people.stream().mapToInt(p -> contacts(p, unsafe).size()).max().orElse(0);
        // The mark tells spreadsheets that this is UTF-8.
        try (Writer text = Files.newBufferedWriter(part, StandardCharsets.UTF_8); CsvWriter csv = CsvWriter.builder().build(text)) {
            text.write('\uFEFF');
            csv.writeRecord(head(most, fields));
            int done = 0;
            for (PersonFile person : people) {
                csv.writeRecord(cells(person, contacts(person, unsafe), most, fields).stream().map(SafeCell::of).toList());
                step(++done, people.size(), progress);
            }
        }
    }

    private static List<String> head(int contacts, List<OwnField> fields) {
        List<String> head = new ArrayList<>(List.of("Full name", "Goes by", "Pronouns", "Birth date", "May the practice be named",
                "Safe hours", "Word for not now", "Languages", "Emergency contact", "Referral", "Notes on contact"));
        for (int i = 1; i <= contacts; i++) {
            head.addAll(List.of("Contact " + i + " kind", "Contact " + i, "Contact " + i + " label", "Contact " + i + " may use",
                    "Contact " + i + " may leave a message"));
        }
        fields.forEach(field -> head.add(SafeCell.of(field.title())));
        return head;
    }

    private static List<String> cells(PersonFile person, List<ContactLine> contacts, int most, List<OwnField> fields) {
        List<String> cells = new ArrayList<>(List.of(person.person().fullName(), person.person().goesBy(), person.person().pronouns(),
                person.birth() == null ? "" : person.birth().toString(), person.safety().mayName().words(), person.safety().hours(),
                person.safety().notNow(), person.languages(), person.emergency(), person.referral(), person.person().contact()));
        for (int i = 0; i < most; i++) {
            if (i < contacts.size()) {
                ContactLine line = contacts.get(i);
                cells.addAll(List.of(line.kind().words(), line.line(), line.label(), line.use().words(), line.leave().words()));
            } else {
                cells.addAll(List.of("", "", "", "", ""));
            }
        }
        fields.forEach(field -> cells.add(person.values().getOrDefault(field.id(), "")));
        return cells;
    }

    private static void cards(Path part, List<PersonFile> people, boolean unsafe, Progress progress) throws IOException, Progress.Cancelled {
        try (VCardWriter writer = new VCardWriter(part, VCardVersion.V4_0)) {
            writer.setAddProdId(false);
            int done = 0;
            for (PersonFile person : people) {
                writer.write(card(person, contacts(person, unsafe)));
                step(++done, people.size(), progress);
            }
        }
    }

    private static VCard card(PersonFile person, List<ContactLine> contacts) {
        VCard card = new VCard(VCardVersion.V4_0);
        String name = person.person().fullName();
        card.setKind(Kind.individual());
        card.setFormattedName(new FormattedName(name));
        StructuredName parts = new StructuredName();
        int blank = name.lastIndexOf(' ');
        parts.setGiven(blank < 0 ? name : name.substring(0, blank));
        parts.setFamily(blank < 0 ? null : name.substring(blank + 1));
        card.setStructuredName(parts);
        card.setNickname(person.person().goesBy());
        card.setUid(new Uid("urn:tideline:person:" + Long.toUnsignedString(person.id(), 36)));
        if (person.birth() != null) {
            card.setBirthday(new Birthday(person.birth()));
        }
        if (!person.person().pronouns().isEmpty()) {
            card.addExtendedProperty("PRONOUNS", person.person().pronouns());
        }
        contacts.forEach(line -> contact(card, line));
        return card;
    }

    private static void contact(VCard card, ContactLine line) {
        String label = line.label().toLowerCase(java.util.Locale.ROOT);
        String place = label.contains("work") ? "work" : label.contains("home") ? "home" : "";
        switch (line.kind()) {
            case PHONE, MOBILE -> {
                Telephone phone = new Telephone(line.line());
                phone.getTypes().add(line.kind() == ContactKind.MOBILE ? TelephoneType.CELL : TelephoneType.VOICE);
                if (!place.isEmpty()) {
                    phone.getTypes().add(TelephoneType.get(place));
                }
                card.addTelephoneNumber(phone);
            }
            case EMAIL -> {
                Email mail = new Email(line.line());
                if (!place.isEmpty()) {
                    mail.getTypes().add(EmailType.get(place));
                }
                card.addEmail(mail);
            }
            case ADDRESS -> {
                // One line of text cannot be taken apart for sure, so that all of it stands as the street, and as the label.
                Address address = new Address();
                address.setStreetAddress(line.line());
                address.setLabel(line.line());
                if (!place.isEmpty()) {
                    address.getTypes().add(AddressType.get(place));
                }
                card.addAddress(address);
            }
            case OTHER -> card.addNote(line.label().isEmpty() ? line.line() : line.label() + ": " + line.line());
        }
    }
}
