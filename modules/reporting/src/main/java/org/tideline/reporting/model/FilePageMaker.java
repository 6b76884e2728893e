package org.tideline.reporting.model;

import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.FilePages;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.page.StandIns;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;

/** Makes pages for the therapist's own file, held against what the therapist may see. Worker thread. */
@Messages({
    "# {0} - what it is", "# {1} - code of the case", "# {2} - day", "# {3} - therapist",
    "FilePageFoot={0}, case {1}. Made on {2} by {3} for the therapist\u2019s own file.",
    "FilePageHolds=Not for clients. Psychotherapy notes are kept apart and are not part of it.",
    "FilePageSigns=Signs in brackets",
    "FilePageSignsWhy=The letters of these pages are Latin, Greek and Cyrillic. Whatever was written otherwise stands in square brackets, "
            + "pictures by their name and other letters by their numbers, so that nothing is left out. The record itself holds it as it was written.",
    "FilePageLeak=These pages hold something that is not shown here, so they were stopped. Nothing was made. Tell us."})
public final class FilePageMaker {
    /**
     * Pages as a file, in memory.
     *
     * @param pdf      its bytes
     * @param standIns whether something in it stands in square brackets
     * @param fileName name of the file: case, kind and day, nobody's name
     */
    public record Made(byte[] pdf, boolean standIns, String fileName) {
    }

    /**
     * Makes the pages.
     *
     * @throws Trouble if they are not the therapist's, or hold what has no place in them
     */
    public Made make(OpenPractice practice, FilePages.Pages pages) throws Trouble {
        if (!(pages.scope().reader() instanceof Reader.Therapist) || !pages.parts().stream().flatMap(part -> part.blocks().stream())
                .flatMap(block -> block.sources().stream()).allMatch(pages.scope()::permits)) {
            throw new Trouble(Bundle.FilePageLeak());
        }
        StandIns signs = new StandIns();
        List<Section> sections = new ArrayList<>();
        for (FilePages.Part part : pages.parts()) {
            if (!part.blocks().isEmpty()) {
                sections.add(new Section("part." + sections.size(), signs.in(part.title()), part.blocks().stream().map(signs::in).toList()));
            }
        }
        List<Document.Fact> facts = pages.facts().stream().map(fact -> new Document.Fact(signs.in(fact.label()), signs.in(fact.value()))).toList();
        PracticeInfo info = practice.info();
        Case of = pages.scope().of();
        String title = signs.in(pages.title());
        String subtitle = signs.in(pages.subtitle());
        String therapist = signs.in(info.therapist());
        String practiceName = signs.in(info.practice().isBlank() ? info.therapist() : info.practice());
        String mark = signs.in(Wording.mark(info));
        String foot = signs.in(Bundle.FilePageFoot(pages.foot(), of.code(), Wording.day(Now.today()), therapist));
        if (signs.used()) {
            sections.add(0, new Section("signs", Bundle.FilePageSigns(), List.of(new Block.Words(Block.Style.BODY, Bundle.FilePageSignsWhy(), List.of()))));
        }
        Document document = new Document(info.paper(), Wording.language(), practiceName, Wording.practiceOf(ReportKind.THERAPIST, info), mark, title,
                Document.Look.SUMMARY, subtitle, Wording.running(title, subtitle), List.of(), "", facts, sections, List.of(foot, Bundle.FilePageHolds()),
                Wording.pageOf(), Bundle.OnePageMeta(signs.in(pages.foot()), of.code()), therapist, Now.instant());
        return new Made(ReportMaker.printer().print(document), signs.used(), of.code() + "-" + pages.name() + "-" + Now.today() + ".pdf");
    }

    /** Notes that they were made, or printed: neither is given. */
    public static void note(OpenPractice practice, FilePages.Pages pages, Action action) {
        practice.database().write(tx -> {
            tx.audit(action, pages.item(), pages.scope().of().id());
            return null;
        });
    }
}
