package org.tideline.clients.ui;

import java.awt.Component;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DraftEditor;
import org.tideline.ui.support.api.StartSection;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Offers on the start window what was being typed when the practice was locked or the program stopped. */
@ServiceProvider(service = StartSection.class)
@Messages({
    "KeptDrafts.title=What you were typing is kept",
    "KeptDrafts.open=Go on",
    "# {0} - what was typed", "KeptDrafts.openName=Go on with: {0}"})
public final class KeptDrafts implements StartSection {
    private static final int ORDER = 10;

    private record Kept(ItemRef ref, String words, DraftEditor editor) {
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public JComponent make(OpenPractice practice) {
        JPanel section = new JPanel(new MigLayout("insets 0 0 20 0, wrap 2, fillx, gapy 4", "[grow,fill][]"));
        section.setOpaque(false);
        section.setVisible(false);
        // It is looked at anew whenever it comes into sight: editors open and close meanwhile. A part that is hidden itself
        // is told nothing of what happens to the window around it, so the window is asked.
        section.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & (HierarchyEvent.SHOWING_CHANGED | HierarchyEvent.PARENT_CHANGED)) != 0) {
                Component parent = section.getParent();
                if (parent != null && parent.isShowing()) {
                    Background.run(() -> kept(practice), kept -> show(section, kept));
                }
            }
        });
        return section;
    }

    private static List<Kept> kept(OpenPractice practice) {
        List<Kept> found = new ArrayList<>();
        for (ItemRef ref : practice.drafts().left()) {
            for (DraftEditor editor : Lookup.getDefault().lookupAll(DraftEditor.class)) {
                if (editor.opens(ref)) {
                    String words = editor.words(ref);
                    if (!words.isEmpty()) {
                        found.add(new Kept(ref, words, editor));
                    }
                    break;
                }
            }
        }
        return found;
    }

    private static void show(JPanel section, List<Kept> kept) {
        section.removeAll();
        section.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(Bundle.KeptDrafts_title()))), "span 2, gapbottom 4");
        for (Kept one : kept) {
            section.add(Words.area(one.words), "wmin 0");
            var open = Buttons.link(Bundle.KeptDrafts_open(), () -> one.editor.open(one.ref));
            open.getAccessibleContext().setAccessibleName(Bundle.KeptDrafts_openName(one.words));
            section.add(open);
        }
        section.setVisible(!kept.isEmpty());
        section.revalidate();
    }

    /** Brings up the editors of what is left typed and was not left before. Event thread. */
    static void reopen(OpenPractice practice, Set<ItemRef> before) {
        Background.run(() -> kept(practice).stream().filter(one -> !before.contains(one.ref)).toList(),
                kept -> kept.forEach(one -> one.editor.open(one.ref)));
    }
}
