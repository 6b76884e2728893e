package org.tideline.clients.model.people.file;

import ezvcard.VCard;
import ezvcard.io.ParseWarning;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.Email;
import ezvcard.property.Impp;
import ezvcard.property.Nickname;
import ezvcard.property.RawProperty;
import ezvcard.property.Related;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.Births;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;

/** Reads vCards of versions 2.1, 3.0 and 4.0, as phones, Google, Outlook and Apple write them. */
@Messages({
    "CardFile.organisation=This is the card of an organisation or a group, not of a person.",
    "CardFile.photo=Photos and logos", "CardFile.company=Companies and titles", "CardFile.web=Web addresses",
    "CardFile.groups=Groups", "CardFile.related=Relatives", "CardFile.anniversary=Anniversaries", "CardFile.sound=Sounds and keys",
    "# {0} - name of an entry", "CardFile.entry=Entries called {0}",
    "CardFile.messages=message",
    "CardFile.fax=fax",
    "CardFile.noEnd=The last card of this file does not end. Part of the file may be missing. Nothing was brought in."})
final class CardFile {
    /** What programs write for themselves, and nobody misses. */
    private static final Set<String> SILENT = Set.of("Uid", "Revision", "ProductId", "FormattedName", "StructuredName", "Nickname",
            "Birthday", "Telephone", "Email", "Address", "Note", "Language", "Kind", "Impp", "ClientPidMap", "SortString", "Classification",
            "Mailer", "Profile", "SourceDisplayText", "Source", "Timezone", "Geo", "Label", "Gender", "Xml");
    private static final Set<String> SILENT_RAW = Set.of("PRONOUNS", "X-PRONOUNS", "X-ABLABEL", "X-ABADR", "X-ABSHOWAS", "X-ABUID",
            "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME", "X-APPLE-SUBLOCALITY", "X-IMAGEHASH", "X-IMAGETYPE", "VND-63-SENSITIVE-CONTENT-CONFIG",
            "X-FILE-AS", "X-MS-OL-DESIGN", "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "BDAY");
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("Photo", Bundle.CardFile_photo()),
            Map.entry("Logo", Bundle.CardFile_photo()), Map.entry("Organization", Bundle.CardFile_company()),
            Map.entry("Title", Bundle.CardFile_company()), Map.entry("Role", Bundle.CardFile_company()),
            Map.entry("Url", Bundle.CardFile_web()), Map.entry("Categories", Bundle.CardFile_groups()),
            Map.entry("Member", Bundle.CardFile_groups()), Map.entry("Related", Bundle.CardFile_related()),
            Map.entry("Agent", Bundle.CardFile_related()), Map.entry("Anniversary", Bundle.CardFile_anniversary()),
            Map.entry("Sound", Bundle.CardFile_sound()), Map.entry("Key", Bundle.CardFile_sound()));
    private final Builder builder = new Builder();

    private CardFile() {
    }

    static Contents read(SourceText file, Progress progress) throws FileTrouble, Progress.Cancelled {
        CardFile cards = new CardFile();
        try (WatchedText text = file.text(); VCardReader reader = new VCardReader(text)) {
            boolean wide = file.charset().name().startsWith("UTF-16");
            reader.setDefaultQuotedPrintableCharset(wide ? StandardCharsets.UTF_8 : file.charset());
            int number = 0;
            for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
                progress.check();
                progress.at(number, 0);
                cards.card(card, text.begins(number++), reader.getWarnings());
            }
            if (text.inside()) {
                throw new FileTrouble(Bundle.CardFile_noEnd());
            }
        } catch (IOException e) {
            throw SourceText.trouble(e);
        }
        return cards.builder.contents();
    }

    private void card(VCard card, long line, List<ParseWarning> warnings) throws FileTrouble {
        builder.begin(line);
        names(card);
        if (organisation(card)) {
            builder.out(Bundle.CardFile_organisation());
            return;
        }
        birth(card, warnings);
        card.getTelephoneNumbers().forEach(phone -> phone(card, phone));
        for (Email mail : card.getEmails()) {
            builder.contact(ContactKind.EMAIL, text(mail.getValue()), label(card, mail, mail.getTypes().stream().map(t -> t.getValue()).toList()));
        }
        for (Address address : card.getAddresses()) {
            builder.contact(ContactKind.ADDRESS, lines(address), label(card, address, address.getTypes().stream().map(t -> t.getValue()).toList()));
        }
        for (Impp impp : card.getImpps()) {
            builder.contact(ContactKind.OTHER, text(impp.getHandle()), impp.getProtocol() == null ? Bundle.CardFile_messages() : impp.getProtocol());
        }
        card.getLanguages().forEach(language -> builder.language(text(language.getValue())));
        card.getNotes().forEach(note -> builder.note(text(note.getValue())));
        Stream.of("PRONOUNS", "X-PRONOUNS").map(card::getExtendedProperty).filter(Objects::nonNull).findFirst()
                .ifPresent(raw -> builder.pronouns(text(raw.getValue())));
        card.getProperties().forEach(this::rest);
        builder.end();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private void names(VCard card) {
        card.getFormattedNames().forEach(name -> builder.fullName(text(name.getValue())));
        StructuredName name = card.getStructuredName();
        if (name != null) {
            builder.namePart(0, text(name.getGiven()));
            builder.namePart(1, String.join(" ", name.getAdditionalNames()));
            builder.namePart(2, text(name.getFamily()));
            builder.namePart(3, String.join(" ", name.getSuffixes()));
        }
        for (Nickname nick : card.getNicknames()) {
            nick.getValues().stream().filter(n -> !n.isBlank()).findFirst().ifPresent(builder::goesBy);
        }
    }

    private static boolean organisation(VCard card) {
        if (card.getKind() != null && !card.getKind().isIndividual()) {
            return true;
        }
        RawProperty shown = card.getExtendedProperty("X-ABShowAs");
        StructuredName name = card.getStructuredName();
        boolean unnamed = name == null || text(name.getGiven()).isBlank() && text(name.getFamily()).isBlank();
        return shown != null && "COMPANY".equalsIgnoreCase(text(shown.getValue()).strip()) && unnamed;
    }

    private void birth(VCard card, List<ParseWarning> warnings) {
        Birthday birthday = card.getBirthday();
        if (birthday != null) {
            Optional<LocalDate> day = day(birthday).filter(d -> birthday.getParameter("X-APPLE-OMIT-YEAR") == null
                    || d.getYear() != number(birthday.getParameter("X-APPLE-OMIT-YEAR")));
            day.ifPresentOrElse(builder::birth, builder::noBirth);
        } else if (card.getExtendedProperty("BDAY") != null || warnings.stream().anyMatch(w -> "BDAY".equals(w.getPropertyName()))) {
            builder.noBirth();
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }

    private static Optional<LocalDate> day(DateOrTimeProperty when) {
        try {
            if (when.getDate() != null) {
                return Optional.of(LocalDate.from(when.getDate())).filter(d -> Births.possible(d, Now.today()));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        String words = text(when.getText());
        return words.isBlank() || Births.ambiguous(words) ? Optional.empty()
                : Births.parse(words, Now.today(), Births.order(words) == Births.Order.MONTH_FIRST);
    }

    private void phone(VCard card, Telephone phone) {
        String number = phone.getUri() == null ? text(phone.getText()) : phone.getUri().getNumber()
                + (phone.getUri().getExtension() == null ? "" : " ext. " + phone.getUri().getExtension());
        List<TelephoneType> types = phone.getTypes();
        boolean other = types.stream().anyMatch(t -> t.equals(TelephoneType.FAX) || t.equals(TelephoneType.PAGER));
        boolean mobile = types.contains(TelephoneType.CELL);
        String label = label(card, phone, types.stream().map(t -> t.getValue()).toList());
        if (types.contains(TelephoneType.FAX)) {
            label = label.isEmpty() ? Bundle.CardFile_fax() : label + " " + Bundle.CardFile_fax();
        }
        builder.contact(other ? ContactKind.OTHER : mobile ? ContactKind.MOBILE : ContactKind.PHONE, number, label);
    }

    /** Where or whose it is: as the person called it, else what the types say beyond the kind. */
    private static String label(VCard card, VCardProperty property, List<String> types) {
        if (property.getGroup() != null) {
            for (RawProperty raw : card.getExtendedProperties("X-ABLabel")) {
                if (property.getGroup().equalsIgnoreCase(raw.getGroup())) {
                    return text(raw.getValue()).replaceAll("^_\\$!<(.*)>!\\$_$", "$1").toLowerCase(Locale.ROOT);
                }
            }
        }
        return types.stream().map(t -> t.toLowerCase(Locale.ROOT)).filter(t -> t.equals("home") || t.equals("work") || t.equals("main"))
                .distinct().collect(Collectors.joining(" "));
    }

    private static String lines(Address address) {
        List<String> lines = new ArrayList<>();
        address.getPoBoxes().forEach(lines::add);
        address.getExtendedAddresses().forEach(lines::add);
        address.getStreetAddresses().forEach(lines::add);
        lines.add(Stream.of(address.getPostalCodes(), address.getLocalities(), address.getRegions()).flatMap(List::stream)
                .map(String::strip).filter(p -> !p.isEmpty()).collect(Collectors.joining(" ")));
        address.getCountries().forEach(lines::add);
        String all = lines.stream().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n"));
        return all.isEmpty() ? text(address.getLabel()) : all;
    }

    /** What is not taken is named; an emergency contact among the relatives is taken. */
    private void rest(VCardProperty property) {
        if (property instanceof Related related && related.getTypes().stream().anyMatch(t -> t.getValue().equalsIgnoreCase("emergency"))) {
            builder.emergency(text(related.getText() == null ? related.getUri() : related.getText()).replaceFirst("^tel:", ""));
        } else if (property instanceof RawProperty raw) {
            String name = raw.getPropertyName().toUpperCase(Locale.ROOT);
            if (!SILENT_RAW.contains(name)) {
                builder.notTaken(name.contains("PHOTO") ? Bundle.CardFile_photo() : Bundle.CardFile_entry(name));
            }
        } else if (!SILENT.contains(property.getClass().getSimpleName())) {
            String name = property.getClass().getSimpleName();
            builder.notTaken(NAMED.getOrDefault(name, Bundle.CardFile_entry(name)));
        }
    }
}
