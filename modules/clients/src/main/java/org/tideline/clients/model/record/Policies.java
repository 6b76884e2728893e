package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Kinds;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;

/**
 * The secrets policy of a case: its text word for word and from when. A change is a new one; what was written under an
 * older one keeps it (clinical.md §5). The texts are starters for the practice to make its own.
 */
@Messages({
    "Policies.title=Secrets policy",
    "Policies.add=Set a policy",
    "Policies.none=What happens with something one of them tells you alone. Settle it before you see one of them alone.",
    "Policies.self=This policy",
    "Policies.policy=Policy",
    "Policies.words=Text, word for word",
    "Policies.hint=Local law and professional rules come first. Have the text checked once, and say it aloud; do not only hand it over.",
    "Policies.from=In force from",
    "Policies.LIMITED=Limited",
    "Policies.NO_SECRETS=No secrets",
    "Policies.CONFIDENTIAL=Confidential",
    "Policies.NO_INDIVIDUAL=No individual contact",
    "Policies.textNO_SECRETS=You come to me as a couple, and I work for the two of you. When I speak, write or meet with one of you "
            + "alone, I may bring what I hear into our joint work if I think it matters to you both. I will first ask you to say it "
            + "yourself, and help you with how. If you do not want something known, please do not tell it to me.",
    "Policies.textLIMITED=You come to me as a couple. When I see one of you alone, I do not repeat what you say. But if I learn something "
            + "that makes honest work with you both impossible, such as a plan to leave or an affair that goes on, I will tell you so. "
            + "We then agree on a time in which you tell it. If it stays unsaid, I may have to end the joint work, and I will not say why.",
    "Policies.textCONFIDENTIAL=You come to me as a couple, and each of you may also speak with me alone. What one says alone stays with me "
            + "unless that person allows me to share it. You both know that I may hold things the other does not know, and you agree to "
            + "work with me on those terms. Each of you can ask me to stop working this way at any time.",
    "# {0} - crisis contacts", "Policies.textNO_INDIVIDUAL=I see you only together. If one of you writes or calls between sessions, I answer about "
            + "appointments only, and you both may see it. If something needs to be said, please bring it to our session. In an emergency "
            + "call {0}. I do meet each of you once alone at the start, and again if I think it wise; we have agreed how that is handled.",
    "Policies.crisis=your local emergency number",
    "Policies.common=Some things I cannot promise: where a child or someone who cannot protect themselves is at risk, where someone’s life is "
            + "in danger, or where a court or the law requires it, I may have to act. I never pass on anything where telling could put one "
            + "of you in danger. The law where I practise decides what I must keep and what I must give. Ask me whenever you are unsure.",
    "# {0} - policy", "# {1} - a day", "Policies.line={0}, since {1}"})
public final class Policies extends RecordType {
    public static final Policies TYPE = new Policies();
    /** Private free text and practice reflections rest under this one (clinical.md §5). */
    public static final String NO_INDIVIDUAL = "NO_INDIVIDUAL";

    private Policies() {
        super(Kinds.POLICY, "clients_policy", Bundle.Policies_title(), Bundle.Policies_add(), Bundle.Policies_none(), Bundle.Policies_self(),
                "from_day");
    }

    private static Field policy() {
        return Field.choice("policy", Bundle.Policies_policy(), new Field.Choice("LIMITED", Bundle.Policies_LIMITED()),
                new Field.Choice("NO_SECRETS", Bundle.Policies_NO_SECRETS()), new Field.Choice("CONFIDENTIAL", Bundle.Policies_CONFIDENTIAL()),
                new Field.Choice(NO_INDIVIDUAL, Bundle.Policies_NO_INDIVIDUAL()));
    }

    @Override
    public List<Field> fields(Case of) {
        return List.of(policy(), Field.day("from_day", Bundle.Policies_from()).must(),
                Field.words("words", Bundle.Policies_words()).must().hinted(Bundle.Policies_hint()));
    }

    @Override
    public Map<String, Object> proposed(Case of) {
        return Map.of("policy", "LIMITED", "words", starter("LIMITED"), "from_day", Now.today());
    }

    /** The text to begin with, and the paragraph common to all. */
    static String starter(String policy) {
        return switch (policy) {
            case "NO_SECRETS" -> Bundle.Policies_textNO_SECRETS();
            case "CONFIDENTIAL" -> Bundle.Policies_textCONFIDENTIAL();
            case NO_INDIVIDUAL -> Bundle.Policies_textNO_INDIVIDUAL(Bundle.Policies_crisis());
            default -> Bundle.Policies_textLIMITED();
        } + "\n\n" + Bundle.Policies_common();
    }

    @Override
    public Map<String, Object> follows(String field, Object chosen, Map<String, Object> before) {
        // A text that was changed by hand is never replaced.
        boolean untouched = policy().choices().stream().anyMatch(c -> starter(c.code()).equals(before.get("words")));
        return field.equals("policy") && chosen instanceof String policy && (untouched || !before.containsKey("words"))
                ? Map.of("words", starter(policy)) : Map.of();
    }

    /** The policy in force on a day: the newest that began by then, of those given. */
    public static Optional<CaseRecord> on(LocalDate day, List<CaseRecord> all) {
        return all.stream().filter(policy -> !policy.day("from_day").orElseThrow().isAfter(day))
                .max((a, b) -> a.day("from_day").orElseThrow().compareTo(b.day("from_day").orElseThrow()));
    }

    /** Its name: "Limited". */
    public static String name(CaseRecord policy) {
        return policy().words(policy.text("policy"));
    }

    @Override
    public String line(CaseRecord record, Case of) {
        return Bundle.Policies_line(name(record), CaseWords.day(day(record).orElseThrow()));
    }

    @Override
    public String detail(CaseRecord record, Case of) {
        return "";
    }

    @Override
    public Label label(CaseRecord record) {
        return Label.joint(record.caseId(), day(record).orElseThrow());
    }

    @Override
    public boolean frozen(Case of) {
        return of.status() == CaseStatus.PARTED;
    }

    @Override
    public boolean in(Case of) {
        return of.kind() != CaseKind.INDIVIDUAL;
    }

    @Override
    public boolean papers() {
        return true;
    }
}
