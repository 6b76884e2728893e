package org.tideline.clients.model.people.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tideline.clients.model.people.OwnField;
import org.tideline.core.api.Plain;

/**
 * What the headings of a CSV file of contacts say, as Google, Outlook (also in German), Apple's Contacts and Tideline
 * itself write them. What they do not say stays to be chosen. Pure.
 */
final class Headings {
    private static final Map<String, Target> EXACT = Map.ofEntries(
            Map.entry("name", Target.FULL), Map.entry("full name", Target.FULL), Map.entry("display name", Target.FULL),
            Map.entry("vollstandiger name", Target.FULL), Map.entry("nom complet", Target.FULL), Map.entry("client", Target.FULL),
            Map.entry("first name", Target.GIVEN), Map.entry("given name", Target.GIVEN), Map.entry("forename", Target.GIVEN),
            Map.entry("vorname", Target.GIVEN), Map.entry("prenom", Target.GIVEN), Map.entry("first", Target.GIVEN),
            Map.entry("middle name", Target.MIDDLE), Map.entry("additional name", Target.MIDDLE), Map.entry("weitere vornamen", Target.MIDDLE),
            Map.entry("last name", Target.FAMILY), Map.entry("family name", Target.FAMILY), Map.entry("surname", Target.FAMILY),
            Map.entry("nachname", Target.FAMILY), Map.entry("familienname", Target.FAMILY), Map.entry("last", Target.FAMILY),
            Map.entry("suffix", Target.SUFFIX), Map.entry("name suffix", Target.SUFFIX),
            Map.entry("nickname", Target.GOES_BY), Map.entry("goes by", Target.GOES_BY), Map.entry("preferred name", Target.GOES_BY),
            Map.entry("known as", Target.GOES_BY), Map.entry("spitzname", Target.GOES_BY), Map.entry("rufname", Target.GOES_BY),
            Map.entry("pronouns", Target.PRONOUNS), Map.entry("birthday", Target.BIRTH), Map.entry("birth date", Target.BIRTH),
            Map.entry("date of birth", Target.BIRTH), Map.entry("dob", Target.BIRTH), Map.entry("geburtstag", Target.BIRTH),
            Map.entry("geburtsdatum", Target.BIRTH), Map.entry("notes", Target.LINES), Map.entry("note", Target.LINES),
            Map.entry("notizen", Target.LINES), Map.entry("notes on contact", Target.LINES), Map.entry("language", Target.LANGUAGES),
            Map.entry("languages", Target.LANGUAGES), Map.entry("sprache", Target.LANGUAGES), Map.entry("sprachen", Target.LANGUAGES),
            Map.entry("emergency contact", Target.EMERGENCY), Map.entry("notfallkontakt", Target.EMERGENCY),
            Map.entry("referral", Target.REFERRAL), Map.entry("referred by", Target.REFERRAL), Map.entry("empfohlen von", Target.REFERRAL),
            Map.entry("may the practice be named", Target.MAY_NAME), Map.entry("safe hours", Target.HOURS),
            Map.entry("word for not now", Target.NOT_NOW));
    /** "Phone 1 - Value" of Google, and "Contact 1 kind" of our own. */
    private static final Pattern NUMBERED = Pattern.compile("(e mail|email|phone|address|im|contact) (\\d+) ?(.*)");
    private static final Pattern NEVER = Pattern.compile(".*\\b(phonetic|yomi|company|organi[sz]ation|firma|assistant|manager|spouse|web|website|"
            + "url|photo|display name|type|prefix|title|anrede|callback|account|radio|telex|tty|isdn|car)\\b.*");
    private static final List<Map.Entry<Pattern, Target>> PARTS = List.of(
            Map.entry(words("country region|country|land region|land"), Target.COUNTRY),
            Map.entry(words("postal code|post code|postcode|zip code|zip|postleitzahl|plz"), Target.POSTCODE),
            Map.entry(words("city|town|locality|ort|stadt"), Target.CITY),
            Map.entry(words("state|region|province|county|bundesland kanton|bundesland"), Target.REGION),
            Map.entry(words("street \\d|street|strasse \\d|strasse|po box|address po box|postfach"), Target.STREET));
    private static final Pattern MAIL = words("e mail|email|e mail adresse|mail");
    private static final Pattern FAX = words("fax|pager");
    private static final Pattern MOBILE = words("mobile phone|cell phone|mobiltelefon|mobile|mobil|cell|handy|iphone");
    private static final Pattern PHONE = words("phone|telephone|telefon|tel");
    private static final Pattern ADDRESS = words("address|adresse|anschrift");

    private Headings() {
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b");
    }

    /** Small letters and digits, everything else a blank. */
    static String plain(String heading) {
        return Plain.of(heading.replace("ß", "ss")).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** The columns with what each stands for, as far as the headings tell. */
    static List<Column> read(List<String> header, List<OwnField> fields) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            columns.add(column(i, header.get(i), fields));
        }
        return columns;
    }

    private static Column column(int index, String heading, List<OwnField> fields) {
        String words = plain(heading);
        for (OwnField field : fields) {
            if (!field.retired() && plain(field.title()).equals(words) && !words.isEmpty()) {
                return new Column(index, heading, Target.OWN, words, field.id());
            }
        }
        Target exact = EXACT.get(words);
        if (exact != null) {
            return new Column(index, heading, exact, words, 0);
        }
        Matcher numbered = NUMBERED.matcher(words);
        if (numbered.matches()) {
            Target target = numbered(numbered.group(1), numbered.group(3));
            return new Column(index, heading, target, numbered.group(1).replace("e mail", "email") + " " + numbered.group(2), 0);
        }
        return named(index, heading, words);
    }

    private static Target numbered(String what, String part) {
        Target whole = switch (what) {
            case "phone" -> Target.PHONE;
            case "address" -> Target.ADDRESS;
            case "im" -> Target.OTHER;
            case "contact" -> Target.OTHER;
            default -> Target.EMAIL;
        };
        return switch (part) {
            case "", "value", "formatted", "address", "adresse", "line" -> what.equals("im") && part.equals("value") ? Target.OTHER : whole;
            case "label", "type" -> Target.LABEL;
            case "kind" -> Target.KIND;
            case "may use" -> Target.USE;
            case "may leave a message" -> Target.LEAVE;
            case "street", "extended address", "po box" -> Target.STREET;
            case "city" -> Target.CITY;
            case "region" -> Target.REGION;
            case "postal code" -> Target.POSTCODE;
            case "country" -> Target.COUNTRY;
            default -> Target.NONE;
        };
    }

    private static Column named(int index, String heading, String words) {
        Target target = Target.NONE;
        String group = words;
        if (!NEVER.matcher(words).matches()) {
            Map.Entry<Pattern, Target> whole = MAIL.matcher(words).find() ? Map.entry(MAIL, Target.EMAIL)
                    : FAX.matcher(words).find() ? Map.entry(FAX, Target.OTHER)
                    : MOBILE.matcher(words).find() ? Map.entry(MOBILE, Target.MOBILE)
                    : PHONE.matcher(words).find() ? Map.entry(PHONE, Target.PHONE) : part(words);
            if (whole != null) {
                target = whole.getValue();
                group = whole.getKey().matcher(words).replaceAll("").replaceAll("\\b(adresse|address)\\b", "").replaceAll(" +", " ").strip();
                group = target == Target.OTHER ? (group + " fax").strip() : group;
            }
        }
        return new Column(index, heading, target, group, 0);
    }

    private static Map.Entry<Pattern, Target> part(String words) {
        for (Map.Entry<Pattern, Target> part : PARTS) {
            if (part.getKey().matcher(words).find()) {
                return part;
            }
        }
        return ADDRESS.matcher(words).find() ? Map.entry(ADDRESS, Target.ADDRESS) : null;
    }
}
