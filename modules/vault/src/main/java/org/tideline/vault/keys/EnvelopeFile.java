package org.tideline.vault.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Trouble;
import org.tideline.vault.api.WholeFile;

/**
 * The envelope in the practice folder, in two copies, each replaced as a whole: a crash while writing leaves the old
 * or the new one, and a damaged copy is mended from the other.
 */
@Messages({
    "EnvelopeFile_damaged=The key file of this practice is damaged, and so is its copy, so nothing can be opened. The practice itself was not touched. Put the two key files back from a backup and try again.",
    "EnvelopeFile_cannotWrite=The folder cannot be written to, so no practice was made in it. Choose another folder, or change its permissions.",
    "EnvelopeFile_unchanged=The key file cannot be written, so everything opens as before. Look whether the disk is full or the folder is protected, and try again.",
    "EnvelopeFile_half=Only one of the two key files could be written, so for now the old one and the new one both open this practice. Look whether the disk is full or the folder is protected, and change it again."
})
public final class EnvelopeFile {
    /** The name of the key file. */
    public static final String NAME = "keys.json";
    /** The name of its copy. */
    public static final String COPY = "keys-copy.json";
    /** More than any envelope of ours; a larger file is not read. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Path folder;

    /** @param folder the practice folder */
    public EnvelopeFile(Path folder) {
        this.folder = folder;
    }

    /** Whether there is an envelope or its copy. */
    public boolean exists() {
        return Files.exists(folder.resolve(NAME)) || Files.exists(folder.resolve(COPY));
    }

    /**
     * The envelopes that can be read: one if both copies are alike, none missing.
     *
     * @throws Trouble if neither copy can be read
     */
    public List<Envelope> read() throws Trouble {
        byte[] first = bytes(NAME);
        byte[] second = bytes(COPY);
        List<Envelope> readable = new ArrayList<>();
        EnvelopeJson.read(first).ifPresent(readable::add);
        if (!Arrays.equals(first, second)) {
            EnvelopeJson.read(second).ifPresent(readable::add);
        }
        if (readable.isEmpty()) {
            throw damaged();
        }
        return readable;
    }

    /** Writes both copies. */
    public void write(Envelope envelope) throws Trouble {
        byte[] json = EnvelopeJson.write(envelope);
        try {
            WholeFile.replace(folder.resolve(NAME), json);
            WholeFile.replace(folder.resolve(COPY), json);
        } catch (IOException e) {
            throw new Trouble(Bundle.EnvelopeFile_cannotWrite());
        }
    }

    /**
     * Puts a changed envelope in the place of the one before, in both copies.
     *
     * @throws Trouble if they cannot be written; says what opens now
     */
    public void change(Envelope before, Envelope changed) throws Trouble {
        byte[] json = EnvelopeJson.write(changed);
        try {
            WholeFile.replace(folder.resolve(NAME), json);
        } catch (IOException e) {
            throw new Trouble(Bundle.EnvelopeFile_unchanged());
        }
        try {
            WholeFile.replace(folder.resolve(COPY), json);
        } catch (IOException e) {
            throw new Trouble(putBack(before) ? Bundle.EnvelopeFile_unchanged() : Bundle.EnvelopeFile_half());
        }
    }

    private boolean putBack(Envelope before) {
        try {
            WholeFile.replace(folder.resolve(NAME), EnvelopeJson.write(before));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts this envelope, which has just opened, in the place of a copy that differs from it. */
    public void mend(Envelope opened) {
        byte[] json = EnvelopeJson.write(opened);
        for (String name : List.of(NAME, COPY)) {
            if (!Arrays.equals(json, bytes(name))) {
                try {
                    WholeFile.replace(folder.resolve(name), json);
                } catch (IOException e) {
                    // A folder that can be read but not written still opens.
                }
            }
        }
    }

    static Trouble damaged() {
        return new Trouble(Bundle.EnvelopeFile_damaged());
    }

    private byte[] bytes(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.size(file) > MOST_BYTES ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
