package org.tideline.clients.model.people.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tideline.clients.model.people.Duplicates;
import org.tideline.clients.model.people.Listed;

/**
 * Somebody of a file, and what becomes of them.
 *
 * @param incoming as the file has them
 * @param may      whom of the practice they may be, most likely first
 * @param before   the line of somebody before them in the file who may be the same, or 0
 * @param what     what becomes of them
 * @param same     whom they are taken for where they are somebody known, else 0
 */
public record Coming(Incoming incoming, List<Duplicates.Match> may, long before, What what, long same) {
    /** What can become of somebody. */
    public enum What { NEW, SAME, OUT }

    public Coming {
        may = List.copyOf(may);
    }

    /** The same with another choice. */
    public Coming with(What other, long person) {
        return new Coming(incoming, may, before, other, other == What.SAME ? person : 0);
    }

    /**
     * What becomes of everyone unless the therapist says otherwise: who bears the name of somebody known, and speaks for
     * it by nothing to the contrary, is taken for them; everyone else is new.
     */
    public static List<Coming> all(Contents contents, List<Listed> known) {
        Duplicates here = new Duplicates(known);
        List<Listed> incoming = contents.people().stream().map(one -> new Listed(one.file(), List.of())).toList();
        Map<Long, Integer> place = new HashMap<>();
        for (int i = 0; i < incoming.size(); i++) {
            place.put(incoming.get(i).id(), i);
        }
        Duplicates within = new Duplicates(incoming);
        List<Coming> all = new ArrayList<>();
        for (int i = 0; i < incoming.size(); i++) {
            int index = i;
            List<Duplicates.Match> may = here.of(incoming.get(i));
            long before = within.of(incoming.get(i)).stream().map(m -> place.get(m.other().id())).filter(p -> p < index)
                    .map(p -> contents.people().get(p).line()).findFirst().orElse(0L);
            boolean same = !may.isEmpty() && may.get(0).named();
            all.add(new Coming(contents.people().get(i), may, before, same ? What.SAME : What.NEW, same ? may.get(0).other().id() : 0));
        }
        return all;
    }
}
