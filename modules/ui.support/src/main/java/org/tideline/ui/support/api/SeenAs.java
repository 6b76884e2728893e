package org.tideline.ui.support.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Now;

/**
 * <em>Seen as</em>: chooses for whom a case window is shown; the therapist, what all members may see, what one may see.
 * Each choice asks the one release rule. Event thread.
 */
@Messages({
    "SeenAs.therapist=therapist",
    "SeenAs.everything=everything",
    "SeenAs.both=what both may see",
    "SeenAs.all=what all may see",
    "# {0} - name", "SeenAs.one=what {0} may see",
    "# {0} - choice", "SeenAs.button=Seen as {0}"})
public final class SeenAs extends JButton {
    private static final long serialVersionUID = 1;
    private final transient CaseReader reader;
    private transient Case of;

    /** @param reader the reader of the case window, see {@link CaseTab#reader} */
    public SeenAs(CaseReader reader) {
        this.reader = reader;
        setIcon(Icons.of("eye", 16));
        putClientProperty("JButton.buttonType", "toolBarButton");
        addActionListener(e -> choose());
        addHierarchyListener(e -> refresh());
        reader.listen(this::refresh);
    }

    /** Sets the case whose members can be chosen. */
    public void show(Case newCase) {
        of = newCase;
        refresh();
    }

    private void refresh() {
        setText(Bundle.SeenAs_button(of == null || reader.therapist() ? Bundle.SeenAs_therapist()
                : words(of, reader.reader())));
        setEnabled(of != null);
    }

    private void choose() {
        JPopupMenu menu = new JPopupMenu();
        ButtonGroup group = new ButtonGroup();
        for (Reader choice : choices(of)) {
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(choice instanceof Reader.Therapist
                    ? Bundle.SeenAs_therapist() : words(of, choice), choice.equals(reader.reader()));
            item.addActionListener(e -> reader.set(choice));
            group.add(item);
            menu.add(item);
        }
        menu.show(this, 0, getHeight());
    }

    /** The choices for a case: the therapist, all who are members today, each of them. */
    public static List<Reader> choices(Case of) {
        List<Reader> choices = new ArrayList<>();
        choices.add(new Reader.Therapist());
        List<Member> people = of.people().stream().filter(m -> m.on(Now.today())).toList();
        if (people.size() > 1 && of.format() != WorkingFormat.EACH_ALONE) {
            choices.add(new Reader.Room(people.stream().map(Member::person).collect(Collectors.toSet())));
        }
        people.forEach(m -> choices.add(new Reader.Room(Set.of(m.person()))));
        return choices;
    }

    /** The choice after this one, round and round: Ctrl+Shift+E. */
    public static Reader next(Case of, Reader now) {
        List<Reader> choices = choices(of);
        return choices.get((choices.indexOf(now) + 1) % choices.size());
    }

    /** What a reader sees, in words: "what Mara may see". */
    public static String words(Case of, Reader reader) {
        Set<Long> persons = reader instanceof Reader.Room room ? room.present()
                : reader instanceof Reader.Paper paper ? paper.recipients()
                : reader instanceof Reader.OwnPaper own ? Set.of(own.member()) : Set.of();
        if (persons.isEmpty()) {
            return Bundle.SeenAs_everything();
        }
        if (persons.size() == 1) {
            return Bundle.SeenAs_one(of.member(persons.iterator().next()).map(Member::name).orElse(""));
        }
        return persons.size() == 2 ? Bundle.SeenAs_both() : Bundle.SeenAs_all();
    }
}
