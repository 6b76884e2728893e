package org.tideline.ui.support.api;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JButton;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.StorageException;

/** Prompts as dialogs of our own: a title, a few sentences, buttons with verbs. */
@ServiceProvider(service = Prompts.class)
@Messages({
    "DialogPrompts.close=Close",
    "DialogPrompts.title=That did not work",
    "DialogPrompts.fault=Tideline met a fault of its own. Everything saved before is kept. Try again; if it stays, "
        + "restart Tideline.",
    "DialogPrompts.copy=Copy details for support",
    "DialogPrompts.leaveTitle=Keep what you typed?",
    "DialogPrompts.leave=It is not saved yet. As a draft it stays on the disk, sealed, and is offered again. If you discard it, "
        + "Undo brings it back until the practice locks.",
    "DialogPrompts.keep=Keep as draft",
    "DialogPrompts.discard=Discard",
    "DialogPrompts.goOn=Go on writing",
    "DialogPrompts.happened=What happened",
    "DialogPrompts.kept=What is kept",
    "DialogPrompts.todo=What to do",
    "DialogPrompts.elsewhere=Save elsewhere…",
    "DialogPrompts.again=Try again"})
public final class DialogPrompts implements Prompts {
    private static final Logger LOG = Logger.getLogger(DialogPrompts.class.getName());
    private final List<Dialog> open = new ArrayList<>();

    /** Whether there is nobody to ask: no display, or clients before it. */
    private static boolean nobody() {
        return GraphicsEnvironment.isHeadless() || WithClients.now();
    }

    @Override
    public boolean confirm(String title, String body, String verb, String safeVerb) {
        if (nobody()) {
            return false;
        }
        boolean[] chosen = {false};
        Dialog dialog = new Dialog(title);
        dialog.words(body);
        JButton safe = Buttons.plain(safeVerb, dialog::dispose);
        dialog.buttons(List.of(Buttons.plain(verb, () -> {
            chosen[0] = true;
            dialog.dispose();
        }), safe));
        dialog.safe(safe);
        show(dialog);
        return chosen[0];
    }

    @Override
    public Leaving leave() {
        Leaving[] chosen = {Leaving.STAY};
        if (!nobody()) {
            Dialog dialog = new Dialog(Bundle.DialogPrompts_leaveTitle());
            dialog.words(Bundle.DialogPrompts_leave());
            JButton stay = Buttons.plain(Bundle.DialogPrompts_goOn(), dialog::dispose);
            dialog.buttons(List.of(leaving(dialog, Bundle.DialogPrompts_keep(), Leaving.KEEP, chosen),
                    leaving(dialog, Bundle.DialogPrompts_discard(), Leaving.DISCARD, chosen), stay));
            dialog.safe(stay);
            show(dialog);
        }
        return chosen[0];
    }

    private static JButton leaving(Dialog dialog, String verb, Leaving choice, Leaving[] chosen) {
        return Buttons.plain(verb, () -> {
            chosen[0] = choice;
            dialog.dispose();
        });
    }

    @Override
    public void notSaved(NotSaved what) {
        if (nobody()) {
            LOG.log(Level.INFO, "Told without a display: {0}", what.title());
            return;
        }
        Dialog dialog = new Dialog(what.title());
        dialog.failure();
        dialog.section(Bundle.DialogPrompts_happened(), what.happened());
        dialog.section(Bundle.DialogPrompts_kept(), what.kept());
        dialog.section(Bundle.DialogPrompts_todo(), what.todo());
        JButton copy = Buttons.plain(Bundle.DialogPrompts_copy(), "copy", () -> Clipboards.put(what.details()));
        copy.putClientProperty("JButton.buttonType", "borderless");
        dialog.aside(copy);
        List<JButton> buttons = new ArrayList<>();
        if (what.elsewhere() != null) {
            buttons.add(Buttons.plain(Bundle.DialogPrompts_elsewhere(), what.elsewhere()));
        }
        JButton main = what.again() == null ? Buttons.plain(Bundle.DialogPrompts_close(), dialog::dispose)
                : Buttons.primary(Bundle.DialogPrompts_again(), () -> {
                    dialog.dispose();
                    what.again().run();
                });
        buttons.add(main);
        dialog.buttons(buttons);
        dialog.safe(main);
        show(dialog);
    }

    @Override
    public void tell(String title, String body) {
        tell(title, body, null);
    }

    @Override
    public void failed(String title, Trouble trouble) {
        tell(title, trouble.getMessage(), null);
    }

    @Override
    public void failed(Exception failure) {
        if (failure instanceof Progress.Cancelled) {
            return;
        }
        if (failure instanceof Trouble trouble) {
            failed(Bundle.DialogPrompts_title(), trouble);
            return;
        }
        if (failure instanceof NotPossible notPossible) {
            failed(Bundle.DialogPrompts_title(), new Trouble(notPossible.getMessage()));
            return;
        }
        // The class and the place are enough to find a fault; a message could carry what somebody wrote.
        LOG.log(Level.WARNING, "Work failed: {0}", details(failure));
        if (failure instanceof StorageException storage) {
            EventQueue.invokeLater(() -> notSaved(NotSaved.work(Bundle.DialogPrompts_title(), storage)));
        } else {
            tell(Bundle.DialogPrompts_title(), Bundle.DialogPrompts_fault(), details(failure));
        }
    }

    @Override
    public void dismiss() {
        for (Dialog dialog : List.copyOf(open)) {
            dialog.dispose();
        }
    }

    private void tell(String title, String body, String details) {
        if (nobody()) {
            LOG.log(Level.INFO, "Told without a display: {0}", title);
            return;
        }
        if (!EventQueue.isDispatchThread()) {
            EventQueue.invokeLater(() -> tell(title, body, details));
            return;
        }
        Dialog dialog = new Dialog(title);
        dialog.words(body);
        JButton close = Buttons.plain(Bundle.DialogPrompts_close(), dialog::dispose);
        dialog.buttons(details == null ? List.of(close) : List.of(Buttons.plain(Bundle.DialogPrompts_copy(),
                () -> Clipboards.put(details)),
                close));
        dialog.safe(close);
        show(dialog);
    }

    private void show(Dialog dialog) {
        open.add(dialog);
        try {
            dialog.open();
        } finally {
            open.remove(dialog);
        }
    }

    /** Class names and places only, also of the causes. */
    static String details(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            text.append(t.getClass().getName());
            if (t instanceof StorageException storage) {
                text.append(' ').append(storage.state());
            }
            text.append('\n');
            StackTraceElement[] places = t.getStackTrace();
            for (int i = 0; i < Math.min(12, places.length); i++) {
                text.append("  at ").append(places[i]).append('\n');
            }
        }
        return text.toString();
    }
}
