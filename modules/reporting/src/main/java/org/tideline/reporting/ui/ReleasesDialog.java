package org.tideline.reporting.ui;

import java.awt.Dimension;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableModel;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.reporting.api.FilePages;
import org.tideline.reporting.model.Accounting;
import org.tideline.reporting.model.ReleaseWords;
import org.tideline.reporting.model.Releases;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tables;
import org.tideline.ui.support.api.Toast;

/** What was made of a case and what was given, with the one step from made to given, and the accounting. Event thread. */
@Messages({
    "ReleasesDialog.title=Made and given",
    "ReleasesDialog.words=Pages that were made lie where you put them. Only what is written down as given is a disclosure.",
    "ReleasesDialog.none=Nothing was made of this case yet.",
    "ReleasesDialog.number=Release", "ReleasesDialog.made=Made", "ReleasesDialog.for=For", "ReleasesDialog.what=What", "ReleasesDialog.pages=Pages",
    "ReleasesDialog.given=Given",
    "ReleasesDialog.give=&Given\u2026", "ReleasesDialog.close=Close", "# {0} - name", "ReleasesDialog.accounting=Accounting for {0}\u2026",
    "# {0} - release number", "# {1} - recipient", "ReleasesDialog.done={0} is written down as given to {1}."})
final class ReleasesDialog {
    private static final int WIDE = 820, ROW = 30, MOST_ROWS = 10;
    private static final int[] WIDTHS = {80, 120, 190, 170, 56, 220};
    private final OpenPractice practice;
    private final Case of;
    private final List<Releases.Made> made;
    private final Dialog dialog = new Dialog(Bundle.ReleasesDialog_title());
    private JTable table;

    ReleasesDialog(OpenPractice practice, Case of, List<Releases.Made> made) {
        this.practice = practice;
        this.of = of;
        this.made = made;
    }

    void open() {
        dialog.words(made.isEmpty() ? Bundle.ReleasesDialog_none() : Bundle.ReleasesDialog_words());
        JButton give = Buttons.primary(Bundle.ReleasesDialog_give(), this::give);
        give.setEnabled(false);
        if (!made.isEmpty()) {
            dialog.content(rows(give));
        }
        JButton close = Buttons.plain(Bundle.ReleasesDialog_close(), dialog::dispose);
        for (Member member : of.people()) {
            dialog.aside(Buttons.link(Bundle.ReleasesDialog_accounting(member.name()), () -> accounting(member)));
        }
        dialog.buttons(List.of(close, give));
        dialog.safe(close);
        dialog.open();
    }

    private JScrollPane rows(JButton give) {
        DefaultTableModel rows = new DefaultTableModel(new Object[] {Bundle.ReleasesDialog_number(), Bundle.ReleasesDialog_made(),
            Bundle.ReleasesDialog_for(), Bundle.ReleasesDialog_what(), Bundle.ReleasesDialog_pages(), Bundle.ReleasesDialog_given()}, 0) {
            private static final long serialVersionUID = 1;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        made.forEach(m -> rows.addRow(new Object[] {ReleaseWords.number(m), ReleaseWords.words(ReleaseWords.day(m)), m.recipient(), ReleaseWords.what(m),
            m.pages(), ReleaseWords.given(m)}));
        table = Tables.plain(new JTable(rows), Bundle.ReleasesDialog_title());
        table.setRowHeight(Scale.of(ROW));
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(Scale.of(WIDTHS[i]));
        }
        table.getSelectionModel().addListSelectionListener(e -> give.setEnabled(table.getSelectedRow() >= 0
                && made.get(table.getSelectedRow()).given() == null));
        JScrollPane scroll = Tables.scroll(table);
        scroll.setPreferredSize(new Dimension(Scale.of(WIDE), Scale.of(ROW) * (Math.min(MOST_ROWS, made.size()) + 1) + 2));
        table.setRowSelectionInterval(0, 0);
        return scroll;
    }

    private void give() {
        Releases.Made chosen = made.get(table.getSelectedRow());
        give(practice, chosen, dialog::dispose);
    }

    /** Asks how pages were given, and writes it down. */
    static void give(OpenPractice practice, Releases.Made made, Runnable then) {
        GiveDialog.ask(made).ifPresent(given -> Background.run(() -> {
            practice.service(Releases.class).give(made, given);
            return given;
        }, done -> {
            then.run();
            Toast.show(Bundle.ReleasesDialog_done(ReleaseWords.number(made), done.to()), null);
        }));
    }

    private void accounting(Member member) {
        Background.run(() -> Accounting.pages(practice, of, member), pages -> {
            FilePages offer = Lookup.getDefault().lookup(FilePages.class);
            if (offer != null) {
                offer.offer(pages);
            }
        });
    }
}
