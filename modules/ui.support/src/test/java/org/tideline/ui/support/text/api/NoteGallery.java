package org.tideline.ui.support.text.api;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tideline.core.text.api.MarkedText;
import org.tideline.core.text.api.TextDiff;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Theme;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * A note of several sections as a window shows it, to be looked at. Run by hand:
 * {@code java -cp ... org.tideline.ui.support.text.api.NoteGallery light|dark [text size] [compare]}.
 */
final class NoteGallery {
    private NoteGallery() {
    }

    static final String FIRST = """
            She has noticed she goes **quiet on Sundays** around five, before Jonas has said anything. “I am already packing up.” \
            It is the *hour her parents* used to stop talking. She had ***not connected*** the two until Thursday.
            A second line, after Enter.

            ## A heading in the text
            - Shoulders up while telling it, then a laugh, then tears. We slowed down. She said it a second time, plainer, to the empty \
            chair, and then once more so that it could be heard by whoever would listen.
            - Tell him herself
            - **Ten minutes** and no fixing
            1. first
            2. second, which is so long that it needs more than a line of this window to be read by anybody, and so hangs under itself
            3. third""";
    static final String SECOND = """
            היא שמה לב שהיא **משתתקת** בימי ראשון בסביבות חמש, לפני שיונס אומר משהו. "I am already packing up" היא אומרת, והשעה היא 17:00.
            - פריט ראשון ברשימה
            لاحظت أنها *تصمت* أيام الأحد حوالي الساعة الخامسة قبل أن يقول يوناس أي شيء، وهي الساعة التي كان والداها يتوقفان فيها عن الكلام.
            她注意到自己在星期天五点左右变得**安静**，那时乔纳斯还没有说什么。那是她父母过去停止说话的时候。她直到星期四才把这两件事联系起来。
            彼女は日曜日の五時ごろに静かになることに気づいた。
            Emoji: 😀 👩‍👩‍👧 👍🏽 🇸🇪 ❤️ and ÅÄÖ ẤỆ q̃̂ Ǎ̧""";

    public static void main(String[] args) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.register();
            if (args.length > 1) {
                FlatLaf.setGlobalExtraDefaults(Map.of("defaultFont", Math.round(13 * Integer.parseInt(args[1]) / 100f) + " Inter"));
            }
            if (args[0].equals("dark")) {
                FlatDarkLaf.setup();
            } else {
                FlatLightLaf.setup();
            }
            JFrame frame = new JFrame("Tideline");
            frame.setContentPane(args.length > 2 ? compared() : content());
            frame.setSize(1000, 860);
            frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
            frame.setVisible(true);
        });
    }

    static JPanel content() {
        JPanel all = Tokens.PANEL.ground(new JPanel(new BorderLayout()));
        all.setBorder(BorderFactory.createEmptyBorder(16, 24, 16, 24));
        Column column = new Column(new MigLayout("insets 0, wrap 1, fillx, gapy 4", "[grow, fill]"));
        List<NoteText> texts = new ArrayList<>();
        section(column, texts, "What Mara brought", FIRST);
        section(column, texts, "Other writing", SECOND);
        section(column, texts, "Next time", "");
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= 120; i++) {
            list.append(i == 1 ? "" : "\n").append(i).append(". item number ").append(i);
        }
        section(column, texts, "A long list", list.toString());
        JPanel top = new JPanel(new MigLayout("insets 0, fillx", "push[]"));
        top.setOpaque(false);
        top.add(new FormatButtons(all));
        FindBar find = new FindBar(all, () -> texts);
        top.add(find, "dock south, hidemode 3");
        all.add(top, BorderLayout.NORTH);
        all.add(Scroll.plain(column, Tokens.PANEL), BorderLayout.CENTER);
        return all;
    }

    private static JPanel compared() {
        JPanel all = Tokens.PANEL.ground(new JPanel(new BorderLayout()));
        all.setBorder(BorderFactory.createEmptyBorder(16, 24, 16, 24));
        MarkedText older = MarkedText.of(FIRST + "\n" + SECOND);
        MarkedText newer = MarkedText.of((FIRST + "\n" + SECOND).replace("around five", "about five o’clock").replace("- Tell him herself\n", "")
                .replace("ראשון", "שני").replace("安静", "沉默").replace("A second line", "Another line, put in here,"));
        CompareView view = new CompareView("Draft of 14:03", older, "Now", newer, TextDiff.between(older.text(), newer.text()));
        all.add(view);
        return all;
    }

    private static void section(JPanel column, List<NoteText> texts, String title, String markdown) {
        column.add(Type.STRONG.on(Tokens.ACCENT.text(new JLabel(title))), "gaptop 12");
        NoteText text = new NoteText(title, "Anything to remember when you next sit down with her");
        text.snippets(() -> List.of(new Snippet("repair", "They **repaired** after {what happened}, {who} began."),
                new Snippet("return", "To return to: {what}"), new Snippet("list", "- one\n- {two}")));
        text.setMarkdown(markdown);
        column.add(text);
        texts.add(text);
    }
}
