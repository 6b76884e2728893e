package org.tideline.ui.support.text.api;

import java.util.HashMap;
import java.util.Map;

/** What is written {@code &name;} or {@code &#number;} in HTML. */
final class HtmlEntities {
    private static final int LONGEST = 12;
    /** The names of U+00A0 to U+00FF, in order. */
    private static final String LATIN = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
            + "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave "
            + "Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml "
            + "Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth "
            + "ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    private static final String[] OTHERS = {"amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "OElig", "\u0152", "oelig", "\u0153",
        "Scaron", "\u0160", "scaron", "\u0161", "Yuml", "\u0178", "circ", "\u02c6", "tilde", "\u02dc", "ensp", "\u2002", "emsp", "\u2003",
        "thinsp", "\u2009", "zwnj", "\u200c", "zwj", "\u200d", "lrm", "\u200e", "rlm", "\u200f", "ndash", "\u2013", "mdash", "\u2014",
        "lsquo", "\u2018", "rsquo", "\u2019", "sbquo", "\u201a", "ldquo", "\u201c", "rdquo", "\u201d", "bdquo", "\u201e", "dagger", "\u2020",
        "Dagger", "\u2021", "bull", "\u2022", "hellip", "\u2026", "permil", "\u2030", "prime", "\u2032", "Prime", "\u2033", "lsaquo", "\u2039",
        "rsaquo", "\u203a", "euro", "\u20ac", "trade", "\u2122", "larr", "\u2190", "uarr", "\u2191", "rarr", "\u2192", "darr", "\u2193",
        "harr", "\u2194", "minus", "\u2212", "infin", "\u221e", "asymp", "\u2248", "ne", "\u2260", "le", "\u2264", "ge", "\u2265"};
    private static final Map<String, String> NAMES = names();
    /** What Windows means by the numbers 128 to 159. */
    private static final String WINDOWS = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
            + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private HtmlEntities() {
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        char c = 0xa0;
        for (String name : LATIN.split(" ")) {
            names.put(name, String.valueOf(c++));
        }
        for (int i = 0; i < OTHERS.length; i += 2) {
            names.put(OTHERS[i], OTHERS[i + 1]);
        }
        return Map.copyOf(names);
    }

    /** The text with what is named put in; what is not known stays as it stands. */
    static String decode(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            String near = text.substring(at + 1, Math.min(text.length(), at + LONGEST));
            int end = near.indexOf(';');
            String sign = end < 0 ? null : sign(near.substring(0, end));
            if (sign != null) {
                out.append(text, from, at).append(sign);
                from = at + end + 2;
            }
            at = text.indexOf('&', sign == null ? at + 1 : from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String sign(String name) {
        if (!name.startsWith("#")) {
            return NAMES.get(name);
        }
        try {
            boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            if (code >= 0x80 && code < 0xa0) {
                return String.valueOf(WINDOWS.charAt(code - 0x80));
            }
            return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
