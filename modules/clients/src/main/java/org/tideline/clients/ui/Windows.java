package org.tideline.clients.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.netbeans.core.api.multiview.MultiViewHandler;
import org.netbeans.core.api.multiview.MultiViewPerspective;
import org.netbeans.core.api.multiview.MultiViews;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.Mode;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.OpenCase;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.PracticeWindow;

/** Opens, finds and names the windows of an open practice. Holds none of them: the window system does. Event thread. */
@ServiceProvider(service = CaseWindows.class)
public final class Windows implements CaseWindows {
    private static final String CASE_ID = "tideline.case";

    @Override
    public void show(long caseId, String tab) {
        Optional<TopComponent> open = find(caseId);
        if (open.isPresent()) {
            open.get().requestActive();
            select(open.get(), tab);
            return;
        }
        Optional<OpenPractice> practice = Practices.current();
        if (practice.isEmpty()) {
            return;
        }
        Background.run(() -> practice.get().service(Cases.class).find(caseId), found -> found.ifPresent(of -> {
            TopComponent window = find(caseId).orElseGet(() -> open(of));
            window.requestActive();
            select(window, tab);
        }));
    }

    @Override
    public void forYouAlone(long caseId) {
        if (Desk.get().open()) {
            SafetyWindow.show(caseId);
        }
    }

    /** Opens the windows that stood open; the one in front last. */
    static void restore(List<OpenCase> cases) {
        OpenPractice practice = Practices.current().orElseThrow();
        Background.run(() -> {
            List<Case> found = new ArrayList<>();
            for (OpenCase open : cases) {
                practice.service(Cases.class).find(open.caseId()).ifPresent(found::add);
            }
            return found;
        }, found -> {
            TopComponent front = null;
            for (OpenCase open : cases) {
                Optional<Case> of = found.stream().filter(c -> c.id() == open.caseId()).findFirst();
                if (of.isPresent()) {
                    TopComponent window = find(open.caseId()).orElseGet(() -> open(of.get()));
                    select(window, open.tab());
                    front = open.front() ? window : front;
                }
            }
            if (front != null) {
                front.requestActive();
            }
        });
    }

    /** The case windows that stand open, in the order of their tabs. */
    static List<OpenCase> openCases() {
        Mode documents = WindowManager.getDefault().findMode("editor");
        if (documents == null) {
            return List.of();
        }
        TopComponent front = documents.getSelectedTopComponent();
        return Arrays.stream(WindowManager.getDefault().getOpenedTopComponents(documents))
                .filter(window -> caseOf(window).isPresent())
                .map(window -> new OpenCase(caseOf(window).orElseThrow(), tab(window), window == front)).toList();
    }

    /** The window in front among the documents, if it is a case's. */
    static Optional<TopComponent> front() {
        Mode documents = WindowManager.getDefault().findMode("editor");
        return Optional.ofNullable(documents == null ? null : documents.getSelectedTopComponent())
                .filter(window -> caseOf(window).isPresent());
    }

    /** The case a window is about, if it is a case window. */
    static Optional<Long> caseOf(TopComponent window) {
        return window != null && window.getClientProperty(CASE_ID) instanceof Long id ? Optional.of(id) : Optional.empty();
    }

    /** Shows a tab of a case window by its preferred id; leaves it as it is if there is no such tab. */
    static void select(TopComponent window, String tab) {
        MultiViewHandler views = MultiViews.findMultiViewHandler(window);
        if (views != null && tab != null && !tab.isEmpty()) {
            // Each tab is listed twice, for the split view too; the first is the ordinary one.
            Arrays.stream(views.getPerspectives()).filter(p -> tab.equals(p.preferredID())).findFirst()
                    .ifPresent(views::requestActive);
        }
    }

    private static String tab(TopComponent window) {
        MultiViewHandler views = MultiViews.findMultiViewHandler(window);
        MultiViewPerspective shown = views == null ? null : views.getSelectedPerspective();
        return shown == null ? "" : shown.preferredID();
    }

    private static Optional<TopComponent> find(long caseId) {
        return WindowManager.getDefault().getRegistry().getOpened().stream()
                .filter(window -> Objects.equals(caseOf(window).orElse(null), caseId)).findFirst();
    }

    private static TopComponent open(Case of) {
        TopComponent window = MultiViews.createMultiView(CaseContext.MIME, new CaseContext(of.id()));
        window.putClientProperty(CASE_ID, of.id());
        title(window, of);
        window.open();
        Practices.current().ifPresent(practice -> practice.audit().note(Action.VIEWED, new ItemRef(Cases.CASE_KIND, of.id()), of.id()));
        return window;
    }

    /** The open windows of cases that are not among these. */
    static List<TopComponent> ofOtherCases(Set<Long> cases) {
        return WindowManager.getDefault().getRegistry().getOpened().stream()
                .filter(window -> caseOf(window).filter(id -> !cases.contains(id)).isPresent()).toList();
    }

    /** Names the open windows anew after people or cases changed. */
    static void retitle(List<Case> cases) {
        for (TopComponent window : WindowManager.getDefault().getRegistry().getOpened()) {
            caseOf(window).flatMap(id -> cases.stream().filter(c -> c.id() == id).findFirst())
                    .ifPresent(of -> title(window, of));
        }
    }

    private static void title(TopComponent window, Case of) {
        if (!of.title().equals(window.getDisplayName())) {
            window.setName(of.code());
            window.setDisplayName(of.title());
            window.setToolTipText(of.fullTitle());
            window.getAccessibleContext().setAccessibleName(of.title());
        }
    }

    /** Opens the caseload at the left. */
    static void openCaseload() {
        CaseloadWindow caseload = caseload().orElseGet(CaseloadWindow::new);
        if (!caseload.isOpened()) {
            Mode left = WindowManager.getDefault().findMode("caseload");
            if (left != null) {
                left.dockInto(caseload);
            }
            caseload.open();
        }
    }

    /** The caseload, if it is open. */
    static Optional<CaseloadWindow> caseload() {
        return PracticeWindow.find(CaseloadWindow.class);
    }

    /** Opens the first page of the practice, or brings it to the front. */
    static void openStart() {
        PracticeWindow.show(StartWindow.class, StartWindow::new);
    }

    /** Opens the form of a new case, or brings it to the front. */
    static void openNewCase() {
        PracticeWindow.show(NewCaseWindow.class, NewCaseWindow::new);
    }

    /** Opens the details of the practice, or brings them to the front. */
    static void openPracticeDetails() {
        PracticeWindow.show(PracticeDetailsWindow.class, PracticeDetailsWindow::new);
    }
}
