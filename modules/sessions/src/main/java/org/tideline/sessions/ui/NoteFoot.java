package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.Verdicts;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** The foot of a note: signing it while it is written, adding to it once it is signed. Event thread. */
@Messages({
    "NoteFoot.sign=Sign and loc&k…",
    "NoteFoot.next=Next part",
    "# {0} - how many parts", "NoteFoot.locks=Signing locks {0,choice,1#the note|2#both parts|2<all {0} parts}. Later thoughts become dated addenda.",
    "NoteFoot.aloud=Write as if every member will one day read this aloud, and a judge too.",
    "# {0} - word", "# {1} - other words", "NoteFoot.verdict=“{0}” reads as a verdict on a person; perhaps: {1}.",
    "# {0} - words", "NoteFoot.verdicts={0} read as verdicts on a person.",
    "NoteFoot.addendum=Add an addendum…",
    "NoteFoot.move=Wrong drawer…",
    "# {0} - who", "# {1} - day", "# {2} - time", "NoteFoot.signed=Signed by {0} on {1}, {2}. Locked.",
    "# {0} - who", "# {1} - day", "# {2} - time", "NoteFoot.late=Late entry, signed by {0} on {1}, {2}. Locked."})
final class NoteFoot extends JPanel {
    private static final long serialVersionUID = 1;
    private final JTextArea quiet = Words.area("", Type.CAPTION, Tokens.TEXT2);

    NoteFoot() {
        super(new BorderLayout());
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder()));
    }

    /** The foot of a note that is written. */
    void writing(boolean several, Runnable sign, Runnable next) {
        JButton further = Buttons.plain(Bundle.NoteFoot_next(), "chevron-down", next);
        further.setVisible(several);
        put(Buttons.primary(Bundle.NoteFoot_sign(), "pencil", sign), further, quiet);
    }

    /** What reads as a verdict on a person in the part that is shown, if anything does; it never keeps from signing. */
    void look(String words, int parts) {
        List<Verdicts.Found> found = Verdicts.in(words);
        String say = found.isEmpty() ? Bundle.NoteFoot_aloud() : found.size() == 1
                ? Bundle.NoteFoot_verdict(found.get(0).word(), found.get(0).gentler())
                : Bundle.NoteFoot_verdicts(found.stream().map(each -> "“" + each.word() + "”").collect(Collectors.joining(", ")));
        quiet.setText(say + " " + Bundle.NoteFoot_locks(parts));
    }

    /**
     * The foot of a signed note.
     *
     * @param inReports what the therapist marks for reports, or null for another reader, who adds nothing either
     */
    void signed(Note note, Runnable addendum, Runnable move, JComponent inReports) {
        JComponent words = Words.area(words(note), Type.CAPTION, Tokens.TEXT2);
        if (inReports == null) {
            put(words);
        } else {
            put(Buttons.plain(Bundle.NoteFoot_addendum(), "plus", addendum), Buttons.plain(Bundle.NoteFoot_move(), "inbox", move), inReports, words);
        }
    }

    /** "Signed by Anna Berg, MFT on Tue 18 Nov 2025, 16:10. Locked." */
    private static String words(Note note) {
        String day = DayWords.full(note.signed().atZone(ZoneId.systemDefault()).toLocalDate());
        String time = SessionWords.clock(note.signed());
        return note.late() ? Bundle.NoteFoot_late(note.signedBy(), day, time) : Bundle.NoteFoot_signed(note.signedBy(), day, time);
    }

    private void put(JComponent... parts) {
        JPanel row = new JPanel(new MigLayout("insets 10 24 10 24, fillx, gapx 8, hidemode 3", "[]".repeat(parts.length - 1) + "[grow, fill]", "[center]"));
        row.setOpaque(false);
        for (int i = 0; i < parts.length; i++) {
            row.add(parts[i], i == parts.length - 1 ? "wmin 0, gapleft 8" : "");
        }
        show(row);
    }

    /** Another thing in its place, such as the form of an addendum. */
    void show(JComponent instead) {
        removeAll();
        add(instead, BorderLayout.CENTER);
        setVisible(true);
        revalidate();
        repaint();
    }
}
