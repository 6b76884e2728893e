package org.tideline.sessions.ui;

import java.time.ZoneId;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.SessionWords;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;
import org.tideline.ui.support.text.api.NoteText;

/** What was added to a signed part, under it: when, by whom, why, and what. */
final class AddendumView {
    private AddendumView() {
    }

    static JComponent of(Addendum addendum) {
        JPanel view = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0 4", "[grow, fill]"));
        view.setOpaque(false);
        view.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder(10, 0, 0, 0)));
        String head = SessionWords.addendum(addendum, DayWords.full(addendum.written().atZone(ZoneId.systemDefault()).toLocalDate()));
        view.add(Words.area(head, Type.LABEL, Tokens.TEXT2), "wmin 0");
        view.add(Words.area(SessionWords.why(addendum), Type.CAPTION, Tokens.TEXT2), "wmin 0");
        NoteText text = new NoteText(head, "");
        text.setMarkdown(addendum.words());
        text.setEditable(false);
        view.add(text, "wmin 0");
        return view;
    }
}
