package org.tideline.clients.ui.people;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileNameExtensionFilter;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.file.Coming;
import org.tideline.clients.model.people.file.Contents;
import org.tideline.clients.model.people.file.FileTrouble;
import org.tideline.clients.model.people.file.ImportPeople;
import org.tideline.clients.model.people.file.PeopleFile;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;

/** Brings in a file of contacts on one page: what its columns stand for, who comes in, what stays out and why. One step to undo. */
@Messages({
    "ImportPeople.title=Bring in people", "ImportPeople.another=Another &file…", "ImportPeople.choose=Choose a file of contacts",
    "ImportPeople.files=Contacts (CSV or vCard)", "ImportPeople.looking=Looking at the file",
    "# {0} - file", "# {1} - sort", "# {2} - encoding", "ImportPeople.file={0}, {1}, {2}",
    "# {0} - people", "ImportPeople.go=&Bring in {0,choice,0#nobody|1#1 person|1<{0,number,integer} people}",
    "ImportPeople.cancel=Cancel", "ImportPeople.undo=One step to undo: Ctrl+Z takes all of them back out.",
    "ImportPeople.running=Bringing in people",
    "# {0} - new people", "ImportPeople.done={0,choice,0#Nobody new came in|1#1 person came in|1<{0,number,integer} people came in}",
    "# {0} - new people", "# {1} - known people", "ImportPeople.doneSame={0,choice,0#Nobody new came in|1#1 person came in|1<{0,number,integer} people came in}, and {1,choice,1#1 known person was|1<{1,number,integer} known people were} added to",
    "ImportPeople.doneHow=Whether their contacts are safe is not asked yet; no letter uses them before. Ctrl+Z takes all of them back out.",
    "ImportPeople.stopped=Stopped. Nobody was brought in.", "ImportPeople.trouble=This file cannot be brought in.",
    "ImportPeople.list=See your people", "ImportPeople.close=Close"})
final class ImportPeopleWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private final JLabel about = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final JPanel middle = new JPanel(new BorderLayout());
    private final JPanel foot = Tokens.RAISED.ground(new JPanel(new MigLayout("insets 12 24 12 24, fillx, gapx 8", "[][]16[grow, right]")));
    private final JButton go = Buttons.primary(Bundle.ImportPeople_go(0), this::bringIn);
    private final ImportPeoplePage page = new ImportPeoplePage(this::changed, this::counted);
    private transient PeopleFile file;
    private transient long asked;
    private transient Background.Running running;

    /** What a look at the file gives. */
    private record Look(PeopleFile file, Contents contents, List<Coming> coming) {
    }

    /** Work that gives the file as it is to be looked at. */
    interface Settling {
        PeopleFile settle(Progress progress) throws FileTrouble, Progress.Cancelled;
    }

    ImportPeopleWindow() {
        super("import-people", Bundle.ImportPeople_title(), Tokens.PANEL);
        JPanel top = new JPanel(new MigLayout("insets 14 24 12 24, fillx", "[]12[grow, fill][]", "[center]"));
        top.setOpaque(false);
        top.setBorder(Line.below(null));
        top.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.ImportPeople_title()))));
        about.putClientProperty("html.disable", Boolean.TRUE);
        top.add(about, "wmin 0");
        top.add(Buttons.plain(Bundle.ImportPeople_another(), "folder-open", this::another));
        content().add(top, BorderLayout.NORTH);
        middle.setOpaque(false);
        content().add(middle, BorderLayout.CENTER);
        foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, null));
        foot.add(go);
        foot.add(Buttons.plain(Bundle.ImportPeople_cancel(), this::cancel));
        foot.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.ImportPeople_undo()))), "wmin 0");
        foot.setVisible(false);
        content().add(foot, BorderLayout.SOUTH);
    }

    /** Asks for a file and opens the window on it. */
    static void choose() {
        ask().ifPresent(ImportPeopleWindow::bring);
    }

    /** Opens the window on a file. */
    static void bring(Path path) {
        if (Practices.current().isPresent()) {
            ImportPeopleWindow window = PracticeWindow.show(ImportPeopleWindow.class, ImportPeopleWindow::new);
            if (!window.busy()) {
                window.load(path);
            }
        }
    }

    private static Optional<Path> ask() {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(Bundle.ImportPeople_choose());
        chooser.setFileFilter(new FileNameExtensionFilter(Bundle.ImportPeople_files(), "csv", "tsv", "txt", "vcf", "vcard"));
        return chooser.showOpenDialog(WindowManager.getDefault().getMainWindow()) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath()) : Optional.empty();
    }

    private void another() {
        if (!busy()) {
            ask().ifPresent(this::load);
        }
    }

    private boolean busy() {
        return running != null && !running.over();
    }

    private void load(Path path) {
        about.setText(path.getFileName().toString());
        People people = practice().service(People.class);
        look(progress -> PeopleFile.open(path, people.fields(), progress));
    }

    private void changed(Settling settling) {
        if (!busy()) {
            look(settling);
        }
    }

    /** Of several looks under way only the last counts. */
    private void look(Settling settling) {
        long mine = ++asked;
        go.setEnabled(false);
        People people = practice().service(People.class);
        Background.start(Bundle.ImportPeople_looking(), progress -> {
            PeopleFile now = settling.settle(progress);
            Contents contents = now.read(progress);
            return new Look(now, contents, Coming.all(contents, people.all()));
        }, look -> {
            if (mine == asked && isOpened()) {
                show(look);
            }
        }, failure -> {
            if (mine == asked && isOpened()) {
                trouble(failure);
            }
        });
    }

    private void show(Look look) {
        file = look.file();
        about.setText(Bundle.ImportPeople_file(file.text().path().getFileName().toString(), file.words(), file.text().charsetWords()));
        page.show(file, look.contents(), look.coming());
        middle(Page.scrolling(page));
        foot.setVisible(true);
        counted();
        // A button that was out of use while the file was looked at has lost the focus to whatever comes next.
        Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        if (focused == null || !SwingUtilities.isDescendingFrom(focused, this)) {
            go.requestFocusInWindow();
        }
    }

    private void counted() {
        long coming = page.coming().stream().filter(c -> c.what() != Coming.What.OUT).count();
        org.openide.awt.Mnemonics.setLocalizedText(go, Bundle.ImportPeople_go(coming));
        go.setEnabled(coming > 0 && !busy());
    }

    private void middle(JComponent content) {
        middle.removeAll();
        middle.add(content, BorderLayout.CENTER);
        middle.revalidate();
        middle.repaint();
    }

    private void trouble(Exception failure) {
        foot.setVisible(false);
        if (failure instanceof FileTrouble trouble) {
            JButton other = Buttons.plain(Bundle.ImportPeople_another(), "folder-open", this::another);
            middle(new EmptyState(Bundle.ImportPeople_trouble(), trouble.getMessage(), other));
            other.requestFocusInWindow();
        } else if (failure instanceof Progress.Cancelled) {
            close();
        } else {
            middle(new JPanel());
            Prompts.get().failed(failure);
        }
    }

    private void bringIn() {
        List<Coming> coming = page.coming();
        ImportPeople imports = practice().service(ImportPeople.class);
        // What is coming in is settled: a look still under way would show, and offer, something else.
        asked++;
        go.setEnabled(false);
        page.still(true);
        running = Background.start(Bundle.ImportPeople_running(), progress -> imports.bringIn(coming, progress), this::done, failure -> {
            page.still(false);
            go.setEnabled(true);
            if (failure instanceof Progress.Cancelled) {
                Toast.show(Bundle.ImportPeople_stopped(), null);
            } else if (failure instanceof Trouble trouble) {
                Prompts.get().failed(Bundle.ImportPeople_trouble(), trouble);
            } else {
                Prompts.get().failed(failure);
            }
        });
    }

    private void done(ImportPeople.Outcome outcome) {
        foot.setVisible(false);
        page.still(false);
        ImportPeople imports = practice().service(ImportPeople.class);
        String words = outcome.same() == 0 ? Bundle.ImportPeople_done(outcome.fresh()) : Bundle.ImportPeople_doneSame(outcome.fresh(), outcome.same());
        practice().service(Undo.class).done(words, () -> imports.takeBack(outcome), () -> imports.bringBack(outcome));
        JButton list = Buttons.primary(Bundle.ImportPeople_list(), () -> {
            close();
            PeopleWindow.bring();
        });
        middle(new EmptyState(words + ".", Bundle.ImportPeople_doneHow(), list, Buttons.plain(Bundle.ImportPeople_close(), this::close),
                Buttons.plain(Bundle.ImportPeople_another(), "folder-open", this::another)));
        list.requestFocusInWindow();
    }

    private void cancel() {
        if (busy()) {
            running.cancel();
        } else {
            close();
        }
    }

    /** What a file holds that nothing here takes, in one sentence. */
    static String notTaken(Contents contents) {
        return contents.notTaken().entrySet().stream().limit(12).map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", ")) + (contents.notTaken().size() > 12 ? ", …" : "");
    }
}
