package org.tideline.clients.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Backups;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** What a backup holds that was put back and checked; asks whether it takes the place of what is here. */
@Messages({
    "RestoredPage.greeting=It is whole",
    "# {0} - a day such as 24 November 2026", "RestoredPage.newest=The newest entry is of {0}.",
    "# {0} - day and time", "RestoredPage.made=The backup was made on {0}.",
    "# {0} - records", "# {1} - entries",
    "RestoredPage.counts=It holds {0} records; {1} entries of its record of changes were checked, none is missing.",
    "RestoredPage.instead=The practice that is here now stays beside it, until you say later that it may go.",
    "RestoredPage.fresh=There is no practice here yet. This one takes the place.",
    "RestoredPage.place=Put it in &place",
    "RestoredPage.beside=Open it &beside",
    "RestoredPage.leave=Leave it"})
final class RestoredPage extends DoorPage {
    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private final transient Restoring restoring;
    private final JButton place;
    private final JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8"));
    private final JPanel trouble = new JPanel(new java.awt.BorderLayout());

    /** @param there whether there is a practice that it would replace */
    RestoredPage(Restoring restoring, Backups.Restored restored, boolean there) {
        super(480, Bundle.RestoredPage_greeting(), "");
        Backups.Backup backup = restored.backup();
        this.restoring = restoring;
        NumberFormat number = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        line(Type.SENTENCE, Tokens.TEXT1, Bundle.RestoredPage_newest(day(backup.newest())));
        line(Type.BASE, Tokens.TEXT1, Bundle.RestoredPage_made(
                MINUTE.format(ZonedDateTime.ofInstant(backup.madeAt(), Now.clock().getZone()))));
        line(Type.BASE, Tokens.TEXT1, Bundle.RestoredPage_counts(number.format(backup.rows()), number.format(backup.entries())));
        if (!restored.erased().isEmpty()) {
            line(Type.BASE, Tokens.TEXT1, restored.erased());
        }
        line(Type.BASE, Tokens.TEXT2, there ? Bundle.RestoredPage_instead() : Bundle.RestoredPage_fresh());
        place = Buttons.primary(Bundle.RestoredPage_place(), () -> go(true));
        buttons.setOpaque(false);
        buttons.add(place, "height 36!");
        if (there) {
            buttons.add(Buttons.plain(Bundle.RestoredPage_beside(), () -> go(false)), "height 36!");
        }
        buttons.add(Buttons.plain(Bundle.RestoredPage_leave(), restoring::leave), "height 36!");
        trouble.setOpaque(false);
        trouble.setVisible(false);
        column.add(trouble, "gaptop 4, gapbottom 8");
        column.add(buttons, "gaptop 8");
    }

    private void line(Type type, Tokens colour, String words) {
        column.add(Words.area(words, type, colour), "wmin 0, gapbottom 10");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    @Override
    JComponent first() {
        return place;
    }

    private void go(boolean inPlace) {
        for (java.awt.Component button : buttons.getComponents()) {
            button.setEnabled(false);
        }
        restoring.accept(inPlace, words -> {
            for (java.awt.Component button : buttons.getComponents()) {
                button.setEnabled(true);
            }
            trouble.removeAll();
            trouble.add(new Notice(Notice.Kind.ERROR, words));
            trouble.setVisible(true);
            revalidate();
        });
    }
}
