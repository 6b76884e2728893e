package org.tideline.sessions.ui;

import java.time.ZoneId;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.SessionWords;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;
import org.tideline.ui.support.text.api.NoteText;

/** What was added to a signed part, under it: when, by whom, why, and what. */
@Messages({
    "# {0} - day", "# {1} - time", "# {2} - author", "AddendumView.head=Addendum of {0}, {1}, by {2}",
    "# {0} - reason", "AddendumView.why=Why: {0}"})
final class AddendumView {
    private AddendumView() {
    }

    static JComponent of(Addendum addendum) {
        JPanel view = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0 4", "[grow, fill]"));
        view.setOpaque(false);
        view.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder(10, 0, 0, 0)));
        String head = Bundle.AddendumView_head(DayWords.full(addendum.written().atZone(ZoneId.systemDefault()).toLocalDate()),
                SessionWords.clock(addendum.written()), addendum.author());
        view.add(Words.area(head, Type.LABEL, Tokens.TEXT2), "wmin 0");
        view.add(Words.area(Bundle.AddendumView_why(addendum.reason()), Type.CAPTION, Tokens.TEXT2), "wmin 0");
        NoteText text = new NoteText(head, "");
        text.setMarkdown(addendum.words());
        text.setEditable(false);
        view.add(text, "wmin 0");
        return view;
    }
}
