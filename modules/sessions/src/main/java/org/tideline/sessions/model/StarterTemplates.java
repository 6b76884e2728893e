package org.tideline.sessions.model;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;

/**
 * The templates that come with the program (clinical.md §4). In the texts a line is a section, its heading and its prompt
 * parted by a bar; a line that begins with a star lies in the therapist's drawer. Pure; any thread.
 */
@Messages({
    "StarterTemplates.process=Process note",
    "StarterTemplates.process.sections="
            + "Present | Who was here, for which part; how they came in.\n"
            + "Since we last met | What happened, in their words; what was tried or let rest.\n"
            + "What was brought | Topics, who raised each, the depth it had for each of them.\n"
            + "What is already happening | What you saw between them before anyone tried to change it.\n"
            + "Making room, telling, receiving | Who made the room, who spoke, how it was received; what helped.\n"
            + "Talk about talking | What they noticed about the way they talk.\n"
            + "Pushing back, and trust after | Where either pushed back or braced; where trust was greater afterwards, in their words.\n"
            + "Rupture and return | What broke for a moment, between them or with you; who reached out; was it taken up.\n"
            + "Old stories | Which visited, if its owner spoke of it here.\n"
            + "What you did | Interventions and why, briefly.\n"
            + "What each takes with them | One thing each, in their own words; what they will try, and how they may stop.\n"
            + "To return to | Open threads; what was promised.\n"
            + "* Plan | What you think comes next; what to ask, and of whom.",
    "StarterTemplates.soap=SOAP",
    "StarterTemplates.soap.sections="
            + "Subjective | What each said, attributed, with quotes kept short.\n"
            + "Objective | What you saw and heard, measures taken; none of one member’s in a joint note.\n"
            + "Assessment | Your understanding of what moves between them, with how sure you are.\n"
            + "Plan | What was agreed, what is next, when to look again.",
    "StarterTemplates.dap=DAP",
    "StarterTemplates.dap.sections="
            + "Data | What was said, seen and done.\n"
            + "Assessment | What you make of it, kept apart from what happened.\n"
            + "Plan | Next step, who does what, when reviewed.",
    "StarterTemplates.birp=BIRP",
    "StarterTemplates.birp.sections="
            + "Behaviour | What each did and said, as a camera would record it.\n"
            + "Intervention | What you did and what for.\n"
            + "Response | How each took it.\n"
            + "Plan | What follows.",
    "StarterTemplates.girp=GIRP",
    "StarterTemplates.girp.sections="
            + "Going towards | The direction each named, in their words, where they may differ.\n"
            + "Intervention | What you did.\n"
            + "Response | How each took it, with what moved and what did not.\n"
            + "Plan | What follows.",
    "StarterTemplates.free=Free",
    "StarterTemplates.free.sections= | Who was there, and what mattered.",
    "StarterTemplates.alone=With one alone",
    "StarterTemplates.alone.sections="
            + "What was brought | In their words.\n"
            + "What happened in the room | What you saw and what you did.\n"
            + "What they want to do with it | Tell it, keep it, think on it; in their words.\n"
            + "To bring to the joint session | What they will say there themselves. It waits on the sheets until you met together.\n"
            + "Next time | Anything to remember when you next sit down together.",
    "StarterTemplates.contact=Contact between sessions",
    "StarterTemplates.contact.sections="
            + "What was said | In a few lines.\n"
            + "To bring to the joint session | Is it theirs to bring, and will they?",
    "StarterTemplates.intakeCouple=Intake, couple",
    "StarterTemplates.intakeCouple.sections="
            + "Who is here and what brings you now? | \n"
            + "What does each hope for, also if it differs? | \n"
            + "How did you meet, and what drew you? | \n"
            + "What was good, and when did it last show? | \n"
            + "How do you quarrel, and how do you come back? | \n"
            + "Who belongs to your family, home and children? | \n"
            + "Earlier help, and what it did? | \n"
            + "Health, medication, alcohol and drugs | As each wants it known jointly.\n"
            + "Work, money, housing as they bear on you | \n"
            + "Faith, culture, language | What I should know so as not to tread on it.\n"
            + "What would tell you this is not for you? | \n"
            + "Rules agreed | Secrets, contact, records, ending, shared pages may be paused at any time.",
    "StarterTemplates.intakeAlone=Intake, each alone",
    "StarterTemplates.intakeAlone.sections="
            + "What would you not say with your partner here? | \n"
            + "What do you want from this? | Including “I do not know” and “out”.\n"
            + "How did people in your family come near, quarrel, and make up? | \n"
            + "Losses and hard times | \n"
            + "Health, mood, sleep, alcohol, drugs, gambling | \n"
            + "Earlier relationships that matter here | \n"
            + "Anything your partner does not know that bears on our work? | Read the secrets policy first.\n"
            + "Safety | Asked alone, and kept in the safety record: not written here.\n"
            + "How may I reach you safely? | ",
    "StarterTemplates.intakeOne=Intake, individual",
    "StarterTemplates.intakeOne.sections="
            + "What brings you now? | \n"
            + "What do you hope will be different, and what should stay? | \n"
            + "Who is close to you? | \n"
            + "How did people come near in the family you grew up in? | \n"
            + "Health, medication, substances, earlier help | \n"
            + "Safety, to yourself and from others | Kept in the safety record: not written here.\n"
            + "Strengths, people and places that hold you | \n"
            + "How we will work, and how we will end | ",
    "StarterTemplates.ending=Ending",
    "StarterTemplates.ending.sections="
            + "Why now, and who decided | By parting of the couple, one stops coming, the therapist ends, death of a member: say which.\n"
            + "What each came for, in their first words | \n"
            + "What moved, what did not, in each one’s view | \n"
            + "What helped the return when closeness ebbed | \n"
            + "What each takes along | \n"
            + "What is open, and signs that would make a return wise | \n"
            + "Referrals | \n"
            + "Records | What is kept, how long, who may ask."})
public final class StarterTemplates {
    /** Sections of the process note that mean something to others: topics, what each takes along, what to return to, the plan. */
    private static final int TAKES = 10;
    private static final int BROUGHT = 2;
    private static final int RETURN = 11;
    private static final int PLAN = 12;
    private static final int BRING = 1;

    private StarterTemplates() {
    }

    /** All, in the order they are offered. */
    public static List<Template> all() {
        return List.of(process(), of(Bundle.StarterTemplates_soap(), Bundle.StarterTemplates_soap_sections()), dap(),
                of(Bundle.StarterTemplates_birp(), Bundle.StarterTemplates_birp_sections()),
                of(Bundle.StarterTemplates_girp(), Bundle.StarterTemplates_girp_sections()),
                of(Bundle.StarterTemplates_free(), Bundle.StarterTemplates_free_sections()), alone(),
                contact(),
                of(Bundle.StarterTemplates_intakeCouple(), Bundle.StarterTemplates_intakeCouple_sections()),
                of(Bundle.StarterTemplates_intakeAlone(), Bundle.StarterTemplates_intakeAlone_sections()),
                of(Bundle.StarterTemplates_intakeOne(), Bundle.StarterTemplates_intakeOne_sections()),
                of(Bundle.StarterTemplates_ending(), Bundle.StarterTemplates_ending_sections()));
    }

    private static Template process() {
        return of(Bundle.StarterTemplates_process(), Bundle.StarterTemplates_process_sections());
    }

    private static Template dap() {
        return of(Bundle.StarterTemplates_dap(), Bundle.StarterTemplates_dap_sections());
    }

    private static Template contact() {
        return of(Bundle.StarterTemplates_contact(), Bundle.StarterTemplates_contact_sections());
    }

    private static Template alone() {
        return of(Bundle.StarterTemplates_alone(), Bundle.StarterTemplates_alone_sections());
    }

    /** The one for what was said with one member of several alone. */
    public static Template withOneAlone() {
        return alone();
    }

    /** The name of the one a note of this session is begun with where no other was used before. */
    public static String usual(Case of, Session session) {
        boolean one = of.kind() == CaseKind.INDIVIDUAL;
        return switch (session.kind()) {
            case CONTACT -> Bundle.StarterTemplates_contact();
            case INTAKE -> one ? Bundle.StarterTemplates_intakeOne() : Bundle.StarterTemplates_intakeCouple();
            case INTAKE_ALONE -> Bundle.StarterTemplates_intakeAlone();
            case INDIVIDUAL -> one ? Bundle.StarterTemplates_dap() : Bundle.StarterTemplates_alone();
            case JOINT -> one ? Bundle.StarterTemplates_dap() : Bundle.StarterTemplates_process();
        };
    }

    /** The heading of the section under which topics stand. */
    public static String topics() {
        return process().sections().get(BROUGHT).heading();
    }

    /** Whether a section says what was agreed and what each takes along. */
    static boolean taken(String heading) {
        return process().sections().get(TAKES).heading().equals(heading);
    }

    /** Whether a section says what to plan, and what to return to. */
    static boolean next(String heading) {
        List<Template.Section> process = process().sections();
        List<Template.Section> alone = alone().sections();
        return process.get(RETURN).heading().equals(heading) || process.get(PLAN).heading().equals(heading)
                || alone.get(alone.size() - 1).heading().equals(heading);
    }

    /** Whether a section says what one of them wants to bring to the joint session. */
    static boolean bring(String heading) {
        return contact().sections().get(BRING).heading().equals(heading);
    }

    private static Template of(String name, String lines) {
        return Template.of(0, name, lines);
    }
}
