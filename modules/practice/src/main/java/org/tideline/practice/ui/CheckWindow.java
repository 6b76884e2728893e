package org.tideline.practice.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.practice.model.CheckReport;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Checks the whole practice when asked, and shows what the newest check looked at and found. */
@Messages({
    "CheckWindow.title=Check this practice",
    "CheckWindow.run=&Check now",
    "CheckWindow.running=Checking…",
    "CheckWindow.work=Checking the practice",
    "CheckWindow.save=&Save as text…",
    "CheckWindow.what=Looks whether everything is as it was last saved.",
    "CheckWindow.how=Every table, every reference and the whole audit trail are gone through, and every record is held against it. You "
            + "can go on working meanwhile. It also runs by itself once a week, and after the program did not end well.",
    "CheckWindow.doing=The practice is being checked. The foot of the window says how far it is.",
    "CheckWindow.todo=The check changes nothing. Save this list, and look under Practice, Backups for a backup from before: it is put "
            + "back beside this practice, so that both can be compared.",
    "# {0} - how many more", "CheckWindow.more=And {0,number,integer} more. The saved text holds all of them.",
    "# {0} - file name", "CheckWindow.saved=Saved as {0}",
    "CheckWindow.notSaved=The list was not saved",
    "CheckWindow.cannot=The file could not be written. Choose another folder, or make room there."})
final class CheckWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 200;
    private final JButton run = Buttons.primary(Bundle.CheckWindow_run(), this::check);
    private final JButton save = Buttons.plain(Bundle.CheckWindow_save(), "file-text", this::save);
    private final JLabel when = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final Page page = new Page("insets 20 24 24 24, wrap 1, gap 0, hidemode 3", "[grow,fill,320:720:720]");
    private transient AutoCloseable changes;
    private transient CheckReport report;
    private boolean running;

    CheckWindow() {
        super("check", Bundle.CheckWindow_title(), Tokens.PANEL);
        content().add(Parts.head(Bundle.CheckWindow_title(), when, save, run), BorderLayout.NORTH);
        content().add(Page.scrolling(page), BorderLayout.CENTER);
        save.setEnabled(false);
        show((CheckReport) null);
    }

    @Override
    protected void componentOpened() {
        changes = practice().changes().listen(refs -> {
            if (refs.stream().anyMatch(ref -> ref.kind().equals(PracticeCheck.KIND))) {
                EventQueue.invokeLater(this::load);
            }
        });
        load();
    }

    @Override
    protected void componentActivated() {
        EventQueue.invokeLater(run::requestFocusInWindow);
    }

    @Override
    protected void componentClosed() {
        Closing.quietly(changes);
        page.removeAll();
        report = null;
    }

    private void load() {
        if (isOpened()) {
            Background.run(() -> PracticeCheck.latest(practice()).map(result -> CheckReport.of(practice(), result)), this::show);
        }
    }

    private void check() {
        if (running) {
            return;
        }
        busy(true);
        Background.start(Bundle.CheckWindow_work(),
                progress -> Optional.of(CheckReport.of(practice(), PracticeCheck.run(practice(), progress))), found -> {
                    busy(false);
                    show(found);
                }, failure -> {
                    busy(false);
                    if (!(failure instanceof Progress.Cancelled)) {
                        Prompts.get().failed(failure);
                    }
                });
    }

    private void busy(boolean now) {
        running = now;
        run.setEnabled(!now);
        Mnemonics.setLocalizedText(run, now ? Bundle.CheckWindow_running() : Bundle.CheckWindow_run());
        show(report);
    }

    private void show(Optional<CheckReport> found) {
        show(found.orElse(null));
    }

    private void show(CheckReport next) {
        report = next;
        save.setEnabled(next != null && !running);
        when.setText(next == null || running ? "" : next.when());
        page.removeAll();
        if (running) {
            page.add(Words.area(Bundle.CheckWindow_doing(), Type.SENTENCE, Tokens.TEXT1), "wmin 0");
        } else if (next == null) {
            page.add(Words.area(Bundle.CheckWindow_what(), Type.SENTENCE, Tokens.TEXT1), "wmin 0, gapbottom 8");
            page.add(Words.area(Bundle.CheckWindow_how(), Type.BASE, Tokens.TEXT2), "wmin 0");
        } else {
            page.add(Words.area(next.summary(), Type.SENTENCE, Tokens.TEXT1), "wmin 0, gapbottom 8");
            page.add(Words.area(next.looked(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 16");
            if (!next.result().whole()) {
                page.add(Words.area(Bundle.CheckWindow_todo()), "wmin 0, gapbottom 16");
            }
            next.lines().stream().limit(SHOWN).forEach(line -> page.add(row(line), "wmin 0"));
            if (next.lines().size() > SHOWN) {
                page.add(Words.area(Bundle.CheckWindow_more(next.lines().size() - SHOWN), Type.BASE, Tokens.TEXT2), "wmin 0, gaptop 12");
            }
        }
        page.revalidate();
        page.repaint();
    }

    private static JComponent row(CheckReport.Line line) {
        boolean trouble = line.finding().kind().trouble();
        JPanel row = new JPanel(new MigLayout("insets 10 0 10 0, fillx, gapx 10", "[][grow,fill]"));
        row.setOpaque(false);
        row.setBorder(Line.below(null));
        row.add(new JLabel(trouble ? Icons.of("triangle-alert", 16, Tokens.ATTENTION) : Icons.of("info", 16)), "aligny top, gaptop 1");
        JPanel words = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gapy 2", "[grow,fill]"));
        words.setOpaque(false);
        words.add(Words.area(line.finding().words()), "wmin 0");
        if (!line.about().isEmpty()) {
            words.add(Words.area(line.about(), Type.CAPTION, Tokens.TEXT2), "wmin 0");
        }
        row.add(words, "wmin 0");
        return row;
    }

    private void save() {
        CheckReport saved = report;
        if (saved == null) {
            return;
        }
        Places.file(getTopLevelAncestor(), Bundle.CheckWindow_title(), "check-" + Now.today() + ".txt").ifPresent(file -> Background.run(() -> {
            try {
                Files.writeString(file, saved.text());
            } catch (java.io.IOException e) {
                throw new Trouble(Bundle.CheckWindow_cannot());
            }
            practice().audit().note(Action.EXPORTED, new ItemRef(PracticeCheck.KIND, practice().info().practiceId()), 0);
            return file;
        }, done -> Toast.show(Bundle.CheckWindow_saved(done.getFileName()), null), failure -> {
            if (failure instanceof Trouble trouble) {
                Prompts.get().failed(Bundle.CheckWindow_notSaved(), trouble);
            } else {
                Prompts.get().failed(failure);
            }
        }));
    }
}
