package org.tideline.vault.keys;

import java.io.PrintStream;
import java.nio.file.Path;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

/** A process that changes the passphrase of a practice there and back until it is killed. */
final class Changer {
    static final String[] PASSPHRASES = {"the first one", "the second one"};

    private Changer() {
    }

    /**
     * @param args the folder, and which passphrase is in force; and, if the stretching is to be done once only, so that it
     *             writes nearly all the time, {@code fast}
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int now = Integer.parseInt(args[1]);
        PrintStream out = System.out;
        EnvelopeFile file = new EnvelopeFile(folder);
        Envelope present = file.read().get(0);
        Envelope other = args.length > 2 ? present.with(present.open(secret(now)), secret(1 - now)) : null;
        while (true) {
            out.println("changing");
            if (other != null) {
                file.change(present, other);
                Envelope before = present;
                present = other;
                other = before;
            } else {
                Vault.changePassphrase(folder, secret(now), PASSPHRASES[1 - now].toCharArray());
                now = 1 - now;
            }
        }
    }

    static Secret secret(int which) {
        return new Secret.Passphrase(PASSPHRASES[which].toCharArray());
    }
}
