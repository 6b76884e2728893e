package org.tideline.clients.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.WorkingFormat;

class AuthorisationsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Case PAIR = new Case(1, "C-0001", CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, DAY,
            List.of(new Member(1, 11, "Mara", "Mara L", 0, 0, DAY, null), new Member(2, 12, "Jonas", "Jonas O", 1, 1, DAY, null)));

    @Test
    void oneHoldsFromTheDayItWasSignedToItsLastDayAndNotFromTheDayItWasRevoked() {
        CaseRecord bounded = signed(11, "OWN", Map.of("signed_day", DAY, "until_day", DAY.plusDays(10)));
        assertThat(Authorisations.holds(bounded, DAY.minusDays(1))).isFalse();
        assertThat(Authorisations.holds(bounded, DAY)).isTrue();
        assertThat(Authorisations.holds(bounded, DAY.plusDays(10))).isTrue();
        assertThat(Authorisations.holds(bounded, DAY.plusDays(11))).isFalse();

        CaseRecord revoked = bounded.with("revoked_day", DAY.plusDays(5));
        assertThat(Authorisations.holds(revoked, DAY.plusDays(4))).isTrue();
        assertThat(Authorisations.holds(revoked, DAY.plusDays(5))).isFalse();
        assertThat(Authorisations.holds(signed(11, "OWN", Map.of()), DAY)).as("asked for, not signed").isFalse();
    }

    @Test
    void aReaderOutsideHasWhatWasSignedForThisRecipientAndNoOther() {
        List<CaseRecord> all = List.of(signed(11, "OWN JOINT", Map.of("signed_day", DAY)),
                signed(12, "JOINT", Map.of("signed_day", DAY)).with("recipient", " dr lind "),
                signed(12, "OWN", Map.of("signed_day", DAY)).with("recipient", "Dr Lindgren"),
                signed(12, "PSYCHOTHERAPY", Map.of("signed_day", DAY, "revoked_day", DAY)));

        assertThat(Authorisations.outside(all, "Dr Lind", DAY).releases()).containsExactlyInAnyOrder(
                new Reader.Release(11, Reader.Cover.OWN), new Reader.Release(11, Reader.Cover.JOINT), new Reader.Release(12, Reader.Cover.JOINT));
    }

    @Test
    void psychotherapyNotesNeedOneOfTheirOwn() {
        assertThat(draft("JOINT PSYCHOTHERAPY").check(PAIR).of("covers")).isPresent();
        assertThat(draft("PSYCHOTHERAPY").check(PAIR).ok()).isTrue();
        assertThat(draft("OWN JOINT").check(PAIR).ok()).isTrue();
        assertThat(new RecordDraft(Authorisations.TYPE, Map.of(Field.PERSON, 11L, "recipient", "Dr Lind"), Set.of()).check(PAIR).of("covers"))
                .as("something must be covered").isPresent();
    }

    @Test
    void daysOutOfOrderAreSaid() {
        CaseRecord wrong = signed(11, "OWN", Map.of("signed_day", DAY, "until_day", DAY.minusDays(1), "revoked_day", DAY.minusDays(1)));
        assertThat(RecordDraft.of(wrong).check(PAIR).problems()).extracting(p -> p.field()).containsExactly("until_day", "revoked_day");
    }

    @Test
    void aPolicysTextFollowsTheChoiceUntilItIsWrittenOver() {
        Map<String, Object> proposed = RecordDraft.fresh(Policies.TYPE, PAIR).values();
        assertThat(Policies.TYPE.follows("policy", "CONFIDENTIAL", proposed).get("words").toString()).contains("What one says alone stays with me");
        Map<String, Object> own = new TreeMap<>(proposed);
        own.put("words", "Our own wording.");
        assertThat(Policies.TYPE.follows("policy", "CONFIDENTIAL", own)).isEmpty();
    }

    @Test
    void aScreeningIsKeptOnlyWhereItWasAskedAlone() {
        Map<String, Object> values = new TreeMap<>(RecordDraft.fresh(Screenings.TYPE, PAIR).values());
        values.put(Field.PERSON, 11L);
        values.put("alone", true);
        values.put("in_person", true);
        assertThat(new RecordDraft(Screenings.TYPE, values, Set.of()).check(PAIR).of("on_day")).isPresent();
        values.put("unheard", true);
        assertThat(new RecordDraft(Screenings.TYPE, values, Set.of()).check(PAIR).problems()).isEmpty();
        values.remove("again_day");
        assertThat(new RecordDraft(Screenings.TYPE, values, Set.of()).check(PAIR).of("again_day")).as("not clear, so by when?").isPresent();
    }

    private static RecordDraft draft(String covers) {
        return RecordDraft.of(signed(11, covers, Map.of()));
    }

    private static CaseRecord signed(long person, String covers, Map<String, Object> days) {
        Map<String, Object> values = new TreeMap<>(days);
        values.putAll(Map.of(Field.PERSON, person, "recipient", "Dr Lind", "covers", covers));
        return new CaseRecord(Authorisations.TYPE, person, 1, values);
    }
}
