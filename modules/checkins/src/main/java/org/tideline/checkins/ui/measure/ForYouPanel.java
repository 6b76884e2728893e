package org.tideline.checkins.ui.measure;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Risk;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseWindows;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** What waits for the therapist alone in one case: covered, until it is asked for. Event thread. */
@Messages({
    "ForYouPanel.covered=This is for you alone. Show it when nobody else can see the screen.",
    "ForYouPanel.show=&Show it", "ForYouPanel.back=Back", "ForYouPanel.title=For you alone",
    "ForYouPanel.how=Ask alone, today, before they leave together. An act closes this; it stands in the safety record and on nothing else.",
    "ForYouPanel.record=Open the safety record"})
final class ForYouPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;
    private final transient Case of;
    private final transient List<Risk> waiting;
    private final transient Set<Long> there;
    private final transient Runnable leave;
    private final transient List<RiskForm> forms = new ArrayList<>();
    private final JButton show = Buttons.primary(Bundle.ForYouPanel_show(), this::uncover);

    /**
     * @param waiting what waits, not empty
     * @param there   the administrations that are there
     * @param leave   goes back; also when nothing waits any more
     */
    ForYouPanel(OpenPractice practice, Case of, List<Risk> waiting, Set<Long> there, Runnable leave) {
        super(new BorderLayout());
        this.practice = practice;
        this.of = of;
        this.waiting = waiting;
        this.there = there;
        this.leave = leave;
        setOpaque(false);
        Page page = new Page("insets 48 28 24 28, wrap 1, gap 0 0", "[grow, fill, 360:560:560]");
        page.add(Words.area(Bundle.ForYouPanel_covered()), "wmin 0, gapbottom 16");
        page.add(Parts.buttons(show, Buttons.plain(Bundle.ForYouPanel_back(), leave)));
        add(Page.scrolling(page), BorderLayout.CENTER);
    }

    /** Puts the focus where one goes on. */
    void first() {
        if (forms.isEmpty()) {
            show.requestFocusInWindow();
        } else {
            forms.get(0).first();
        }
    }

    /** Shows it; that it was looked at is entered. */
    void uncover() {
        waiting.forEach(risk -> practice.audit().note(Action.VIEWED, risk.ref(), risk.caseId()));
        removeAll();
        Page page = new Page("insets 20 28 24 28, wrap 1, gap 0 0", "[grow, fill, 360:600:600]");
        page.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.ForYouPanel_title()))), "gapbottom 8");
        page.add(Words.area(Bundle.ForYouPanel_how(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 4");
        for (Risk risk : waiting) {
            RiskForm form = new RiskForm(practice, of, risk, !there.contains(risk.measure()), leave);
            forms.add(form);
            page.add(form, "wmin 0, gaptop 24");
        }
        page.add(Parts.buttons(Buttons.plain(Bundle.ForYouPanel_back(), this::back),
                Buttons.link(Bundle.ForYouPanel_record(), () -> Lookup.getDefault().lookup(CaseWindows.class).forYouAlone(of.id()))), "gaptop 24");
        add(Page.scrolling(page), BorderLayout.CENTER);
        revalidate();
        repaint();
        first();
    }

    /** What is being typed in it. */
    List<EditorDraft<?>> typing() {
        List<EditorDraft<?>> typing = new ArrayList<>();
        forms.forEach(form -> typing.add(form.typing()));
        return typing;
    }

    /** What was typed stays as a draft; what waits, waits. */
    private void back() {
        if (typing().stream().allMatch(EditorDraft::mayLeave)) {
            leave.run();
        }
    }

    /** Lets go of it; what is half typed stays as a draft. */
    void close() {
        typing().forEach(EditorDraft::close);
        forms.clear();
        removeAll();
    }
}
