package org.tideline.sessions.ui;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.Proposal;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Prompts;

/**
 * The choice of a part's drawer. To a narrower one it happens at once; a wider one is asked about, with the names of those
 * who would be able to read it. Event thread.
 */
@Messages({
    "DrawerChoice.name=Drawer of this part",
    "# {0} - drawer", "DrawerChoice.wider=Put this part into the drawer “{0}”?",
    "# {0} - names", "# {1} - where it lies now", "DrawerChoice.who=Once it is signed, {0} may read it, on paper too. Now it lies in “{1}”.",
    "DrawerChoice.move=Put it there",
    "DrawerChoice.stay=Leave it where it is"})
final class DrawerChoice extends JComboBox<Proposal> {
    private static final long serialVersionUID = 1;
    private final transient Case of;
    private transient Proposal now;
    private boolean setting;

    /** @param moved is told the new drawer; false from it leaves it where it was */
    DrawerChoice(Case of, Proposal first, Predicate<Proposal> moved) {
        this.of = of;
        now = first;
        List<Proposal> all = all(of);
        if (!all.contains(first)) {
            addItem(first);
        }
        all.forEach(this::addItem);
        getAccessibleContext().setAccessibleName(Bundle.DrawerChoice_name());
        setRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            public Component getListCellRendererComponent(javax.swing.JList<?> list, Object value, int index, boolean selected, boolean focused) {
                super.getListCellRendererComponent(list, value, index, selected, focused);
                if (value instanceof Proposal drawer) {
                    Label label = label(of, drawer);
                    setText(DrawerBadge.words(label, of));
                    setIcon(DrawerBadge.glyph(label, of));
                }
                return this;
            }
        });
        setSelectedItem(first);
        addActionListener(e -> {
            Proposal next = (Proposal) getSelectedItem();
            if (!setting && next != null && !next.equals(now)) {
                if ((next.narrows(now.drawer(), now.owner()) || ask(of, now, next)) && moved.test(next)) {
                    now = next;
                } else {
                    show(now);
                }
            }
        });
    }

    /** Shows another drawer without asking. */
    void show(Proposal drawer) {
        setting = true;
        now = drawer;
        setSelectedItem(drawer);
        setting = false;
    }

    /** The drawers something can be put into in this case; that of both no more once they parted. */
    static List<Proposal> all(Case of) {
        List<Proposal> all = new ArrayList<>();
        if (of.people().size() > 1 && of.format() != WorkingFormat.EACH_ALONE && of.status() != CaseStatus.PARTED) {
            all.add(new Proposal(Drawer.JOINT, 0));
        }
        of.people().forEach(member -> all.add(new Proposal(Drawer.OWN, member.person())));
        all.add(new Proposal(Drawer.THERAPIST, 0));
        return all;
    }

    /** Asks whether something may go where more can read it; both drawers are named. */
    static boolean ask(Case of, Proposal from, Proposal to) {
        String names = to.drawer() == Drawer.OWN ? of.member(to.owner()).map(Member::name).orElse("")
                : String.join(", ", of.people().stream().map(Member::name).toList());
        String drawer = DrawerBadge.words(label(of, to), of);
        return Prompts.get().confirm(Bundle.DrawerChoice_wider(drawer), Bundle.DrawerChoice_who(names, DrawerBadge.words(label(of, from), of)),
                Bundle.DrawerChoice_move(), Bundle.DrawerChoice_stay());
    }

    /** The label of an item in that drawer. */
    static Label label(Case of, Proposal drawer) {
        return switch (drawer.drawer()) {
            case JOINT -> Label.joint(of.id(), Now.today());
            case OWN -> Label.own(of.id(), drawer.owner(), Now.today());
            default -> Label.therapist(of.id(), Now.today());
        };
    }
}
