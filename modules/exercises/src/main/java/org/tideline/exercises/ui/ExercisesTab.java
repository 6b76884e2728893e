package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.netbeans.core.spi.multiview.CloseOperationState;
import org.netbeans.core.spi.multiview.MultiViewElement;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.Scope;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.CaseHeader;
import org.tideline.ui.support.api.CaseTab;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.SeenAs;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;

/** What a case was given to try and what came of it, its topics by depth, and old stories: three segments under one head. */
@MultiViewElement.Registration(mimeType = CaseContext.MIME, preferredID = ExercisesDesk.TAB, position = 300,
        displayName = "#CTL_Exercises", persistenceType = TopComponent.PERSISTENCE_NEVER)
@Messages({"CTL_Exercises=Exercises", "ExercisesTab.segments=What is shown"})
public final class ExercisesTab extends CaseTab {
    private final JPanel cards = new JPanel(new CardLayout());
    private final JPanel top = new JPanel(new BorderLayout());
    private final SeenAs seenAs;
    private final List<Segment> segments = new ArrayList<>();
    private final List<List<JComponent>> actions = new ArrayList<>();
    private final List<JComponent> tools = new ArrayList<>();
    private CaseHeader header;
    private Segmented choice;
    private Scope shown;

    /** @param context the lookup of the case window */
    public ExercisesTab(Lookup context) {
        super(context);
        seenAs = new SeenAs(reader());
    }

    private List<Segment> make() {
        Segment.Host host = new Host();
        return List.of(new GivenSegment(host), new DepthMapSegment(host), new StoriesSegment(host));
    }

    @Override
    protected JComponent create() {
        segments.addAll(make());
        JPanel row = new JPanel(new MigLayout("insets 0 24 10 24, gap 10 0, hidemode 3", "", "[center]"));
        row.setOpaque(false);
        cards.setOpaque(false);
        List<JComponent> all = new ArrayList<>();
        choice = new Segmented(Bundle.ExercisesTab_segments(), segments.stream().map(Segment::title).toArray(String[]::new));
        row.add(choice);
        for (Segment segment : segments) {
            List<JComponent> its = segment.actions();
            actions.add(its);
            all.addAll(its);
            JComponent tool = segment.tools();
            tools.add(tool);
            if (tool != null) {
                row.add(tool, "wmin 0, growx");
            }
            cards.add(segment, segment.title());
        }
        header = new CaseHeader(all.toArray(JComponent[]::new));
        choice.onSelect(index -> chosen());
        top.setOpaque(false);
        top.setBorder(new Line(Tokens.LINE, 0, 0, 1, 0, null));
        top.add(header, BorderLayout.NORTH);
        top.add(row, BorderLayout.CENTER);
        JPanel root = new JPanel(new BorderLayout());
        root.setOpaque(false);
        root.add(top, BorderLayout.NORTH);
        root.add(cards, BorderLayout.CENTER);
        arrange();
        practice().service(ExercisesDesk.class).tab(caseId(), this::asked);
        return root;
    }

    @Override
    protected JComponent toolbar() {
        JPanel bar = new JPanel(new MigLayout("insets 0 12 0 12, gap 8 0, fillx", "push[]", "[center]"));
        bar.add(seenAs);
        return bar;
    }

    private Segment front() {
        return segments.get(choice.selected());
    }

    private void chosen() {
        ((CardLayout) cards.getLayout()).show(cards, front().title());
        arrange();
        if (shown != null) {
            front().show(shown);
        }
    }

    /** The actions and tools of the segment in front are there; while it works on something, nothing above it is. */
    private void arrange() {
        boolean working = front().working();
        top.setVisible(!working);
        for (int i = 0; i < segments.size(); i++) {
            boolean its = i == choice.selected();
            actions.get(i).forEach(action -> action.setVisible(its && shown != null && reader().therapist()));
            if (tools.get(i) != null) {
                tools.get(i).setVisible(its);
            }
        }
        top.revalidate();
    }

    @Override
    protected void show(Scope scope) {
        shown = scope;
        seenAs.show(scope.of());
        arrange();
        front().show(scope);
    }

    private void asked(ExercisesDesk.Request wish) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).asked(wish)) {
                choice.select(i);
                return;
            }
        }
    }

    @Override
    public CloseOperationState canCloseElement() {
        return alive() ? EditorDraft.closing(ExercisesDesk.TAB,
                segments.stream().flatMap(segment -> segment.typing().stream()).toArray(EditorDraft<?>[]::new)) : CloseOperationState.STATE_OK;
    }

    @Override
    protected void release() {
        practice().service(ExercisesDesk.class).tab(caseId(), null);
        segments.forEach(Segment::release);
        shown = null;
        cards.removeAll();
    }

    /** What its segments know of the tab. */
    private final class Host implements Segment.Host {
        @Override
        public OpenPractice practice() {
            return ExercisesTab.this.practice();
        }

        @Override
        public long caseId() {
            return ExercisesTab.this.caseId();
        }

        @Override
        public boolean therapist() {
            return reader().therapist();
        }

        @Override
        public boolean alive() {
            return ExercisesTab.this.alive();
        }

        @Override
        public boolean current(Scope scope) {
            return ExercisesTab.this.current(scope);
        }

        @Override
        public void line(Scope scope, String words) {
            header.show(scope.of(), words);
        }

        @Override
        public void changed() {
            arrange();
        }
    }
}
