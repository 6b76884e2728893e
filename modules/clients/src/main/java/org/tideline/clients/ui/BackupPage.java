package org.tideline.clients.ui;

import javax.swing.JButton;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Notice;

/** The backup of the day, made while the program waits to end. */
@Messages({
    "BackupPage.greeting=Making the backup of today",
    "BackupPage.sentence=It is opened and checked before Tideline closes.",
    "BackupPage.without=&Close without it",
    "BackupPage.back=Back to the practice"})
final class BackupPage extends DoorPage {
    private static final long serialVersionUID = 1;
    private final JButton without;
    private final transient Runnable back;

    /**
     * @param close ends the program at once
     * @param back  back to the practice; offered where the backup failed
     */
    BackupPage(Runnable close, Runnable back) {
        super(420, Bundle.BackupPage_greeting(), Bundle.BackupPage_sentence());
        this.back = back;
        without = Buttons.plain(Bundle.BackupPage_without(), close);
        column.add(without, "height 36!, growx 0");
    }

    /** The backup was not made. */
    void failed(String words) {
        column.add(new Notice(Notice.Kind.ERROR, words), "gaptop 14, gapbottom 14");
        column.add(Buttons.plain(Bundle.BackupPage_back(), back), "height 36!, growx 0");
        revalidate();
    }

    @Override
    JComponent first() {
        return without;
    }
}
