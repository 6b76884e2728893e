package org.tideline.sessions.ui;

import java.awt.EventQueue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.Agenda;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionWords;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.StartSection;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** The start window's sections about the day: its sessions, notes to sign, sessions without a note. */
@ServiceProvider(service = StartSection.class)
@Messages({
    "SessionsToday.sessions=Sessions today",
    "SessionsToday.none=None today.",
    "SessionsToday.sign=Notes to sign",
    "SessionsToday.without=Sessions without a note",
    "SessionsToday.allWritten=None.",
    "SessionsToday.write=Write its note",
    "SessionsToday.finish=Finish the note",
    "SessionsToday.look=Look",
    "# {0} - verb", "# {1} - case", "SessionsToday.verbFor={0}: {1}",
    "# {0} - case", "# {1} - time", "SessionsToday.at={1}  {0}",
    "# {0} - day", "# {1} - days", "SessionsToday.over={0}. Waiting for {1} days, longer than your practice allows itself."})
public final class SessionsToday implements StartSection {
    private static final int ORDER = 100;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public JComponent make(OpenPractice practice) {
        return new Section(practice);
    }

    private static final class Section extends JPanel {
        private static final long serialVersionUID = 1;
        private final transient OpenPractice practice;
        private transient AutoCloseable changes;

        Section(OpenPractice practice) {
            super(new MigLayout("insets 0 0 20 0, fillx, wrap 1, gap 0, hidemode 3", "[grow,fill]"));
            this.practice = practice;
            setOpaque(false);
            setVisible(false);
        }

        @Override
        public void addNotify() {
            super.addNotify();
            changes = practice.changes().listen(refs -> EventQueue.invokeLater(this::load));
            load();
        }

        @Override
        public void removeNotify() {
            if (changes != null) {
                try {
                    changes.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                changes = null;
            }
            super.removeNotify();
        }

        private void load() {
            if (changes != null) {
                LocalDate today = Now.today();
                Background.run(() -> {
                    Map<Long, Case> cases = practice.service(Cases.class).all().stream().collect(Collectors.toMap(Case::id, c -> c));
                    return new Loaded(Agenda.read(practice, today), cases);
                }, loaded -> show(loaded, today));
            }
        }

        private record Loaded(Agenda agenda, Map<Long, Case> cases) {
        }

        private void show(Loaded loaded, LocalDate today) {
            removeAll();
            // A practice in which nobody has met yet has nothing to say about it.
            setVisible(loaded.agenda().any());
            if (loaded.agenda().any()) {
                add(section(Bundle.SessionsToday_sessions(), loaded.agenda().today(), loaded.cases(), today, Bundle.SessionsToday_none()));
                add(section(Bundle.SessionsToday_sign(), loaded.agenda().toSign(), loaded.cases(), today, null));
                add(section(Bundle.SessionsToday_without(), loaded.agenda().without(), loaded.cases(), today, Bundle.SessionsToday_allWritten()));
            }
            revalidate();
            repaint();
        }

        private JComponent section(String title, List<Agenda.Entry> entries, Map<Long, Case> cases, LocalDate today, String none) {
            JPanel section = Parts.section(title);
            List<JComponent> rows = new ArrayList<>();
            entries.stream().filter(entry -> cases.containsKey(entry.session().caseId()))
                    .forEach(entry -> rows.add(row(entry, cases.get(entry.session().caseId()), today)));
            rows.forEach(row -> section.add(row, "wmin 0"));
            if (rows.isEmpty() && none != null) {
                section.add(Words.area(none, Type.BASE, Tokens.TEXT2), "wmin 0");
            }
            section.setVisible(!rows.isEmpty() || none != null);
            section.setBorder(javax.swing.BorderFactory.createEmptyBorder(0, 0, 20, 0));
            return section;
        }

        private static JComponent row(Agenda.Entry entry, Case of, LocalDate today) {
            Session session = entry.session();
            boolean now = session.day().equals(today);
            String title = now && session.time() != null ? Bundle.SessionsToday_at(of.fullTitle(), SessionWords.time(session.time())) : of.fullTitle();
            String second = now ? SessionWords.of(session.place()) + (session.fellThrough() ? " · " + SessionWords.fell() : "")
                    : entry.over() ? Bundle.SessionsToday_over(DayWords.full(session.day()), entry.days()) : DayWords.full(session.day());
            String verb = entry.signed() || session.fellThrough() ? Bundle.SessionsToday_look() : entry.begun() ? Bundle.SessionsToday_finish()
                    : Bundle.SessionsToday_write();
            JButton open = Buttons.link(verb, () -> SessionsDesk.show(session.caseId(), new SessionsDesk.Show(session.id())));
            open.getAccessibleContext().setAccessibleName(Bundle.SessionsToday_verbFor(verb, of.fullTitle()));
            return Parts.row(entry.signed() ? "lock" : "notebook-pen", title, second, open);
        }
    }
}
