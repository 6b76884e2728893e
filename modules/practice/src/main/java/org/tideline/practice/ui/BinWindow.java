package org.tideline.practice.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.KeepingTime;
import org.tideline.practice.model.Moments;
import org.tideline.storage.api.Bin;
import org.tideline.storage.api.Erasure;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** What was taken away in the last thirty days: to be brought back, or erased for good. Event thread. */
@Messages({
    "BinWindow.title=Taken away",
    "# {0} - how many", "BinWindow.count={0,choice,0#nothing|1#1 record|1<{0,number,integer} records}",
    "BinWindow.none=Nothing was taken away in the last thirty days.",
    "BinWindow.noneHow=What you remove lies here for thirty days and can be brought back as it was.",
    "# {0} - when", "# {1} - days left", "BinWindow.detail=Taken away {0} · {1,choice,0#erased at the next start|1#erased in 1 day|1<erased in {1,number,integer} days}",
    "# {0} - sort of record", "# {1} - title of a case", "BinWindow.line={0}, {1}",
    "BinWindow.keeping=Records of a closed case are kept for",
    "BinWindow.keepingHow=As long as the law where you practise says. Until then a case cannot be erased for good.",
    "# {0} - how many", "BinWindow.years={0,choice,1#1 year|1<{0,number,integer} years}",
    "# {0} - how many", "BinWindow.kept=Records of a closed case are kept for {0,choice,1#1 year|1<{0,number,integer} years}",
    "BinWindow.restore=Bring back",
    "BinWindow.erase=Erase now…",
    "BinWindow.restored=It is back where it was",
    "BinWindow.eraseTitle=Erase this for good?",
    "BinWindow.eraseBody=It cannot be brought back, except from a backup made before. That something was erased, and when, stays in the audit trail; "
            + "what it said does not.",
    "BinWindow.eraseVerb=Erase it",
    "BinWindow.keep=Leave it here",
    "BinWindow.erased=It was erased"})
final class BinWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private static final int COALESCE_MILLIS = 150;
    private static final int MOST_YEARS = 40;
    private final JComboBox<String> years = new JComboBox<>();
    private final JLabel count = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final JPanel middle = new JPanel(new BorderLayout());
    private final Timer soon = new Timer(COALESCE_MILLIS, e -> load());
    private transient AutoCloseable changes;

    private record Loaded(List<Bin.Binned> binned, Map<Long, String> titles) {
    }

    BinWindow() {
        super("bin", Bundle.BinWindow_title(), Tokens.PANEL);
        soon.setRepeats(false);
        middle.setOpaque(false);
        JLabel keeping = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.BinWindow_keeping())));
        keeping.setLabelFor(years);
        for (int i = 1; i <= MOST_YEARS; i++) {
            years.addItem(Bundle.BinWindow_years(i));
        }
        years.setSelectedIndex(Math.min(MOST_YEARS, KeepingTime.years(practice().settings())) - 1);
        years.addActionListener(e -> keepFor(years.getSelectedIndex() + 1));
        years.setToolTipText(Bundle.BinWindow_keepingHow());
        content().add(Parts.head(Bundle.BinWindow_title(), count, keeping, years), BorderLayout.NORTH);
        content().add(middle, BorderLayout.CENTER);
    }

    @Override
    protected void componentOpened() {
        changes = practice().changes().listen(refs -> EventQueue.invokeLater(soon::restart));
        load();
    }

    @Override
    protected void componentClosed() {
        soon.stop();
        Closing.quietly(changes);
        changes = null;
        middle.removeAll();
    }

    private void keepFor(int chosen) {
        Background.run(() -> {
            practice().settings().set(KeepingTime.YEARS, Integer.toString(chosen));
            return null;
        }, done -> Toast.show(Bundle.BinWindow_kept(chosen), null));
    }

    private void load() {
        if (!isOpened()) {
            return;
        }
        Background.run(() -> {
            Map<Long, String> titles = new HashMap<>();
            practice().service(Cases.class).all().forEach(c -> titles.put(c.id(), c.title()));
            return new Loaded(practice().bin().list(), titles);
        }, this::show);
    }

    private void show(Loaded loaded) {
        count.setText(Bundle.BinWindow_count(loaded.binned().size()));
        middle.removeAll();
        if (loaded.binned().isEmpty()) {
            middle.add(new EmptyState(Bundle.BinWindow_none(), Bundle.BinWindow_noneHow()), BorderLayout.CENTER);
        } else {
            Page page = new Page("insets 12 24 24 24, wrap 1, gap 0", "[grow,fill,320:720:720]");
            loaded.binned().forEach(one -> page.add(row(one, loaded.titles().getOrDefault(one.caseId(), ""))));
            middle.add(Page.scrolling(page), BorderLayout.CENTER);
        }
        middle.revalidate();
        middle.repaint();
    }

    private JPanel row(Bin.Binned one, String title) {
        JButton restore = Buttons.plain(Bundle.BinWindow_restore(), "rotate-ccw", () -> restore(one));
        JButton erase = Buttons.plain(Bundle.BinWindow_erase(), () -> erase(one));
        return Parts.row("trash-2", title.isEmpty() ? one.words() : Bundle.BinWindow_line(one.words(), title),
                Bundle.BinWindow_detail(Moments.words(one.putAt()), one.daysLeft()), restore, erase);
    }

    private void restore(Bin.Binned one) {
        Background.run(() -> {
            practice().bin().restore(one.item());
            return null;
        }, done -> {
            Toast.show(Bundle.BinWindow_restored(), null);
            load();
        });
    }

    private void erase(Bin.Binned one) {
        if (!Prompts.get().confirm(Bundle.BinWindow_eraseTitle(), Bundle.BinWindow_eraseBody(), Bundle.BinWindow_eraseVerb(), Bundle.BinWindow_keep())) {
            return;
        }
        Background.run(() -> {
            practice().erasure().erase(one.item(), one.caseId(), Erasure.Ground.MISTAKE);
            return null;
        }, done -> {
            Toast.show(Bundle.BinWindow_erased(), null);
            load();
        });
    }
}
