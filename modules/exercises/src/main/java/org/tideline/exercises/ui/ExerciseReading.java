package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.exercises.model.GivenBefore;
import org.tideline.exercises.model.Wording;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** An exercise to be read: what it is, how it goes, what is for the therapist alone, where it was given. Event thread. */
@Messages({
    "# {0} - purpose, small letter", "ExerciseReading.for=For {0}",
    "ExerciseReading.how=How it goes",
    "ExerciseReading.others=Among three or more",
    "# {0} - how many", "ExerciseReading.alone={0,choice,1#The first step has|1<The first {0} steps have} a hand-out for one person alone.",
    "ExerciseReading.watch=Watch for", "ExerciseReading.not=Not when",
    "ExerciseReading.notAny=For every exercise: anyone may stop at any time, and no is a full answer. No joint one while each is worked with alone, "
            + "before each was seen alone once, or in a week of acute crisis.",
    "ExerciseReading.idea=Idea",
    "ExerciseReading.yours=For you. None of this stands on a client’s page.",
    "ExerciseReading.session=Belongs into a session, the first time at least.",
    "ExerciseReading.children=Not for children.", "ExerciseReading.family=Has a hand-out for families.",
    "ExerciseReading.ours=Comes with Tideline", "ExerciseReading.changed=Comes with Tideline, changed by you", "ExerciseReading.own=Yours",
    "ExerciseReading.retired=No longer offered. What was given stays as it is.", "ExerciseReading.back=Offer it again",
    "ExerciseReading.before=Given before", "ExerciseReading.never=Not given yet.",
    "# {0} - how many", "ExerciseReading.cases=In {0,choice,1#1 case|1<{0} cases}.", "ExerciseReading.show=Show in which",
    "# {0} - names", "# {1} - days", "ExerciseReading.inCase={0}: {1}"})
final class ExerciseReading extends JPanel {
    private static final long serialVersionUID = 1;
    private static final String BETWEEN = "   ";
    private final JPanel before = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0 4", "[grow, fill]"));

    /**
     * @param actions what can be done with it
     * @param offered offers it again, where it is no longer offered
     */
    ExerciseReading(Exercise exercise, JComponent actions, Runnable offered) {
        super(new BorderLayout());
        setOpaque(false);
        Wording wording = exercise.wording();
        Page page = new Page("insets 20 28 28 28, wrap 1, gap 0, hidemode 3", "[grow, fill, :680:680]");
        page.add(Words.area(exercise.title(), Type.TITLE, Tokens.TEXT1), "wmin 0");
        page.add(facts(exercise), "gaptop 6, wmin 0");
        page.add(actions, "gaptop 14");
        if (exercise.retired()) {
            page.add(new Notice(Notice.Kind.INFO, Bundle.ExerciseReading_retired(), Bundle.ExerciseReading_back(), offered), "gaptop 14, wmin 0");
        }
        if (!exercise.purpose().isEmpty()) {
            page.add(serif(Bundle.ExerciseReading_for(small(exercise.purpose()))), "gaptop 16, wmin 0");
        }
        heading(page, Bundle.ExerciseReading_how());
        steps(page, wording.steps());
        if (wording.aloneSteps() > 0) {
            page.add(Words.area(Bundle.ExerciseReading_alone(wording.aloneSteps()), Type.CAPTION, Tokens.TEXT2), "gaptop 4, wmin 0");
        }
        if (!wording.othersSteps().isEmpty()) {
            heading(page, Bundle.ExerciseReading_others());
            steps(page, wording.othersSteps());
        }
        yours(page, wording);
        heading(page, Bundle.ExerciseReading_before());
        before.setOpaque(false);
        page.add(before, "wmin 0");
        add(Scroll.plain(page, Tokens.PANEL), BorderLayout.CENTER);
    }

    private static JComponent facts(Exercise exercise) {
        JPanel facts = new JPanel(new MigLayout("insets 0, gap 14 2, wrap 4, hidemode 3"));
        facts.setOpaque(false);
        facts.add(fact(exercise.serves().title()));
        JLabel depth = fact(exercise.depthWords());
        depth.setIcon(new DepthGauge(exercise.depth()));
        depth.setIconTextGap(8);
        depth.setHorizontalTextPosition(SwingConstants.TRAILING);
        facts.add(depth);
        if (!exercise.minutes().isEmpty()) {
            facts.add(fact(exercise.minutes()));
        }
        facts.add(fact(exercise.whoWords()));
        String whose = switch (exercise.origin()) {
            case OURS -> Bundle.ExerciseReading_ours();
            case OURS_CHANGED -> Bundle.ExerciseReading_changed();
            case OWN -> Bundle.ExerciseReading_own();
        };
        facts.add(fact(exercise.code().isEmpty() ? whose : exercise.code() + BETWEEN + whose), "newline, span 4");
        return facts;
    }

    private static JLabel fact(String words) {
        JLabel label = Type.BASE.on(Tokens.TEXT2.text(new JLabel()));
        label.putClientProperty("html.disable", Boolean.TRUE);
        label.setText(words);
        return label;
    }

    private static JTextArea serif(String words) {
        return Words.area(words, Type.SENTENCE, Tokens.TEXT1);
    }

    private static String small(String words) {
        boolean name = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return name ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static void heading(JPanel page, String words) {
        page.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(words))), "gaptop 20, gapbottom 6");
    }

    private static void steps(JPanel page, List<Wording.Step> steps) {
        JPanel list = new JPanel(new MigLayout("insets 0, wrap 2, fillx, gap 10 6", "[18!, right][grow, fill]", "[top]"));
        list.setOpaque(false);
        for (int i = 0; i < steps.size(); i++) {
            JTextArea number = serif(Integer.toString(i + 1));
            Tokens.TEXT2.text(number);
            list.add(number);
            JPanel step = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0 1", "[grow, fill]"));
            step.setOpaque(false);
            if (!steps.get(i).heading().isEmpty()) {
                step.add(Words.area(steps.get(i).heading(), Type.STRONG, Tokens.TEXT1), "wmin 0, gaptop 3");
            }
            step.add(serif(steps.get(i).words()), "wmin 0");
            list.add(step, "wmin 0");
        }
        page.add(list, "wmin 0");
    }

    private static void yours(JPanel page, Wording wording) {
        if (!wording.watchFor().isEmpty()) {
            heading(page, Bundle.ExerciseReading_watch());
            page.add(serif(wording.watchFor()), "wmin 0");
        }
        heading(page, Bundle.ExerciseReading_not());
        String flags = List.of(wording.firstInSession() ? Bundle.ExerciseReading_session() : "", switch (wording.family()) {
            case PLAIN -> "";
            case FAMILY -> Bundle.ExerciseReading_family();
            case NOT_FOR_CHILDREN -> Bundle.ExerciseReading_children();
        }).stream().filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
        if (!wording.notWhen().isEmpty()) {
            page.add(serif(wording.notWhen()), "wmin 0");
        }
        if (!flags.isEmpty()) {
            page.add(Words.area(flags), "wmin 0, gaptop 4");
        }
        page.add(Words.area(Bundle.ExerciseReading_notAny(), Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 6");
        if (!wording.idea().isEmpty()) {
            heading(page, Bundle.ExerciseReading_idea());
            page.add(serif(wording.idea()), "wmin 0");
        }
        page.add(Words.area(Bundle.ExerciseReading_yours(), Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 10");
    }

    /**
     * Where it was given; names stand there once they are asked for, since clients may look on while an exercise is
     * chosen.
     */
    void before(List<GivenBefore.InCase> cases) {
        before.removeAll();
        if (cases.isEmpty()) {
            before.add(Words.area(Bundle.ExerciseReading_never(), Type.BASE, Tokens.TEXT2), "wmin 0");
        } else {
            JPanel row = new JPanel(new MigLayout("insets 0, gap 8 0"));
            row.setOpaque(false);
            row.add(Type.BASE.on(Tokens.TEXT1.text(new JLabel(Bundle.ExerciseReading_cases(cases.size())))));
            JButton show = Buttons.link(Bundle.ExerciseReading_show(), () -> named(cases));
            row.add(show);
            before.add(row);
        }
        before.revalidate();
        before.repaint();
    }

    private void named(List<GivenBefore.InCase> cases) {
        before.removeAll();
        for (GivenBefore.InCase each : cases) {
            String days = each.days().stream().map(DayWords::full).collect(Collectors.joining(", "));
            JButton link = Buttons.link("", () -> ExercisesDesk.show(each.caseId(), null));
            link.putClientProperty("html.disable", Boolean.TRUE);
            link.setHorizontalAlignment(SwingConstants.LEADING);
            link.setBorder(BorderFactory.createEmptyBorder());
            link.setText(Bundle.ExerciseReading_inCase(each.title(), days));
            before.add(link, "wmin 0");
        }
        before.revalidate();
        before.repaint();
        if (before.getComponentCount() > 0) {
            before.getComponent(0).requestFocusInWindow();
        }
    }
}
