package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.Attachment;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.RecordDraft;
import org.tideline.clients.model.record.RecordType;
import org.tideline.clients.model.record.Records;
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

/** The records of one sort in a case: to add, change and remove, each with undo. Event thread. */
@Messages({
    "# {0} - such as This consent", "RecordsPanel.added={0} was added",
    "# {0} - such as This consent", "RecordsPanel.changed={0} was changed",
    "# {0} - such as This consent", "RecordsPanel.removed={0} was removed",
    "# {0} - first line of a record", "RecordsPanel.editNamed=Change: {0}",
    "# {0} - first line of a record", "RecordsPanel.removeNamed=Remove: {0}"})
class RecordsPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;
    private final transient RecordType type;
    private final transient Records records;
    private final JButton adding;
    private final JPanel slot = new JPanel(new BorderLayout());
    private final JPanel rows = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0", "[grow,fill]"));
    private transient Case of;
    private transient List<CaseRecord> shown;
    private transient List<Attachment> files = List.of();
    private transient RecordForm form;
    private boolean offered;

    RecordsPanel(OpenPractice practice, RecordType type) {
        super(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]"));
        this.practice = practice;
        this.type = type;
        this.records = practice.service(Records.class);
        setOpaque(false);
        slot.setOpaque(false);
        rows.setOpaque(false);
        JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[grow][]"));
        head.setOpaque(false);
        head.add(Type.HEADING.on(new JLabel(type.title())));
        adding = Buttons.plain(type.add(), "plus", this::add);
        head.add(adding);
        add(head, "gapbottom 10");
        add(slot, "gapbottom 10");
        add(rows);
        slot.setVisible(false);
    }

    /** The sort shown here. */
    final RecordType type() {
        return type;
    }

    /**
     * Shows the records of a case; a form that stands open stays.
     *
     * @param left drafts that were left, of any editor
     */
    final void show(Case newCase, List<CaseRecord> all, Set<ItemRef> left) {
        boolean same = newCase.equals(of) && all.equals(shown);
        of = newCase;
        shown = List.copyOf(all);
        setVisible(type.in(of));
        adding.setVisible(!type.frozen(of));
        if (!same) {
            fill();
        }
        if (!offered) {
            // What was being typed when the window closed stands open again.
            offered = true;
            left.stream().filter(this::mine).findFirst().ifPresent(this::open);
        }
    }

    private boolean mine(ItemRef draft) {
        return draft.equals(RecordDraft.fresh(type, of.id())) || shown.stream().anyMatch(record -> record.ref().equals(draft));
    }

    /** Shows these files of the case with the records they belong to. */
    final void files(List<Attachment> all) {
        if (type.papers() && !all.equals(files)) {
            files = List.copyOf(all);
            refill();
        }
    }

    /** Draws the rows anew, if there are any to draw yet. */
    final void refill() {
        if (shown != null) {
            fill();
        }
    }

    private void fill() {
        rows.removeAll();
        if (shown.isEmpty()) {
            rows.add(Words.area(type.none(), Type.BASE, Tokens.TEXT2), "wmin 0");
        }
        shown.forEach(record -> rows.add(row(record)));
        rows.revalidate();
        rows.repaint();
        // Wrapped words know their height only once they know their width.
        EventQueue.invokeLater(rows::revalidate);
    }

    /** Opens the form of a new one. */
    final void add() {
        if (of != null && !type.frozen(of)) {
            edit(RecordDraft.fresh(type, of), Optional.empty());
        }
    }

    /** Brings up the form of a draft, if it belongs here. */
    final boolean open(ItemRef draft) {
        if (of == null || !mine(draft)) {
            return false;
        }
        if (RecordDraft.isFresh(type, draft)) {
            add();
        } else {
            shown.stream().filter(record -> record.ref().equals(draft)).findFirst()
                    .ifPresent(record -> edit(RecordDraft.of(record), Optional.of(record)));
        }
        return true;
    }

    /** What ties the open form to its draft; null if none stands open. */
    final EditorDraft<?> typing() {
        return form == null ? null : form.typing();
    }

    /** Further things under a row, or null. */
    JComponent below(CaseRecord record, Case in) {
        return null;
    }

    private JComponent row(CaseRecord record) {
        JPanel row = new JPanel(new MigLayout("insets 8 0 8 0, fillx, gapx 12, gapy 2, hidemode 3", "[grow,fill][][]", "[][]"));
        row.setOpaque(false);
        row.setBorder(Line.below(null));
        String line = type.line(record, of);
        row.add(Words.area(line), "wmin 60");
        row.add(new DrawerBadge(record.label(), of), "spany 2, aligny top");
        JPanel verbs = new JPanel(new MigLayout("insets 0, gapx 2"));
        verbs.setOpaque(false);
        if (!type.frozen(of)) {
            verbs.add(Buttons.icon("pencil", Bundle.RecordsPanel_editNamed(line), () -> edit(RecordDraft.of(record), Optional.of(record))));
            verbs.add(Buttons.icon("trash-2", Bundle.RecordsPanel_removeNamed(line), () -> remove(record)));
        }
        row.add(verbs, "spany 2, aligny top, wrap");
        row.add(Words.area(type.detail(record, of), Type.CAPTION, Tokens.TEXT2), "wmin 60, wrap");
        JComponent below = below(record, of);
        if (below != null) {
            row.add(below, "span 3, gaptop 6, wrap");
        }
        if (type.papers()) {
            FilesPanel papers = new FilesPanel(practice, record.ref(), record.label());
            papers.show(files);
            row.add(papers, "span 3, gaptop 4");
        }
        return row;
    }

    private void edit(RecordDraft draft, Optional<CaseRecord> before) {
        ItemRef item = before.map(CaseRecord::ref).orElse(RecordDraft.fresh(type, of.id()));
        if (form != null) {
            if (form.item().equals(item)) {
                form.first().requestFocusInWindow();
                return;
            }
            form.typing().close();
        }
        form = new RecordForm(practice, item, before.isEmpty(), of, draft, typed -> keep(typed, before), this::closeForm);
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

    private void keep(RecordDraft draft, Optional<CaseRecord> before) {
        CaseRecord record = draft.record(before.map(CaseRecord::id).orElse(0L), of);
        if (before.isPresent() && before.get().equals(record)) {
            form.typing().saved();
            closeForm();
            return;
        }
        if (before.isEmpty() && !undoable()) {
            form.save(() -> commit(record), this::closeForm);
            return;
        }
        form.save(() -> records.put(record), () -> {
            closeForm();
            practice.service(Undo.class).done(before.isPresent() ? Bundle.RecordsPanel_changed(type.self()) : Bundle.RecordsPanel_added(type.self()),
                    () -> before.ifPresentOrElse(records::put, () -> records.remove(record)),
                    () -> before.ifPresentOrElse(b -> records.put(record), () -> records.restore(record)));
        });
    }

    /** Whether a new one can be taken back; else {@link #commit} writes it. */
    boolean undoable() {
        return true;
    }

    /** Writes a new one that cannot be taken back. Worker thread. */
    void commit(CaseRecord record) {
        records.put(record);
    }

    private void remove(CaseRecord record) {
        Background.run(() -> {
            records.remove(record);
            return null;
        }, done -> practice.service(Undo.class).done(Bundle.RecordsPanel_removed(type.self()), () -> records.restore(record), () -> records.remove(record)));
    }

    /** Lets go of everything. */
    final void forget() {
        closeForm();
        rows.removeAll();
        of = null;
        shown = null;
        files = List.of();
        offered = false;
    }
}
