package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.spi.Part;
import org.tideline.reporting.api.OnePages;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;

/**
 * <em>Since we last met</em> as one page that may lie open on the table, in the order and words of clinical.md §7.2. It
 * holds no measures, no check-in of its own, no count and nothing that is not joint or opened also on paper. Pure; any thread.
 */
@Messages({
    "SincePage.title=Since we last met",
    "SincePage.titleOne=Since you last came",
    "# {0} - names", "# {1} - a day", "SincePage.names={0} · {1}",
    "# {0} - names", "# {1} - today", "# {2} - when they last met", "SincePage.namesMet={0} · {1} · last met on {2}",
    "SincePage.SAID=What we said",
    "SincePage.TALKED=What came up again",
    "SincePage.TRIED=What was tried, rested, changed",
    "SincePage.how=How it was",
    "SincePage.LIVES=What happened in your lives",
    "SincePage.bring=What each of you wants to bring",
    "SincePage.bringOne=What you want to bring",
    "SincePage.question=A question for today",
    "SincePage.q1=When since then was there a little more room?",
    "SincePage.q2=What was easier than you had thought?",
    "SincePage.q3=What would you like to say again, with more time?",
    "SincePage.q4=What do you want us not to forget today?"})
public final class SincePage {
    private static final int LINES_TO_WRITE = 5;
    private static final List<Part> ORDER = List.of(Part.SAID, Part.TALKED, Part.TRIED, Part.LIVES);

    private SincePage() {
    }

    /**
     * The page of a sheet.
     *
     * @param sheet made with a scope of {@link Reader.Paper} or {@link Reader.OwnPaper}
     * @param turn  which time it is: names stand in alphabetical order, the other way round next time
     */
    public static OnePages.Page of(Sheet sheet, LocalDate today, int turn) {
        boolean one = sheet.scope().reader() instanceof Reader.OwnPaper;
        List<Member> readers = readers(sheet, turn);
        String names = String.join(" & ", readers.stream().map(Member::name).toList());
        List<OnePages.Part> parts = new ArrayList<>();
        for (Part place : ORDER) {
            Optional<Sheet.Part> found = sheet.parts().stream().filter(p -> p.place() == place).findFirst();
            found.ifPresent(part -> parts.add(new OnePages.Part(title(place), part.lines().stream()
                    .map(line -> (Block) new Block.Words(place == Part.SAID ? Block.Style.QUOTE : Block.Style.BODY, line.text(), line.sources())).toList())));
        }
        int lives = (int) sheet.parts().stream().filter(p -> p.place() == Part.LIVES).count();
        int figureAt = parts.size() - lives;
        parts.add(new OnePages.Part(one ? Bundle.SincePage_bringOne() : Bundle.SincePage_bring(), List.of(spaces(readers))));
        String subtitle = sheet.met() ? Bundle.SincePage_namesMet(names, CaseWords.day(today), CaseWords.day(sheet.since()))
                : Bundle.SincePage_names(names, CaseWords.day(today));
        return new OnePages.Page(sheet.scope(), one ? ReportKind.MEMBER : ReportKind.COUPLE, one ? Bundle.SincePage_titleOne() : Bundle.SincePage_title(), subtitle, "since", parts,
                one ? null : "progress.strip", figureAt, Bundle.SincePage_how(),
                List.of(Bundle.SincePage_q1(), Bundle.SincePage_q2(), Bundle.SincePage_q3(), Bundle.SincePage_q4()), Bundle.SincePage_question());
    }

    private static List<Member> readers(Sheet sheet, int turn) {
        Set<Long> persons = sheet.scope().reader() instanceof Reader.Paper paper ? paper.recipients()
                : sheet.scope().reader() instanceof Reader.OwnPaper own ? Set.of(own.member()) : Set.of();
        List<Member> readers = new ArrayList<>(sheet.scope().of().people().stream().filter(m -> persons.contains(m.person())).toList());
        readers.sort((a, b) -> Caseload.plain(a.name()).compareTo(Caseload.plain(b.name())));
        if (turn % 2 == 1) {
            Collections.reverse(readers);
        }
        return readers;
    }

    private static String title(Part place) {
        return switch (place) {
            case SAID -> Bundle.SincePage_SAID();
            case TALKED -> Bundle.SincePage_TALKED();
            case TRIED -> Bundle.SincePage_TRIED();
            default -> Bundle.SincePage_LIVES();
        };
    }

    /** Empty lines to write on, side by side and as many for each, under each one's name. */
    private static Block spaces(List<Member> readers) {
        List<Block.Column> columns = readers.stream().map(member -> new Block.Column(member.name(), 1, false)).toList();
        List<String> empty = Collections.nCopies(readers.size(), "");
        return new Block.Table(columns, Collections.nCopies(LINES_TO_WRITE, empty), List.of());
    }
}
