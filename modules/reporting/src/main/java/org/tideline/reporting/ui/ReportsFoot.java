package org.tideline.reporting.ui;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;

/** The foot of the release desk: making and printing, and what was made last with the step to given. Event thread. */
@Messages({
    "ReportsFoot.make=&Make PDF\u2026", "ReportsFoot.makeWithout=&Make PDF without the joint record\u2026", "ReportsFoot.print=&Print\u2026",
    "ReportsFoot.makeTip=Make PDF (Ctrl+Enter)", "ReportsFoot.figures=Figures as CSV\u2026",
    "ReportsFoot.given=&Given\u2026", "ReportsFoot.folder=Open folder",
    "ReportsFoot.kept=Made is not given: who received it, and when, is a step of its own."})
final class ReportsFoot extends JPanel {
    private static final long serialVersionUID = 1;
    private final JButton make;
    private final JButton print;
    private final JButton figures;
    private final JButton folder;
    private final JButton given;
    private final JLabel words = Tokens.TEXT2.text(new JLabel(Bundle.ReportsFoot_kept()));
    private transient Runnable give = () -> { };

    ReportsFoot(Runnable makes, Runnable prints, Runnable counts, Runnable shows) {
        super(new MigLayout("insets 10 24 10 24, fillx, hidemode 3", "[][][][grow,fill][][]", "[center]"));
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, null));
        make = Buttons.primary(Bundle.ReportsFoot_make(), "file-down", makes);
        make.setToolTipText(Bundle.ReportsFoot_makeTip());
        print = Buttons.plain(Bundle.ReportsFoot_print(), "printer", prints);
        figures = Buttons.link(Bundle.ReportsFoot_figures(), counts);
        folder = Buttons.link(Bundle.ReportsFoot_folder(), shows);
        given = Buttons.plain(Bundle.ReportsFoot_given(), () -> give.run());
        add(make);
        add(print);
        add(figures);
        add(words, "gapleft 12, wmin 0");
        add(folder);
        add(given);
        ready(false, false);
        fresh();
    }

    /** Whether there are pages to make, and whether the joint record is missing from them. */
    void ready(boolean now, boolean without) {
        make.setEnabled(now);
        print.setEnabled(now);
        figures.setEnabled(now);
        Mnemonics.setLocalizedText(make, without ? Bundle.ReportsFoot_makeWithout() : Bundle.ReportsFoot_make());
    }

    boolean isReady() {
        return make.isEnabled();
    }

    /** Says what was made; the step to given is at hand. */
    void made(String what, boolean folderShows, Runnable gives) {
        words.setText(what);
        folder.setVisible(folderShows);
        give = gives;
        given.setVisible(true);
    }

    /** Nothing was made just now. */
    void fresh() {
        words.setText(Bundle.ReportsFoot_kept());
        folder.setVisible(false);
        given.setVisible(false);
    }
}
