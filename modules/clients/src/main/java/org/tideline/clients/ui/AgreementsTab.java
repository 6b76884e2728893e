package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.netbeans.core.spi.multiview.CloseOperationState;
import org.netbeans.core.spi.multiview.MultiViewElement;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.model.Attachment;
import org.tideline.clients.model.Attachments;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.record.Acknowledgements;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Directions;
import org.tideline.clients.model.record.Links;
import org.tideline.clients.model.record.Policies;
import org.tideline.clients.model.record.RecordType;
import org.tideline.clients.model.record.RecordTypes;
import org.tideline.clients.model.record.Records;
import org.tideline.clients.model.record.ToBring;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.CaseHeader;
import org.tideline.ui.support.api.CaseTab;
import org.tideline.ui.support.api.DraftEditors;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Type;

/** What was agreed in a case: the secrets policy, directions, consents, authorisations, requests and marks. */
@MultiViewElement.Registration(mimeType = CaseContext.MIME, preferredID = AgreementsTab.TAB, position = 800,
        displayName = "#AgreementsTab.tab", persistenceType = TopComponent.PERSISTENCE_NEVER)
@Messages({
    "AgreementsTab.tab=Agreements",
    "# {0} - a day", "AgreementsTab.parted=They parted on {0}. The joint record is kept as it stands; each keeps their own file. Ask each of them "
            + "alone how to reach them safely, and whether this may come before a court.",
    "AgreementsTab.files=Files",
    "AgreementsTab.therapist=Agreements are for you alone.",
    "AgreementsTab.therapistHow=They show again when the case is seen as the therapist."})
public final class AgreementsTab extends CaseTab {
    /** Its id among the tabs of the case window. */
    static final String TAB = "agreements";
    private static final int WIDE = 920;
    /** What stands in the first column where there are two; the rest is paper, and stands in the second. */
    private static final Set<RecordType> FIRST = Set.of(Policies.TYPE, Directions.TYPE, ToBring.TYPE);
    private CaseHeader header;
    private List<RecordsPanel> panels;
    private PolicyPanel policies;
    private FilesPanel files;
    private Notice parted;
    private JPanel cards;

    /** @param context the lookup of the case window */
    public AgreementsTab(Lookup context) {
        super(context);
    }

    /** @param left drafts that were left, of any editor */
    private record Loaded(Optional<CaseFile> found, Map<RecordType, List<CaseRecord>> records,
                          Map<Long, Map<Long, LocalDate>> acknowledged, List<Attachment> files, Set<ItemRef> left) {
    }

    @Override
    protected JComponent create() {
        header = new CaseHeader();
        policies = new PolicyPanel(practice());
        panels = new ArrayList<>();
        for (RecordType type : RecordTypes.ALL) {
            panels.add(type == Policies.TYPE ? policies : type == Links.TYPE ? new LinksPanel(practice()) : new RecordsPanel(practice(), type));
        }
        files = new FilesPanel(practice(), new ItemRef(Cases.CASE_KIND, caseId()), Label.therapist(caseId(), Now.today()));
        parted = new Notice(Notice.Kind.ATTENTION, "");
        Page page = new Page("", "");
        page.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                arrange(page);
            }
        });
        arrange(page);
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.setBorder(Line.below(null));
        top.add(header, BorderLayout.CENTER);
        cards = new JPanel(new CardLayout());
        cards.setOpaque(false);
        cards.add(Page.scrolling(page), "page");
        cards.add(new EmptyState(Bundle.AgreementsTab_therapist(), Bundle.AgreementsTab_therapistHow()), "therapist");
        JPanel all = new JPanel(new BorderLayout());
        all.setOpaque(false);
        all.add(top, BorderLayout.NORTH);
        all.add(cards, BorderLayout.CENTER);
        return all;
    }

    /** Side by side where there is room, else one below the other. */
    private void arrange(JPanel page) {
        boolean wide = page.getWidth() >= Scale.of(WIDE);
        if (page.getComponentCount() > 0 && wide == Boolean.TRUE.equals(page.getClientProperty("wide"))) {
            return;
        }
        page.putClientProperty("wide", wide);
        page.removeAll();
        page.setLayout(wide ? new MigLayout("insets 20 24 24 24, gap 0, hidemode 3", "[grow,fill,400:520:560]48[grow,fill,400:520:560]", "[top]")
                : new MigLayout("insets 20 24 24 24, wrap 1, gap 0, hidemode 3", "[grow,fill,360:620:620]"));
        page.add(parted, wide ? "span 2, wrap, gapbottom 20" : "gapbottom 20");
        page.add(column(true));
        page.add(column(false), wide ? "" : "gaptop 32");
        page.revalidate();
    }

    private JComponent column(boolean first) {
        JPanel column = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]"));
        column.setOpaque(false);
        panels.stream().filter(panel -> FIRST.contains(panel.type()) == first).forEach(panel -> column.add(panel, "gapbottom 32"));
        if (!first) {
            column.add(Type.HEADING.on(new JLabel(Bundle.AgreementsTab_files())), "gapbottom 10");
            column.add(files);
        }
        return column;
    }

    @Override
    protected void show(Scope scope) {
        boolean therapist = scope.reader() instanceof Reader.Therapist;
        ((CardLayout) cards.getLayout()).show(cards, therapist ? "page" : "therapist");
        if (!therapist) {
            current(scope);
            return;
        }
        Background.run(this::load, loaded -> {
            // A case whose import was taken back meanwhile is not found; its window is about to close.
            if (current(scope) && loaded.found().isPresent()) {
                header.show(scope.of(), CaseWords.meta(scope.of(), loaded.found().get().statusSince()));
                boolean apart = scope.of().status() == CaseStatus.PARTED;
                parted.setVisible(apart);
                parted.setText(apart ? Bundle.AgreementsTab_parted(CaseWords.day(loaded.found().get().statusSince())) : "");
                policies.acknowledged(loaded.acknowledged());
                panels.forEach(panel -> panel.files(loaded.files()));
                files.show(loaded.files());
                panels.forEach(panel -> panel.show(scope.of(), loaded.records().getOrDefault(panel.type(), List.of()), loaded.left()));
                practice().service(FormWish.class).shown(caseId(), TAB, draft -> panels.stream().anyMatch(panel -> panel.open(draft)));
            }
        });
    }

    private Loaded load() {
        Map<RecordType, List<CaseRecord>> records = practice().service(Records.class).of(caseId(), RecordTypes.ALL).stream()
                .collect(Collectors.groupingBy(CaseRecord::type));
        return new Loaded(practice().service(CaseFiles.class).find(caseId()), records,
                practice().service(Acknowledgements.class).of(caseId()), practice().service(Attachments.class).of(caseId()), DraftEditors.left(practice()));
    }

    @Override
    public CloseOperationState canCloseElement() {
        return panels != null && alive()
                ? EditorDraft.closing(TAB, panels.stream().map(RecordsPanel::typing).toArray(EditorDraft<?>[]::new))
                : CloseOperationState.STATE_OK;
    }

    @Override
    protected void release() {
        if (panels != null) {
            panels.forEach(RecordsPanel::forget);
            files.removeAll();
            if (Practices.current().orElse(null) == practice()) {
                practice().service(FormWish.class).gone(caseId(), TAB);
            }
        }
    }
}
