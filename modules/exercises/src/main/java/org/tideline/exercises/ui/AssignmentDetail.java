package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Opening;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Given;
import org.tideline.exercises.model.GivenList;
import org.tideline.exercises.model.GivenWords;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.exercises.model.Turn;
import org.tideline.exercises.model.Wording;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.OpeningPanel;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** One assignment whole: what was agreed, what became of it, every try with what each said, and its text. Event thread. */
@Messages({
    "# {0} - how often", "# {1} - since when", "AssignmentDetail.often={0}, from {1}",
    "# {0} - since when", "AssignmentDetail.from=From {0}",
    "AssignmentDetail.said=What each of them said",
    "AssignmentDetail.became=What became of it",
    "AssignmentDetail.tries=What came of it",
    "AssignmentDetail.none=Offered. Nothing has been noted yet.",
    "AssignmentDetail.how=As it was given",
    "AssignmentDetail.watch=Watch for", "AssignmentDetail.notWhen=Not when",
    "AssignmentDetail.tried=They tried it…", "AssignmentDetail.lookBack=Look back…", "AssignmentDetail.pause=Pause…",
    "AssignmentDetail.resume=Take it up again…", "AssignmentDetail.rest=Let it rest…", "AssignmentDetail.change=Change what was agreed…",
    "AssignmentDetail.otherWay=Try it another way…",
    "AssignmentDetail.handOut=Hand-out…", "AssignmentDetail.remove=Take it out",
    "AssignmentDetail.open=Open or close answers…", "AssignmentDetail.changeEntry=Change…", "AssignmentDetail.removeEntry=Take out",
    "# {0} - answers", "# {1} - how far", "AssignmentDetail.opened={0} · {1}"})
final class AssignmentDetail extends JPanel {
    private static final long serialVersionUID = 1;

    /** What the therapist asks for here. */
    interface Wishes {
        /** Change what was agreed. */
        void change(Assignment assignment);

        /** Note that something became of it. */
        void turn(Assignment assignment, Turn.Kind kind);

        /** Take it out, with all that was said about it. */
        void remove(Assignment assignment);

        /** Enter a try. */
        void tried(Assignment assignment);

        /** Change what was said about a try. */
        void change(PracticeEntry entry);

        /** Take out what was said about a try. */
        void remove(PracticeEntry entry);

        /** Record who may see what. */
        void open(WhoSees<Said> choice);

        /** Make its sheets to take home. */
        void handOut(Assignment assignment);

        /** The day of an attempt, or null where there is none to be seen. */
        LocalDate dayOf(long attempt);
    }

    private final transient Wishes wishes;
    private final Page page = new Page("insets 20 20 24 20, wrap 1, gap 0 0, fillx, hidemode 3", "[grow, fill, 200:360:]");
    private final JScrollPane scroll;
    private transient Case of;
    private transient GivenList.Row row;
    private boolean changeable;
    private long choosing;

    AssignmentDetail(Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        setBorder(new Line(Tokens.LINE, 0, 1, 0, 0, null));
        scroll = Page.scrolling(page);
        Tokens.RAISED.ground(page);
        scroll.getViewport().setOpaque(false);
        add(scroll, BorderLayout.CENTER);
    }

    /** Shows an assignment, or nothing; the same one stays as it stands. */
    void show(Case newCase, GivenList.Row newRow, boolean canChange) {
        if (newCase.equals(of) && Objects.equals(newRow, row) && canChange == changeable) {
            return;
        }
        boolean other = row == null || newRow == null || row.assignment().id() != newRow.assignment().id();
        of = newCase;
        row = newRow;
        changeable = canChange;
        choosing = 0;
        read();
        if (other) {
            // Once it is laid out: what it shows begins with its title.
            EventQueue.invokeLater(() -> scroll.getViewport().setViewPosition(new Point()));
        }
    }

    /** Forgets what it shows. */
    void forget() {
        page.removeAll();
        row = null;
        of = null;
    }

    private void read() {
        page.removeAll();
        if (row != null) {
            Assignment a = row.assignment();
            head(a);
            if (changeable) {
                actions(a);
                said(a);
            }
            turns(a);
            tries(a);
            text(a.text());
            if (changeable) {
                page.add(Buttons.link(Bundle.AssignmentDetail_remove(), () -> wishes.remove(a)), "gaptop 18, grow 0, pad 0 -6 0 -6");
            }
        }
        page.revalidate();
        page.repaint();
    }

    private void head(Assignment a) {
        page.add(Words.area(a.text().title(), Type.TITLE, Tokens.TEXT1), "wmin 0");
        page.add(Words.area(GivenWords.line(a), Type.CAPTION, Tokens.TEXT2), "gaptop 4, wmin 0");
        if (!a.why().isBlank()) {
            page.add(Words.area(a.why(), Type.SENTENCE, Tokens.TEXT1), "gaptop 10, wmin 0");
        }
        String from = GivenWords.day(a.from());
        page.add(Words.area(a.often().isBlank() ? Bundle.AssignmentDetail_from(from) : Bundle.AssignmentDetail_often(a.often(), from)),
                "gaptop 8, wmin 0");
        JPanel drawer = new JPanel(new MigLayout("insets 0, gap 8", "[][grow, fill]", "[center]"));
        drawer.setOpaque(false);
        drawer.add(new DrawerBadge(a.label(), of));
        drawer.add(Words.area(GivenWords.forWhom(of, a) + " · " + GivenWords.standing(a), Type.CAPTION, Tokens.TEXT2), "wmin 0");
        page.add(drawer, "gaptop 8, wmin 0");
    }

    private void actions(Assignment a) {
        boolean going = a.open();
        boolean paused = a.standing() == Assignment.Standing.PAUSED || a.standing() == Assignment.Standing.RESTED;
        JPanel row1 = Parts.buttons(Buttons.plain(Bundle.AssignmentDetail_tried(), "repeat", () -> wishes.tried(a)),
                Buttons.plain(Bundle.AssignmentDetail_lookBack(), "eye", () -> wishes.turn(a, Turn.Kind.LOOKED_AT)));
        page.add(row1, "gaptop 14, wmin 0");
        JPanel row2 = Parts.buttons(paused ? Buttons.plain(Bundle.AssignmentDetail_resume(), "rotate-ccw", () -> wishes.turn(a, Turn.Kind.RESUMED))
                : Buttons.plain(Bundle.AssignmentDetail_pause(), "pause", () -> wishes.turn(a, Turn.Kind.PAUSED)));
        if (going) {
            row2.add(Buttons.plain(Bundle.AssignmentDetail_rest(), () -> wishes.turn(a, Turn.Kind.RESTED)));
        }
        if (AssignmentPages.can()) {
            row2.add(Buttons.plain(Bundle.AssignmentDetail_handOut(), "printer", () -> wishes.handOut(a)));
        }
        page.add(row2, "gaptop 8, wmin 0");
        JPanel links = Parts.buttons();
        if (going) {
            links.add(Buttons.link(Bundle.AssignmentDetail_otherWay(), () -> wishes.turn(a, Turn.Kind.CHANGED)));
        }
        links.add(Buttons.link(Bundle.AssignmentDetail_change(), () -> wishes.change(a)));
        page.add(links, "gaptop 6, grow 0, pad 0 -6 0 -6");
    }

    private void section(String title) {
        page.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(title))), "gaptop 20, gapbottom 4");
    }

    private void said(Assignment a) {
        section(Bundle.AssignmentDetail_said());
        for (Given given : a.given()) {
            page.add(Words.area(GivenWords.said(of, given)), "wmin 0, gaptop 2");
        }
    }

    private void turns(Assignment a) {
        if (!a.turns().isEmpty()) {
            section(Bundle.AssignmentDetail_became());
            a.turns().forEach(turn -> page.add(Words.area(GivenWords.turn(of, turn)), "wmin 0, gaptop 2"));
        }
    }

    private void tries(Assignment a) {
        section(Bundle.AssignmentDetail_tries());
        List<List<PracticeEntry>> attempts = row.attempts();
        if (attempts.isEmpty()) {
            page.add(Words.area(Bundle.AssignmentDetail_none(), Type.BASE, Tokens.TEXT2), "wmin 0");
        }
        for (List<PracticeEntry> attempt : attempts) {
            PracticeEntry first = attempt.get(0);
            JComponent when = Type.STRONG.on(Tokens.TEXT1.text(new JLabel(GivenWords.when(first, wishes.dayOf(first.repeats())))));
            page.add(when, "gaptop 10, wmin 0");
            attempt.forEach(this::entry);
        }
    }

    private void entry(PracticeEntry entry) {
        Member author = of.member(entry.person()).orElseThrow();
        JLabel who = new JLabel(author.name() + " · " + entry.outcome().words(), MemberMark.icon(author.mark(), 12), JLabel.LEADING);
        page.add(Type.BASE.on(Tokens.TEXT1.text(who)), "gaptop 4, wmin 0");
        WhoSees<Said> choice = GivenWords.opening(of, entry);
        if (choosing == entry.id()) {
            OpeningPanel panel = new OpeningPanel(choice, answer -> answer.asks().title(), Said::answer, () -> {
                choosing = 0;
                read();
            }, () -> wishes.open(choice));
            page.add(panel, "gaptop 6, wmin 0");
            panel.first();
            return;
        }
        boolean others = !choice.others().isEmpty();
        Map<Opening, List<String>> brief = new EnumMap<>(Opening.class);
        for (Said said : entry.answers()) {
            if (said.asks().form() != Asks.Form.WORDS) {
                brief.computeIfAbsent(said.label().opening(), k -> new ArrayList<>()).add(said.brief());
            }
        }
        brief.forEach((opening, words) -> line(String.join(" · ", words), opening, others, Tokens.TEXT2));
        entry.answers().stream().filter(said -> said.asks().form() == Asks.Form.WORDS)
                .forEach(said -> line(said.brief(), said.label().opening(), others, Tokens.TEXT1));
        if (changeable) {
            JPanel links = Parts.buttons();
            if (choice.possible() && !choice.answers().isEmpty()) {
                links.add(Buttons.link(Bundle.AssignmentDetail_open(), () -> {
                    choosing = entry.id();
                    read();
                }));
            }
            links.add(Buttons.link(Bundle.AssignmentDetail_changeEntry(), () -> wishes.change(entry)));
            links.add(Buttons.link(Bundle.AssignmentDetail_removeEntry(), () -> wishes.remove(entry)));
            page.add(links, "gapleft 4, gaptop 2");
        }
    }

    /** Words with how far they are open, where that is more than to nobody. */
    private void line(String words, Opening opening, boolean others, Tokens colour) {
        boolean open = changeable && others && opening != Opening.CLOSED;
        page.add(Words.area(open ? Bundle.AssignmentDetail_opened(words, OpeningPanel.words(opening)) : words, Type.BASE, colour),
                "gapleft 18, gaptop 2, wmin 0");
    }

    private void text(Wording text) {
        section(Bundle.AssignmentDetail_how());
        int n = 1;
        for (Wording.Step step : text.steps()) {
            page.add(Words.area(n++ + ". " + step.line(), Type.BASE, Tokens.TEXT1), "wmin 0, gaptop 4");
        }
        if (changeable) {
            note(Bundle.AssignmentDetail_watch(), text.watchFor());
            note(Bundle.AssignmentDetail_notWhen(), text.notWhen());
        }
    }

    private void note(String label, String words) {
        if (!words.isBlank()) {
            page.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(label))), "gaptop 10");
            page.add(Words.area(words, Type.BASE, Tokens.TEXT2), "wmin 0");
        }
    }
}
