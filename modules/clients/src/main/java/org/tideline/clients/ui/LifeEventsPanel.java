package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEventDraft;
import org.tideline.clients.model.LifeEventTyped;
import org.tideline.clients.model.LifeEvents;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;
import org.tideline.ui.support.api.Words;

/** The life events of a case: dated lines to add, change and remove, each with undo. Event thread. */
@Messages({
    "LifeEventsPanel.title=Life events",
    "LifeEventsPanel.add=Add life event",
    "LifeEventsPanel.none=Nothing yet. What happens in their lives is marked on the charts.",
    "# {0} - day of the week", "# {1} - a day", "LifeEventsPanel.every=Every {0} since {1}",
    "# {0} - day of the week", "# {1} - a span", "LifeEventsPanel.everyIn=Every {0}, {1}",
    "LifeEventsPanel.added=Life event added",
    "LifeEventsPanel.changed=Life event changed",
    "LifeEventsPanel.removed=Life event removed",
    "# {0} - title of a life event", "LifeEventsPanel.editNamed=Change: {0}",
    "# {0} - title of a life event", "LifeEventsPanel.removeNamed=Remove: {0}"})
final class LifeEventsPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;
    private final transient LifeEvents events;
    private final JPanel slot = new JPanel(new BorderLayout());
    private final JPanel rows = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0", "[grow,fill]"));
    private transient Case of;
    private transient LocalDate parted;
    private transient List<LifeEvent> shown;
    private transient LifeEventForm form;

    LifeEventsPanel(OpenPractice practice) {
        super(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]"));
        this.practice = practice;
        this.events = practice.service(LifeEvents.class);
        setOpaque(false);
        slot.setOpaque(false);
        rows.setOpaque(false);
        JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow][]"));
        head.setOpaque(false);
        head.add(Type.HEADING.on(new JLabel(Bundle.LifeEventsPanel_title())));
        head.add(Buttons.plain(Bundle.LifeEventsPanel_add(), "flag", this::add));
        add(head, "gapbottom 10");
        add(slot, "gapbottom 10");
        add(rows);
        slot.setVisible(false);
    }

    /**
     * Shows the events of a case; a form that stands open stays.
     *
     * @param newParted the day a pair parted, or null
     */
    void show(Case newCase, LocalDate newParted, List<LifeEvent> all) {
        boolean same = newCase.equals(of) && all.equals(shown);
        of = newCase;
        parted = newParted;
        if (same) {
            return;
        }
        shown = List.copyOf(all);
        rows.removeAll();
        if (all.isEmpty()) {
            rows.add(Words.area(Bundle.LifeEventsPanel_none(), Type.BASE, Tokens.TEXT2), "wmin 0");
        }
        all.forEach(event -> rows.add(row(event)));
        rows.revalidate();
        rows.repaint();
        // Wrapped words know their height only once they know their width.
        EventQueue.invokeLater(rows::revalidate);
    }

    /** Opens the form of a new event. */
    void add() {
        if (of != null) {
            edit(LifeEventDraft.fresh(of), Optional.empty());
        }
    }

    /** Opens the form a draft belongs to: of a new event, or of one of those shown. */
    void open(ItemRef draft) {
        if (of == null) {
            return;
        }
        if (draft.kind().equals(LifeEventTyped.NEW)) {
            add();
        } else {
            shown.stream().filter(event -> event.ref().equals(draft)).findFirst()
                    .ifPresent(event -> edit(LifeEventDraft.of(event), Optional.of(event)));
        }
    }

    /** What ties the open form to its draft; null if none stands open. */
    EditorDraft<LifeEventTyped> typing() {
        return form == null ? null : form.typing();
    }

    private JComponent row(LifeEvent event) {
        JPanel row = new JPanel(new MigLayout("insets 8 0 8 0, fillx, gapx 12, gapy 2", "[grow,fill][][]", "[][]"));
        row.setOpaque(false);
        row.setBorder(Line.below(null));
        row.add(Words.area(event.words()), "wmin 60");
        row.add(new DrawerBadge(event.label(), of), "spany 2");
        JPanel verbs = new JPanel(new MigLayout("insets 0, gapx 2"));
        verbs.setOpaque(false);
        verbs.add(Buttons.icon("pencil", Bundle.LifeEventsPanel_editNamed(event.words()), () -> edit(LifeEventDraft.of(event), Optional.of(event))));
        verbs.add(Buttons.icon("trash-2", Bundle.LifeEventsPanel_removeNamed(event.words()), () -> remove(event)));
        row.add(verbs, "spany 2, wrap");
        row.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(when(event)))));
        if (!event.changed().isEmpty()) {
            row.add(Words.area(event.changed(), Type.CAPTION, Tokens.TEXT2), "newline, wmin 60");
        }
        return row;
    }

    private static String when(LifeEvent event) {
        if (event.weekday() == null) {
            return CaseWords.span(event.from(), event.to());
        }
        String day = CaseWords.weekday(event.weekday());
        return event.to() == null ? Bundle.LifeEventsPanel_every(day, CaseWords.day(event.from()))
                : Bundle.LifeEventsPanel_everyIn(day, CaseWords.span(event.from(), event.to()));
    }

    private void edit(LifeEventDraft draft, Optional<LifeEvent> before) {
        ItemRef item = before.map(LifeEvent::ref).orElse(LifeEventTyped.fresh(of.id()));
        if (form != null) {
            if (form.item().equals(item)) {
                form.first().requestFocusInWindow();
                return;
            }
            form.typing().close();
        }
        form = new LifeEventForm(practice, item, of, draft, parted, typed -> keep(typed, before), this::closeForm);
        slot.removeAll();
        slot.add(form, BorderLayout.CENTER);
        slot.setVisible(true);
        revalidate();
        EventQueue.invokeLater(() -> {
            if (form != null) {
                form.first().requestFocusInWindow();
                form.scrollRectToVisible(new Rectangle(0, 0, 1, form.getHeight()));
            }
        });
    }

    private void closeForm() {
        if (form != null) {
            form.typing().close();
        }
        form = null;
        slot.removeAll();
        slot.setVisible(false);
        revalidate();
        repaint();
    }

    private void keep(LifeEventDraft draft, Optional<LifeEvent> before) {
        LifeEvent event = draft.event(before.map(LifeEvent::id).orElse(0L), of);
        if (before.isPresent() && before.get().equals(event)) {
            form.typing().saved();
            closeForm();
            return;
        }
        form.save(() -> events.put(event), () -> {
            closeForm();
            practice.service(Undo.class).done(before.isPresent() ? Bundle.LifeEventsPanel_changed() : Bundle.LifeEventsPanel_added(),
                    () -> before.ifPresentOrElse(events::put, () -> events.remove(event)),
                    () -> before.ifPresentOrElse(b -> events.put(event), () -> events.restore(event)));
        });
    }

    private void remove(LifeEvent event) {
        Background.run(() -> {
            events.remove(event);
            return null;
        }, done -> practice.service(Undo.class).done(Bundle.LifeEventsPanel_removed(), () -> events.restore(event), () -> events.remove(event)));
    }

    /** Lets go of everything. */
    void forget() {
        closeForm();
        rows.removeAll();
        of = null;
        shown = null;
    }
}
