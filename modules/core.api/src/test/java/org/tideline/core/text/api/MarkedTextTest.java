package org.tideline.core.text.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A marked text")
class MarkedTextTest {
    /** What is hard: marks, scripts, signs of many units, control characters, halves of signs. */
    private static final String[] PIECES = {"*", "**", "***", "_", "#", "##", "## ", "- ", "1. ", "12. ", "007. ", "\\", "\\\\", "\n", "\n\n",
        "\r\n", "\r", "\t", " ", "  ", "\u00a0", "\0", "\u0001", "\u001b", "\u007f", "\u0085", "\u2028", "\u000b", "\u200f", "\u202e", "a", "word",
        "Ärger", "שלום", "مرحبا", "漢字", "かな", "한국어", "ไทย", "e\u0301", "👩‍👩‍👧", "🏳️‍🌈", "👍🏽", "🇸🇪", "\ud83d", "\ude00", "<b>", "&amp;", "`", "[x](y)",
        "!", ".", "1", "9999999999. "};
    private static final String DEFINED = "a \\\\ \\* **b** *c* ***d***";

    @Test
    @DisplayName("reads headings, lists, bold and italic, and writes them the same")
    void subset() {
        String markdown = "## What *Mara* brought\nShe **goes quiet**.\n\n- one\n- two **2**\n1. first\n2. second\n" + DEFINED;
        MarkedText text = MarkedText.of(markdown);
        assertThat(text.markdown()).isEqualTo(markdown);
        assertThat(text.blocks()).startsWith(
                new Block.Heading(List.of(Run.plain("What "), new Run("Mara", false, true), Run.plain(" brought"))),
                new Block.Paragraph(List.of(Run.plain("She "), new Run("goes quiet", true, false), Run.plain("."))),
                Block.Paragraph.EMPTY, new Block.Bullet(List.of(Run.plain("one"))));
        assertThat(text.blocks().get(5)).isEqualTo(new Block.Numbered(1, List.of(Run.plain("first"))));
        assertThat(text.plain()).isEqualTo("What Mara brought\nShe goes quiet.\n\n- one\n- two 2\n1. first\n2. second\na \\ * b c d");
        assertThat(text.text()).contains("\none\ntwo 2\nfirst\n");
    }

    @Test
    @DisplayName("keeps as it stands whatever is none of these")
    void otherwise() {
        for (String same : List.of("", "\n", "a\n", "2 * 3 * 4", "** a **", "a ** b", "# x", "### x", "#x", "-x", "1.x", "1) x", "- ", "## ",
                "12.", "007. x", "1234567890. x", "  - x", "<b>x</b>", "a_b_c", "C:\\new", "**", "****", "a **b", "*", "a*", "~~x~~")) {
            assertThat(MarkedText.of(same).text()).as(same).isEqualTo(same.equals("- ") || same.equals("## ") ? "" : same);
        }
    }

    @Test
    @DisplayName("tells an ordinary line from one that looks like a list")
    void lookalikes() {
        for (String line : List.of("- no", "## no", "3. Oktober", "0. x", "a*b*", "\\", "\\- x", "- ", "**- x**")) {
            MarkedText text = MarkedText.plain(line);
            assertThat(MarkedText.of(text.markdown())).as(line).isEqualTo(text);
            assertThat(MarkedText.of(text.markdown()).text()).isEqualTo(line);
        }
        assertThat(MarkedText.plain("3. Oktober").markdown()).isEqualTo("3\\. Oktober");
    }

    @Test
    @DisplayName("lets no style begin or end with a space, or within a character")
    void edges() {
        Block line = new Block.Paragraph(List.of(Run.plain("a"), new Run(" b ", true, false), new Run("  ", false, true), Run.plain("c")));
        assertThat(line.runs()).containsExactly(Run.plain("a "), new Run("b", true, false), Run.plain("   c"));
        Block half = new Block.Paragraph(List.of(Run.plain("\ud83d"), new Run("\ude00x", true, false)));
        assertThat(half.runs()).containsExactly(new Run("\ud83d\ude00x", true, false));
        assertThatThrownBy(() -> Run.plain("a\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("of whatever kind comes back as it was written, and no sign of it is lost")
    void random() {
        assertNothingLost(UnaryOperator.identity(), 3000);
    }

    @Test
    @DisplayName("would be found out if it lost a sign")
    void seeded() {
        assertThatThrownBy(() -> assertNothingLost(read -> read.replace("\ude00", ""), 3000)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertNothingLost(read -> read.replaceFirst("\\* ", " "), 3000)).isInstanceOf(AssertionError.class);
    }

    private static void assertNothingLost(UnaryOperator<String> loses, int times) {
        Random random = new Random(5);
        for (int n = 0; n < times; n++) {
            String source = random(random, random.nextInt(40));
            MarkedText text = MarkedText.of(source);
            String written = text.markdown();
            assertThat(MarkedText.of(written)).as(source).isEqualTo(text);
            assertThat(MarkedText.of(written).markdown()).isEqualTo(written);
            // Read as text without marks nothing may change but the ends of lines.
            MarkedText plain = MarkedText.plain(source);
            String read = loses.apply(MarkedText.of(plain.markdown()).text());
            assertThat(read).isEqualTo(source.replace("\r\n", "\n").replace('\r', '\n'));
            // Read as Markdown nothing but marks may go.
            assertThat(unmarked(loses.apply(text.plain()))).isEqualTo(unmarked(source));
        }
    }

    @Test
    @DisplayName("in any styles comes back as it was")
    void styles() {
        Random random = new Random(7);
        for (int n = 0; n < 3000; n++) {
            List<Block> blocks = new ArrayList<>();
            for (int b = random.nextInt(4); b >= 0; b--) {
                List<Run> runs = new ArrayList<>();
                for (int r = random.nextInt(6); r > 0; r--) {
                    runs.add(new Run(random(random, random.nextInt(4)).replaceAll("[\r\n]", ""), random.nextBoolean(), random.nextBoolean()));
                }
                blocks.add(switch (random.nextInt(4)) {
                    case 0 -> new Block.Heading(runs);
                    case 1 -> new Block.Bullet(runs);
                    case 2 -> new Block.Numbered(random.nextInt(20), runs);
                    default -> new Block.Paragraph(runs);
                });
            }
            MarkedText text = new MarkedText(blocks);
            assertThat(MarkedText.of(text.markdown())).isEqualTo(text);
        }
    }

    @Test
    @DisplayName("of a hundred thousand characters, in one line or in five thousand, comes back as it was")
    void large() {
        Random random = new Random(11);
        StringBuilder one = new StringBuilder();
        while (one.length() < 100_000) {
            one.append(random(random, 5).replaceAll("[\r\n]", " "));
        }
        StringBuilder many = new StringBuilder();
        for (int line = 0; line < 5000; line++) {
            many.append(random(random, 6).replaceAll("[\r\n]", "")).append("\r\n");
        }
        for (String source : List.of(one.toString(), many.toString(), "*".repeat(100_000), "* a".repeat(30_000), "a **b *".repeat(15_000))) {
            MarkedText text = MarkedText.of(source);
            assertThat(MarkedText.of(text.markdown())).isEqualTo(text);
            assertThat(unmarked(text.plain())).isEqualTo(unmarked(source));
        }
    }

    @Test
    @DisplayName("counts its words, each character as one where writing has no spaces")
    void words() {
        assertThat(MarkedText.of("## She goes quiet\n- on **Sun**days, around 5").words()).isEqualTo(7);
        assertThat(MarkedText.of("").words()).isZero();
        assertThat(MarkedText.of("它很安静。").words()).isEqualTo(4);
        assertThat(MarkedText.of("שלום עולם don’t stop").words()).isEqualTo(4);
        assertThat(MarkedText.of("— … 👩‍👩‍👧").words()).isZero();
    }

    private static String unmarked(String text) {
        return text.replaceAll("[*\\\\\\s#]", "");
    }

    private static String random(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < pieces; n++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
