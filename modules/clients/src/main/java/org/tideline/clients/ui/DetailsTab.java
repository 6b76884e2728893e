package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.netbeans.core.spi.multiview.CloseOperationState;
import org.netbeans.core.spi.multiview.MultiViewElement;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.model.CaseDraft;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseTyped;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.FormatSince;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEventTyped;
import org.tideline.clients.model.LifeEvents;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Period;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.CaseHeader;
import org.tideline.ui.support.api.CaseTab;
import org.tideline.ui.support.api.DraftEditors;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;

/** Who the case is: its people, dates and standing, how they are worked with, and what happened in their lives. */
@MultiViewElement.Registration(mimeType = CaseContext.MIME, preferredID = DetailsTab.TAB, position = 900,
        displayName = "#DetailsTab.tab", persistenceType = TopComponent.PERSISTENCE_NEVER)
@Messages({
    "DetailsTab.tab=Details",
    "DetailsTab.case=Case and people",
    "DetailsTab.this=This change to the case",
    "DetailsTab.save=&Save changes",
    "DetailsTab.saved=Details of the case changed",
    "DetailsTab.therapist=Details are for you alone.",
    "DetailsTab.therapistHow=They show again when the case is seen as the therapist."})
public final class DetailsTab extends CaseTab {
    /** Its id among the tabs of the case window. */
    static final String TAB = "details";
    private static final int WIDE = 920;
    private CaseHeader header;
    private CaseForm form;
    private FormatPanel format;
    private LifeEventsPanel events;
    private JButton save;
    private JPanel cards;
    private CaseFile file;
    private EditorDraft<CaseTyped> typing;
    private boolean offered;

    /** @param context the lookup of the case window */
    public DetailsTab(Lookup context) {
        super(context);
    }

    /** @param left drafts that were left, of any editor */
    private record Loaded(Optional<CaseFile> found, List<FormatSince> formats, List<LifeEvent> events, Set<ItemRef> left) {
    }

    @Override
    protected JComponent create() {
        CaseFiles files = practice().service(CaseFiles.class);
        save = Buttons.primary(Bundle.DetailsTab_save(), this::save);
        header = new CaseHeader(save);
        form = new CaseForm(files, false);
        format = new FormatPanel(practice());
        events = new LifeEventsPanel(practice());
        typing = new EditorDraft<>(practice(), CaseTyped.details(caseId()), Bundle.DetailsTab_this(), CaseTyped.class, form, form);
        JPanel whole = column(Bundle.DetailsTab_case(), form, typing.strip());
        JPanel side = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]"));
        side.setOpaque(false);
        side.add(events, "gapbottom 32");
        side.add(format);
        Page page = new Page("", "");
        page.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                arrange(page, whole, side);
            }
        });
        arrange(page, whole, side);
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.setBorder(Line.below(null));
        top.add(header, BorderLayout.CENTER);
        JPanel all = new JPanel(new BorderLayout());
        all.setOpaque(false);
        all.add(top, BorderLayout.NORTH);
        cards = new JPanel(new CardLayout());
        cards.setOpaque(false);
        cards.add(Page.scrolling(page), "page");
        cards.add(new EmptyState(Bundle.DetailsTab_therapist(), Bundle.DetailsTab_therapistHow()), "therapist");
        all.add(cards, BorderLayout.CENTER);
        for (String key : List.of("ctrl S", "ctrl ENTER")) {
            all.registerKeyboardAction(e -> save(), KeyStroke.getKeyStroke(key), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        }
        return all;
    }

    private static JPanel column(String title, JComponent content, JComponent strip) {
        JPanel column = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]"));
        column.setOpaque(false);
        column.add(Type.HEADING.on(new JLabel(title)), "height 28!, gapbottom 14");
        column.add(strip, "gapbottom 14");
        column.add(content);
        return column;
    }

    /** Side by side where there is room, else what changes more often first. */
    private static void arrange(JPanel page, JComponent form, JComponent side) {
        boolean wide = page.getWidth() >= Scale.of(WIDE);
        if (page.getComponentCount() > 0 && wide == Boolean.TRUE.equals(page.getClientProperty("wide"))) {
            return;
        }
        page.putClientProperty("wide", wide);
        page.removeAll();
        page.setLayout(wide ? new MigLayout("insets 20 24 24 24, gap 0", "[grow,fill,400:520:520]48[grow,fill,400:520:560]", "[top]")
                : new MigLayout("insets 20 24 24 24, wrap 1, gap 0", "[grow,fill,360:620:620]"));
        page.add(wide ? form : side, wide ? "" : "gapbottom 32");
        page.add(wide ? side : form);
        page.revalidate();
    }

    @Override
    protected void show(Scope scope) {
        boolean therapist = scope.reader() instanceof Reader.Therapist;
        ((CardLayout) cards.getLayout()).show(cards, therapist ? "page" : "therapist");
        save.setVisible(therapist);
        if (!therapist) {
            current(scope);
            return;
        }
        Background.run(() -> new Loaded(practice().service(CaseFiles.class).find(caseId()),
                practice().service(CaseFiles.class).formats(caseId()),
                practice().service(LifeEvents.class).of(caseId(), Period.ALL), DraftEditors.left(practice())), loaded -> {
            // A case whose import was taken back meanwhile is not found; its window is about to close.
            if (current(scope) && loaded.found().isPresent()) {
                fill(scope.of(), loaded.found().get(), loaded);
            }
        });
    }

    private void fill(Case of, CaseFile now, Loaded loaded) {
        header.show(of, CaseWords.meta(of, now.statusSince()));
        format.setVisible(of.kind() != CaseKind.INDIVIDUAL);
        format.show(of, loaded.formats());
        LocalDate parted = now.status() == CaseStatus.PARTED ? now.statusSince() : null;
        events.show(of, parted, loaded.events());
        practice().service(FormWish.class).shown(caseId(), TAB, events::open);
        if (!offered) {
            // What was being typed when the window closed stands open again.
            offered = true;
            loaded.left().stream().filter(item -> item.equals(LifeEventTyped.fresh(caseId()))
                    || loaded.events().stream().anyMatch(event -> event.ref().equals(item))).findFirst().ifPresent(events::open);
        }
        if (file == null) {
            file = now;
            form.show(CaseDraft.of(file));
            typing.open(form.typed(), false);
        } else if (!now.equals(file)) {
            file = now;
            typing.stands(typed(now));
        }
    }

    /** How a case stands in the form where nothing was typed. */
    private CaseTyped typed(CaseFile of) {
        CaseForm pristine = new CaseForm(practice().service(CaseFiles.class), false);
        pristine.show(CaseDraft.of(of));
        return pristine.typed();
    }

    private void save() {
        if (!save.isEnabled() || !typing.touched() || !form.accept()) {
            return;
        }
        save.setEnabled(false);
        CaseFile before = file;
        CaseFile after = form.draft().change(before);
        CaseFiles files = practice().service(CaseFiles.class);
        typing.save(() -> files.save(after), saved -> {
            save.setEnabled(true);
            file = saved;
            typing.stands(typed(saved));
            Undo undo = practice().service(Undo.class);
            if (saved.status() != before.status()) {
                // Nothing that was open before may come back by being taken back (clinical.md §10.9).
                undo.forget();
            }
            undo.done(Bundle.DetailsTab_saved(), () -> files.save(before), () -> files.save(saved));
        }, () -> save.setEnabled(true));
    }

    @Override
    public CloseOperationState canCloseElement() {
        return form != null && alive() ? EditorDraft.closing(TAB, typing, events.typing()) : CloseOperationState.STATE_OK;
    }

    @Override
    protected void release() {
        if (events != null) {
            typing.close();
            events.forget();
            if (Practices.current().orElse(null) == practice()) {
                practice().service(FormWish.class).gone(caseId(), TAB);
            }
        }
        file = null;
    }
}
