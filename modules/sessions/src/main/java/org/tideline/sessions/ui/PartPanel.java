package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.core.text.api.MarkedText;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.Brought;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.NoteWork;
import org.tideline.sessions.model.Proposal;
import org.tideline.sessions.model.Sections;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.text.api.FormatButtons;
import org.tideline.ui.support.text.api.NoteText;
import org.tideline.ui.support.text.api.Snippet;

/** One part of a note in its drawer: the policy it is written under, and its sections. Event thread. */
@Messages({
    "PartPanel.drawer=Drawer",
    "PartPanel.pick=Pick…",
    "PartPanel.free=What was said and done",
    "PartPanel.joint=Proposed because all of them were there",
    "# {0} - name", "PartPanel.own=Proposed because {0} was there alone",
    "PartPanel.some=Not all of them were there: kept from everyone until you choose"})
final class PartPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Map<String, NoteText> sections = new LinkedHashMap<>();
    private final transient List<String> order = new ArrayList<>();
    private final transient BroughtPanel brought;
    private transient NoteText last;
    private transient Note.Part part;
    private final transient DrawerChoice drawer;

    /** What a part needs to be shown. */
    record Setting(Case of, Map<String, String> prompts, Map<String, List<String>> picks, Optional<SecretsPolicy> policy, Proposal proposed, boolean readOnly, String topics,
                   Supplier<List<Snippet>> snippets, List<Addendum> addenda) {
    }

    /** @param moved is asked when another drawer was chosen for it; false leaves it */
    PartPanel(Note.Part part, Setting setting, BiPredicate<Note.Part, Proposal> moved) {
        super(new BorderLayout());
        this.part = part;
        setOpaque(false);
        Page page = new Page("insets 16 24 24 24, wrap 1, gap 0, hidemode 3", "[grow, fill, :820:820]");
        if (NoteWork.underPolicy(setting.of(), new Proposal(part.drawer(), part.owner()))) {
            page.add(PolicyStrip.of(setting.of(), setting.policy()), "wmin 0, gapbottom 14");
        }
        drawer = setting.readOnly() ? null
                : new DrawerChoice(setting.of(), new Proposal(part.drawer(), part.owner()), next -> moved.test(typed(), next));
        if (drawer != null) {
            page.add(head(setting), "wmin 0, gapbottom 10");
        }
        BroughtPanel topics = null;
        List<Sections.Section> all = Sections.of(part.words());
        if (all.isEmpty() || all.get(0).heading().isEmpty() && all.size() == 1) {
            all = List.of(new Sections.Section("", all.isEmpty() ? "" : all.get(0).words()));
        }
        for (Sections.Section section : all) {
            boolean holdsTopics = section.heading().equals(setting.topics()) && !part.brought().isEmpty();
            if (!setting.readOnly() || !section.words().isBlank() || holdsTopics) {
                section(page, section, setting);
            }
            if (section.heading().equals(setting.topics()) || !part.brought().isEmpty() && topics == null && section == all.get(all.size() - 1)) {
                topics = new BroughtPanel(setting.of(), part.brought(), setting.readOnly());
                page.add(topics, "wmin 0, gapbottom 14");
            }
        }
        brought = topics;
        setting.addenda().stream().filter(addendum -> addendum.part() == part.id()).forEach(addendum -> page.add(AddendumView.of(addendum), "wmin 0, gaptop 10"));
        add(Page.scrolling(page), BorderLayout.CENTER);
    }

    private JComponent head(Setting setting) {
        JPanel head = new JPanel(new MigLayout("insets 0, gapx 8, fillx", "[][][grow, fill][]", "[center]"));
        head.setOpaque(false);
        JLabel label = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.PartPanel_drawer())));
        label.setLabelFor(drawer);
        head.add(label);
        head.add(drawer);
        head.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(why(setting)))), "wmin 0");
        head.add(new FormatButtons(this));
        return head;
    }

    private String why(Setting setting) {
        Proposal now = new Proposal(part.drawer(), part.owner());
        if (!part.title().isEmpty() || !now.equals(setting.proposed()) || setting.of().people().size() < 2) {
            return "";
        }
        return switch (now.drawer()) {
            case JOINT -> Bundle.PartPanel_joint();
            case OWN -> Bundle.PartPanel_own(setting.of().member(now.owner()).map(m -> m.name()).orElse(""));
            default -> Bundle.PartPanel_some();
        };
    }

    private void section(Page page, Sections.Section section, Setting setting) {
        String heading = section.heading();
        NoteText text = new NoteText(heading.isEmpty() ? Bundle.PartPanel_free() : heading, setting.prompts().getOrDefault(heading, ""));
        text.setMarkdown(section.words());
        text.setEditable(!setting.readOnly());
        text.snippets(setting.snippets());
        text.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                last = text;
            }
        });
        if (!heading.isEmpty()) {
            JLabel label = Type.STRONG.on(Tokens.ACCENT.text(new JLabel(heading)));
            label.putClientProperty("html.disable", Boolean.TRUE);
            label.setLabelFor(text);
            page.add(label, "wmin 0, gapbottom 4");
        }
        page.add(text, "wmin 0, gapbottom 14");
        List<String> picks = setting.readOnly() ? List.of() : setting.picks().getOrDefault(heading, List.of());
        if (!picks.isEmpty()) {
            page.add(Form.left(pick(picks, text)), "gapbottom 14");
        }
        String key = heading;
        while (sections.containsKey(key)) {
            key += " ";
        }
        sections.put(key, text);
        order.add(heading);
    }

    /** Words to pick from for a section; a picked one is put in where the caret stands. */
    private static JButton pick(List<String> picks, NoteText into) {
        JButton[] button = new JButton[1];
        button[0] = Buttons.link(Bundle.PartPanel_pick(), () -> {
            JPopupMenu menu = new JPopupMenu();
            for (String pick : picks) {
                JMenuItem item = new JMenuItem(pick);
                item.addActionListener(e -> into.insert(MarkedText.plain(pick)));
                menu.add(item);
            }
            menu.show(button[0], 0, button[0].getHeight());
        });
        return button[0];
    }

    /** The part as it stands here now. */
    Note.Part typed() {
        List<Sections.Section> all = new ArrayList<>();
        int at = 0;
        for (NoteText text : sections.values()) {
            all.add(new Sections.Section(order.get(at++), text.markdown()));
        }
        List<Brought> topics = brought == null ? part.brought() : brought.typed();
        return new Note.Part(part.id(), part.title(), part.drawer(), part.owner(), part.minutes(), part.policy(), Sections.join(all), topics);
    }

    /** Where one begins to type: the first section in which nothing is written, else the first. */
    NoteText first() {
        return sections.values().stream().filter(text -> text.markdown().isBlank()).findFirst().orElse(sections.values().iterator().next());
    }

    /** The section that is being written, or was last; else the first to write in. */
    NoteText writing() {
        return last == null ? first() : last;
    }

    /** Its sections, in their order. */
    List<NoteText> texts() {
        return List.copyOf(sections.values());
    }

}
