package org.tideline.application;

import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.util.Collection;
import java.util.logging.Level;
import junit.framework.Test;
import org.netbeans.junit.NbModuleSuite;
import org.netbeans.junit.NbTestCase;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.modules.ModuleInfo;
import org.openide.util.Lookup;

/** Boots the assembled program without a window; any SEVERE line or exception in its log fails it. */
public class BootTest extends NbTestCase {
    /** Made by the runner. */
    public BootTest(String name) {
        super(name);
    }

    /** Everything that is shipped, in a process of its own. */
    public static Test suite() {
        return NbModuleSuite.createConfiguration(BootTest.class)
                .clusters(".*").enableModules(".*").enableClasspathModules(false).honorAutoloadEager(true)
                .gui(false).failOnMessage(Level.SEVERE).failOnException(Level.INFO).suite();
    }

    public void testEveryModuleOfOursIsEnabled() {
        Collection<? extends ModuleInfo> modules = Lookup.getDefault().lookupAll(ModuleInfo.class);
        int ours = 0;
        for (ModuleInfo module : modules) {
            if (module.getCodeNameBase().startsWith("org.tideline.")) {
                ours++;
                assertTrue(module.getCodeNameBase() + " is not enabled", module.isEnabled());
            }
        }
        assertTrue("only " + ours + " modules of ours", ours >= 24);
    }

    public void testThePlatformsQuickSearchIsOutOfReach() {
        for (String path : new String[] {"Shortcuts/D-I.shadow", "QuickSearch/Recent",
            "Actions/Edit/org-netbeans-modules-quicksearch-QuickSearchAction.instance"}) {
            FileObject there = FileUtil.getConfigFile(path);
            assertTrue(path + " writes what was searched for to disk", there == null
                    || !String.valueOf(there.getAttribute("originalFile")).contains("quicksearch")
                    && !there.getPath().contains("quicksearch") && !there.getPath().startsWith("QuickSearch"));
        }
        assertNotNull(FileUtil.getConfigRoot());
    }
}
