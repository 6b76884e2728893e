package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.model.CaseDraft;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseTyped;
import org.tideline.clients.model.CaseWords;
import org.tideline.core.api.Now;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Segmented;

/** The form of a case and its members, new or as it stands; the same in both places. Event thread. */
@Messages({
    "CaseForm.kind=Kind",
    "CaseForm.since=With you since",
    "CaseForm.status=Standing",
    "CaseForm.statusSince=Since",
    "CaseForm.add=Add a person"})
final class CaseForm extends JPanel implements EditorDraft.Editor<CaseTyped> {
    private static final long serialVersionUID = 1;
    private final transient CaseFiles files;
    private final boolean fresh;
    private final transient List<MemberFields> members = new ArrayList<>();
    private final Segmented kind = new Segmented(Bundle.CaseForm_kind(), words());
    private final JComboBox<String> status = new JComboBox<>();
    private final DayField since = new DayField();
    private final DayField statusSince = new DayField();
    private LocalDate beganBefore;
    private boolean filling;
    private Form form = new Form();

    /** @param fresh whether the case is new, so that its standing is not asked */
    CaseForm(CaseFiles files, boolean fresh) {
        super(new BorderLayout());
        this.files = files;
        this.fresh = fresh;
        setOpaque(false);
        for (CaseStatus one : CaseStatus.values()) {
            status.addItem(CaseWords.of(one));
        }
        since.onChange(this::began);
        status.addActionListener(e -> {
            if (!filling) {
                statusSince.setDay(Now.today());
            }
        });
        kind.onSelect(i -> {
            if (fresh) {
                people();
            }
        });
    }

    private static String[] words() {
        String[] words = new String[CaseKind.values().length];
        for (CaseKind one : CaseKind.values()) {
            words[one.ordinal()] = CaseWords.of(one);
        }
        return words;
    }

    /** Shows a draft in place of what is there. */
    void show(CaseDraft draft) {
        filling = true;
        members.clear();
        kind.select(draft.kind().ordinal());
        status.setSelectedIndex(draft.status().ordinal());
        since.setDay(draft.since());
        statusSince.setDay(draft.statusSince());
        beganBefore = draft.since();
        filling = false;
        members.clear();
        draft.members().forEach(this::add);
        rebuild();
    }

    @Override
    public CaseTyped typed() {
        return new CaseTyped(kind.selected(), status.getSelectedIndex(), statusSince.getText(), since.getText(),
                members.stream().map(MemberFields::typed).toList());
    }

    @Override
    public void put(CaseTyped typed) {
        filling = true;
        members.clear();
        kind.select(typed.kind());
        status.setSelectedIndex(typed.status());
        since.setText(typed.since());
        statusSince.setText(typed.statusSince());
        beganBefore = since.day().orElse(null);
        filling = false;
        members.clear();
        for (CaseTyped.Person person : typed.members()) {
            add(person.entry());
            members.get(members.size() - 1).days(person.from(), person.to());
        }
        rebuild();
    }

    private void add(CaseDraft.Entry entry) {
        members.add(new MemberFields(entry, members.size(), files));
    }

    /** As it is typed now. */
    CaseDraft draft() {
        return new CaseDraft(CaseKind.values()[kind.selected()], CaseStatus.values()[status.getSelectedIndex()],
                statusSince.day().orElse(null), since.day().orElse(null), members.stream().map(MemberFields::entry).toList());
    }

    /** Whether everything is well; else shows what is not, and moves there. */
    boolean accept() {
        return form.accept();
    }

    /** Where one begins to type. */
    JComponent first() {
        return members.isEmpty() ? since : members.get(0).first();
    }

    /** The line that counts what is still to be mended. */
    JComponent count() {
        return form.count();
    }

    /** What began with the case goes along when that day is mended: its standing, and its first members. */
    private void began() {
        LocalDate day = since.day().orElse(null);
        if (filling || day == null) {
            return;
        }
        if (fresh || statusSince.day().equals(Optional.ofNullable(beganBefore))) {
            statusSince.setDay(day);
        }
        members.forEach(m -> m.began(beganBefore, day));
        beganBefore = day;
    }

    /** A new case gets as many people as its kind usually has; whoever is typed already stays. */
    private void people() {
        CaseDraft usual = CaseDraft.fresh(CaseKind.values()[kind.selected()]);
        while (members.size() > usual.members().size()
                && members.get(members.size() - 1).entry().fullName().isBlank()) {
            members.remove(members.size() - 1);
        }
        while (members.size() < usual.members().size()) {
            add(CaseDraft.Entry.fresh(since.day().orElse(Now.today())));
        }
        rebuild();
    }

    private void rebuild() {
        form = new Form();
        form.check(() -> draft().check());
        form.field("kind", Bundle.CaseForm_kind(), Form.left(kind));
        form.field("since", Bundle.CaseForm_since(), since);
        if (!fresh) {
            form.pair("status", Bundle.CaseForm_status(), status, "statusSince", Bundle.CaseForm_statusSince(), statusSince);
        }
        for (int i = 0; i < members.size(); i++) {
            int index = i;
            members.get(i).addTo(form, i, members.size(), fresh, by -> reorder(index, by), () -> {
                members.remove(index);
                rebuild();
            });
        }
        form.wide(Form.left(Buttons.plain(Bundle.CaseForm_add(), "user-plus", () -> {
            add(CaseDraft.Entry.fresh(fresh ? since.day().orElse(Now.today()) : Now.today()));
            rebuild();
            members.get(members.size() - 1).first().requestFocusInWindow();
        })));
        form.wide(form.count());
        removeAll();
        add(form, BorderLayout.CENTER);
        revalidate();
        repaint();
    }

    private void reorder(int index, int by) {
        MemberFields moved = members.remove(index);
        members.add(index + by, moved);
        rebuild();
        moved.first().requestFocusInWindow();
    }
}
