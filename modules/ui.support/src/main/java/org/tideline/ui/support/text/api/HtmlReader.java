package org.tideline.ui.support.text.api;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tideline.core.text.api.MarkedText;

/**
 * Reads what word processors and browsers put on the clipboard, and keeps the visible text with our few styles. Nothing is
 * ever loaded: pictures, links and style sheets are passed over as what they are, letters. Time grows with the length alone.
 */
final class HtmlReader {
    /** What has no text a reader sees. */
    private static final Set<String> UNSEEN = Set.of("head", "title", "template", "object", "svg", "iframe", "audio", "video", "noscript");
    /** What has letters that are no HTML. */
    private static final Set<String> RAW = Set.of("script", "style");
    private static final Set<String> EMPTY = Set.of("br", "img", "hr", "meta", "link", "input", "col", "base", "area", "wbr", "embed", "source",
            "track", "param");
    private static final Set<String> LINES = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "blockquote",
            "pre", "section", "article", "header", "footer", "dl", "dt", "dd", "figure", "figcaption", "caption", "address", "hr", "form", "main",
            "nav", "aside", "center", "body", "html", "fieldset");
    private final String html;
    private final HtmlLines lines = new HtmlLines();
    private final HtmlStyles styles = new HtmlStyles();

    private HtmlReader(String html) {
        this.html = html;
    }

    static MarkedText read(String html) {
        return new HtmlReader(html).read();
    }

    private MarkedText read() {
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                text(html.substring(at));
                break;
            }
            text(html.substring(at, tag));
            at = tag(tag);
        }
        return lines.all();
    }

    private void text(String raw) {
        if (!raw.isEmpty() && !styles.now().hidden()) {
            lines.add(HtmlEntities.decode(raw), styles.now());
        }
    }

    /** Reads a tag that begins at a place; the place after it. */
    private int tag(int at) {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            return end < 0 ? html.length() : end + 3;
        }
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        boolean closes = next == '/';
        int start = closes ? at + 2 : at + 1;
        if (next == '!' || next == '?') {
            int end = html.indexOf('>', at);
            return end < 0 ? html.length() : end + 1;
        }
        if (start >= html.length() || !Character.isLetter(html.charAt(start))) {
            text("<");
            return at + 1;
        }
        int nameEnd = start;
        while (nameEnd < html.length() && (Character.isLetterOrDigit(html.charAt(nameEnd)) || html.charAt(nameEnd) == ':'
                || html.charAt(nameEnd) == '-')) {
            nameEnd++;
        }
        String name = html.substring(start, nameEnd).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = new TreeMap<>();
        int end = attributes(nameEnd, attributes);
        if (closes) {
            close(name);
            return end;
        }
        open(name, attributes);
        return RAW.contains(name) ? rawEnd(end, name) : end;
    }

    private int rawEnd(int at, String name) {
        for (int end = html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
            if (html.regionMatches(true, end + 2, name, 0, name.length())) {
                styles.close(name);
                int close = html.indexOf('>', end);
                return close < 0 ? html.length() : close + 1;
            }
        }
        return html.length();
    }

    private int attributes(int from, Map<String, String> found) {
        int at = from;
        while (at < html.length() && html.charAt(at) != '>') {
            int nameEnd = at;
            while (nameEnd < html.length() && " \t\r\n\f=>/".indexOf(html.charAt(nameEnd)) < 0) {
                nameEnd++;
            }
            if (nameEnd == at) {
                at++;
                continue;
            }
            String name = html.substring(at, nameEnd).toLowerCase(Locale.ROOT);
            at = spaces(nameEnd);
            if (at < html.length() && html.charAt(at) == '=') {
                at = spaces(at + 1);
                int end;
                if (at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'')) {
                    end = html.indexOf(html.charAt(at), at + 1);
                    end = end < 0 ? html.length() : end;
                    found.put(name, html.substring(at + 1, end));
                    at = Math.min(html.length(), end + 1);
                } else {
                    end = at;
                    while (end < html.length() && " \t\r\n\f>".indexOf(html.charAt(end)) < 0) {
                        end++;
                    }
                    found.put(name, html.substring(at, end));
                    at = end;
                }
            }
        }
        return Math.min(html.length(), at + 1);
    }

    private int spaces(int from) {
        int at = from;
        while (at < html.length() && " \t\r\n\f".indexOf(html.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private void open(String name, Map<String, String> attributes) {
        if (name.equals("body")) {
            // Whatever was left open before it.
            styles.forget();
        }
        boolean hidden = UNSEEN.contains(name) || RAW.contains(name);
        if (LINES.contains(name) && !styles.now().hidden()) {
            lines.end();
        }
        if (!EMPTY.contains(name)) {
            styles.open(name, attributes.getOrDefault("style", ""), hidden);
        }
        if (styles.now().hidden()) {
            return;
        }
        switch (name) {
            case "br" -> lines.lineBreak();
            case "td", "th" -> lines.cell();
            case "ul" -> lines.list(false, "");
            case "ol" -> lines.list(true, attributes.getOrDefault("start", ""));
            case "li" -> lines.item();
            default -> {
                if (name.equals("p") && styles.listItem()) {
                    lines.wordItem();
                }
            }
        }
    }

    private void close(String name) {
        boolean hidden = styles.now().hidden();
        if (LINES.contains(name) && !hidden) {
            lines.end();
        }
        if (!styles.close(name) || hidden) {
            return;
        }
        switch (name) {
            case "ul", "ol" -> lines.listEnd();
            case "li", "p" -> lines.itemEnd();
            default -> {
                // says nothing about lines
            }
        }
    }
}
