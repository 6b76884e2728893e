package org.tideline.ui.support.text.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleText;
import javax.swing.JPanel;
import javax.swing.TransferHandler;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultEditorKit;
import net.miginfocom.swing.MigLayout;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tideline.core.text.api.MarkedText;

@DisplayName("The text of a note")
class NoteTextTest {
    private static final String ALL = "## What Mara brought\nShe **goes** quiet, *then* ***not***.\n\n- one\n- two\n1. first\n2. second\nlast \\* \\\\";
    private static final String FAMILY = "👩‍👩‍👧";

    /** Work of a test, on the event thread. */
    private interface Work {
        void with(NoteText note) throws Exception;
    }

    private static void with(String markdown, Work work) throws Exception {
        Throwable[] thrown = new Throwable[1];
        EventQueue.invokeAndWait(() -> {
            try {
                NoteText note = new NoteText("Plan", "What follows");
                note.setMarkdown(markdown);
                note.setSize(400, 4000);
                // Swing moves the caret only in what was painted once.
                note.paint(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics());
                work.with(note);
            } catch (Exception | AssertionError e) {
                thrown[0] = e;
            }
        });
        if (thrown[0] instanceof AssertionError e) {
            throw e;
        } else if (thrown[0] instanceof Exception e) {
            throw e;
        }
    }

    static void press(NoteText note, String action) {
        note.getActionMap().get(action).actionPerformed(new ActionEvent(note, ActionEvent.ACTION_PERFORMED, ""));
    }

    static void type(NoteText note, String letters) {
        letters.codePoints().forEach(c -> note.replaceSelection(Character.toString(c)));
    }

    @Test
    @DisplayName("holds what was put in, in every form")
    void holds() throws Exception {
        with(ALL, note -> {
            assertThat(note.markdown()).isEqualTo(ALL);
            assertThat(note.getText()).isEqualTo(MarkedText.of(ALL).text());
            note.setMarkdown("3. from three\n7. and seven\n## \n- ");
            assertThat(note.markdown()).isEqualTo("3. from three\n7. and seven\n## \n- ");
            note.setMarkdown("");
            assertThat(note.markdown()).isEmpty();
        });
    }

    @Test
    @DisplayName("is typed in; undo takes words back, redo brings them again")
    void typing() throws Exception {
        with("", note -> {
            int[] heard = {0};
            note.listen(() -> heard[0]++);
            type(note, "She goes quiet");
            assertThat(heard[0]).isEqualTo(14);
            note.undo();
            assertThat(note.markdown()).isEqualTo("She goes ");
            note.undo();
            note.redo();
            assertThat(note.markdown()).isEqualTo("She goes ");
            type(note, "* far");
            assertThat(note.markdown()).isEqualTo("She goes \\* far");
            assertThat(note.canRedo()).isFalse();
            while (note.canUndo()) {
                note.undo();
            }
            assertThat(note.markdown()).isEmpty();
        });
    }

    @Test
    @DisplayName("goes on with a list at Enter, and ends it on an empty item")
    void lists() throws Exception {
        with("", note -> {
            type(note, "- one");
            press(note, "note-enter");
            type(note, "two");
            press(note, "note-enter");
            assertThat(note.markdown()).isEqualTo("- one\n- two\n- ");
            press(note, "note-enter");
            type(note, "1. a");
            press(note, "note-enter");
            type(note, "b");
            assertThat(note.markdown()).isEqualTo("- one\n- two\n1. a\n2. b");
            note.caret(note.getDocument().getLength() - 1);
            press(note, "note-enter");
            assertThat(note.markdown()).endsWith("1. a\n2. \n3. b");
            press(note, "note-back");
            assertThat(note.markdown()).endsWith("1. a\n2. \nb");
            press(note, "note-back");
            assertThat(note.markdown()).endsWith("1. a\n2. b");
        });
    }

    @Test
    @DisplayName("takes a mark typed at the start of a line for what it says, and undo leaves the mark")
    void typedMarks() throws Exception {
        with("", note -> {
            type(note, "## ");
            assertThat(note.markdown()).isEqualTo("## ");
            note.undo();
            assertThat(note.markdown()).isEqualTo("\\## ");
            note.setMarkdown("");
            type(note, "3. Oktober");
            assertThat(note.markdown()).isEqualTo("3\\. Oktober");
        });
    }

    @Test
    @DisplayName("makes words bold and italic, lines headings and lists, and back")
    void formats() throws Exception {
        with("one two\nthree", note -> {
            note.select(4, 7);
            note.format(NoteFormat.BOLD);
            assertThat(note.markdown()).isEqualTo("one **two**\nthree");
            note.select(0, 7);
            assertThat(note.has(NoteFormat.BOLD)).isFalse();
            note.format(NoteFormat.BOLD);
            assertThat(note.markdown()).isEqualTo("**one two**\nthree");
            note.format(NoteFormat.ITALIC);
            note.format(NoteFormat.BOLD);
            assertThat(note.markdown()).isEqualTo("*one two*\nthree");
            note.select(0, 13);
            note.format(NoteFormat.LIST);
            assertThat(note.markdown()).isEqualTo("- *one two*\n- three");
            note.format(NoteFormat.NUMBERED);
            note.format(NoteFormat.NUMBERED);
            note.caret(0);
            note.format(NoteFormat.HEADING);
            assertThat(note.markdown()).isEqualTo("## *one two*\nthree");
            note.caret(7);
            press(note, "note-enter");
            note.format(NoteFormat.BOLD);
            type(note, "new ");
            assertThat(note.has(NoteFormat.BOLD)).isTrue();
            note.format(NoteFormat.BOLD);
            type(note, "line");
            assertThat(note.markdown()).startsWith("## *one two*\n").contains("**new**");
            while (note.canUndo()) {
                note.undo();
            }
            assertThat(note.markdown()).isEqualTo("one two\nthree");
        });
    }

    @Test
    @DisplayName("erases an emoji whole, and of a letter with accents the last one; the caret goes over both in one step")
    void clusters() throws Exception {
        with("a" + FAMILY + "e\u0301\u0323z", note -> {
            note.caret(1);
            press(note, DefaultEditorKit.forwardAction);
            assertThat(note.caret()).isEqualTo(1 + FAMILY.length());
            press(note, DefaultEditorKit.forwardAction);
            assertThat(note.caret()).isEqualTo(1 + FAMILY.length() + 3);
            press(note, "note-back");
            assertThat(note.markdown()).isEqualTo("a" + FAMILY + "e\u0301z");
            note.caret(1 + FAMILY.length());
            press(note, DefaultEditorKit.backwardAction);
            assertThat(note.caret()).isEqualTo(1);
            press(note, "note-delete");
            assertThat(note.markdown()).isEqualTo("ae\u0301z");
        });
    }

    @Test
    @DisplayName("leads the caret through writing of both directions, from one side to the other and back")
    void bidi() throws Exception {
        for (String mixed : List.of("שלום hello 17 עולם", "abc אבג 12 דהו def", "שלום " + "עולם hello ".repeat(20))) {
            with(mixed, note -> {
                int length = note.getDocument().getLength();
                boolean fromRight = mixed.startsWith("ש");
                assertThat(walk(note, fromRight ? DefaultEditorKit.backwardAction : DefaultEditorKit.forwardAction)).isEqualTo(length);
                assertThat(walk(note, fromRight ? DefaultEditorKit.forwardAction : DefaultEditorKit.backwardAction)).isZero();
            });
        }
    }

    /** Where the caret comes to rest. */
    private static int walk(NoteText note, String action) {
        int steps = 0;
        int before;
        do {
            before = note.caret();
            press(note, action);
            steps++;
        } while (note.caret() != before && steps < 1000);
        assertThat(steps).as("no going round").isBetween(note.getDocument().getLength() * 9 / 10, note.getDocument().getLength() * 2);
        return note.caret();
    }

    @Test
    @DisplayName("leads the caret up and down across long lines, lists and empty lines")
    void upAndDown() throws Exception {
        with("word ".repeat(60) + "\n\n- item\n" + "漢字".repeat(60) + "\n## x", note -> {
            note.caret(note.getDocument().getLength());
            int lines = 0;
            while (note.caret() > 3 && lines < 100) {
                int before = note.caret();
                press(note, DefaultEditorKit.upAction);
                assertThat(note.caret()).isLessThan(before);
                lines++;
            }
            int up = lines;
            while (note.caret() < note.getDocument().getLength() - 1 && lines < 200) {
                int before = note.caret();
                press(note, DefaultEditorKit.downAction);
                assertThat(note.caret()).isGreaterThan(before);
                lines++;
            }
            assertThat(lines - up).isEqualTo(up);
        });
    }

    @Test
    @DisplayName("shows every sign at one place, and finds the place again from there")
    void places() throws Exception {
        with(ALL + "\n" + "word ".repeat(60) + "אבג דהו " + "漢字".repeat(40), note -> {
            for (int place = 0; place <= note.getDocument().getLength(); place++) {
                var at = note.modelToView2D(place);
                int found = note.viewToModel2D(new Point2D.Double(at.getX() + 0.5, at.getCenterY()));
                assertThat(note.modelToView2D(found).getY()).as("line of place " + place).isCloseTo(at.getY(), org.assertj.core.data.Offset.offset(30.0));
                assertThat(Math.abs(found - place)).isLessThanOrEqualTo(12);
            }
        });
    }

    @Test
    @DisplayName("of every shape is the same after all was undone, and after all was done again")
    void random() throws Exception {
        Random random = new Random(3);
        for (int n = 0; n < 40; n++) {
            with(ALL, note -> {
                List<String> states = new ArrayList<>(List.of(note.markdown()));
                Deque<String> back = new ArrayDeque<>();
                for (int i = 0; i < 60; i++) {
                    act(note, random);
                    // What the lines are broken into is drawn, whatever was done.
                    note.modelToView2D(random.nextInt(note.getDocument().getLength() + 1));
                    assertThat(MarkedText.of(note.markdown())).isEqualTo(note.content());
                    assertThat(note.getText()).isEqualTo(note.content().text());
                    states.add(note.markdown());
                }
                String end = note.markdown();
                while (note.canUndo()) {
                    back.push(note.markdown());
                    note.undo();
                }
                assertThat(note.markdown()).isEqualTo(ALL);
                while (note.canRedo()) {
                    note.redo();
                    assertThat(note.markdown()).isEqualTo(back.pop());
                }
                assertThat(note.markdown()).isEqualTo(end);
                assertLinesAsIfNew(note);
            });
        }
    }

    private static void act(NoteText note, Random random) {
        int length = note.getDocument().getLength();
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(length + 1);
            note.select(from, Math.min(length, from + random.nextInt(12)));
        }
        switch (random.nextInt(9)) {
            case 0 -> type(note, "wörd ");
            case 1 -> type(note, "אב " + FAMILY);
            case 2 -> press(note, "note-enter");
            case 3 -> press(note, "note-back");
            case 4 -> press(note, "note-delete");
            case 5 -> press(note, "note-back-word");
            case 6 -> note.format(NoteFormat.values()[random.nextInt(NoteFormat.values().length)]);
            case 7 -> note.insert(MarkedText.of("x **b**\n1. n\n2. m\n## h\nlast"));
            default -> note.replaceSelection("two\r\nlines");
        }
    }

    /** What was broken bit by bit stands where it would stand had it been broken at once. */
    private static void assertLinesAsIfNew(NoteText note) throws BadLocationException {
        List<Rectangle2D> places = places(note);
        int height = note.getPreferredSize().height;
        note.setSize(note.getWidth() - 50, note.getHeight());
        note.getPreferredSize();
        note.setSize(note.getWidth() + 50, note.getHeight());
        assertThat(places(note)).isEqualTo(places);
        assertThat(note.getPreferredSize().height).isEqualTo(height);
    }

    private static List<Rectangle2D> places(NoteText note) throws BadLocationException {
        List<Rectangle2D> places = new ArrayList<>();
        for (int place = 0; place <= note.getDocument().getLength(); place++) {
            places.add(note.modelToView2D(place));
        }
        return places;
    }

    @Test
    @DisplayName("copies plain text, and takes in text with no more than its own styles")
    void transfer() throws Exception {
        with(ALL, note -> {
            note.selectAll();
            assertThat(NoteTransfer.chosen(note).getTransferData(java.awt.datatransfer.DataFlavor.stringFlavor))
                    .isEqualTo(MarkedText.of(ALL).plain());
            NoteText other = new NoteText("Other", "");
            other.getTransferHandler().importData(new TransferHandler.TransferSupport(other, NoteTransfer.chosen(note)));
            assertThat(other.markdown()).isEqualTo(ALL);
            other.undo();
            assertThat(other.markdown()).isEmpty();
            other.getTransferHandler().importData(new TransferHandler.TransferSupport(other, new StringSelection("- a\r\n*b*")));
            assertThat(other.markdown()).isEqualTo("\\- a\n\\*b\\*");
            other.setEditable(false);
            assertThat(other.getTransferHandler().importData(new TransferHandler.TransferSupport(other, new StringSelection("c")))).isFalse();
        });
    }

    @Test
    @DisplayName("that is only read cannot be changed by any key, and is still chosen and found in")
    void readOnly() throws Exception {
        with(ALL, note -> {
            note.setEditable(false);
            for (Object key : note.getActionMap().keys()) {
                if (key.toString().startsWith("note-") && note.getActionMap().get(key).isEnabled() && !key.toString().contains("place")
                        && !key.equals("note-enough")) {
                    press(note, key.toString());
                }
            }
            note.format(NoteFormat.BOLD);
            note.cut();
            type(note, "x");
            assertThat(note.markdown()).isEqualTo(ALL);
            note.selectAll();
            assertThat(note.getSelectedText()).isEqualTo(note.getText());
            assertThat(Hits.of(note.getText(), "QUIET").count()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("puts a snippet in for its name, and Tab goes through what is to be filled in")
    void snippets() throws Exception {
        with("", note -> {
            note.snippets(() -> List.of(new Snippet("repair", "**Repair**: {who} began, {how}."), new Snippet("x", "plain")));
            type(note, "see //Repair ");
            assertThat(note.markdown()).isEqualTo("see **Repair**: {who} began, {how}.");
            assertThat(note.getSelectedText()).isEqualTo("{who}");
            type(note, "Jonas");
            assertThat(note.getActionMap().get("note-next-place").isEnabled()).isTrue();
            press(note, "note-next-place");
            assertThat(note.getSelectedText()).isEqualTo("{how}");
            press(note, "note-place-before");
            assertThat(note.getFocusTraversalKeysEnabled()).isTrue();
            assertThat(note.getActionMap().get("note-next-place").isEnabled()).isFalse();
            type(note, "//y http://x ");
            assertThat(note.markdown()).contains("//y http://x ");
        });
    }

    @Test
    @DisplayName("is an ordinary text of several lines to a screen reader")
    void accessible() throws Exception {
        with(ALL, note -> {
            AccessibleContext context = note.getAccessibleContext();
            assertThat(context.getAccessibleName()).isEqualTo("Plan");
            assertThat(context.getAccessibleDescription()).isEqualTo("What follows");
            assertThat(context.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT);
            assertThat(context.getAccessibleStateSet().contains(AccessibleState.MULTI_LINE)).isTrue();
            assertThat(context.getAccessibleStateSet().contains(AccessibleState.EDITABLE)).isTrue();
            AccessibleText text = context.getAccessibleText();
            assertThat(text.getCharCount()).isEqualTo(note.getText().length());
            assertThat(text.getAtIndex(AccessibleText.WORD, 5)).isEqualTo("Mara");
            assertThat(text.getCharacterBounds(3)).isNotNull();
            context.getAccessibleEditableText().insertTextAtIndex(0, "Spoken. ");
            assertThat(note.markdown()).startsWith("## Spoken. What");
            note.undo();
            assertThat(note.markdown()).isEqualTo(ALL);
        });
    }

    @Test
    @DisplayName("is as high as its text at the width it has, and shows its prompt while it is empty")
    void height() throws Exception {
        with("word ".repeat(200), note -> {
            JPanel column = new JPanel(new MigLayout("insets 0, wrap 1, fillx", "[grow, fill]"));
            column.add(note);
            column.setSize(300, 5000);
            column.doLayout();
            int narrow = note.getPreferredSize().height;
            column.setSize(900, 5000);
            column.doLayout();
            note.revalidate();
            column.doLayout();
            assertThat(note.getPreferredSize().height).isLessThan(narrow / 2);
            assertThat(note.getHeight()).isEqualTo(note.getPreferredSize().height);
            note.setMarkdown("");
            assertThat(ink(note)).isPositive();
            note.prompt("");
            assertThat(ink(note)).isZero();
        });
    }

    private static int ink(NoteText note) {
        BufferedImage image = new BufferedImage(note.getWidth(), 60, BufferedImage.TYPE_INT_ARGB);
        note.paint(image.createGraphics());
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 4; x < image.getWidth(); x++) {
                ink += image.getRGB(x, y) == 0 ? 0 : 1;
            }
        }
        return ink;
    }
}
