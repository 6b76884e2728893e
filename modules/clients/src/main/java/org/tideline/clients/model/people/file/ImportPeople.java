package org.tideline.clients.model.people.file;

import java.util.List;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;

/** Brings people in, all or nothing, as one step to undo; {@code practice.service(ImportPeople.class)}. Worker thread. */
public interface ImportPeople {
    /**
     * What came in.
     *
     * @param batch  the import
     * @param fresh  how many people are new
     * @param same   how many known people were added to
     * @param filled the records of known people whose own lines were filled in, before and after
     */
    record Outcome(long batch, long fresh, long same, List<Filled> filled) {
        public Outcome {
            filled = List.copyOf(filled);
        }
    }

    /**
     * A known person whose empty lines were filled in.
     *
     * @param before the record before
     * @param after  the record after
     */
    record Filled(PersonFile before, PersonFile after) {
    }

    /**
     * Writes everyone who comes in. Who is taken for somebody known brings what is not there yet: contacts, and lines
     * that were empty. Nothing that stood there is changed.
     *
     * @throws Trouble if somebody known is not there any more; nothing is changed
     */
    Outcome bringIn(List<Coming> people, Progress progress) throws Trouble, Progress.Cancelled;

    /** Takes an import back out. */
    void takeBack(Outcome outcome);

    /** Brings an import back in that was taken out since the practice was opened. */
    void bringBack(Outcome outcome);
}
