package org.tideline.clients.ui.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.people.Births;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.Duplicates;
import org.tideline.clients.model.people.Listed;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.PeopleWords;
import org.tideline.core.api.Plain;

/** The rows of the list of people. Event thread. */
@Messages({
    "PeopleTable.name=Name",
    "PeopleTable.goesBy=Goes by",
    "PeopleTable.born=Born",
    "PeopleTable.contact=First safe contact",
    "PeopleTable.noneSafe=none marked safe",
    "PeopleTable.safety=Contact safety",
    "PeopleTable.cases=Cases",
    "PeopleTable.noCase=none",
    "PeopleTable.same=May be the same as",
    "# {0} - name", "# {1} - reasons", "PeopleTable.may={0}: {1}",
    "# {0} - words", "# {1} - how many more", "PeopleTable.more={0}, and {1} more"})
final class PeopleTable extends AbstractTableModel {
    /** Column of the days of birth. */
    static final int BORN = 2;
    /** Column of possible duplicates. */
    static final int SAME = 6;
    private static final long serialVersionUID = 1;
    private static final String[] HEADS = {Bundle.PeopleTable_name(), Bundle.PeopleTable_goesBy(), Bundle.PeopleTable_born(),
        Bundle.PeopleTable_contact(), Bundle.PeopleTable_safety(), Bundle.PeopleTable_cases(), Bundle.PeopleTable_same()};
    private transient List<Row> rows = List.of();

    /**
     * A row.
     *
     * @param of    who
     * @param words what is searched, in small letters and without accents
     * @param same  who may be the same
     */
    record Row(Listed of, String words, List<Duplicates.Match> same) {
    }

    /** The rows of these people, found off the event thread. */
    static List<Row> rows(List<Listed> people) {
        Duplicates duplicates = new Duplicates(people);
        List<Row> rows = new ArrayList<>();
        people.forEach(one -> rows.add(new Row(one, words(one), duplicates.of(one))));
        return rows;
    }

    private static String words(Listed one) {
        String contacts = one.file().contacts().stream().map(ContactLine::line).collect(Collectors.joining(" "));
        String cases = one.cases().stream().map(c -> c.code() + " " + c.title()).collect(Collectors.joining(" "));
        return Plain.of(String.join(" ", one.file().person().fullName(), one.file().person().goesBy(), contacts,
                one.file().person().contact(), cases));
    }

    void show(List<Row> now) {
        rows = now;
        fireTableDataChanged();
    }

    Row row(int index) {
        return rows.get(index);
    }

    List<Row> all() {
        return rows;
    }

    /** Where a person stands, or -1. */
    int find(long person) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).of().id() == person) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return HEADS.length;
    }

    @Override
    public String getColumnName(int column) {
        return HEADS[column];
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == BORN ? LocalDate.class : String.class;
    }

    @Override
    public Object getValueAt(int index, int column) {
        Row row = rows.get(index);
        return switch (column) {
            case 0 -> row.of().file().person().fullName();
            case 1 -> row.of().file().person().goesBy();
            case BORN -> row.of().file().birth();
            case 3 -> row.of().file().contacts().stream().filter(c -> c.use() == May.YES).findFirst().map(PeopleTable::line)
                    .orElse(row.of().file().contacts().isEmpty() ? "" : Bundle.PeopleTable_noneSafe());
            case 4 -> PeopleWords.safety(row.of().file());
            case 5 -> row.of().cases().isEmpty() ? Bundle.PeopleTable_noCase()
                    : row.of().cases().stream().map(Case::code).collect(Collectors.joining(", "));
            default -> same(row.same());
        };
    }

    private static String line(ContactLine line) {
        return line.line().replaceAll("\\s*\\R\\s*", ", ");
    }

    private static String same(List<Duplicates.Match> same) {
        if (same.isEmpty()) {
            return "";
        }
        String first = Bundle.PeopleTable_may(same.get(0).other().file().person().fullName(), same.get(0).words());
        return same.size() == 1 ? first : Bundle.PeopleTable_more(first, same.size() - 1);
    }

    /** A day of birth in words, or nothing. */
    static String born(Object day) {
        return day instanceof LocalDate date ? Births.words(date) : "";
    }
}
