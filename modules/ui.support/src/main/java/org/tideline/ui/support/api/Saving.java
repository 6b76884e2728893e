package org.tideline.ui.support.api;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.Icon;
import javax.swing.JLabel;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;

/**
 * The one label that says how things stand with what is typed. As long as any editor holds something that is not in the
 * practice yet, it does not say "Saved"; what could not be saved comes before everything else. Event thread.
 */
@Messages({
    "# {0} - time of day", "Saving.saved=Saved to disk {0}",
    "Saving.editing=Editing",
    "# {0} - time of day", "Saving.draft=Draft kept {0}",
    "Saving.noDraft=Editing. No draft can be kept",
    "Saving.writing=Writing to disk…",
    "# {0} - time of day", "Saving.notSaved=Not saved since {0}",
    "Saving.neverSaved=Not saved"})
final class Saving {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    /** Where an editor stands. */
    enum State { EDITING, DRAFT, NO_DRAFT, WRITING, NOT_SAVED }

    private record Standing(State state, Instant at) {
    }

    private final JLabel label;
    private final Map<Object, Standing> editors = new LinkedHashMap<>();
    private Instant lastSaved;

    Saving(JLabel label) {
        this.label = label;
        label.setVisible(false);
        label.addPropertyChangeListener("UI", e -> refresh());
    }

    /** Something was committed. */
    void saved(Instant at) {
        lastSaved = at;
        refresh();
    }

    /** When something was last committed; null if nothing was since the practice was opened. */
    Instant lastSaved() {
        return lastSaved;
    }

    /** An editor stands so. */
    void at(Object editor, State state, Instant at) {
        editors.remove(editor);
        editors.put(editor, new Standing(state, at));
        refresh();
    }

    /** Nothing of this editor waits any more. */
    void over(Object editor) {
        if (editors.remove(editor) != null) {
            refresh();
        }
    }

    /** The practice closes. */
    void clear() {
        editors.clear();
        lastSaved = null;
        refresh();
    }

    /** What the label says; empty if it does not show. */
    String words() {
        return label.isVisible() ? label.getText() : "";
    }

    private void refresh() {
        Standing now = editors.values().stream().filter(s -> s.state() == State.NOT_SAVED).findFirst()
                .orElse(editors.values().stream().reduce((first, second) -> second).orElse(null));
        if (now == null) {
            label.setVisible(lastSaved != null);
            if (lastSaved != null) {
                say(Icons.of("check", 14), Bundle.Saving_saved(clock(SECONDS, lastSaved)), Tokens.TEXT2);
            }
            return;
        }
        switch (now.state()) {
            case EDITING -> say(null, Bundle.Saving_editing(), Tokens.TEXT2);
            case DRAFT -> say(null, Bundle.Saving_draft(clock(MINUTES, now.at())), Tokens.TEXT2);
            case NO_DRAFT -> say(warning(), Bundle.Saving_noDraft(), Tokens.ERROR);
            case WRITING -> say(null, Bundle.Saving_writing(), Tokens.TEXT2);
            case NOT_SAVED -> say(warning(), now.at() == null ? Bundle.Saving_neverSaved()
                    : Bundle.Saving_notSaved(clock(SECONDS, now.at())), Tokens.ERROR);
        }
        label.setVisible(true);
    }

    private static Icon warning() {
        return Icons.of("triangle-alert", 14, Tokens.ERROR);
    }

    private void say(Icon icon, String words, Tokens colour) {
        label.setIcon(icon);
        label.setText(words);
        label.setForeground(colour.color());
    }

    private static String clock(DateTimeFormatter how, Instant at) {
        return how.format(LocalTime.ofInstant(at, Now.clock().getZone()));
    }
}
