package org.tideline.clients.model.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.Person;

/**
 * Two records on their way to become one. Where only one of them says something, that is kept; where both say something
 * else, it is chosen. Immutable; any thread.
 *
 * @param one    the record that stays
 * @param other  the record that becomes part of it
 * @param fields the practice's own fields
 * @param chosen what is taken of the other record, by line
 * @param own    which of the practice's own fields are taken of the other record
 * @param kept   ids of the contacts that are kept, of both
 */
@Messages({
    "MergeDraft.name=Full name", "MergeDraft.goesBy=Goes by", "MergeDraft.pronouns=Pronouns", "MergeDraft.birth=Birth date",
    "MergeDraft.mayName=May the practice be named", "MergeDraft.hours=Safe hours", "MergeDraft.notNow=Word for “not now”",
    "MergeDraft.languages=Languages", "MergeDraft.emergency=Emergency contact", "MergeDraft.referral=Referral",
    "MergeDraft.lines=Notes on contact"})
public record MergeDraft(PersonFile one, PersonFile other, List<OwnField> fields, Map<Part, Boolean> chosen, Set<Long> own, Set<Long> kept) {
    public MergeDraft {
        fields = List.copyOf(fields);
        chosen = Map.copyOf(chosen);
        own = Set.copyOf(own);
        kept = Set.copyOf(kept);
    }

    /** A line of a record. */
    public enum Part {
        NAME, GOES_BY, PRONOUNS, BIRTH, MAY_NAME, HOURS, NOT_NOW, LANGUAGES, EMERGENCY, REFERRAL, LINES;

        /** In plain words. */
        public String words() {
            return switch (this) {
                case NAME -> Bundle.MergeDraft_name();
                case GOES_BY -> Bundle.MergeDraft_goesBy();
                case PRONOUNS -> Bundle.MergeDraft_pronouns();
                case BIRTH -> Bundle.MergeDraft_birth();
                case MAY_NAME -> Bundle.MergeDraft_mayName();
                case HOURS -> Bundle.MergeDraft_hours();
                case NOT_NOW -> Bundle.MergeDraft_notNow();
                case LANGUAGES -> Bundle.MergeDraft_languages();
                case EMERGENCY -> Bundle.MergeDraft_emergency();
                case REFERRAL -> Bundle.MergeDraft_referral();
                case LINES -> Bundle.MergeDraft_lines();
            };
        }

        /** What a record says there; an empty string where it says nothing. */
        public String of(PersonFile file) {
            return switch (this) {
                case NAME -> file.person().fullName();
                case GOES_BY -> file.person().goesBy();
                case PRONOUNS -> file.person().pronouns();
                case BIRTH -> file.birth() == null ? "" : Births.words(file.birth());
                case MAY_NAME -> file.safety().mayName() == May.NOT_ASKED ? "" : file.safety().mayName().words();
                case HOURS -> file.safety().hours();
                case NOT_NOW -> file.safety().notNow();
                case LANGUAGES -> file.languages();
                case EMERGENCY -> file.emergency();
                case REFERRAL -> file.referral();
                case LINES -> file.person().contact();
            };
        }
    }

    /**
     * The draft to begin with. What one of them refused is kept: a "no" goes before a "yes", also for one number that
     * both have.
     */
    public static MergeDraft of(PersonFile one, PersonFile other, List<OwnField> fields) {
        Map<Part, Boolean> chosen = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            chosen.put(part, part.of(one).isBlank());
        }
        if (other.safety().mayName() == May.NO) {
            chosen.put(Part.MAY_NAME, true);
        }
        Set<Long> own = new LinkedHashSet<>();
        fields.stream().map(OwnField::id).filter(id -> !one.values().containsKey(id)).forEach(own::add);
        Set<Long> kept = new LinkedHashSet<>();
        one.contacts().forEach(line -> kept.add(line.id()));
        for (ContactLine line : other.contacts()) {
            ContactLine twin = one.contacts().stream().filter(c -> !line.key().isEmpty() && c.key().equals(line.key())).findFirst().orElse(null);
            if (twin == null) {
                kept.add(line.id());
            } else if (line.use() == May.NO && twin.use() != May.NO || twin.use() == May.NOT_ASKED && line.use() != May.NOT_ASKED) {
                kept.remove(twin.id());
                kept.add(line.id());
            }
        }
        return new MergeDraft(one, other, fields, chosen, own, kept);
    }

    /** Whether both say something, and not the same, so that it has to be chosen. */
    public boolean differs(Part part) {
        return !part.of(one).isBlank() && !part.of(other).isBlank() && !part.of(one).equals(part.of(other));
    }

    /** Whether both say something in a field of the practice's own, and not the same. */
    public boolean differs(OwnField field) {
        String first = one.values().get(field.id());
        String second = other.values().get(field.id());
        return first != null && second != null && !first.equals(second);
    }

    /** The same with a line taken of the other record, or not. */
    public MergeDraft with(Part part, boolean ofOther) {
        Map<Part, Boolean> now = new EnumMap<>(chosen);
        now.put(part, ofOther);
        return new MergeDraft(one, other, fields, now, own, kept);
    }

    /** The same with an own field taken of the other record, or not. */
    public MergeDraft with(OwnField field, boolean ofOther) {
        Set<Long> now = new LinkedHashSet<>(own);
        if (ofOther) {
            now.add(field.id());
        } else {
            now.remove(field.id());
        }
        return new MergeDraft(one, other, fields, chosen, now, kept);
    }

    /** The same with a contact kept, or not. */
    public MergeDraft keep(long contact, boolean keep) {
        Set<Long> now = new LinkedHashSet<>(kept);
        if (keep) {
            now.add(contact);
        } else {
            now.remove(contact);
        }
        return new MergeDraft(one, other, fields, chosen, own, now);
    }

    private PersonFile of(Part part) {
        return chosen.getOrDefault(part, false) ? other : one;
    }

    private String text(Part part) {
        return part.of(of(part));
    }

    /** The one record that comes of both, under the id of the one that stays. */
    public PersonFile result() {
        LocalDate birth = of(Part.BIRTH).birth();
        List<ContactLine> contacts = new ArrayList<>(one.contacts());
        contacts.addAll(other.contacts());
        contacts.removeIf(line -> !kept.contains(line.id()));
        Map<Long, String> values = new HashMap<>(other.values());
        one.values().forEach((field, words) -> {
            if (!own.contains(field) || !values.containsKey(field)) {
                values.put(field, words);
            }
        });
        return new PersonFile(new Person(one.id(), text(Part.NAME), text(Part.GOES_BY), text(Part.PRONOUNS), text(Part.LINES)), birth,
                new PersonFile.Safety(of(Part.MAY_NAME).safety().mayName(), text(Part.HOURS), text(Part.NOT_NOW)), text(Part.LANGUAGES),
                text(Part.EMERGENCY), text(Part.REFERRAL), contacts, values);
    }

    /** Whether nothing of either is lost. */
    public boolean losesNothing() {
        PersonFile result = result();
        boolean lines = java.util.Arrays.stream(Part.values()).noneMatch(this::differs) && fields.stream().noneMatch(this::differs);
        return lines && result.contacts().size() == one.contacts().size() + other.contacts().size();
    }
}
