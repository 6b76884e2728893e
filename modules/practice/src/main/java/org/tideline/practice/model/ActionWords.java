package org.tideline.practice.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openide.util.NbBundle;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Action;

/** What was done, in the words of the audit trail. Pure; any thread. */
@Messages({
    "Action.CREATED=Made new", "Action.CHANGED=Changed", "Action.SIGNED=Signed", "Action.ARCHIVED=Put away", "Action.RESTORED=Brought back",
    "Action.REMOVED=Removed", "Action.UNDONE=Undone", "Action.IMPORTED=Brought in", "Action.IMPORT_UNDONE=Import taken back",
    "Action.EXPORTED=Exported", "Action.MADE=Made", "Action.GIVEN=Given", "Action.OPENED=Opened to another",
    "Action.CLOSED=Closed again", "Action.UNLOCKED=Unlocked", "Action.MIGRATED=Updated", "Action.LOCKED=Locked",
    "Action.UNLOCK_FAILED=A try to unlock failed", "Action.PASSPHRASE_CHANGED=Passphrase changed",
    "Action.RECOVERY_KEY_CHANGED=Recovery key made new", "Action.PIN_CHANGED=PIN changed", "Action.VIEWED=Looked at",
    "Action.PRINTED=Printed", "Action.BACKED_UP=Backed up", "Action.PUT_BACK=Put back from a backup",
    "Action.CHECKED=Checked", "Action.LOSS_ACCEPTED=A loss accepted", "Action.ANCHOR_MISSING=Anchor found missing",
    "Action.ERASED=Erased for good", "Action.SETTINGS_CHANGED=Setting changed"})
public final class ActionWords {
    private ActionWords() {
    }

    /** The words. */
    public static String of(Action action) {
        return NbBundle.getMessage(ActionWords.class, "Action." + action.name());
    }

    /** All that can be done, in the order of their words. */
    public static List<Action> all() {
        return Arrays.stream(Action.values()).sorted(Comparator.comparing(ActionWords::of)).toList();
    }
}
