package org.tideline.vault.keys;

import java.util.Arrays;
import java.util.List;
import org.tideline.vault.api.Secret;

/**
 * What the key file holds: each secret wraps the one master key, and the master key wraps the replaceable database
 * key. Nothing in it is of use without a secret.
 *
 * @param id       tells this envelope from every other; salt of the derived keys
 * @param slots    one for each secret
 * @param database the database key under a key derived from the master key
 */
public record Envelope(byte[] id, List<Slot> slots, Sealed database) {
    static final String FORMAT = "tideline keys 1";
    private static final String WRAPS_DATABASE = "wrap-database-key";

    /** Seals the keys under both secrets. Takes about a second. */
    public static Envelope seal(Keys keys, char[] passphrase, char[] recoveryKey) {
        byte[] master = keys.master();
        byte[] database = keys.databaseKey();
        byte[] wrapping = keys.derive(WRAPS_DATABASE);
        byte[] id = keys.id();
        try {
            return new Envelope(id, List.of(
                    Slot.seal(Slot.Kind.PASSPHRASE, passphrase, id, master),
                    Slot.seal(Slot.Kind.RECOVERY_KEY, recoveryKey, id, master)),
                    Sealed.seal(wrapping, header(id), database));
        } finally {
            wipe(master, database, wrapping);
        }
    }

    /** The keys, or null if this secret does not open the envelope. Takes about half a second. */
    public Keys open(Secret secret) {
        for (Slot slot : slots) {
            if (slot.kind() != Slot.Kind.of(secret)) {
                continue;
            }
            byte[] master = slot.open(secret.characters(), id);
            if (master == null) {
                continue;
            }
            byte[] wrapping = new Keys(id, master, new byte[0]).derive(WRAPS_DATABASE);
            byte[] key = database.open(wrapping, header(id));
            wipe(wrapping);
            if (key != null) {
                return new Keys(id.clone(), master, key);
            }
            wipe(master);
        }
        return null;
    }

    /** Loads the classes, and lets the machine learn the stretching on a small example. */
    public static void prepare() {
        Slot.prepare();
        EnvelopeJson.read(new byte[0]);
    }

    private static byte[] header(byte[] id) {
        return Sealed.header(FORMAT, id, "database key");
    }

    private static void wipe(byte[]... secrets) {
        for (byte[] secret : secrets) {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
