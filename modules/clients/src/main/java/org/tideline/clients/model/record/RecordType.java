package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Label;
import org.tideline.core.api.Validation;

/**
 * A sort of record kept about a case: where it lies, what is asked, how it reads in a list, and who may see it. Store,
 * form, list, drafts and timeline are the same for all sorts and know them by this alone. One instance of each; no
 * state; any thread.
 */
public abstract class RecordType {
    private final String kind;
    private final String table;
    private final String title;
    private final String add;
    private final String none;
    private final String self;
    private final String dayField;

    /**
     * @param kind  the kind of the items, such as {@code clients.consent}
     * @param table the table
     * @param title head of the list: "Consents"
     * @param add   the button that adds one: "Add a consent"
     * @param none  what stands where there is none yet
     * @param self  one of them within a sentence, with a capital: "This consent"
     * @param dayField the field of the day it belongs to
     */
    protected RecordType(String kind, String table, String title, String add, String none, String self, String dayField) {
        this.kind = kind;
        this.table = table;
        this.title = title;
        this.add = add;
        this.none = none;
        this.self = self;
        this.dayField = dayField;
    }

    /** The kind of the items, such as {@code clients.consent}. */
    public final String kind() {
        return kind;
    }

    /** The table. */
    public final String table() {
        return table;
    }

    /** Head of the list: "Consents". */
    public final String title() {
        return title;
    }

    /** The button that adds one: "Add a consent". */
    public final String add() {
        return add;
    }

    /** What stands where there is none yet. */
    public final String none() {
        return none;
    }

    /** One of them within a sentence, with a capital: "This consent". */
    public final String self() {
        return self;
    }

    /** What is asked, in its order. */
    public abstract List<Field> fields(Case of);

    /** What is proposed for a new one, by field. */
    public Map<String, Object> proposed(Case of) {
        return Map.of();
    }

    /**
     * What a choice brings along in other fields.
     *
     * @param field  the field in which something was chosen
     * @param chosen what
     * @param before what stands in all fields
     */
    public Map<String, Object> follows(String field, Object chosen, Map<String, Object> before) {
        return Map.of();
    }

    /** Its first line in the list. */
    public abstract String line(CaseRecord record, Case of);

    /** Its second line, or empty. */
    public abstract String detail(CaseRecord record, Case of);

    /** Who may see it: the therapist alone, unless a sort says otherwise. */
    public Label label(CaseRecord record) {
        return Label.therapist(record.caseId(), day(record).orElseThrow());
    }

    /** The day it belongs to on the timeline; empty keeps it off. */
    public final Optional<LocalDate> day(CaseRecord record) {
        return record.day(dayField);
    }

    /** What is to be mended besides fields that are needed and days that name none. */
    public void check(CaseRecord record, Case of, Validation check) {
    }

    /** Since when, or until when, it wants the therapist's attention; empty if it does not. */
    public Optional<LocalDate> due(CaseRecord record) {
        return Optional.empty();
    }

    /** What is said where it is due: "Consent ends on 3 May". */
    public String dueWords(CaseRecord record) {
        return title();
    }

    /** The icon beside it on the timeline. */
    public String icon() {
        return "file-text";
    }

    /** Whether papers belong to it, such as a page that was signed. */
    public boolean papers() {
        return false;
    }

    /** Whether it lies in the joint drawer of a pair that parted: then it stays as it stands (clinical.md §10.9). */
    public boolean frozen(Case of) {
        return false;
    }

    /** Whether it is asked of a case of this kind at all. */
    public boolean in(Case of) {
        return true;
    }
}
