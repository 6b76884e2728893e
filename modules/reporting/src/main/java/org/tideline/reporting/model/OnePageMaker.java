package org.tideline.reporting.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.OnePages;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.page.PageImages;
import org.tideline.reporting.page.PagePrinter;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;

/** Makes a single page: composed, held against its scope, and shortened until it is one. Worker thread. */
@Messages({
    "# {0} - names", "# {1} - today", "# {2} - therapist", "OnePageFoot=For {0}. Made on {1} by {2}.",
    "OnePageHolds=It holds what is joint, and what each of you opened for paper. Nothing else.",
    "OnePageHoldsOne=It holds what is your own. Nothing else.",
    "# {0} - what the page is", "# {1} - code of the case", "OnePageMeta={0}, {1}",
    "OnePageLeak=This page holds something its readers may not see, so it was stopped. Nothing was made. Tell us.",
    "OnePageFull=Not even the headings fit on one page. Nothing was made."})
public final class OnePageMaker {
    /** Higher than this a picture takes the room of everything else. */
    private static final int FIGURE_HIGH = 190;
    private final Composer composer;
    private final PagePrinter printer;

    /** Makes pages with the sections in the global lookup. */
    public OnePageMaker() {
        this(new Composer(), ReportMaker.printer());
    }

    OnePageMaker(Composer composer, PagePrinter printer) {
        this.composer = composer;
        this.printer = printer;
    }

    /**
     * A page as a file, in memory.
     *
     * @param pdf      its bytes
     * @param leftOut  how many lines there was no room for
     * @param fileName name of the file: case, kind and day, nobody's name
     */
    public record Made(byte[] pdf, int leftOut, String fileName) {
    }

    /**
     * Makes the page.
     *
     * @param question the question that stands last, or empty
     * @throws Trouble if it holds something its readers may not see, or cannot be printed
     */
    public Made make(OpenPractice practice, OnePages.Page page, String question) throws Trouble {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i <= page.parts().size(); i++) {
            if (i == page.figureAt()) {
                figure(practice, page).ifPresent(sections::add);
            }
            if (i < page.parts().size() && !page.parts().get(i).blocks().isEmpty()) {
                sections.add(new Section("part." + i, page.parts().get(i).title(), page.parts().get(i).blocks()));
            }
        }
        if (!question.isBlank()) {
            sections.add(new Section("question", page.question(), List.of(new Block.Words(Block.Style.QUOTE, question, List.of()))));
        }
        if (!sections.stream().flatMap(s -> s.blocks().stream()).flatMap(b -> b.sources().stream()).allMatch(page.scope()::permits)) {
            throw new Trouble(Bundle.OnePageLeak());
        }
        return fitted(practice, page, sections);
    }

    /** The picture of a section and the sentence under it, or nothing where the section is not there. */
    private Optional<Section> figure(OpenPractice practice, OnePages.Page page) {
        Optional<ReportSection> section = composer.find(page.figure());
        if (section.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = section.get().compose(practice, page.scope(), page.kind(), Wording.language());
        Optional<Block.Figure> picture = blocks.stream().filter(Block.Figure.class::isInstance).map(Block.Figure.class::cast).findFirst();
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        List<Block> kept = new ArrayList<>();
        Block.Figure f = picture.get();
        kept.add(new Block.Figure(f.alternative(), Math.min(FIGURE_HIGH, f.heightPt()), f.drawing(), f.sources()));
        blocks.stream().filter(b -> b instanceof Block.Words words && words.style() == Block.Style.BODY).findFirst().ifPresent(kept::add);
        return Optional.of(new Section("figure", page.figureTitle(), kept));
    }

    /** Lines are taken from the end of the longest part until it is one page. */
    private Made fitted(OpenPractice practice, OnePages.Page page, List<Section> all) throws Trouble {
        List<Section> sections = new ArrayList<>(all);
        int leftOut = 0;
        while (true) {
            byte[] pdf = printer.print(document(practice, page, sections));
            if (pages(pdf) == 1) {
                return new Made(pdf, leftOut, fileName(page));
            }
            Section longest = sections.stream().filter(s -> s.blocks().stream().allMatch(Block.Words.class::isInstance))
                    .max(Comparator.comparingInt(s -> s.blocks().size())).filter(s -> s.blocks().size() > 1)
                    .or(() -> sections.stream().filter(s -> s.id().equals("figure")).findFirst())
                    .orElseThrow(() -> new Trouble(Bundle.OnePageFull()));
            // A quarter at a time: each try is a page that is printed.
            int fewer = longest.id().equals("figure") ? longest.blocks().size() : Math.max(1, longest.blocks().size() / 4);
            int at = sections.indexOf(longest);
            leftOut += fewer;
            if (fewer == longest.blocks().size()) {
                sections.remove(at);
            } else {
                sections.set(at, new Section(longest.id(), longest.title(), longest.blocks().subList(0, longest.blocks().size() - fewer)));
            }
        }
    }

    private static int pages(byte[] pdf) {
        try {
            return PageImages.count(pdf);
        } catch (IOException e) {
            throw new IllegalStateException("The page could not be read back: " + e.getClass().getName(), e);
        }
    }

    private static Document document(OpenPractice practice, OnePages.Page page, List<Section> sections) {
        PracticeInfo info = practice.info();
        Case of = page.scope().of();
        List<Member> readers = of.people().stream().filter(m -> persons(page.scope().reader()).contains(m.person())).toList();
        return new Document(info.paper(), Wording.language(), info.practice().isBlank() ? info.therapist() : info.practice(),
                Wording.practiceOf(page.kind(), info), Wording.mark(info), page.title(), Document.Look.REPORT, page.subtitle(),
                Wording.running(page.title(), page.subtitle()), List.of(), "", List.of(), sections,
                footer(page, readers, info), Wording.pageOf(), Bundle.OnePageMeta(page.title(), of.code()), info.therapist(), Now.instant());
    }

    private static List<String> footer(OnePages.Page page, List<Member> readers, PracticeInfo info) {
        return List.of(Bundle.OnePageFoot(Wording.title(readers), Wording.day(Now.today()), info.therapist()),
                page.kind() == ReportKind.COUPLE ? Bundle.OnePageHolds() : Bundle.OnePageHoldsOne());
    }

    private static Set<Long> persons(Reader reader) {
        return reader instanceof Reader.Paper paper ? paper.recipients()
                : reader instanceof Reader.OwnPaper own ? Set.of(own.member()) : Set.of();
    }

    private static String fileName(OnePages.Page page) {
        Case of = page.scope().of();
        String member = page.scope().reader() instanceof Reader.OwnPaper own && of.people().size() > 1
                ? "-" + (of.people().stream().map(Member::person).toList().indexOf(own.member()) + 1) : "";
        return of.code() + "-" + page.name() + member + "-" + Now.today() + ".pdf";
    }

    /** Notes that it was made or printed: neither is given. */
    public static void note(OpenPractice practice, OnePages.Page page, Action action) {
        long about = page.scope().reader() instanceof Reader.OwnPaper own ? own.member() : page.scope().of().id();
        practice.database().write(tx -> {
            tx.audit(action, new ItemRef(ReportKinds.kind(page.kind()), about), page.scope().of().id());
            return null;
        });
    }
}
