package org.tideline.checkins.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openide.util.Lookup;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.Question;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.SampleContent;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class SampleCheckinsTest {
    private final OpenPractice practice;
    private final Map<String, Case> cases;

    SampleCheckinsTest(OpenPractice practice) throws Exception {
        this.practice = practice;
        List<SampleContent> contents = Lookup.getDefault().lookupAll(SampleContent.class).stream()
                .map(c -> (SampleContent) c).sorted(Comparator.comparingInt(SampleContent::order)).toList();
        for (SampleContent content : contents) {
            content.fill(practice);
        }
        cases = practice.service(Cases.class).all().stream().collect(Collectors.toMap(Case::code, Function.identity()));
    }

    private List<Checkin> of(String code) {
        return practice.service(Checkins.class).of(cases.get(code).id(), Period.ALL);
    }

    @Test
    void ratesInWholeNumbersWithinTheScaleAndTheMembership() {
        assertThat(cases.values()).allSatisfy(c -> assertThat(of(c.code())).allSatisfy(checkin -> {
            assertThat(checkin.day()).isBetween(c.since(), Now.today());
            assertThat(c.member(checkin.person()).orElseThrow().from()).isBeforeOrEqualTo(checkin.day());
            assertThat(checkin.answers().stream().filter(a -> a.value() != null).map(Answer::value)).allSatisfy(v -> {
                assertThat(v).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
                assertThat(v.stripTrailingZeros().scale()).isLessThanOrEqualTo(0);
            });
        }));
    }

    @Test
    void hasCasesOfEveryKindTheWindowsMustShow() {
        long mara = cases.get("C-0001").people().get(0).person();
        assertThat(of("C-0001")).hasSizeGreaterThan(200);
        assertThat(of("C-0001").stream().filter(c -> c.person() == mara).map(c -> c.answer(Question.CLOSE,
                cases.get("C-0001").people().get(1).person()).orElseThrow().opening()).filter(Opening.PAPER::equals).count())
                .isGreaterThan(100);
        assertThat(of("C-0002")).hasSizeBetween(2, 12);
        assertThat(of("C-0015")).isEmpty();
    }

    @Test
    void nothingIsOpenWhereEachIsSeenAlone() {
        assertThat(cases.values().stream().filter(c -> c.format() == WorkingFormat.EACH_ALONE))
                .isNotEmpty().allSatisfy(c -> assertThat(of(c.code())).flatExtracting(Checkin::answers)
                        .extracting(Answer::opening).containsOnly(Opening.CLOSED));
    }

    @Test
    void onePersonWasAwayForFiveWeeks() {
        Case priyaAndTom = cases.get("C-0007");
        List<LocalDate> days = of("C-0007").stream().filter(c -> c.person() == priyaAndTom.people().get(1).person())
                .map(Checkin::day).sorted().toList();
        long longest = 0;
        for (int i = 1; i < days.size(); i++) {
            longest = Math.max(longest, java.time.temporal.ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
        }
        assertThat(longest).isGreaterThanOrEqualTo(35);
    }
}
