package org.tideline.reporting.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tideline.core.api.Labelled;
import org.tideline.libs.fonts.api.Face;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Block.Column;
import org.tideline.reporting.spi.Block.Figure;
import org.tideline.reporting.spi.Block.Style;
import org.tideline.reporting.spi.Block.Table;
import org.tideline.reporting.spi.Block.Words;
import org.tideline.reporting.spi.Drawing;
import org.tideline.storage.api.PracticeInfo.Paper;

/** A made-up report with every kind of block, to be varied by the tests. */
final class Sample {
    static final List<Labelled> NOBODY = List.of();
    private Paper paper = Paper.A4;
    private List<String> names = List.of("Leila", "Jonas");
    private List<String> opening = List.of("Dear Leila, dear Jonas,",
            "You began in January with one small request: who clears the kitchen at night. From there you talked about how "
                    + "your days fit together, and in spring about things that are harder to say aloud. In March you let the "
                    + "evening talks rest. In April you took them up again as a walk, and kept what suited you.",
            "Some weeks you felt close and some weeks far apart. These pages do not judge that. They show what you noted, "
                    + "talked about and tried, so that we can look at it together.");
    private List<Document.Fact> facts = List.of();
    private List<Section> sections = sections();
    private boolean small;
    private boolean letter;
    private boolean large;

    static Sample report() {
        return new Sample();
    }

    Sample on(Paper value) {
        paper = value;
        return this;
    }

    Sample of(String... people) {
        names = List.of(people);
        sections = sections();
        return this;
    }

    Sample opening(String... words) {
        opening = List.of(words);
        return this;
    }

    Sample facts(Document.Fact... all) {
        facts = List.of(all);
        small = true;
        return this;
    }

    /** Set as a letter, to be signed. */
    Sample letter() {
        letter = true;
        opening = List.of();
        facts = List.of(new Document.Fact("To", "Dr A. Novak, family physician, Eastmouth Health Centre"), new Document.Fact("Authorised by",
                "Leila Haddad on 24 June 2025\nJonas Weber on 25 June 2025"), new Document.Fact("Covers", "what is their own, the joint record"));
        return this;
    }

    Sample large() {
        large = true;
        return this;
    }

    Sample sections(Section... all) {
        sections = List.of(all);
        return this;
    }

    Document made() {
        String all = String.join(" & ", names);
        return new Document(paper, Locale.US, "Harbour Lane Practice", "Couple and family therapy", "Made-up sample", all, letter ? Document.Look.LETTER : small ? Document.Look.SUMMARY : Document.Look.REPORT,
                "Progress report, 6 January to 29 June 2025", all + " \u00B7 Progress report, 6 January to 29 June 2025",
                opening, opening.isEmpty() ? "" : "Miriam Castell", facts, sections, letter ? List.of("Miriam Castell, couple and family therapist", "Date") : List.of(),
                List.of("Progress report for " + String.join(" and ", names) + ". Made on 30 June 2025 by Miriam Castell.",
                        "Confidential. Holds joint records and what each of you opened. Please keep it where only the two of you can read it."),
                "Page {0} of {1}", "Progress report", "Miriam Castell", Instant.parse("2025-06-30T09:00:00Z"), large);
    }

    private List<Section> sections() {
        List<Section> all = new ArrayList<>();
        all.add(new Section("chart", "How close it felt", List.of(
                new Figure("Chart of closeness, from 0, far apart, to 10, very close: " + String.join(", ", names), 279, chart(), NOBODY),
                words(Style.BODY, names.get(0) + "\u2019s level rose by about 2.1 points over 24 weeks, give or take 1.3. A level like this can "
                        + "also drift by itself. From 10 February to 25 March there are no ratings here; that stretch is left empty."),
                words(Style.SIDE, "Dots: single ratings. Thick line and pale band: the level, and roughly where it lies."))));
        List<Block> moved = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            moved.add(new Words(Style.NAME, names.get(i), i, NOBODY));
            moved.add(words(Style.BODY, "Most of " + names.get(i) + "\u2019s ratings lay between 3 and 7; that was the usual range. "
                    + "Three single ratings lay below it, on 12 March, 13 April and 28 April; each time the next one was back within it."));
        }
        moved.add(words(Style.QUOTE, "\u201CTo say it while it is still small.\u201D"));
        moved.add(words(Style.SIDE, "A note beside its section."));
        all.add(new Section("words", "What moved, in words", moved));
        all.add(new Section("numbers", "The numbers", List.of(months(8))));
        all.add(new Section("read", "How to read this", List.of(words(Style.BODY,
                "Each dot is one rating, given by one of you at one moment.\nThe thick line is the level the waves move around."))));
        all.add(new Section("in", "What is in here", List.of(words(Style.BODY,
                "This report holds joint records, and ratings, answers and words that their author opened to both of you."))));
        return all;
    }

    static Words words(Style style, String text) {
        return new Words(style, text, NOBODY);
    }

    static Table months(int rows) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(List.of("Month " + (i + 1), Integer.toString(i), "3", i % 2 == 0 ? "" : "\u22122"));
        }
        return new Table(List.of(new Column("Month", 3, false), new Column("Ratings", 1, true), new Column("Lowest", 1, true),
                new Column("Difference", 1, true)), all, NOBODY);
    }

    static Drawing chart() {
        return (g, area) -> {
            g.setFont(Face.SANS.at(8));
            g.setColor(new Color(0x4A5B66));
            g.drawString("very close", (float) area.getX(), (float) area.getY() + 20);
            g.drawString("\u0394\u03AE\u03BC\u03B7\u03C4\u03C1\u03B1", (float) area.getX() + 62, (float) area.getY() + 12);
            g.setStroke(new BasicStroke(0.5f));
            for (int i = 0; i <= 5; i++) {
                g.draw(new Line2D.Double(area.getX() + 62, area.getY() + 20 + i * 40, area.getX() + 472, area.getY() + 20 + i * 40));
            }
            g.setColor(new Color(0x1D4E77));
            for (int i = 0; i < 60; i++) {
                g.fill(new Ellipse2D.Double(area.getX() + 62 + i * 6.7, area.getY() + 100 + 50 * Math.sin(i / 5.0), 3.4, 3.4));
            }
        };
    }
}
