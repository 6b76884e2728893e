package org.tideline.progress.ui;

import java.awt.Component;
import java.awt.Image;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.progress.chart.Picture;
import org.tideline.progress.export.ChartCsv;
import org.tideline.progress.model.Chart;
import org.tideline.progress.model.ChartChoice;
import org.tideline.progress.model.SeenRecord;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Clipboards;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Printing;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;

/**
 * Copies or saves the chart: for the therapist as it is seen, and while the window is seen as somebody else, as far as
 * those people opened it for paper. Always in the light palette. Event thread.
 */
@Messages({
    "Save_copy=Copy picture",
    "Save_png=Save as PNG\u2026",
    "Save_svg=Save as SVG\u2026",
    "Save_csv=Save numbers as CSV\u2026",
    "Save_print=Print\u2026",
    "Save_not_printed=The chart was not printed",
    "Save_printed=Sent to the printer.",
    "Save_copied=The picture is on the clipboard.",
    "# {0} - file name",
    "Save_saved=Saved {0}.",
    "# {0} - file name",
    "Save_replace_title=Replace {0}?",
    "Save_replace_body=There is a file of that name already. What it holds now is lost.",
    "Save_replace=Replace it",
    "Save_keep=Keep the old one",
    "Save_nothing_title=Nothing to take away",
    "Save_nothing_body=What is shown here was opened to look at together, not for paper. To take it away, it needs to be opened for paper too.",
    "Save_failed=The file could not be written there. Nothing else changed; another folder may do."
})
final class SavePicture {
    private final OpenPractice practice;
    private final ChartChoice choice;
    private final boolean overlaid;

    /** What goes out: the chart for the medium, and the case it belongs to. */
    private record Going(Chart chart, Picture picture) {
    }

    private interface Form {
        void write(Going going, OutputStream out) throws IOException;
    }

    SavePicture(OpenPractice practice, ChartChoice choice, boolean overlaid) {
        this.practice = practice;
        this.choice = choice;
        this.overlaid = overlaid;
    }

    /** Shows the menu below a button. */
    void menu(Component under) {
        JPopupMenu menu = new JPopupMenu();
        menu.add(item(Bundle.Save_copy(), "copy", this::copy));
        menu.add(item(Bundle.Save_print(), "printer", this::print));
        menu.addSeparator();
        menu.add(item(Bundle.Save_png(), "image", () -> save(under, "png", (going, out) -> going.picture().png(out))));
        menu.add(item(Bundle.Save_svg(), "image", () -> save(under, "svg", (going, out) -> going.picture().svg(out))));
        menu.add(item(Bundle.Save_csv(), "file-spreadsheet", () -> save(under, "csv", SavePicture::csv)));
        menu.show(under, 0, under.getHeight());
    }

    private static JMenuItem item(String words, String icon, Runnable does) {
        JMenuItem item = new JMenuItem(words, Icons.of(icon, 16));
        item.addActionListener(e -> does.run());
        return item;
    }

    private static void csv(Going going, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            ChartCsv.write(going.chart(), Locale.ENGLISH, writer);
        }
    }

    /** What may go out on this medium. Worker thread. */
    private Optional<Going> going() {
        Scope seen = choice.record().scope();
        Optional<ChartChoice> taken = Optional.of(choice);
        if (seen.reader() instanceof Reader.Room room) {
            Scope paper = practice.service(Scopes.class).of(seen.of().id(), new Reader.Paper(room.present()), Period.ALL);
            taken = choice.onPaper(SeenRecord.of(practice, paper));
        }
        return taken.map(out -> going(out, seen.of())).filter(going -> !going.chart().isEmpty());
    }

    private Going going(ChartChoice out, Case of) {
        Chart chart = out.chart();
        return new Going(chart, new Picture(chart, of.title(), out.words(out.question()), practice.info().sample(),
                Locale.ENGLISH, overlaid));
    }

    private void copy() {
        Background.run(() -> going().map(g -> g.picture().image()), image -> {
            if (image.isEmpty()) {
                nothing();
                return;
            }
            Clipboards.put(new Copied(image.get()));
            Toast.show(Bundle.Save_copied(), null);
        });
    }

    /** Prints the same picture, as wide as the page. */
    void print() {
        Background.run(this::going, going -> {
            if (going.isEmpty()) {
                nothing();
                return;
            }
            Picture picture = going.get().picture();
            Printing.print(job -> {
                job.setPrintable(picture);
                job.print();
            }, Bundle.Save_not_printed(), () -> Toast.show(Bundle.Save_printed(), null));
        });
    }

    private static void nothing() {
        Prompts.get().tell(Bundle.Save_nothing_title(), Bundle.Save_nothing_body());
    }

    private void save(Component near, String ending, Form form) {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new java.io.File(chooser.getCurrentDirectory(), choice.record().scope().of().code() + "-"
                + choice.question().scale().id()
                + (choice.forest() ? "-years-" : "-") + Now.today() + "." + ending));
        if (chooser.showSaveDialog(near) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path chosen = chooser.getSelectedFile().toPath();
        Path file = chosen.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + ending) ? chosen
                : chosen.resolveSibling(chosen.getFileName() + "." + ending);
        if (Files.exists(file) && !Prompts.get().confirm(Bundle.Save_replace_title(file.getFileName()), Bundle.Save_replace_body(),
                Bundle.Save_replace(), Bundle.Save_keep())) {
            return;
        }
        Background.run(() -> {
            Optional<Going> going = going();
            if (going.isPresent()) {
                write(file, going.get(), form);
            }
            return going.isPresent();
        }, written -> {
            if (written) {
                Toast.show(Bundle.Save_saved(file.getFileName()), null);
            } else {
                nothing();
            }
        });
    }

    /** Writes beside the file and then takes its place, so that there is never half a file. Worker thread. */
    private static void write(Path file, Going going, Form form) throws Trouble {
        Path beside = null;
        try {
            beside = Files.createTempFile(file.toAbsolutePath().getParent(), "tideline", ".part");
            try (OutputStream out = Files.newOutputStream(beside)) {
                form.write(going, out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                if (beside != null) {
                    Files.deleteIfExists(beside);
                }
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw new Trouble(Bundle.Save_failed());
        }
    }

    private record Copied(Image image) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.imageFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return DataFlavor.imageFlavor.equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return image;
        }
    }
}
