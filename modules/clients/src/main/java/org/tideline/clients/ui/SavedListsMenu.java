package org.tideline.clients.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.ListSettings;
import org.tideline.clients.model.SavedList;
import org.tideline.clients.model.SavedLists;
import org.tideline.core.api.Ids;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Undo;

/** Lists of the caseload kept under a name: shown, kept, replaced, removed. Event thread. */
@Messages({
    "SavedListsMenu.button=Lists",
    "SavedListsMenu.usual=Not closed, by name",
    "SavedListsMenu.keep=Keep this list…",
    "SavedListsMenu.replace=Keep it in place of",
    "SavedListsMenu.remove=Remove",
    "SavedListsMenu.title=Keep this list",
    "SavedListsMenu.name=Its name",
    "SavedListsMenu.words=Columns, order and what is looked for are kept. The name lies in the practice, sealed like the rest.",
    "SavedListsMenu.yes=&Keep",
    "SavedListsMenu.no=Cancel",
    "# {0} - name of a list", "SavedListsMenu.kept=Kept the list {0}",
    "# {0} - name of a list", "SavedListsMenu.removed=Removed the list {0}"})
final class SavedListsMenu {
    private static final int LONGEST = 60;
    private final OpenPractice practice;
    private final Supplier<ListSettings> now;
    private final Consumer<SavedList> take;
    private final JButton button;
    private List<SavedList> all = List.of();

    /**
     * @param now  how it is listed now
     * @param take shows a kept list; null means the usual one
     */
    SavedListsMenu(OpenPractice practice, Supplier<ListSettings> now, Consumer<SavedList> take) {
        this.practice = practice;
        this.now = now;
        this.take = take;
        button = Buttons.plain(Bundle.SavedListsMenu_button(), "chevron-down", () -> { });
        button.setHorizontalTextPosition(SwingConstants.LEADING);
        button.addActionListener(e -> menu().show(button, 0, button.getHeight()));
    }

    /** The button that shows the menu. */
    JButton button() {
        return button;
    }

    /** Reads what is kept. */
    void load() {
        Background.run(() -> practice.service(SavedLists.class).all(), read -> all = read);
    }

    /** Lets go of the names. */
    void forget() {
        all = List.of();
    }

    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        menu.add(item(Bundle.SavedListsMenu_usual(), () -> take.accept(null)));
        all.forEach(list -> menu.add(item(list.title(), () -> take.accept(list))));
        menu.addSeparator();
        menu.add(item(Bundle.SavedListsMenu_keep(), this::keep));
        if (!all.isEmpty()) {
            JMenu replace = new JMenu(Bundle.SavedListsMenu_replace());
            JMenu remove = new JMenu(Bundle.SavedListsMenu_remove());
            for (SavedList list : all) {
                replace.add(item(list.title(), () -> put(new SavedList(list.id(), list.title(), now.get()), list)));
                remove.add(item(list.title(), () -> remove(list)));
            }
            menu.add(replace);
            menu.add(remove);
        }
        return menu;
    }

    private static JMenuItem item(String words, Runnable action) {
        JMenuItem item = new JMenuItem(words);
        item.addActionListener(e -> action.run());
        return item;
    }

    private void keep() {
        Dialog dialog = new Dialog(Bundle.SavedListsMenu_title());
        JTextField name = new JTextField(28);
        name.getAccessibleContext().setAccessibleName(Bundle.SavedListsMenu_name());
        name.putClientProperty("JTextField.placeholderText", Bundle.SavedListsMenu_name());
        dialog.words(Bundle.SavedListsMenu_words());
        dialog.content(name);
        JButton yes = Buttons.primary(Bundle.SavedListsMenu_yes(), () -> {
            String title = name.getText().strip();
            if (!title.isEmpty() && title.length() <= LONGEST) {
                dialog.dispose();
                put(new SavedList(Ids.next(), title, now.get()), null);
            }
        });
        dialog.buttons(List.of(Buttons.plain(Bundle.SavedListsMenu_no(), dialog::dispose), yes));
        dialog.safe(yes);
        dialog.addWindowListener(new java.awt.event.WindowAdapter() {
            @Override
            public void windowOpened(java.awt.event.WindowEvent e) {
                java.awt.EventQueue.invokeLater(name::requestFocusInWindow);
            }
        });
        dialog.open();
    }

    private void put(SavedList list, SavedList before) {
        SavedLists lists = practice.service(SavedLists.class);
        Background.run(() -> {
            lists.put(list);
            return list;
        }, kept -> practice.service(Undo.class).done(Bundle.SavedListsMenu_kept(list.title()), () -> {
            if (before == null) {
                lists.remove(list.id());
            } else {
                lists.put(before);
            }
        }, () -> lists.put(list)));
    }

    private void remove(SavedList list) {
        SavedLists lists = practice.service(SavedLists.class);
        Background.run(() -> {
            lists.remove(list.id());
            return list;
        }, gone -> practice.service(Undo.class).done(Bundle.SavedListsMenu_removed(list.title()), () -> lists.put(list), () -> lists.remove(list.id())));
    }
}
