package org.tideline.reporting.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Trouble;
import org.tideline.core.text.api.MarkedText;
import org.tideline.core.text.api.Run;
import org.tideline.libs.fonts.api.Face;
import org.tideline.reporting.spi.Block;

/**
 * Checks every character before it prints: no empty box ever reaches a page. Composes accents, turns tabs into blanks
 * and drops what has no shape; what then has no sign in its face is named, with its place.
 */
@Messages({
    "# {0} - characters", "# {1} - places",
    "UnprintableCharacters=These characters cannot be printed yet: {0}. They stand in: {1}. Write them in Latin, Greek or "
            + "Cyrillic letters, then make the report again. Nothing was made.",
    "PlaceMasthead=the head of the first page", "PlaceFooter=the foot of the page", "PlaceOpening=the opening words",
    "PlaceFacts=the facts under the title",
    "# {0} - section", "PlaceSection=\u201C{0}\u201D",
    "# {0} - section", "# {1} - row", "PlaceRow=\u201C{0}\u201D, row {1} of the table",
    "# {0} - section", "PlacePicture=\u201C{0}\u201D, the picture"
})
final class Printable {
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();

    private Printable() {
    }

    /** The document with its words cleaned. */
    static Document check(Document document) throws Trouble {
        Printable check = new Printable();
        Document clean = check.document(document);
        if (!check.missing.isEmpty()) {
            throw new Trouble(Bundle.UnprintableCharacters(String.join(", ", check.missing), String.join("; ", check.places)));
        }
        return clean;
    }

    private Document document(Document d) {
        String head = Bundle.PlaceMasthead();
        String foot = Bundle.PlaceFooter();
        String open = Bundle.PlaceOpening();
        return new Document(d.paper(), d.locale(), words(PageStyle.Set.PRACTICE, d.practice(), head),
                words(PageStyle.Set.PRACTICE_OF, d.practiceOf(), head), words(PageStyle.Set.PRACTICE_OF, d.mark(), head),
                words(PageStyle.Set.TITLE, d.title(), head), d.look(), words(PageStyle.Set.SUBTITLE, d.subtitle(), head),
                words(PageStyle.Set.SMALL, d.running(), head),
                d.opening().stream().map(p -> words(PageStyle.Set.LEAD, p, open)).toList(),
                words(PageStyle.Set.SIGN, d.signature(), open),
                d.facts().stream().map(f -> new Document.Fact(words(PageStyle.Set.LABEL, f.label(), Bundle.PlaceFacts()),
                        words(PageStyle.Set.TD, f.value(), Bundle.PlaceFacts()))).toList(),
                d.sections().stream().map(this::section).toList(),
                d.signing().stream().map(line -> words(PageStyle.Set.TD, line, foot)).toList(),
                d.footer().stream().map(f -> words(PageStyle.Set.SMALL, f, foot)).toList(),
                d.pageOf(), d.metaTitle(), clean(d.author()), d.made(), d.large());
    }

    private Document.Section section(Document.Section s) {
        String title = words(PageStyle.Set.H2, s.title(), Bundle.PlaceSection(s.title()));
        return new Document.Section(s.id(), title, s.blocks().stream().map(b -> block(b, title)).toList());
    }

    private Block block(Block block, String section) {
        if (block instanceof Block.Words w) {
            PageStyle.Set set = switch (w.style()) {
                case LEAD -> PageStyle.Set.LEAD;
                case SIGN -> PageStyle.Set.SIGN;
                case NAME -> PageStyle.Set.NAME;
                case SIDE, SMALL -> PageStyle.Set.SIDE;
                case QUOTE -> PageStyle.Set.QUOTE;
                case BODY -> PageStyle.Set.BODY;
            };
            return new Block.Words(w.style(), words(set, w.text(), Bundle.PlaceSection(section)), w.mark(), w.sources());
        }
        if (block instanceof Block.Marked m) {
            return new Block.Marked(new MarkedText(m.text().blocks().stream().map(line -> org.tideline.core.text.api.Block.like(line,
                    line.runs().stream().map(run -> run(run, Bundle.PlaceSection(section))).toList())).toList()), m.sources());
        }
        if (block instanceof Block.Table t) {
            List<Block.Column> columns = t.columns().stream().map(c -> new Block.Column(
                    words(PageStyle.Set.TH, c.title(), Bundle.PlaceSection(section)), c.weight(), c.number())).toList();
            List<List<String>> rows = new ArrayList<>();
            for (List<String> row : t.rows()) {
                String place = Bundle.PlaceRow(section, rows.size() + 1);
                rows.add(row.stream().map(cell -> words(PageStyle.Set.TD, cell, place)).toList());
            }
            return new Block.Table(columns, rows, t.sources());
        }
        Block.Figure f = (Block.Figure) block;
        return new Block.Figure(words(PageStyle.Set.TD, f.alternative(), Bundle.PlacePicture(section)), f.heightPt(),
                f.drawing(), f.sources());
    }

    private Run run(Run run, String place) {
        return new Run(words(PageFonts.styled(PageStyle.Set.BODY.face, run), run.text(), place).replace('\n', ' '), run.bold(), run.italic());
    }

    private String words(PageStyle.Set set, String text, String place) {
        return words(set.face, text, place);
    }

    private String words(Face face, String text, String place) {
        String clean = clean(text);
        clean.codePoints().filter(c -> !PageFonts.prints(face, c)).forEach(c -> {
            missing.add("\u201C" + Character.toString(c) + "\u201D (" + String.format("U+%04X", c) + ")");
            places.add(place);
        });
        return clean;
    }

    /** Accents composed, tabs as blanks, and nothing without a shape but line feeds. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n'),
                Normalizer.Form.NFC).codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n') {
                out.append('\n');
            } else if (c == '\t') {
                out.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Whether all of it could be printed as report text; for editors that say so early. */
    static boolean printable(String text) {
        return clean(text).codePoints().allMatch(c -> PageFonts.prints(Face.SERIF, c));
    }
}
