package org.tideline.vault.keys;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digests of PINs, in the form in which Argon2 digests are usually written. What it reads is not trusted. */
public final class SealedPin {
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
    private static final int SALT = 16;

    private SealedPin() {
    }

    /** A digest with a salt of its own. */
    public static String seal(char[] pin) {
        byte[] salt = Keys.random(SALT);
        Argon cost = Argon.USUAL;
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(digest(cost, pin, salt));
    }

    /** Whether it is the digest of this PIN; one that asks for too little or too much work is of none. */
    public static boolean fits(String sealed, char[] pin) {
        Matcher parts = FORM.matcher(sealed);
        if (!parts.matches()) {
            return false;
        }
        Argon cost = new Argon(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return cost.bearable() && MessageDigest.isEqual(digest(cost, pin, Base64.getDecoder().decode(parts.group(4))),
                Base64.getDecoder().decode(parts.group(5)));
    }

    private static byte[] digest(Argon cost, char[] pin, byte[] salt) {
        byte[] digits = new byte[pin.length];
        for (int i = 0; i < pin.length; i++) {
            digits[i] = (byte) pin[i];
        }
        try {
            return cost.stretch(digits, salt);
        } finally {
            Arrays.fill(digits, (byte) 0);
        }
    }
}
