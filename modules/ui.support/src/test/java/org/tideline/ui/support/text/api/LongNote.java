package org.tideline.ui.support.text.api;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.swing.TransferHandler;
import net.miginfocom.swing.MigLayout;
import org.tideline.core.text.api.MarkedText;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Theme;
import org.tideline.ui.support.api.Tokens;

/**
 * How long a text of a hundred thousand characters takes on the event thread: put in, pasted, typed in with the screen
 * painted after each key. What is told is the time that thread
 * worked, so that other programs do not count. Run by hand; the figures stand in docs/benchmarks.md.
 */
final class LongNote {
    private static final int SIZE = 100_000;
    private static final int KEYS = 60;
    private static final String WESTERN = "She has noticed she goes quiet on Sundays around five, before Jonas has said anything. ";
    private static final String HEBREW = "היא שמה לב שהיא משתתקת בימי ראשון בסביבות חמש, לפני שיונס אומר משהו. ";
    private static final String ARABIC = "لاحظت أنها تصمت أيام الأحد حوالي الساعة الخامسة قبل أن يقول يوناس أي شيء. ";
    private static final String CHINESE = "她注意到自己在星期天五点左右变得安静，那时乔纳斯还没有说什么。";
    private static final BufferedImage SCREEN = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);

    private LongNote() {
    }

    /** What is measured. */
    private interface Work {
        void run();
    }

    public static void main(String[] args) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.register();
            FlatLightLaf.setup();
        });
        for (int round = 0; round < 2; round++) {
            boolean tell = round == 1;
            for (Map.Entry<String, String> text : texts().entrySet()) {
                EventQueue.invokeAndWait(() -> measure(text.getKey(), text.getValue(), tell));
            }
        }
        System.exit(0);
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("one line", filled(WESTERN, ""));
        texts.put("5,000 lines", filled("Twenty letters here", "\n"));
        texts.put("5,000 items of a numbered list", numbered());
        texts.put("bold and italic, one line", filled("She **goes** quiet *on* **Sun**days, ", ""));
        texts.put("one line of Hebrew", filled(HEBREW, ""));
        texts.put("one line of Chinese", filled(CHINESE, ""));
        texts.put("1,300 lines of Arabic", filled(ARABIC, "\n"));
        texts.put("1,200 lines of Hebrew", filled(HEBREW, "\n"));
        return texts;
    }

    /** Words in an order that does not come again, so that lines break as they do in what people write. */
    private static String filled(String words, String end) {
        Random random = new Random(1);
        boolean spaces = words.contains(" ");
        String[] some = spaces ? words.strip().split(" ") : words.split("");
        StringBuilder all = new StringBuilder();
        int line = 0;
        while (all.length() < SIZE) {
            all.append(some[random.nextInt(some.length)]).append(spaces ? " " : "");
            if (!end.isEmpty() && all.length() - line >= words.length()) {
                all.append(end);
                line = all.length();
            }
        }
        return all.toString();
    }

    private static String numbered() {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= 5000; i++) {
            all.append(i == 1 ? "" : "\n").append(i).append(". fourteen signs");
        }
        return all.toString();
    }

    private static void measure(String what, String markdown, boolean tell) {
        NoteText note = new NoteText("Long", "");
        Column column = new Column(new MigLayout("insets 0, wrap 1, fillx", "[grow, fill]"));
        column.add(note);
        var scroll = Scroll.plain(column, Tokens.PANEL);
        scroll.setSize(SCREEN.getWidth(), SCREEN.getHeight());
        layout(scroll);
        double put = millis(() -> {
            note.setMarkdown(markdown);
            layout(scroll);
            paint(scroll);
        });
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %s | %.0f ms | ", what, put));
        for (int place : new int[] {0, note.getDocument().getLength() / 2, note.getDocument().getLength()}) {
            note.caret(place);
            note.reveal(place);
            layout(scroll);
            paint(scroll);
            List<Double> keys = new ArrayList<>();
            for (int key = 0; key < KEYS; key++) {
                String letter = key % 6 == 5 ? " " : "e";
                keys.add(millis(() -> {
                    note.replaceSelection(letter);
                    // What a draft asks for at each key.
                    note.markdown();
                    layout(scroll);
                    paint(scroll);
                }));
            }
            Collections.sort(keys);
            line.append(String.format(Locale.ROOT, "%.1f, worst %.0f ms | ", keys.get(KEYS / 2), keys.get(KEYS - 1)));
        }
        note.caret(note.getDocument().getLength() / 2);
        line.append(String.format(Locale.ROOT, "%.0f ms | ", millis(() -> {
            press(note, "note-enter");
            layout(scroll);
            paint(scroll);
        })));
        note.setMarkdown("Before. After.");
        note.caret(8);
        String pasted = MarkedText.of(markdown).text();
        line.append(String.format(Locale.ROOT, "%.0f ms | ", millis(() -> {
            note.getTransferHandler().importData(new TransferHandler.TransferSupport(note, new StringSelection(pasted)));
            layout(scroll);
            paint(scroll);
        })));
        note.selectAll();
        line.append(String.format(Locale.ROOT, "%.0f ms | ", millis(() -> {
            note.format(NoteFormat.BOLD);
            layout(scroll);
            paint(scroll);
        })));
        line.append(String.format(Locale.ROOT, "%.0f ms | ", millis(() -> {
            scroll.setSize(scroll.getWidth() - 40, scroll.getHeight());
            layout(scroll);
            paint(scroll);
        })));
        line.append(String.format(Locale.ROOT, "%.0f ms | ", millis(() -> note.hits(Hits.of(note.content().text(), "e")))));
        line.append(String.format(Locale.ROOT, "%.0f ms |", millis(() -> note.content().words())));
        if (tell) {
            System.out.println(line);
        }
    }

    private static void press(NoteText note, String action) {
        note.getActionMap().get(action).actionPerformed(new ActionEvent(note, ActionEvent.ACTION_PERFORMED, ""));
    }

    private static void layout(java.awt.Container all) {
        for (int i = 0; i < 2; i++) {
            all.doLayout();
            for (java.awt.Component inner : all.getComponents()) {
                if (inner instanceof java.awt.Container c) {
                    layout(c);
                }
            }
        }
    }

    private static void paint(java.awt.Component all) {
        Graphics2D g = SCREEN.createGraphics();
        g.setClip(new Rectangle(SCREEN.getWidth(), SCREEN.getHeight()));
        all.paint(g);
        g.dispose();
    }

    private static double millis(Work work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
