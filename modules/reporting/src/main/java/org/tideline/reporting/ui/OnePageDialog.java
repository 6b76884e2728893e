package org.tideline.reporting.ui;

import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.OnePages;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.OnePageMaker;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Shows a single page as it will be, lets one question be chosen for it, and makes it. Event thread. */
@Messages({
    "OnePageDialog.question=A question for today",
    "OnePageDialog.none=Left out",
    "# {0} - how many", "OnePageDialog.leftOut={0,choice,0#|1#1 line had no room and is left out.|1<{0} lines had no room and are left out.}",
    "# {0} - file name", "OnePageDialog.made=Made {0}. Not yet given.",
    "OnePageDialog.printed=Sent to the printer. Not yet given.",
    "OnePageDialog.notPrinted=The page was not printed",
    "OnePageDialog.notMade=The page was not made"})
final class OnePageDialog extends PagesDialog<OnePageMaker.Made> {
    private final OnePages.Page page;
    private final OnePageMaker maker = new OnePageMaker();
    private final JComboBox<String> question = new JComboBox<>();
    private final JLabel leftOut = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(" ")));
    /** The question that is chosen, for whoever makes the page. */
    private volatile String words = "";

    private OnePageDialog(OpenPractice practice, OnePages.Page page) {
        super(practice, page.title());
        this.page = page;
        question.addItem(Bundle.OnePageDialog_none());
        page.questions().forEach(question::addItem);
        question.addActionListener(e -> {
            words = question.getSelectedIndex() <= 0 ? "" : (String) question.getSelectedItem();
            show();
        });
        question.getAccessibleContext().setAccessibleName(Bundle.OnePageDialog_question());
    }

    /** Offers pages wherever the desktop is there. */
    @ServiceProvider(service = OnePages.class)
    public static final class Offer implements OnePages {
        @Override
        public void offer(Page page) {
            Practices.current().ifPresent(practice -> {
                OnePageDialog dialog = new OnePageDialog(practice, page);
                dialog.open(page.questions().isEmpty() ? List.of(dialog.leftOut) : List.of(dialog.questions(), dialog.leftOut));
            });
        }
    }

    private JPanel questions() {
        JPanel row = new JPanel(new MigLayout("insets 0, fillx", "[][grow,fill]"));
        row.setOpaque(false);
        JLabel label = Type.LABEL.on(new JLabel(Bundle.OnePageDialog_question()));
        label.setLabelFor(question);
        row.add(label);
        row.add(question, "wmin 0");
        return row;
    }

    @Override
    OnePageMaker.Made made() throws Trouble {
        return maker.make(practice(), page, words);
    }

    @Override
    byte[] pdf(OnePageMaker.Made made) {
        return made.pdf();
    }

    @Override
    String fileName(OnePageMaker.Made made) {
        return made.fileName();
    }

    @Override
    void shown(OnePageMaker.Made made) {
        leftOut.setText(made.leftOut() == 0 ? " " : Bundle.OnePageDialog_leftOut(made.leftOut()));
    }

    @Override
    void note(Action action) {
        OnePageMaker.note(practice(), page, action);
    }

    @Override
    String kept(String file) {
        return Bundle.OnePageDialog_made(file);
    }

    @Override
    Said said() {
        return new Said(Bundle.OnePageDialog_printed(), Bundle.OnePageDialog_notPrinted(), Bundle.OnePageDialog_notMade());
    }

    /** The take-home question, in the words of the reports. */
    @Override
    boolean may() {
        if (page.kind() == ReportKind.COUPLE) {
            return TakeHome.together();
        }
        if (page.scope().of().format() == WorkingFormat.EACH_ALONE && page.scope().reader() instanceof Reader.OwnPaper own) {
            return TakeHome.alone(page.scope().of().member(own.member()).map(Member::name).orElse(""));
        }
        return true;
    }
}
