package org.tideline.clients.ui;

import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.FormatSince;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;
import org.tideline.ui.support.api.Words;

/**
 * How the members are worked with. <em>Each alone</em> is one action, at once, with no reason; going back asks first,
 * because it should not happen before each was seen alone (clinical.md §6.3). Event thread.
 */
@Messages({
    "FormatPanel.title=How you work with them",
    "FormatPanel.together=Sessions and pages are for all of them.",
    "FormatPanel.togetherEach=Sessions and pages for all of them, and some with one alone.",
    "FormatPanel.eachAlone=Shared pages, charts and reports rest, alike for everyone. What each one keeps for themselves goes on.",
    "# {0} - format", "# {1} - a day", "FormatPanel.since={0} since {1}",
    "# {0} - format", "FormatPanel.set=Now: {0}.",
    "FormatPanel.back=Share pages again?",
    "FormatPanel.backBody=Do this after you have seen each of them alone. What they had opened to each other stays closed until "
            + "each of them opens it again.",
    "FormatPanel.share=Share pages again",
    "FormatPanel.stay=Stay with each alone"})
final class FormatPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;
    private final Segmented choice = new Segmented(Bundle.FormatPanel_title(), CaseWords.of(WorkingFormat.TOGETHER),
            CaseWords.of(WorkingFormat.TOGETHER_AND_EACH), CaseWords.of(WorkingFormat.EACH_ALONE));
    private final JTextArea means = Words.area("", Type.BASE, Tokens.TEXT2);
    private final JTextArea history = Words.area("", Type.CAPTION, Tokens.TEXT2);
    private transient Case of;
    private boolean showing;

    FormatPanel(OpenPractice practice) {
        super(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]"));
        this.practice = practice;
        setOpaque(false);
        add(Type.HEADING.on(new JLabel(Bundle.FormatPanel_title())), "gapbottom 10");
        add(choice, "gapbottom 8, growx 0");
        add(means, "wmin 0, gapbottom 4");
        add(history, "wmin 0");
        choice.onSelect(i -> {
            if (!showing) {
                change(WorkingFormat.values()[i]);
            }
        });
    }

    /** Shows the format of a case, and those before it. */
    void show(Case newCase, List<FormatSince> formats) {
        of = newCase;
        showing = true;
        choice.select(of.format().ordinal());
        showing = false;
        means.setText(switch (of.format()) {
            case TOGETHER -> Bundle.FormatPanel_together();
            case TOGETHER_AND_EACH -> Bundle.FormatPanel_togetherEach();
            case EACH_ALONE -> Bundle.FormatPanel_eachAlone();
        });
        List<String> lines = formats.stream().map(f -> Bundle.FormatPanel_since(CaseWords.of(f.format()), CaseWords.day(f.from()))).toList();
        history.setText(String.join(" · ", lines));
        history.setVisible(!lines.isEmpty());
    }

    private void change(WorkingFormat next) {
        if (of.format() == WorkingFormat.EACH_ALONE && !Prompts.get().confirm(Bundle.FormatPanel_back(), Bundle.FormatPanel_backBody(),
                Bundle.FormatPanel_share(), Bundle.FormatPanel_stay())) {
            showing = true;
            choice.select(of.format().ordinal());
            showing = false;
            return;
        }
        long caseId = of.id();
        Background.run(() -> {
            practice.service(CaseFiles.class).format(caseId, next, Now.today());
            return null;
        }, done -> {
            // Nothing that was open before may come back by being taken back (clinical.md §6.3).
            practice.service(Undo.class).forget();
            Toast.show(Bundle.FormatPanel_set(CaseWords.of(next)), null);
        });
    }
}
