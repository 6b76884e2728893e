package org.tideline.clients.ui.people;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseWindows;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.people.Births;
import org.tideline.clients.model.people.Listed;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PeopleWords;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.clients.model.people.PersonTyped;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;

/** One person's record. */
@Messages({
    "PersonWindow.new=New person",
    "PersonWindow.save=&Save changes",
    "PersonWindow.make=&Add this person",
    "PersonWindow.this=This change to the person",
    "# {0} - name", "PersonWindow.saved=Record of {0} changed",
    "# {0} - name", "PersonWindow.made={0} added to your people",
    "# {0} - safety in words", "PersonWindow.contacts=contacts: {0}",
    "PersonWindow.cases=In these cases",
    "PersonWindow.noCase=In no case.",
    "# {0} - title of a case", "# {1} - code", "# {2} - standing", "PersonWindow.case={0} · {1} · {2}"})
public final class PersonWindow extends PracticeWindow {
    private static final Logger LOG = Logger.getLogger(PersonWindow.class.getName());
    private static final long serialVersionUID = 1;
    /** 0 for a new person. */
    private final long person;
    private final JLabel title = Type.TITLE.on(Tokens.TEXT1.text(new JLabel()));
    private final JLabel meta = Tokens.TEXT2.text(new JLabel());
    private final JButton save;
    private final JPanel cases = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 4", "[grow,fill]"));
    private final PersonForm form = new PersonForm(cases);
    private final transient EditorDraft<PersonTyped> typing;
    private transient PersonFile file;
    private transient AutoCloseable changes;
    private boolean done;

    private PersonWindow(long person) {
        super("person", Bundle.PersonWindow_new(), Tokens.PANEL);
        this.person = person;
        save = Buttons.primary(person == 0 ? Bundle.PersonWindow_make() : Bundle.PersonWindow_save(), this::save);
        cases.setOpaque(false);
        title.putClientProperty("html.disable", Boolean.TRUE);
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 14", "[][grow,fill][]", "[center]"));
        head.setOpaque(false);
        head.setBorder(Line.below(null));
        head.add(title, "wmin 0");
        head.add(meta, "wmin 0");
        head.add(save, "hmin 28");
        content().add(head, BorderLayout.NORTH);
        typing = new EditorDraft<>(practice(), PersonTyped.item(person), Bundle.PersonWindow_this(), PersonTyped.class, form, form);
        Page page = new Page("insets 20 24 24 24, wrap 1, gap 0, hidemode 3", "[grow,fill]");
        page.add(typing.strip(), "gapbottom 16");
        page.add(form);
        content().add(Page.scrolling(page), BorderLayout.CENTER);
        for (String key : List.of("ctrl S", "ctrl ENTER")) {
            registerKeyboardAction(e -> save(), KeyStroke.getKeyStroke(key), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        }
        save.setEnabled(false);
        title.setText(Bundle.PersonWindow_new());
    }

    /** Opens a person's record, or brings it to the front; 0 for a new person. */
    public static void open(long person) {
        if (Practices.current().isEmpty()) {
            return;
        }
        PersonWindow window = WindowManager.getDefault().getRegistry().getOpened().stream()
                .filter(PersonWindow.class::isInstance).map(PersonWindow.class::cast).filter(w -> w.person == person).findFirst()
                .orElseGet(() -> new PersonWindow(person));
        window.open();
        window.requestActive();
    }

    private record Loaded(Optional<Listed> found, List<OwnField> fields) {
    }

    @Override
    protected void componentOpened() {
        changes = practice().changes().listen(refs -> EventQueue.invokeLater(this::load));
        if (person != 0) {
            practice().audit().note(Action.VIEWED, new org.tideline.core.api.ItemRef(org.tideline.clients.api.Cases.PERSON_KIND, person), 0);
        }
        load();
    }

    private void load() {
        People people = practice().service(People.class);
        Background.run(() -> new Loaded(person == 0 ? Optional.empty() : people.find(person), people.fields()), loaded -> {
            if (isOpened()) {
                fill(loaded);
            }
        });
    }

    private void fill(Loaded loaded) {
        if (person != 0 && loaded.found().isEmpty()) {
            // They were merged with another, or their import was taken back: what was typed stays as a draft.
            done = true;
            close();
            return;
        }
        boolean first = !save.isEnabled() && file == null;
        form.fields(loaded.fields());
        loaded.found().ifPresent(this::show);
        if (first) {
            PersonTyped stands = person == 0 ? form.typed() : pristine(file);
            form.put(stands);
            typing.open(form.typed(), person == 0);
            save.setEnabled(true);
            EventQueue.invokeLater(() -> form.first().requestFocusInWindow());
        }
    }

    /** As the form shows a record in which nothing was typed. */
    private static PersonTyped pristine(PersonFile of) {
        return PersonTyped.of(of);
    }

    private void show(Listed now) {
        PersonFile before = file;
        file = now.file();
        String name = file.person().fullName();
        setDisplayName(file.person().goesBy());
        setToolTipText(name);
        getAccessibleContext().setAccessibleName(name);
        title.setText(name);
        String safety = file.contacts().isEmpty() ? PeopleWords.safety(file) : Bundle.PersonWindow_contacts(PeopleWords.safety(file));
        meta.setText(file.birth() == null ? safety : Births.age(file.birth(), Now.today()) + " · " + safety);
        cases.removeAll();
        cases.add(Type.HEADING.on(new JLabel(Bundle.PersonWindow_cases())), "gapbottom 6");
        for (Case each : now.cases()) {
            JButton link = Buttons.link("", () -> Lookup.getDefault().lookup(CaseWindows.class).show(each.id(), "details"));
            link.setText(Bundle.PersonWindow_case(each.title(), each.code(), CaseWords.of(each.status())));
            cases.add(link, "growx 0");
        }
        if (now.cases().isEmpty()) {
            cases.add(Tokens.TEXT2.text(new JLabel(Bundle.PersonWindow_noCase())));
        }
        cases.revalidate();
        if (before != null && !before.equals(file)) {
            typing.stands(pristine(file));
        }
    }

    private void save() {
        if (!save.isEnabled() || !typing.touched() || !form.accept()) {
            return;
        }
        save.setEnabled(false);
        PersonFile before = file;
        PersonFile after = form.draft().make(person);
        People people = practice().service(People.class);
        Undo undo = practice().service(Undo.class);
        String name = after.person().goesBy();
        typing.save(() -> people.save(after), saved -> {
            save.setEnabled(true);
            if (person == 0) {
                done = true;
                close();
                open(saved.id());
                undo.done(Bundle.PersonWindow_made(name), () -> people.remove(saved.id()), () -> people.save(saved));
                return;
            }
            file = saved;
            // New lines have ids by now.
            typing.stands(pristine(saved));
            if (!saved.equals(before)) {
                undo.done(Bundle.PersonWindow_saved(name), () -> people.save(before), () -> people.save(saved));
            }
        }, () -> save.setEnabled(true));
    }

    @Override
    public boolean canClose() {
        return done || Background.left(practice()) || typing.mayLeave();
    }

    @Override
    protected void componentClosed() {
        typing.close();
        if (changes != null) {
            try {
                changes.close();
            } catch (Exception e) {
                LOG.log(Level.FINE, "A listener was gone already", e);
            }
        }
    }
}
