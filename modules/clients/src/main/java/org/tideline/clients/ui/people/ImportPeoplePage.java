package org.tideline.clients.ui.people;

import java.awt.Dimension;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.file.Coming;
import org.tideline.clients.model.people.file.Contents;
import org.tideline.clients.model.people.file.PeopleFile;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tables;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** The page of an import of people: columns at the left where there are some, people and what stays out at the right. Event thread. */
@Messages({
    "ImportPage.columns=What the columns stand for",
    "ImportPage.columnsTable=Columns of the file",
    "ImportPage.order=3/4/1988 is",
    "ImportPage.dayFirst=3 April", "ImportPage.monthFirst=4 March",
    "ImportPage.noName=Say which column holds the name, or the first and the last name.",
    "# {0} - people", "ImportPage.people=Who is in the file: {0,choice,0#nobody|1#1 person|1<{0,number,integer} people}",
    "ImportPage.peopleTable=People in the file",
    "# {0} - people", "ImportPage.may={0,choice,1#1 of them|1<{0,number,integer} of them} may be somebody you know. All of them come in:",
    "ImportPage.same=as the one known", "ImportPage.new=as new people", "ImportPage.out=not at all",
    "# {0} - rows", "ImportPage.aside=What stays out: {0,choice,0#nothing|1#1 thing|1<{0,number,integer} things}",
    "ImportPage.asideTable=What stays out, and why",
    "# {0} - names", "ImportPage.notTaken=Not taken: {0}"})
final class ImportPeoplePage extends Column {
    private static final long serialVersionUID = 1;
    private static final int WIDE = 900;
    private final transient Consumer<ImportPeopleWindow.Settling> changed;
    private final ColumnsTable columns = new ColumnsTable(this::column);
    private final ComingTable people;
    private final AsideTable aside = new AsideTable();
    private final WideTable columnsTable = Tables.plain(new WideTable(columns), Bundle.ImportPage_columnsTable());
    private final WideTable peopleTable;
    private final WideTable asideTable = Tables.plain(new WideTable(aside), Bundle.ImportPage_asideTable());
    private final JLabel peopleHead = Type.HEADING.on(Tokens.TEXT1.text(new JLabel()));
    private final JLabel asideHead = Type.HEADING.on(Tokens.TEXT1.text(new JLabel()));
    private final JTextArea notTaken = Words.area("", Type.CAPTION, Tokens.TEXT2);
    private final JTextArea noName = Words.area(Bundle.ImportPage_noName(), Type.BASE, Tokens.ERROR);
    private final JPanel order = line();
    private final JPanel may = line();
    private final JLabel mayWords = Tokens.TEXT1.text(new JLabel());
    private final JPanel left = new JPanel(new MigLayout("insets 0, wrap 1, fill, gap 0, hidemode 2", "[grow,fill]", "[][][][grow 100,fill]"));
    private final JPanel right = new JPanel(new MigLayout("insets 0, wrap 1, fill, gap 0, hidemode 2", "[grow,fill]", "[][][grow 65,fill][][grow 35,fill][]"));
    private transient PeopleFile file;
    private boolean wide;

    /**
     * @param changed is given what settles the file anew after a choice about columns
     * @param counted told after a choice about people
     */
    ImportPeoplePage(Consumer<ImportPeopleWindow.Settling> changed, Runnable counted) {
        super(new MigLayout());
        this.changed = changed;
        people = new ComingTable(counted);
        peopleTable = Tables.plain(new WideTable(people), Bundle.ImportPage_peopleTable());
        setOpaque(false);
        left.setOpaque(false);
        right.setOpaque(false);
        left.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(Bundle.ImportPage_columns()))), "h 28!, gapbottom 6");
        left.add(noName, "wmin 0, gapbottom 8");
        order.add(Tokens.TEXT1.text(new JLabel(Bundle.ImportPage_order())));
        order.add(Buttons.plain(Bundle.ImportPage_dayFirst(), () -> ordered(false)));
        order.add(Buttons.plain(Bundle.ImportPage_monthFirst(), () -> ordered(true)));
        left.add(order, "gapbottom 8");
        left.add(Tables.scroll(columnsTable), "wmin 0, hmin 120, growy, pushy");
        right.add(peopleHead, "h 28!, gapbottom 6");
        may.add(mayWords);
        may.add(Buttons.link(Bundle.ImportPage_same(), () -> people.all(Coming.What.SAME)));
        may.add(Buttons.link(Bundle.ImportPage_new(), () -> people.all(Coming.What.NEW)));
        may.add(Buttons.link(Bundle.ImportPage_out(), () -> people.all(Coming.What.OUT)));
        right.add(may, "gapbottom 6");
        right.add(Tables.scroll(peopleTable), "wmin 0, hmin 120");
        right.add(asideHead, "h 28!, gaptop 14, gapbottom 6");
        right.add(Tables.scroll(asideTable), "wmin 0, hmin 80");
        right.add(notTaken, "wmin 0, gaptop 8");
        columnsTable.widths(140, 130, 160);
        columnsTable.chosen(ColumnsTable.OURS, 150);
        peopleTable.widths(56, 140, 95, 190, 200, 160);
        peopleTable.least(1, 120);
        peopleTable.least(2, 92);
        peopleTable.chosen(ComingTable.WHAT, 150);
        asideTable.widths(56, 130, 100, 420);
        columnsTable.setPreferredScrollableViewportSize(new Dimension(Scale.of(200), Scale.of(170)));
        peopleTable.setPreferredScrollableViewportSize(new Dimension(Scale.of(200), Scale.of(160)));
        asideTable.setPreferredScrollableViewportSize(new Dimension(Scale.of(200), Scale.of(90)));
        columnsTable.setRowHeight(Scale.of(30));
        peopleTable.setRowHeight(Scale.of(30));
    }

    private static JPanel line() {
        JPanel line = new JPanel(new MigLayout("insets 0, gapx 8", "", "[center]"));
        line.setOpaque(false);
        return line;
    }

    void show(PeopleFile now, Contents contents, List<Coming> coming) {
        file = now;
        columns.show(now);
        columnsTable.getColumnModel().getColumn(ColumnsTable.OURS).setCellEditor(columns.editor());
        people.show(coming);
        peopleTable.getColumnModel().getColumn(ComingTable.WHAT).setCellEditor(people.editor());
        aside.show(contents.aside());
        noName.setVisible(!now.names());
        order.setVisible(contents.undecided() > 0);
        long known = coming.stream().filter(c -> !c.may().isEmpty()).count();
        may.setVisible(known > 0);
        mayWords.setText(known > 0 ? Bundle.ImportPage_may(known) : "");
        peopleHead.setText(Bundle.ImportPage_people(coming.size()));
        asideHead.setText(Bundle.ImportPage_aside(contents.aside().size()));
        notTaken.setText(Bundle.ImportPage_notTaken(ImportPeopleWindow.notTaken(contents)));
        notTaken.setVisible(!contents.notTaken().isEmpty());
        arrange();
    }

    /** Everyone with what becomes of them. */
    List<Coming> coming() {
        return people.rows();
    }

    /** While it is being brought in, nothing can be chosen. */
    void still(boolean now) {
        if (peopleTable.isEditing()) {
            peopleTable.getCellEditor().cancelCellEditing();
        }
        peopleTable.setEnabled(!now);
        columnsTable.setEnabled(!now);
    }

    private void column(int column, org.tideline.clients.model.people.file.Target target, long own) {
        PeopleFile before = file;
        changed.accept(progress -> before.with(column, target, own, progress));
    }

    private void ordered(boolean monthFirst) {
        PeopleFile before = file;
        changed.accept(progress -> before.ordered(monthFirst));
    }

    @Override
    public void doLayout() {
        if (wide != getWidth() >= Scale.of(WIDE)) {
            arrange();
        }
        super.doLayout();
    }

    /** Side by side where there is room; vCards have no columns. */
    private void arrange() {
        wide = getWidth() >= Scale.of(WIDE);
        boolean some = file != null && !file.text().cards();
        removeAll();
        setLayout(wide && some ? new MigLayout("insets 16 24 16 24, fill, gap 0", "[34%!,fill]24[grow,fill]", "[fill]")
                : new MigLayout("insets 16 24 16 24, fill, wrap 1, gap 0 16", "[grow,fill]", some ? "[grow 35,fill][grow 65,fill]" : "[grow,fill]"));
        if (some) {
            add(left, "wmin 0, w 10:10");
        }
        add(right, "wmin 0, w 10:10");
        revalidate();
        repaint();
    }
}
