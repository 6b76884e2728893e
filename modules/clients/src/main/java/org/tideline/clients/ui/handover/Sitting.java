package org.tideline.clients.ui.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.clients.model.handover.Course;
import org.tideline.clients.model.handover.HandOverWords;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.BeforeTheyLeave;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.HandOverOffer;
import org.tideline.ui.support.api.HandOverPage;
import org.tideline.ui.support.api.HandedTo;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.OpeningChoice;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** One hand-over from beginning to end, or one page shown in the room: what is in the frame at each step. Event thread. */
@Messages({
    "# {0} - name", "Sitting.welcome={0}, this is for you.",
    "Sitting.begin=&Begin", "Sitting.notMe=This is not me",
    "Sitting.drawn=PIN of this hand-over", "Sitting.drawnHow=Your therapist has told it to you. It is for this once.",
    "Sitting.drawnWrong=That is not it.", "Sitting.go=&Go on",
    "Sitting.next=&Next", "Sitting.stop=Stop here", "Sitting.back=Back",
    "Sitting.stopTitle=Stop here?",
    "Sitting.stopWhat=You can keep what you answered so far, or let it go. Either is fine.",
    "Sitting.keepIt=&Keep it", "Sitting.letGo=&Let it go", "Sitting.goOn=&Go on answering",
    "Sitting.notKept=This could not be kept just now. Try again, or give the computer back to your therapist.",
    "Sitting.kept=Kept.", "Sitting.leave=Leave it so", "# {0} - the others", "Sitting.open=Open something to {0}…",
    "Sitting.openThese=&Open what I chose",
    "Sitting.roomDone=&Done"})
public final class Sitting {
    private static final Logger LOG = Logger.getLogger(Sitting.class.getName());

    /** What is done outside of the frame. Event thread. */
    public interface Host {
        /**
         * Tries the therapist's PIN.
         *
         * @param pin   is wiped
         * @param tried is told whether it fits; not where the practice locks
         */
        void uncover(char[] pin, java.util.function.Consumer<Boolean> tried);

        /** Locks the practice. */
        void lock();

        /** The windows come back; the frame is gone. */
        void over();
    }

    private final OpenPractice practice;
    private final Host host;
    private final Course course;
    private final HandOverFrame frame;
    private final HandedTo to;
    private final List<HandOverOffer> offers;
    private final JComponent shown;
    private HandOverPage page;
    private OpeningChoice<?> choice;
    private boolean keeping;
    private Runnable afterwards = () -> { };

    private Sitting(OpenPractice practice, Host host, Course course, HandOverFrame frame, HandedTo to, List<HandOverOffer> offers, JComponent shown) {
        this.practice = practice;
        this.host = host;
        this.course = course;
        this.frame = frame;
        this.to = to;
        this.offers = List.copyOf(offers);
        this.shown = shown;
    }

    /**
     * A hand-over.
     *
     * @param drawn the PIN drawn for it, or null
     */
    public static Sitting handOver(Host host, HandedTo to, List<HandOverOffer> offers, char[] drawn) {
        PracticeInfo info = to.practice().info();
        HandOverFrame frame = new HandOverFrame(to.member().name(), to.member().mark(),
                HandOverWords.promise(info, to.of(), to.policy().orElse(null), to.others()), HandOverWords.crisis(info));
        return new Sitting(to.practice(), host, Course.handOver(offers.size(), drawn), frame, to, offers, null);
    }

    /** One page for those in the room. */
    public static Sitting room(Host host, OpenPractice practice, List<String> present, JComponent page) {
        HandOverFrame frame = new HandOverFrame(String.join(" · ", present), MemberMark.TOGETHER, "", HandOverWords.crisis(practice.info()));
        return new Sitting(practice, host, Course.room(), frame, null, List.of(), page);
    }

    /** Goes through all of it; returns when it is over, or the practice locks. */
    public void hold() {
        show();
        frame.open();
        page = null;
        choice = null;
        if (course.step() == Course.Step.OVER) {
            host.over();
            afterwards.run();
        }
    }

    private void show() {
        switch (course.step()) {
            case PIN -> pin();
            case WELCOME -> welcome();
            case ASK -> ask();
            case KEPT -> kept();
            case OPEN -> open();
            case ROOM -> room();
            case BACK -> frame.show(new Return(frame, to == null ? "" : to.member().name(), host, this::returned).pane());
            case THERAPIST -> { }
            case OVER -> frame.dispose();
        }
    }

    private static JPanel column() {
        JPanel column = new JPanel(new MigLayout("insets 0, wrap 1, gap 0, fillx", "[grow, fill]"));
        column.setOpaque(false);
        return column;
    }

    private void pin() {
        JPanel column = column();
        column.add(greeting(), "gapbottom 16");
        column.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.Sitting_drawn()))), "gapbottom 6");
        Digits[] field = new Digits[1];
        Runnable go = () -> {
            char[] typed = field[0].getPassword();
            boolean fits = course.pin(typed);
            java.util.Arrays.fill(typed, '\0');
            field[0].wipe();
            if (course.step() != Course.Step.PIN) {
                show();
            } else if (!fits) {
                frame.problem(Bundle.Sitting_drawnWrong());
                field[0].requestFocusInWindow();
            }
        };
        field[0] = new Digits(Bundle.Sitting_drawn(), Course.DRAWN, go);
        column.add(field[0], "growx 0, gapbottom 8");
        column.add(Words.passive(Bundle.Sitting_drawnHow(), Type.BASE), "wmin 0");
        frame.show(new Pane(column, false, "", List.of(Buttons.plain(Bundle.Sitting_notMe(), this::stop),
                Buttons.primary(Bundle.Sitting_go(), go)), field[0]::requestFocusInWindow));
    }

    private JComponent greeting() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 12, fillx", "[][grow, fill]", "[center]"));
        row.setOpaque(false);
        Member member = to.member();
        row.add(new JLabel(MemberMark.icon(member.mark(), 26)));
        row.add(Words.passive(Bundle.Sitting_welcome(member.name()), Type.GREETING), "wmin 0");
        return row;
    }

    private void welcome() {
        JPanel column = column();
        column.add(greeting(), "gapbottom 20");
        for (HandOverOffer offer : offers) {
            column.add(Words.passive(offer.what(), Type.SENTENCE), "wmin 0, gapbottom 8");
        }
        JButton begin = enter(Buttons.primary(Bundle.Sitting_begin(), () -> {
            course.begin();
            show();
        }));
        frame.show(new Pane(column, false, "", List.of(Buttons.plain(Bundle.Sitting_notMe(), this::stop), begin), begin::requestFocusInWindow));
    }

    private void ask() {
        if (page == null) {
            page = offers.get(course.page()).page(HandOverFrame.small());
            page.onNext(this::next);
        }
        List<JButton> buttons = new ArrayList<>();
        buttons.add(Buttons.plain(Bundle.Sitting_stop(), this::askToStop));
        buttons.add(Buttons.plain(Bundle.Sitting_back(), this::back));
        buttons.add(enter(Buttons.primary(Bundle.Sitting_next(), this::next)));
        frame.show(new Pane(page.view(), true, page.keys(), buttons, page::focus));
    }

    /** The main thing is done by Enter too, also where the look and feel leaves that to the space bar. */
    private static JButton enter(JButton button) {
        button.registerKeyboardAction(e -> button.doClick(), javax.swing.KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
        return button;
    }

    private void next() {
        if (course.step() != Course.Step.ASK || keeping) {
            return;
        }
        if (page.next()) {
            ask();
            return;
        }
        Optional<String> missing = page.missing();
        frame.problem(missing.orElse(""));
        if (missing.isEmpty()) {
            keep();
        }
    }

    private void back() {
        if (!keeping && page.back()) {
            ask();
        }
    }

    private void keep() {
        Callable<Optional<OpeningChoice<?>>> keep = page.keep();
        work(keep, kept -> {
            choice = kept.orElse(null);
            page = null;
            course.kept();
            show();
        });
    }

    /** Works with the buttons at rest. A failure is said in the frame: no dialog comes up before clients. */
    private <T> void work(Callable<T> work, java.util.function.Consumer<T> done) {
        keeping = true;
        frame.busy(true);
        frame.problem("");
        Background.run(work, result -> {
            keeping = false;
            frame.busy(false);
            done.accept(result);
        }, failure -> {
            keeping = false;
            frame.busy(false);
            LOG.log(Level.WARNING, "What a member said was not kept: {0}", failure.getClass().getName());
            frame.problem(Bundle.Sitting_notKept());
        });
    }

    private void askToStop() {
        if (keeping) {
            return;
        }
        if (!page.touched()) {
            stop();
            return;
        }
        JPanel column = column();
        column.add(Words.passive(Bundle.Sitting_stopTitle(), Type.GREETING), "wmin 0, gapbottom 12");
        column.add(Words.passive(page.missing().orElse(Bundle.Sitting_stopWhat()), Type.SENTENCE), "wmin 0");
        List<JButton> buttons = new ArrayList<>();
        buttons.add(enter(Buttons.plain(Bundle.Sitting_letGo(), this::stop)));
        if (page.missing().isEmpty()) {
            buttons.add(enter(Buttons.plain(Bundle.Sitting_keepIt(), this::keepAndStop)));
        }
        JButton on = enter(Buttons.plain(Bundle.Sitting_goOn(), this::ask));
        buttons.add(on);
        frame.show(new Pane(column, false, "", buttons, on::requestFocusInWindow));
    }

    /** Keeps what there is, all closed, and asks nothing more. */
    private void keepAndStop() {
        work(page.keep(), kept -> stop());
    }

    private void stop() {
        if (!keeping) {
            page = null;
            course.stop();
            show();
        }
    }

    private void kept() {
        JPanel column = column();
        column.add(Words.passive(Bundle.Sitting_kept(), Type.GREETING), "wmin 0");
        JButton leave = enter(Buttons.plain(choice == null ? Bundle.Sitting_go() : Bundle.Sitting_leave(), this::done));
        List<JButton> buttons = new ArrayList<>(List.of(leave));
        if (choice != null) {
            buttons.add(enter(Buttons.plain(Bundle.Sitting_open(HandOverWords.names(choice.who().others())), () -> {
                course.open();
                show();
            })));
        }
        JPanel row = new JPanel(new MigLayout("insets 0, gap 12"));
        row.setOpaque(false);
        buttons.forEach(button -> row.add(button, "h 44!, sizegroup choice"));
        column.add(row, "gaptop 20");
        frame.show(new Pane(column, false, "", List.of(), leave::requestFocusInWindow));
    }

    private void open() {
        JButton leave = enter(Buttons.plain(Bundle.Sitting_leave(), this::done));
        JButton these = enter(Buttons.plain(Bundle.Sitting_openThese(), () -> {
            Runnable record = choice.chosen();
            work(() -> {
                record.run();
                return null;
            }, recorded -> done());
        }));
        frame.show(new Pane(new Openings(choice), true, "", List.of(these, leave), leave::requestFocusInWindow));
    }

    private void done() {
        if (!keeping) {
            choice = null;
            course.done();
            show();
        }
    }

    private void room() {
        JButton done = enter(Buttons.primary(Bundle.Sitting_roomDone(), this::stop));
        frame.show(new Pane(shown, true, "", List.of(done), done::requestFocusInWindow));
    }

    /** The therapist is back: first of all what must be seen before they leave, always told in the same way. */
    private void returned() {
        course.therapist();
        if (course.step() == Course.Step.OVER) {
            show();
            return;
        }
        long caseId = to.of().id();
        Background.run(() -> {
            List<BeforeTheyLeave.Thing> all = new ArrayList<>();
            for (BeforeTheyLeave part : Lookup.getDefault().lookupAll(BeforeTheyLeave.class)) {
                all.addAll(part.things(practice, caseId));
            }
            return all;
        }, things -> frame.show(new Waiting(frame, things, this::leave).pane()), failure -> {
            LOG.log(Level.WARNING, "What waits could not be looked up: {0}", failure.getClass().getName());
            frame.show(new Waiting(frame, null, this::leave).pane());
        });
    }

    /** @param first what is shown once the windows are back */
    private void leave(Runnable first) {
        afterwards = first;
        course.leave();
        show();
    }
}
