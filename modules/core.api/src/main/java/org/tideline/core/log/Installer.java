package org.tideline.core.log;

import org.openide.modules.ModuleInstall;

/** Sees to it, before anything of a client is read, that no log and no dialog of the platform repeats what an exception says. */
public final class Installer extends ModuleInstall {
    private static final long serialVersionUID = 1;

    @Override
    public void validate() {
        QuietHandler.install();
    }
}
