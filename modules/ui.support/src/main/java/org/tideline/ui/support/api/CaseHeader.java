package org.tideline.ui.support.api;

import java.awt.FontMetrics;
import java.awt.LayoutManager2;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.PersonWindows;

/**
 * The head of each view of a case: marks and names of the members, side by side and alike, one meta line, actions at
 * the right end with the primary one last. Where the width is short the meta line goes into the tooltip. Event thread.
 */
@Messages({"CaseHeader.and=&", "# {0} - name", "CaseHeader.record=Open the record of {0}"})
public final class CaseHeader extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int NARROW = 860;
    private final JPanel names = new JPanel(new MigLayout("insets 0, gapx 8, aligny center"));
    private final JLabel meta = Type.BASE.on(Tokens.TEXT2.text(new JLabel()));
    private final JPanel actions = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3"));
    private final List<JLabel> labels = new ArrayList<>();
    private transient List<Member> shown = List.of();

    /** @param buttons actions of the view, the primary one last */
    public CaseHeader(JComponent... buttons) {
        super(new MigLayout("insets 14 24 10 24, fillx, hidemode 1, gapx 14", "[][grow,fill,shrinkprio 200][grow 0]", "[center]"));
        setOpaque(false);
        names.setOpaque(false);
        actions.setOpaque(false);
        add(names);
        add(meta, "wmin 0");
        add(actions, "pushx, alignx right");
        for (JComponent button : buttons) {
            actions.add(button, "hmin 28");
        }
    }

    /**
     * Shows a case.
     *
     * @param line one line: "Couple since 2014 · with you since 3 Mar 2025"; empty for none
     */
    public void show(Case of, String line) {
        List<Member> people = of.people();
        if (!people.equals(shown)) {
            shown = people;
            names.removeAll();
            labels.clear();
            for (int i = 0; i < people.size(); i++) {
                Member member = people.get(i);
                if (i > 0 && i == people.size() - 1) {
                    names.add(Type.TITLE.on(Tokens.TEXT2.text(new JLabel(Bundle.CaseHeader_and()))));
                }
                JLabel name = Type.TITLE.on(Tokens.TEXT1.text(new JLabel()));
                labels.add(name);
                name.setIcon(MemberMark.icon(member.mark(), 16));
                name.setIconTextGap(Scale.of(8));
                names.add(name);
            }
            name(true);
            names.setComponentPopupMenu(records());
            labels.forEach(label -> label.setInheritsPopupMenu(true));
            names.revalidate();
        }
        meta.setText(line);
        names.setToolTipText(line.isEmpty() ? null : line);
        getAccessibleContext().setAccessibleName(of.fullTitle());
        getAccessibleContext().setAccessibleDescription(line);
    }

    /** Each member's record, where something installed shows it. */
    private JPopupMenu records() {
        JPopupMenu menu = new JPopupMenu();
        PersonWindows windows = Lookup.getDefault().lookup(PersonWindows.class);
        for (Member member : windows == null ? List.<Member>of() : shown) {
            JMenuItem item = new JMenuItem(Bundle.CaseHeader_record(member.name()));
            item.addActionListener(e -> windows.show(member.person()));
            menu.add(item);
        }
        return menu.getComponentCount() == 0 ? null : menu;
    }

    @Override
    public void doLayout() {
        meta.setVisible(getWidth() >= Scale.of(NARROW));
        int room = getWidth() - getInsets().left - getInsets().right - Scale.of(2 * 24 + 2 * 14);
        if (name(names(true) + actions.getPreferredSize().width <= room)) {
            // What it measured before would leave the names the room of the others.
            ((LayoutManager2) names.getLayout()).invalidateLayout(names);
            ((LayoutManager2) getLayout()).invalidateLayout(this);
        }
        super.doLayout();
    }

    private String words(int member, boolean full) {
        return (full ? shown.get(member).fullName() : shown.get(member).name()) + (member < labels.size() - 2 ? "," : "");
    }

    /** How wide the names are, without being shown. */
    private int names(boolean full) {
        int wide = names.getPreferredSize().width;
        for (int i = 0; i < labels.size(); i++) {
            JLabel label = labels.get(i);
            FontMetrics metrics = label.getFontMetrics(label.getFont());
            wide += metrics.stringWidth(words(i, full)) - metrics.stringWidth(label.getText());
        }
        return wide;
    }

    /** Full names, or where there is no room for them the names they go by; says whether that changed anything. */
    private boolean name(boolean full) {
        boolean changed = false;
        for (int i = 0; i < labels.size(); i++) {
            if (!words(i, full).equals(labels.get(i).getText())) {
                labels.get(i).setText(words(i, full));
                changed = true;
            }
        }
        return changed;
    }
}
