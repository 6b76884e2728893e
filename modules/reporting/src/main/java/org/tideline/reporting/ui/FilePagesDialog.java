package org.tideline.reporting.ui;

import java.util.List;
import javax.swing.JLabel;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.FilePages;
import org.tideline.reporting.model.FilePageMaker;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Shows pages of the therapist's own file as they will be, prints them and keeps them as a PDF. Event thread. */
@Messages({
    "FilePagesDialog.signs=What these pages have no letters for stands in square brackets, by its name or its number.",
    "# {0} - file name", "FilePagesDialog.made=Made {0}. Not for clients.",
    "FilePagesDialog.printed=Sent to the printer. Not for clients.",
    "FilePagesDialog.notPrinted=The pages were not printed",
    "FilePagesDialog.notMade=The pages were not made"})
final class FilePagesDialog extends PagesDialog<FilePageMaker.Made> {
    private final FilePages.Pages pages;
    private final JLabel signs = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(" ")));

    private FilePagesDialog(OpenPractice practice, FilePages.Pages pages) {
        super(practice, pages.foot());
        this.pages = pages;
    }

    /** Offers pages wherever the desktop is there. */
    @ServiceProvider(service = FilePages.class)
    public static final class Offer implements FilePages {
        @Override
        public void offer(Pages pages) {
            Practices.current().ifPresent(practice -> {
                FilePagesDialog dialog = new FilePagesDialog(practice, pages);
                dialog.open(List.of(dialog.signs));
            });
        }
    }

    @Override
    FilePageMaker.Made made() throws Trouble {
        return new FilePageMaker().make(practice(), pages);
    }

    @Override
    byte[] pdf(FilePageMaker.Made made) {
        return made.pdf();
    }

    @Override
    String fileName(FilePageMaker.Made made) {
        return made.fileName();
    }

    @Override
    void shown(FilePageMaker.Made made) {
        signs.setText(made.standIns() ? Bundle.FilePagesDialog_signs() : " ");
    }

    @Override
    void note(Action action) {
        FilePageMaker.note(practice(), pages, action);
    }

    @Override
    String kept(String file) {
        return Bundle.FilePagesDialog_made(file);
    }

    @Override
    Said said() {
        return new Said(Bundle.FilePagesDialog_printed(), Bundle.FilePagesDialog_notPrinted(), Bundle.FilePagesDialog_notMade());
    }
}
