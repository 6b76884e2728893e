package org.tideline.storage.engine;

import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;

/** The boat of the sample practice in these tests. */
@ServiceProvider(service = SampleContent.class)
public final class HarbourSample implements SampleContent {
    static boolean fails;

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void fill(OpenPractice practice) throws Trouble {
        if (fails) {
            throw new Trouble("The boat sank.");
        }
        practice.database().write(tx -> tx.sql().execute("insert into harbour_boat (id, name, batch) values (1, 'Petrel', 0)"));
    }
}
