package org.tideline.checkins.ui.measure;

import java.awt.Component;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.InstrumentFile;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.checkins.model.measure.OwnInstrument;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Undo;
import org.tideline.vault.api.WholeFile;

/** Instruments out to a file and in from one. Event thread; files are read and written on a worker. */
@Messages({
    "InstrumentDoes.files=Files of measures (.json)", "InstrumentDoes.open=Bring in", "InstrumentDoes.save=Save",
    "# {0} - file name", "InstrumentDoes.replaceTitle=Replace {0}?",
    "InstrumentDoes.replaceBody=There is a file of this name in the folder already. It is replaced as a whole.",
    "InstrumentDoes.replace=Replace", "InstrumentDoes.keep=Keep it",
    "# {0} - name", "# {1} - file name", "InstrumentDoes.out={0} saved as {1}. No client stands in it.",
    "InstrumentDoes.notOut=The measure was not saved", "# {0} - folder", "InstrumentDoes.notWritten=Nothing can be written to {0}. Choose another folder.",
    "InstrumentDoes.notIn=The measure was not brought in",
    "# {0} - file name", "InstrumentDoes.notRead={0} cannot be read. The measures are as they were.",
    "# {0} - file name", "# {1} - field", "InstrumentDoes.unfit={0} does not fit together at this place: {1}. The measures are as they were. How such a file is "
            + "laid out stands in docs/instruments.md; a measure that is saved as a file is a pattern for it.",
    "# {0} - name", "# {1} - version", "InstrumentDoes.older={0} is here already in version {1} or a later one. Raise the version in the file.",
    "# {0} - name", "InstrumentDoes.in=Brought in {0}"})
final class InstrumentDoes {
    /** The largest file that is read, in bytes. */
    private static final int LARGEST = 1 << 20;

    private InstrumentDoes() {
    }

    private static JFileChooser chooser(String verb) {
        JFileChooser chooser = new JFileChooser();
        chooser.setFileFilter(new FileNameExtensionFilter(Bundle.InstrumentDoes_files(), "json"));
        chooser.setApproveButtonText(verb);
        return chooser;
    }

    /** Asks where to, and writes the file of an instrument. */
    static void save(Component over, Instrument of) {
        JFileChooser chooser = chooser(Bundle.InstrumentDoes_save());
        chooser.setSelectedFile(chooser.getCurrentDirectory().toPath().resolve(of.id() + ".json").toFile());
        if (chooser.showSaveDialog(over) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path file = chooser.getSelectedFile().toPath();
        if (Files.exists(file) && !Prompts.get().confirm(Bundle.InstrumentDoes_replaceTitle(file.getFileName()), Bundle.InstrumentDoes_replaceBody(),
                Bundle.InstrumentDoes_replace(), Bundle.InstrumentDoes_keep())) {
            return;
        }
        Background.run(() -> {
            try {
                WholeFile.replace(file, InstrumentFile.write(of).getBytes(StandardCharsets.UTF_8));
                return file;
            } catch (IOException e) {
                throw new Trouble(Bundle.InstrumentDoes_notWritten(file.toAbsolutePath().getParent()), e);
            }
        }, done -> Toast.show(Bundle.InstrumentDoes_out(of.name(), file.getFileName()), null), failure -> failed(Bundle.InstrumentDoes_notOut(), failure));
    }

    /** Asks for a file and takes in the instrument in it; told its id. */
    static void bringIn(Component over, OpenPractice practice, Consumer<String> done) {
        JFileChooser chooser = chooser(Bundle.InstrumentDoes_open());
        if (chooser.showOpenDialog(over) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path file = chooser.getSelectedFile().toPath();
        Measures measures = practice.service(Measures.class);
        Background.run(() -> {
            OwnInstrument own = own(file, measures.instruments());
            measures.put(own);
            return own;
        }, own -> {
            practice.service(Undo.class).done(Bundle.InstrumentDoes_in(own.instrument().name()), () -> measures.remove(own), () -> measures.put(own));
            done.accept(own.instrument().id());
        }, failure -> failed(Bundle.InstrumentDoes_notIn(), failure));
    }

    /** The instrument in a file, as one of the practice's own: one that comes with the program stays what it is beside it. */
    static OwnInstrument own(Path file, Instruments there) throws Trouble {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        Instrument read;
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Trouble(Bundle.InstrumentDoes_notRead(name));
            }
            read = InstrumentFile.read(new ByteArrayInputStream(bytes));
        } catch (InstrumentFile.Unfit e) {
            throw new Trouble(Bundle.InstrumentDoes_unfit(name, e.field()), e);
        } catch (IOException e) {
            throw new Trouble(Bundle.InstrumentDoes_notRead(name), e);
        }
        Instrument own = Instruments.brought().of(read.id()).isPresent() ? read.named("own-" + read.id()) : read;
        if (there.of(own.id()).filter(each -> each.version() >= own.version()).isPresent()) {
            throw new Trouble(Bundle.InstrumentDoes_older(own.name(), own.version()));
        }
        return new OwnInstrument(Ids.next(), own, true);
    }

    private static void failed(String title, Exception failure) {
        if (failure instanceof Trouble trouble) {
            Prompts.get().failed(title, trouble);
        } else {
            Prompts.get().failed(failure);
        }
    }
}
