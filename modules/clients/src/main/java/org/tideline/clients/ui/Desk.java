package org.tideline.clients.ui;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.Timer;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.tideline.clients.model.OpenCase;
import org.tideline.clients.model.OpenCases;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.Refused;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.WithClients;
import org.tideline.vault.api.PracticeLock;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;
import org.tideline.vault.api.WrongSecret;

/**
 * What happens between start, unlock, lock and end: which page of the door is shown, and which windows open when it
 * does. The one place that opens and closes a practice in the desktop. Event thread.
 */
@ServiceProvider(service = Desk.class)
@Messages({
    "Desk.moment=One moment",
    "Desk.making=Making a practice to look around in. It is gone when you close it.",
    "Desk.locking=Closing the practice.",
    "Desk.turned=Tideline",
    "Desk.turnedWhy=It goes on in the other window.",
    "Desk.fault=It could not be opened, and nothing was changed. Start Tideline again; if it stays like this, the file "
            + "messages.log in the log folder says more."})
public final class Desk {
    private static final Logger LOG = Logger.getLogger(Desk.class.getName());
    private static final int REMEMBER_MILLIS = 3_000;
    private final Door door = new Door();
    private final Ending ending = new Ending(this);
    private final Away away = new Away(this::lock);
    private final Timer remembering = new Timer(REMEMBER_MILLIS, e -> rememberOpen());
    private Path folder;
    private Path sample;
    private String closedPractice = "";
    private String news = "";
    private List<OpenCase> remembered = List.of();
    private volatile List<OpenCase> open = List.of();
    /** The drafts that no editor had when it was locked; all others belong to windows that come back. */
    private volatile Set<ItemRef> offered;
    private boolean locking;
    private boolean look;
    /** What is shown to clients while the screen is turned to them, until the windows are back; else null. */
    private Runnable turned;

    /** The one desk. */
    static Desk get() {
        return Lookup.getDefault().lookup(Desk.class);
    }

    /** Whether a practice is open and uncovered. */
    boolean open() {
        return !door.shut() && Practices.current().isPresent();
    }

    /** Whether windows are being closed without asking. */
    boolean locking() {
        return locking;
    }

    /** The door as it is when the program starts: the made-up practice, unlock, or first run. */
    void start() {
        PracticeLock.get().listen(state -> {
            if (state == PracticeLock.State.LOCKED) {
                EventQueue.invokeLater(this::locked);
            } else if (state == PracticeLock.State.WITH_CLIENTS) {
                EventQueue.invokeLater(this::withClients);
            }
        });
        String given = System.getProperty("tideline.practice");
        folder = given == null ? Practices.defaultFolder() : Path.of(given);
        if (Boolean.getBoolean("tideline.demo")) {
            lookAround();
        } else {
            begin();
        }
    }

    /** The page that fits the folder: unlock where a practice is, else first run. */
    void begin() {
        Path here = folder;
        boolean usual = here.equals(Practices.defaultFolder());
        door.show(new WaitPage(Bundle.Desk_moment(), ""));
        Background.outliving(() -> {
            boolean there = Practices.exists(here);
            if (there) {
                Practices.prepare(here);
            }
            return there;
        }, there -> {
            if (!there) {
                door.show(new WelcomePage(this));
            } else if (here.equals(sample)) {
                door.show(new UnlockPage(this, Bundle.UnlockPage_sample()));
            } else {
                door.show(new UnlockPage(this, !news.isEmpty() ? news : !closedPractice.isEmpty() ? Bundle.UnlockPage_named(closedPractice)
                        : usual || here.getFileName() == null ? Bundle.UnlockPage_here()
                        : Bundle.UnlockPage_inFolder(here.getFileName())));
            }
        }, failure -> door.show(new WelcomePage(this)));
    }

    /** First page of a new practice. */
    void newPractice() {
        door.show(new NewPracticePage(this, folder.toString()));
    }

    /** Lets the therapist choose the folder of another practice, or a new folder for one. */
    void chooseAnother() {
        AnotherFolder.choose(folder).ifPresent(chosen -> beginAt(chosen, ""));
    }

    /**
     * Another folder's door.
     *
     * @param words what there is to know of it, or empty to say where it lies
     */
    void beginAt(Path practice, String words) {
        folder = practice;
        closedPractice = "";
        news = words;
        begin();
    }

    /** Shows another page of the door. */
    void show(DoorPage page) {
        door.show(page);
    }

    /** The page on which a backup is chosen and put back. */
    void restore() {
        door.show(new RestorePage(new Restoring(this, folder)));
    }

    /** How long the door waits because of wrong tries. */
    void pause(Consumer<Duration> told) {
        Path here = folder;
        Background.outliving(() -> Vault.pause(here), told, failure -> told.accept(Duration.ZERO));
    }

    /**
     * Opens the practice in the folder.
     *
     * @param secret  wiped afterwards
     * @param refused is told why not; an empty string where the secret was wrong
     */
    void open(Secret secret, Consumer<String> refused) {
        Path here = folder;
        Secret again = DamagePage.copy(secret);
        Background.outliving(() -> {
            try (secret) {
                return Practices.open(here, secret);
            }
        }, practice -> {
            again.close();
            opened(practice);
        }, failure -> {
            if (failure instanceof Refused why && DamagePage.is(why)) {
                door.show(new DamagePage(this, why, again));
                return;
            }
            again.close();
            refused.accept(failure instanceof WrongSecret ? "" : words(failure));
        });
    }

    /** Opens the practice in the folder although something saved is missing from it. */
    void openAfterLoss(Secret secret, Consumer<String> refused) {
        Path here = folder;
        Background.outliving(() -> Practices.openAfterLoss(here, secret), practice -> {
            opened(practice);
            // It is being checked already; the therapist sees what is found.
            look = true;
        },
                failure -> refused.accept(words(failure)));
    }

    /**
     * Makes a practice in the folder and shows its recovery key.
     *
     * @param passphrase wiped afterwards
     * @param refused    is told why not
     */
    void make(char[] passphrase, String therapist, String credential, String practice, Consumer<String> refused) {
        Path here = folder;
        PracticeInfo info = PracticeInfo.fresh(practice, therapist, credential);
        Background.outliving(() -> {
            try {
                return Practices.create(here, passphrase, info);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }, created -> door.show(new RecoveryKeyPage(created.recoveryKey(), () -> opened(created.practice()))),
                failure -> refused.accept(words(failure)));
    }

    /** Makes the sample practice in a temporary folder and opens it. */
    void lookAround() {
        door.show(new WaitPage(Bundle.Desk_moment(), Bundle.Desk_making()));
        Background.outliving(() -> {
            Path made = SampleFolder.make();
            Practices.createSample(made);
            return made;
        }, made -> {
            sample = made;
            folder = made;
            opened(Practices.current().orElseThrow());
        }, failure -> {
            door.show(new WelcomePage(this));
            Prompts.get().failed(failure);
        });
    }

    /** The words of a failure at the door. */
    static String words(Exception failure) {
        if (failure instanceof Trouble) {
            return failure.getMessage();
        }
        LOG.log(Level.WARNING, "The practice did not open", failure);
        return Bundle.Desk_fault();
    }

    private void opened(OpenPractice practice) {
        closedPractice = practice.info().practice();
        news = "";
        PracticeLock.get().go(PracticeLock.State.OPEN);
        Background.run(() -> practice.service(OpenCases.class).remembered(), cases -> {
            bringBack(practice, cases);
            if (look) {
                look = false;
                DamagePage.showCheck();
            }
            Committed.follow(practice, this::close);
        });
    }

    private void bringBack(OpenPractice practice, List<OpenCase> cases) {
        remembered = cases;
        SampleStrip.show(practice.info().sample());
        Windows.openCaseload();
        Windows.openStart();
        Windows.restore(cases);
        door.open();
        remembering.start();
        away.start();
        if (offered != null) {
            KeptDrafts.reopen(practice, offered);
            offered = null;
        }
    }

    /**
     * Turns the screen towards clients: closes everything as for a lock, but for the database.
     *
     * @param begin shows what is turned to them, once everything is closed
     */
    void turn(Runnable begin) {
        if (!door.shut() && PracticeLock.get().withClients()) {
            cover();
            turned = begin;
        }
    }

    private void withClients() {
        Runnable begin = turned;
        if (begin != null && WithClients.now()) {
            closeWindows();
            locking = false;
            Background.stay();
            // Nobody may stay away with the screen turned to them for ever either.
            away.start();
            door.show(new WaitPage(Bundle.Desk_turned(), Bundle.Desk_turnedWhy()));
            EventQueue.invokeLater(begin);
        }
    }

    /** The therapist is back: the windows come as after unlocking. */
    void back() {
        turned = null;
        Practices.current().filter(practice -> door.shut() && !locking).ifPresent(practice -> bringBack(practice, open));
    }

    /** Locks: the one way, whoever asks for it. Nothing if no practice is open or it is being locked already. */
    void lock() {
        if ((!door.shut() || turned != null) && PracticeLock.get().lock()) {
            cover();
        }
    }

    private void locked() {
        closeWindows();
        locking = false;
        turned = null;
        begin();
    }

    /** First phase of a lock: from here on nothing of the practice is seen. */
    void cover() {
        if (locking || Practices.current().isEmpty()) {
            return;
        }
        locking = true;
        remembering.stop();
        away.stop();
        closedPractice = Practices.current().get().info().practice();
        // With clients all of them are closed already, and those of before come back.
        open = turned == null ? Windows.openCases() : open;
        door.show(new WaitPage(Bundle.UnlockPage_locked(), Bundle.Desk_locking()));
    }

    /** Keeps in the database which windows stood open, and in mind which drafts no editor had. Worker thread. */
    void keepOpen() {
        Practices.current().ifPresent(practice -> {
            practice.service(OpenCases.class).remember(open);
            offered = offered == null ? Set.copyOf(practice.drafts().left()) : offered;
        });
    }

    /** Closes every window of the practice, without asking. */
    void closeWindows() {
        SampleStrip.show(false);
        close(WindowManager.getDefault().getRegistry().getOpened());
    }

    private void close(Collection<TopComponent> windows) {
        boolean before = locking;
        locking = true;
        try {
            for (TopComponent window : List.copyOf(windows)) {
                if (!window.close()) {
                    // It would not go: at least nothing is left in it.
                    window.removeAll();
                    window.setDisplayName("");
                    window.setToolTipText("");
                }
            }
        } finally {
            locking = before;
        }
    }

    private void rememberOpen() {
        List<OpenCase> open = Windows.openCases();
        if (open() && !open.equals(remembered)) {
            remembered = open;
            OpenPractice practice = Practices.current().orElseThrow();
            Background.run(() -> {
                practice.service(OpenCases.class).remember(open);
                return null;
            }, done -> { });
        }
    }

    /** Uncovers the practice again; nothing if none is open. */
    void uncover() {
        if (Practices.current().isPresent()) {
            door.open();
        }
    }

    /** Whether the program may end now: never by clients. Any thread. */
    boolean mayEnd() {
        return !WithClients.now() && ending.may();
    }

    /** The program ends: keeps what is typed, closes the practice, and takes a sample practice away. Any thread but the event thread. */
    void end() {
        Practices.current().ifPresent(practice -> {
            try (practice) {
                practice.drafts().keepAll();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "What was typed could not be kept: {0}", e.getClass());
            }
        });
        PracticeLock.get().go(PracticeLock.State.CLOSED);
        if (sample != null) {
            SampleFolder.remove(sample);
        }
    }
}
