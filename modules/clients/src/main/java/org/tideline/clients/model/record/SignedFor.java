package org.tideline.clients.model.record;

import java.util.List;
import java.util.stream.Collectors;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Authorised;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Says of the authorisations and court marks of a case what releases must know. */
public final class SignedFor implements Authorised {
    private final Records records;

    private SignedFor(Records records) {
        this.records = records;
    }

    @Override
    public List<Signed> of(long caseId) {
        return records.of(caseId, Authorisations.TYPE).stream().map(record -> new Signed(record.ref(), record.person(), record.text("recipient").strip(),
                record.text("address").strip(), record.several("covers").stream().map(Reader.Cover::valueOf).collect(Collectors.toSet()),
                record.text("purpose").strip(), record.day("signed_day").orElse(null), record.day("until_day").orElse(null),
                Authorisations.holds(record, Now.today()))).toList();
    }

    @Override
    public Reader.Outside outside(long caseId, String recipient) {
        return Authorisations.outside(records.of(caseId, Authorisations.TYPE), recipient, Now.today());
    }

    @Override
    public boolean court(long caseId) {
        return records.of(caseId, Holds.TYPE).stream().anyMatch(mark -> mark.text("sort").equals(Holds.COURT) && Holds.stands(mark, Now.today()));
    }

    /** Offers it. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Authorised> {
        @Override
        public Class<Authorised> type() {
            return Authorised.class;
        }

        @Override
        public Authorised create(OpenPractice practice) {
            return new SignedFor(practice.service(Records.class));
        }
    }
}
