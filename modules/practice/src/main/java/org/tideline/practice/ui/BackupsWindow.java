package org.tideline.practice.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Actions;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Trouble;
import org.tideline.practice.model.BackupFiles;
import org.tideline.practice.model.RecordsState;
import org.tideline.storage.api.Backups;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** The backups of the practice: how old the last one is, where they go, what lies there, and whether one opens. */
@Messages({
    "BackupsWindow.title=Backups",
    "BackupsWindow.now=&Back up now",
    "BackupsWindow.making=Backing up…",
    "BackupsWindow.where=Where they go",
    "BackupsWindow.hint=A stick, another disk or a cloud folder is fine: a backup is encrypted as a whole, and only your passphrase "
            + "or your recovery key opens it. Two places are better than one. One is made each day, and each is opened and checked "
            + "before it counts.",
    "BackupsWindow.first=Choose a &folder…",
    "BackupsWindow.second=Choose a second &folder…",
    "BackupsWindow.other=Choose another…",
    "BackupsWindow.leave=Use no longer",
    "# {0} - folder", "BackupsWindow.otherName=Choose another folder in place of {0}",
    "# {0} - folder", "BackupsWindow.leaveName=Use {0} no longer",
    "BackupsWindow.away=It cannot be reached now. Is it plugged in?",
    "BackupsWindow.notChanged=The folder was not taken",
    "BackupsWindow.chooser=Folder for backups",
    "# {0} - folder", "BackupsWindow.files=In {0}",
    "BackupsWindow.empty=No backup lies here yet.",
    "BackupsWindow.kept=Seven daily, four weekly and twelve monthly backups stay in each folder; others go when a new one is made.",
    "BackupsWindow.back=Putting one back",
    "BackupsWindow.backHow=A backup is put back at the door, beside this practice, and shows what is in it before it takes its place.",
    "BackupsWindow.restore=Lock, and &restore a backup…",
    "BackupsWindow.old=Kept beside",
    "BackupsWindow.oldWhat=The practice as it was before a backup took its place",
    "BackupsWindow.delete=Delete it…",
    "# {0} - folder", "BackupsWindow.deleteName=Delete {0}",
    "BackupsWindow.deleteTitle=Delete the old practice for good?",
    "BackupsWindow.deleteBody=Whatever stands only in it cannot be brought back. The practice you work in, and its backups, stay.",
    "BackupsWindow.deleteIt=Delete it", "BackupsWindow.keepIt=Keep it",
    "BackupsWindow.notDeleted=The old practice was not deleted"})
final class BackupsWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private static final int FOLDERS = 2;
    private final transient Care care = Care.of(practice());
    private final transient Runnable listener = this::load;
    private final JButton now = Buttons.primary(Bundle.BackupsWindow_now(), care::backUp);
    private final Page page = new Page("insets 20 24 24 24, wrap 1, gap 0, hidemode 3", "[grow,fill,320:720:720]");
    private transient Shown shown;
    private transient JButton choose;

    /** Everything the page shows, so that it is only built anew when something changed. */
    private record Shown(RecordsState state, List<BackupFiles> files, List<Path> old, boolean backingUp) {
    }

    BackupsWindow() {
        super("backups", Bundle.BackupsWindow_title(), Tokens.PANEL);
        content().add(Parts.head(Bundle.BackupsWindow_title(), null, now), BorderLayout.NORTH);
        content().add(Page.scrolling(page), BorderLayout.CENTER);
        now.setEnabled(false);
    }

    @Override
    protected void componentOpened() {
        care.listen(listener);
    }

    @Override
    protected void componentActivated() {
        care.look();
        focus();
    }

    @Override
    protected void componentClosed() {
        care.forget(listener);
        page.removeAll();
    }

    private void focus() {
        EventQueue.invokeLater(() -> (now.isEnabled() || choose == null ? now : choose).requestFocusInWindow());
    }

    private void load() {
        boolean backingUp = care.backingUp();
        Background.run(() -> new Shown(RecordsState.read(practice()), BackupFiles.of(practice()), Backups.old(practice().folder()), backingUp),
                this::show);
    }

    private void show(Shown next) {
        if (!isOpened() || next.equals(shown)) {
            return;
        }
        boolean first = shown == null;
        shown = next;
        now.setEnabled(!next.backingUp() && !next.state().folders().isEmpty());
        now.setText(next.backingUp() ? Bundle.BackupsWindow_making() : Actions.cutAmpersand(Bundle.BackupsWindow_now()));
        page.removeAll();
        page.add(state(next.state()), "wmin 0, gapbottom 24");
        page.add(where(next.files()), "wmin 0, gapbottom 24");
        next.files().stream().filter(BackupFiles::reachable).forEach(files -> page.add(files(files), "wmin 0, gapbottom 24"));
        page.add(back(), "wmin 0, gapbottom 24");
        if (!next.old().isEmpty()) {
            page.add(old(next.old()), "wmin 0");
        }
        page.revalidate();
        page.repaint();
        if (first) {
            focus();
        }
    }

    private JPanel state(RecordsState state) {
        JPanel part = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gapy 6", "[grow,fill]"));
        part.setOpaque(false);
        if (state.wanting()) {
            part.add(new Notice(state.failed().isPresent() ? Notice.Kind.ERROR : Notice.Kind.ATTENTION,
                    state.headline() + ". " + state.second()), "wmin 0");
        } else {
            part.add(Words.area(state.headline(), Type.SENTENCE, Tokens.TEXT1), "wmin 0");
            part.add(Words.area(state.second(), Type.BASE, Tokens.TEXT2), "wmin 0");
        }
        return part;
    }

    private JPanel where(List<BackupFiles> files) {
        JPanel section = Parts.section(Bundle.BackupsWindow_where());
        section.add(Words.area(Bundle.BackupsWindow_hint(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 8");
        for (BackupFiles each : files) {
            JButton other = Buttons.link(Bundle.BackupsWindow_other(), () -> choose(each.folder()));
            other.getAccessibleContext().setAccessibleName(Bundle.BackupsWindow_otherName(each.folder()));
            JButton leave = Buttons.link(Bundle.BackupsWindow_leave(), () -> leave(each.folder()));
            leave.getAccessibleContext().setAccessibleName(Bundle.BackupsWindow_leaveName(each.folder()));
            section.add(Parts.row("folder-open", each.folder().toString(),
                    each.reachable() ? "" : Bundle.BackupsWindow_away(), other, leave), "wmin 0");
        }
        if (files.size() < FOLDERS) {
            choose = Buttons.plain(files.isEmpty() ? Bundle.BackupsWindow_first() : Bundle.BackupsWindow_second(), "folder-open", this::chooseFolder);
            section.add(Parts.buttons(choose), "gaptop 8");
        }
        return section;
    }

    private JPanel files(BackupFiles files) {
        JPanel section = Parts.section(Bundle.BackupsWindow_files(files.folder()));
        if (files.files().isEmpty()) {
            section.add(Words.area(Bundle.BackupsWindow_empty(), Type.BASE, Tokens.TEXT2), "wmin 0");
        } else {
            section.add(new BackupList(files), "wmin 0, gapbottom 8");
            section.add(Words.area(Bundle.BackupsWindow_kept(), Type.CAPTION, Tokens.TEXT2), "wmin 0");
        }
        return section;
    }

    private JPanel back() {
        JPanel section = Parts.section(Bundle.BackupsWindow_back());
        section.add(Words.area(Bundle.BackupsWindow_backHow(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 8");
        // The door belongs to the frame; all that is known of it here is the action that locks.
        Action lock = Actions.forID("Practice", "org.tideline.clients.ui.LockAction");
        JButton restore = Buttons.plain(Bundle.BackupsWindow_restore(),
                () -> lock.actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, "")));
        restore.setEnabled(lock != null);
        section.add(Parts.buttons(restore));
        return section;
    }

    private JPanel old(List<Path> old) {
        JPanel section = Parts.section(Bundle.BackupsWindow_old());
        for (Path each : old) {
            JButton delete = Buttons.link(Bundle.BackupsWindow_delete(), () -> delete(each));
            delete.getAccessibleContext().setAccessibleName(Bundle.BackupsWindow_deleteName(each));
            section.add(Parts.row("history", Bundle.BackupsWindow_oldWhat(), each.toString(), delete), "wmin 0");
        }
        return section;
    }

    /** Asks for a folder and adds it. */
    void chooseFolder() {
        choose(null);
    }

    /** @param inPlaceOf the folder it takes the place of, or null to add it */
    private void choose(Path inPlaceOf) {
        Optional<Path> chosen = Places.folder(getTopLevelAncestor(), Bundle.BackupsWindow_chooser());
        chosen.ifPresent(folder -> {
            List<Path> folders = new ArrayList<>(Backups.folders(practice()));
            int at = folders.indexOf(inPlaceOf);
            if (at >= 0) {
                folders.set(at, folder);
            } else {
                folders.add(folder);
            }
            set(folders.stream().distinct().limit(FOLDERS).toList());
        });
    }

    private void leave(Path folder) {
        set(Backups.folders(practice()).stream().filter(each -> !each.equals(folder)).toList());
    }

    private void set(List<Path> folders) {
        Background.run(() -> {
            Backups.folders(practice(), folders);
            return null;
        }, done -> care.look(), failure -> failed(Bundle.BackupsWindow_notChanged(), failure));
    }

    private void delete(Path old) {
        if (Prompts.get().confirm(Bundle.BackupsWindow_deleteTitle(), Bundle.BackupsWindow_deleteBody(),
                Bundle.BackupsWindow_deleteIt(), Bundle.BackupsWindow_keepIt())) {
            Background.run(() -> {
                Backups.forgetOld(old);
                return null;
            }, done -> load(), failure -> failed(Bundle.BackupsWindow_notDeleted(), failure));
        }
    }

    private static void failed(String title, Exception failure) {
        if (failure instanceof Trouble trouble) {
            Prompts.get().failed(title, trouble);
        } else {
            Prompts.get().failed(failure);
        }
    }
}
