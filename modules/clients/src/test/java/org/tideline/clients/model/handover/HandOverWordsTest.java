package org.tideline.clients.model.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.storage.api.PracticeInfo;

class HandOverWordsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final PracticeInfo INFO = info("Anna Berg", "");

    private static PracticeInfo info(String therapist, String crisis) {
        return new PracticeInfo(1, "", therapist, "", "", crisis, PracticeInfo.Paper.A4, false);
    }

    private static Case of(WorkingFormat format, LocalDate secondLeft, String... names) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            members.add(new Member(10 + i, 1 + i, names[i], names[i], i, i, LONG_AGO, i == 1 ? secondLeft : null));
        }
        return new Case(7, "C-0007", names.length == 1 ? CaseKind.INDIVIDUAL : CaseKind.COUPLE, CaseStatus.ACTIVE, format, LONG_AGO, members);
    }

    private static String promise(SecretsPolicy.Kind kind, String... names) {
        Case of = of(WorkingFormat.TOGETHER, null, names);
        SecretsPolicy policy = kind == null ? null : new SecretsPolicy(1, kind, "", "", LONG_AGO, Map.of());
        return HandOverWords.promise(INFO, of, policy, of.people().subList(1, of.people().size()));
    }

    @Test
    void thePromiseIsThatOfThePolicyAndNoMore() {
        assertThat(promise(SecretsPolicy.Kind.CONFIDENTIAL, "Mara", "Jonas"))
                .isEqualTo("Only you and Anna Berg see this. You can open single answers to Jonas later, and close them again.");
        assertThat(promise(SecretsPolicy.Kind.LIMITED, "Mara", "Jonas")).endsWith("you will be asked first.").contains("said to Jonas");
        assertThat(promise(SecretsPolicy.Kind.NO_SECRETS, "Mara", "Jonas")).startsWith("Anna Berg reads this.").contains("either of you")
                .doesNotContain("Only you");
        assertThat(promise(SecretsPolicy.Kind.NO_INDIVIDUAL, "Mara", "Jonas"))
                .isEqualTo("Anna Berg sees these numbers. Jonas sees them only if you open them.");
        assertThat(promise(null, "Mara", "Jonas")).startsWith("Anna Berg reads your answers.").doesNotContain("Only you");
        assertThat(promise(SecretsPolicy.Kind.LIMITED, "Mara")).isEqualTo("Only you and Anna Berg see this.");
        assertThat(promise(null, "Mara", "Jonas", "Leah")).contains("shown to Jonas and Leah unless");
    }

    @Test
    void withoutANameItIsTheTherapist() {
        Case of = of(WorkingFormat.TOGETHER, null, "Mara", "Jonas");
        assertThat(HandOverWords.promise(info("", ""), of, null, of.people().subList(1, 2))).startsWith("Your therapist reads");
        assertThat(HandOverWords.promise(info("", ""), of(WorkingFormat.TOGETHER, null, "Mara"), null, List.of())).isEqualTo("Only you and your therapist see this.");
    }

    @Test
    void theCrisisLineIsAlwaysThereWithAPlaceholderUntilItIsFilledIn() {
        assertThat(HandOverWords.crisis(info("", "Emergency 112\nCrisis line 116 123")))
                .isEqualTo("Nobody reads this at once. If you or someone else is in danger: Emergency 112 · Crisis line 116 123");
        assertThat(HandOverWords.crisis(info("", " "))).contains("local emergency number").contains("not filled in yet");
    }

    @Test
    void itGoesToMembersOfTodayAndToNobodyWhereEachIsSeenAlone() {
        assertThat(HandOverWords.members(of(WorkingFormat.TOGETHER, null, "Mara", "Jonas"))).extracting(Member::name).containsExactly("Mara", "Jonas");
        assertThat(HandOverWords.members(of(WorkingFormat.TOGETHER, LONG_AGO.plusDays(9), "Mara", "Jonas"))).extracting(Member::name)
                .as("who left is not asked").containsExactly("Mara");
        Case alone = of(WorkingFormat.EACH_ALONE, null, "Mara", "Jonas");
        assertThat(HandOverWords.members(alone)).isEmpty();
        assertThat(HandOverWords.whyNot(alone)).contains("alone");
    }
}
