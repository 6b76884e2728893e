package org.tideline.practice.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.RowSorter;
import javax.swing.SortOrder;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.practice.model.AuditCsv;
import org.tideline.practice.model.AuditTrail;
import org.tideline.storage.api.Action;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tables;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The audit trail: what was done, when, with which record. It can only be looked at and exported. */
@Messages({
    "AuditWindow.title=Audit trail",
    "# {0} - how many", "AuditWindow.count={0,choice,0#no entries|1#1 entry|1<{0,number,integer} entries}",
    "AuditWindow.reading=Reading…",
    "AuditWindow.export=&Export as CSV…",
    "AuditWindow.exporting=Exporting the audit trail",
    "# {0} - file name", "AuditWindow.exported=Exported as {0}",
    "AuditWindow.notExported=The audit trail was not exported",
    "AuditWindow.table=Entries of the audit trail",
    "AuditWindow.none=Nothing was done in these days, or not that.",
    "AuditWindow.noneHow=Leave the days empty to see everything since the practice was made. Nothing can be taken out of the trail."})
final class AuditWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private static final int WHEN_LEAST = 176;
    private final JLabel count = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final JButton export = Buttons.plain(Bundle.AuditWindow_export(), "file-spreadsheet", this::export);
    private final TrailFilter filter = new TrailFilter(this::load);
    private final TrailTable model = new TrailTable();
    private final transient TrailTable.Sorter sorter = new TrailTable.Sorter(model, this::sort);
    private final JTable table = Tables.plain(new JTable(model), Bundle.AuditWindow_table());
    private final CardLayout card = new CardLayout();
    private final JPanel cards = new JPanel(card);
    private long asked;
    private transient AuditTrail.Wanted shown;

    AuditWindow() {
        super("audit", Bundle.AuditWindow_title(), Tokens.PANEL);
        content().add(Parts.head(Bundle.AuditWindow_title(), count, export), BorderLayout.NORTH);
        table.setRowSorter(sorter);
        int[] widths = {190, 210, 240, 90, 80};
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
        table.getColumnModel().getColumn(0).setMinWidth(Scale.of(WHEN_LEAST));
        JPanel middle = new JPanel(new BorderLayout());
        middle.setOpaque(false);
        middle.add(filter, BorderLayout.NORTH);
        JPanel framed = new JPanel(new BorderLayout());
        framed.setOpaque(false);
        framed.setBorder(BorderFactory.createEmptyBorder(0, 24, 20, 24));
        framed.add(Tables.scroll(table), BorderLayout.CENTER);
        cards.setOpaque(false);
        cards.add(framed, "table");
        cards.add(new EmptyState(Bundle.AuditWindow_none(), Bundle.AuditWindow_noneHow()), "none");
        middle.add(cards, BorderLayout.CENTER);
        content().add(middle, BorderLayout.CENTER);
        export.setEnabled(false);
    }

    @Override
    protected void componentOpened() {
        AuditTrail.note(practice(), Action.VIEWED);
        Background.run(() -> AuditTrail.Choices.of(practice()), filter::show);
    }

    @Override
    protected void componentActivated() {
        load();
        EventQueue.invokeLater(table::requestFocusInWindow);
    }

    @Override
    protected void componentClosed() {
        filter.stop();
        asked++;
        model.show(List.of());
    }

    private void load() {
        Optional<AuditTrail.Wanted> wanted = isOpened() ? filter.wanted() : Optional.empty();
        if (wanted.isEmpty()) {
            return;
        }
        long mine = ++asked;
        count.setText(Bundle.AuditWindow_reading());
        RowSorter.SortKey key = sorter.key();
        Background.run(() -> ordered(AuditTrail.rows(practice(), wanted.get()), key), rows -> {
            if (mine == asked) {
                show(rows, !wanted.get().equals(shown));
                shown = wanted.get();
            }
        });
    }

    private void sort(RowSorter.SortKey key) {
        long mine = ++asked;
        List<AuditTrail.Row> before = model.rows();
        Background.run(() -> ordered(before, key), rows -> {
            if (mine == asked) {
                show(rows, true);
            }
        });
    }

    private static List<AuditTrail.Row> ordered(List<AuditTrail.Row> rows, RowSorter.SortKey key) {
        return AuditTrail.sorted(rows, AuditTrail.By.values()[key.getColumn()], key.getSortOrder() == SortOrder.DESCENDING);
    }

    private void show(List<AuditTrail.Row> rows, boolean fromTheTop) {
        if (!rows.equals(model.rows())) {
            model.show(rows);
            if (fromTheTop) {
                table.scrollRectToVisible(table.getCellRect(0, 0, true));
            }
        }
        count.setText(Bundle.AuditWindow_count(rows.size()));
        export.setEnabled(!rows.isEmpty());
        card.show(cards, rows.isEmpty() ? "none" : "table");
    }

    private void export() {
        List<AuditTrail.Row> rows = model.rows();
        Places.file(getTopLevelAncestor(), Bundle.AuditWindow_title(), "audit-" + Now.today() + ".csv").ifPresent(file ->
                Background.start(Bundle.AuditWindow_exporting(), progress -> {
                    AuditCsv.write(file, rows, progress);
                    AuditTrail.note(practice(), Action.EXPORTED);
                    return file;
                }, done -> Toast.show(Bundle.AuditWindow_exported(done.getFileName()), null), failure -> {
                    if (failure instanceof Trouble trouble) {
                        Prompts.get().failed(Bundle.AuditWindow_notExported(), trouble);
                    } else if (!(failure instanceof Progress.Cancelled)) {
                        Prompts.get().failed(failure);
                    }
                }));
    }
}
