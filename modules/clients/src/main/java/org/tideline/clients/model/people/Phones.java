package org.tideline.clients.model.people;

import java.util.Locale;

/** When two numbers or e-mail addresses are the same. Pure. */
public final class Phones {
    private static final int SHORTEST = 6;
    /** So many last digits tell numbers apart; what stands before them is written in many ways, or not at all. */
    private static final int TELLING = 9;

    private Phones() {
    }

    /** The telling digits of a number; empty where it is too short to tell anything. */
    public static String key(String number) {
        // "0049 (0)30 123456", "+49 30 123456" and "030 123456" ring in one place.
        String plain = number.replace("(0)", "");
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            int digit = Character.digit(plain.charAt(i), 10);
            if (digit >= 0) {
                digits.append(digit);
            }
        }
        while (digits.length() > 0 && digits.charAt(0) == '0') {
            digits.deleteCharAt(0);
        }
        return digits.length() < SHORTEST ? "" : digits.substring(Math.max(0, digits.length() - TELLING));
    }

    /** An e-mail address as it is compared; empty where it is none. */
    public static String mailKey(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        return plain.contains("@") ? plain : "";
    }
}
