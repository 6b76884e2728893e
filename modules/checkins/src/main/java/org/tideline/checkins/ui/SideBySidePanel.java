package org.tideline.checkins.ui;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.SideBySide;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.WithClients;
import org.tideline.ui.support.api.Words;

/**
 * What the therapist sees alone before answers are shown side by side: the page as it will be, and what is not on it and
 * why. Event thread.
 */
@Messages({
    "SIDE_preview=Side by side",
    "SIDE_previewWhat=For all of them in the room, with everything else closed; your PIN ends it. Only questions that each of them opened are "
            + "on it. The page does not say what is missing.",
    "SIDE_when=Check-ins of", "SIDE_alone=For you alone",
    "SIDE_allThere=Every question they answered is on the page.",
    "SIDE_never=There is no time yet at which each of them answered within a week.",
    "SIDE_show=&Show it to them", "SIDE_close=Close"})
final class SideBySidePanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;
    private final long caseId;
    private final JPanel preview = new JPanel(new BorderLayout());
    private final JComboBox<String> when = new JComboBox<>();
    private final JButton show = Buttons.primary(Bundle.SIDE_show(), "eye", this::showThem);
    private transient List<SideBySide.Moment> moments = List.of();
    private transient Scope room;

    /** What is read for it. */
    private record Read(Scope room, List<SideBySide.Moment> moments) {
    }

    SideBySidePanel(OpenPractice practice, long caseId, Runnable close) {
        super(new BorderLayout());
        this.practice = practice;
        this.caseId = caseId;
        setOpaque(false);
        preview.setOpaque(false);
        Page page = new Page("insets 20 28 24 28, wrap 1, gap 0 0", "[grow, fill, 400:720:760]");
        page.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.SIDE_preview()))), "gapbottom 8");
        page.add(Words.area(Bundle.SIDE_previewWhat(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 14");
        Form form = new Form();
        form.field("when", Bundle.SIDE_when(), Form.left(when));
        page.add(form);
        page.add(preview, "wmin 0");
        page.add(Parts.buttons(show, Buttons.plain(Bundle.SIDE_close(), close)), "gaptop 18");
        add(Page.scrolling(page), BorderLayout.CENTER);
        show.setEnabled(false);
        when.addActionListener(e -> look());
        Background.run(this::read, read -> {
            room = read.room();
            moments = read.moments();
            moments.forEach(moment -> when.addItem(DayWords.full(moment.day())));
            look();
            when.requestFocusInWindow();
        });
    }

    private Read read() {
        List<Checkin> all = practice.service(Checkins.class).of(caseId, Period.ALL);
        Scope therapist = practice.service(Scopes.class).of(caseId, new Reader.Therapist(), Period.ALL);
        Scope together = practice.service(Scopes.class).of(caseId, SideBySide.reader(therapist.of()), Period.ALL);
        return new Read(together, SideBySide.moments(therapist.of(), all));
    }

    private void look() {
        preview.removeAll();
        int at = when.getSelectedIndex();
        show.setEnabled(at >= 0);
        if (room != null && at < 0) {
            preview.add(Words.area(Bundle.SIDE_never()));
        } else if (room != null) {
            SideBySide.Moment moment = moments.get(at);
            List<SideBySide.Row> rows = SideBySide.page(room, moment);
            List<String> missing = SideBySide.missing(room, moment);
            JPanel alone = new JPanel(new BorderLayout(0, 12));
            alone.setOpaque(false);
            alone.add(new Notice(Notice.Kind.INFO, Bundle.SIDE_alone() + ": " + (missing.isEmpty() ? Bundle.SIDE_allThere()
                    : "\n" + String.join("\n", missing))), BorderLayout.NORTH);
            alone.add(new SideBySidePage(rows), BorderLayout.CENTER);
            preview.add(alone);
            show.setEnabled(!rows.isEmpty());
        }
        preview.revalidate();
        preview.repaint();
    }

    /** Reads all of it once more: what was closed meanwhile is not shown. */
    private void showThem() {
        SideBySide.Moment chosen = moments.get(when.getSelectedIndex());
        show.setEnabled(false);
        Background.run(this::read, read -> {
            show.setEnabled(true);
            read.moments().stream().filter(moment -> moment.checkins().keySet().equals(chosen.checkins().keySet())
                    && ids(moment).equals(ids(chosen))).findFirst().ifPresent(moment -> WithClients.get().ifPresent(clients ->
                            clients.show(SideBySide.members(read.room().of()).stream().map(Member::name).toList(),
                                    new SideBySidePage(SideBySide.page(read.room(), moment)))));
        });
    }

    private static List<Long> ids(SideBySide.Moment moment) {
        return moment.checkins().values().stream().map(Checkin::id).toList();
    }
}
