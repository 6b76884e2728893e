package org.tideline.vault.keys;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tideline.core.api.Trouble;
import org.tideline.vault.api.Secret;

/**
 * What the key file holds: each secret wraps the one master key, and the master key wraps the replaceable database
 * key. Nothing in it is of use without a secret.
 *
 * @param id       tells this envelope from every other; salt of the derived keys
 * @param slots    one for each secret
 * @param database the database key under a key derived from the master key
 * @param next     the key that is about to take the place of the database key, likewise; null but for that moment
 * @param mac      of all that, under a key derived from the master key: what one secret opens is known to be whole also
 *                 where it is for the other; empty in files of the first format
 */
public record Envelope(byte[] id, List<Slot> slots, Sealed database, Sealed next, byte[] mac) {
    /** Bound to every wrapped key, whatever the format of the file. */
    static final String WRAPPING = "tideline keys 1";
    private static final String WRAPS_DATABASE = "wrap-database-key";
    private static final String MACS = "mac-of-envelope";

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
                    Sealed.seal(wrapping, header(id), database), null, new byte[0]).whole(keys);
        } finally {
            wipe(master, database, wrapping);
        }
    }

    /**
     * The keys, or null if this secret does not open the envelope. Takes about half a second.
     *
     * @throws Trouble if it opens, but something else in the envelope is damaged
     */
    public Keys open(Secret secret) throws Trouble {
        for (Slot slot : slots) {
            if (slot.kind() != Slot.Kind.of(secret)) {
                continue;
            }
            byte[] master = slot.open(secret.characters(), id);
            if (master == null) {
                continue;
            }
            byte[] wrapping = new Keys(id, master, new byte[0], null).derive(WRAPS_DATABASE);
            byte[] key = database.open(wrapping, header(id));
            byte[] coming = next == null ? null : next.open(wrapping, header(id));
            wipe(wrapping);
            if (key == null || next != null && coming == null) {
                wipe(master);
                throw EnvelopeFile.damaged();
            }
            Keys keys = new Keys(id.clone(), master, key, coming);
            if (hasMac() && !MessageDigest.isEqual(mac, mac(keys))) {
                keys.close();
                throw EnvelopeFile.damaged();
            }
            return keys;
        }
        return null;
    }

    /** Whether damage anywhere in it would be seen. */
    public boolean hasMac() {
        return mac.length > 0;
    }

    /** The same with its MAC, as of now. */
    public Envelope whole(Keys keys) {
        return new Envelope(id, slots, database, next, mac(keys));
    }

    /** The same with another secret in the place of those of its kind; all else is taken over as it stands. Takes half a second. */
    public Envelope with(Keys keys, Secret fresh) {
        Slot.Kind kind = Slot.Kind.of(fresh);
        byte[] master = keys.master();
        List<Slot> changed = new ArrayList<>(slots);
        changed.removeIf(slot -> slot.kind() == kind);
        changed.add(Slot.seal(kind, fresh.characters(), id, master));
        wipe(master);
        return new Envelope(id, List.copyOf(changed), database, next, new byte[0]).whole(keys);
    }

    /** The same with the database keys these keys hold now. */
    public Envelope withDatabaseKeys(Keys keys) {
        byte[] wrapping = keys.derive(WRAPS_DATABASE);
        byte[] key = keys.databaseKey();
        byte[] coming = keys.nextDatabaseKey().orElse(null);
        try {
            return new Envelope(id, slots, Sealed.seal(wrapping, header(id), key),
                    coming == null ? null : Sealed.seal(wrapping, header(id), coming), new byte[0]).whole(keys);
        } finally {
            wipe(wrapping, key, coming == null ? new byte[0] : coming);
        }
    }

    /** Whether it is of these keys, and nothing in it was changed. */
    public boolean isOf(Keys keys) {
        return Arrays.equals(id, keys.id()) && hasMac() && MessageDigest.isEqual(mac, mac(keys));
    }

    private byte[] mac(Keys keys) {
        List<Object> fields = new ArrayList<>(List.of(id, database.nonce(), database.text()));
        for (Slot slot : slots) {
            fields.addAll(List.of(slot.header(id), slot.wrapped().nonce(), slot.wrapped().text()));
        }
        if (next != null) {
            fields.addAll(List.of(next.nonce(), next.text()));
        }
        byte[] key = keys.derive(MACS);
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            return hmac.doFinal(Sealed.header(fields.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is missing", e);
        } finally {
            wipe(key);
        }
    }

    /** Loads the classes, and lets the machine learn the stretching on a small example. */
    public static void prepare() {
        Slot.prepare();
        EnvelopeJson.read(new byte[0]);
    }

    private static byte[] header(byte[] id) {
        return Sealed.header(WRAPPING, id, "database key");
    }

    private static void wipe(byte[]... secrets) {
        for (byte[] secret : secrets) {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
