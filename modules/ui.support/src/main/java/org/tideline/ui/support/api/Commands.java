package org.tideline.ui.support.api;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.swing.Action;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.openide.awt.Actions;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.Utilities;
import org.openide.util.actions.Presenter;
import org.openide.windows.WindowManager;

/** What can be done from the menus and by keys, read from what is registered, so that it cannot be out of date. Event thread. */
public final class Commands {
    private Commands() {
    }

    /**
     * One thing that can be done now.
     *
     * @param words what it does, as the menu says it
     * @param menu  the menu it stands in: "Practice", or "View ▸ Theme"
     * @param keys  its keys, or an empty string
     * @param run   does it; event thread
     */
    public record Command(String words, String menu, String keys, Runnable run) {
    }

    /** All that can be done now, in the order of the menus. */
    public static List<Command> enabled() {
        List<Command> found = new ArrayList<>();
        FileObject menus = FileUtil.getConfigFile("Menu");
        if (menus == null) {
            return found;
        }
        Map<String, String> keys = keys();
        for (FileObject folder : FileUtil.getOrder(List.of(menus.getChildren()), false)) {
            if (folder.isFolder()) {
                String menu = folder.getAttribute("displayName") instanceof String words ? Actions.cutAmpersand(words) : folder.getNameExt();
                for (Action action : Utilities.actionsForPath(folder.getPath())) {
                    if (action != null) {
                        add(found, action, menu, keys);
                    }
                }
            }
        }
        return found;
    }

    private static void add(List<Command> found, Action action, String menu, Map<String, String> keys) {
        if (action instanceof Presenter.Menu presenter && presenter.getMenuPresenter() instanceof JMenu submenu) {
            for (Component child : submenu.getMenuComponents()) {
                if (child instanceof JMenuItem item && item.isEnabled()) {
                    found.add(new Command(item.getText(), menu + " ▸ " + submenu.getText(), "", item::doClick));
                }
            }
        } else if (action.isEnabled() && action.getValue(Action.NAME) instanceof String name) {
            String words = Actions.cutAmpersand(name);
            found.add(new Command(words, menu, keys.getOrDefault(words, ""), () -> action.actionPerformed(
                    new ActionEvent(WindowManager.getDefault().getMainWindow(), ActionEvent.ACTION_PERFORMED, ""))));
        }
    }

    /** The keys of everything that has some, by its words. */
    public static Map<String, String> keys() {
        Map<String, String> found = new TreeMap<>();
        FileObject folder = FileUtil.getConfigFile("Shortcuts");
        if (folder != null) {
            for (FileObject file : folder.getChildren()) {
                KeyStroke key = Utilities.stringToKey(file.getName());
                Action action = FileUtil.getConfigObject(file.getPath(), Action.class);
                if (key != null && action != null && action.getValue(Action.NAME) instanceof String name) {
                    found.merge(Actions.cutAmpersand(name), Actions.keyStrokeToString(key), (first, second) -> first + ", " + second);
                }
            }
        }
        return found;
    }
}
