package org.tideline.reporting.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.HandOuts.Form;
import org.tideline.reporting.api.HandOuts.HandOut;
import org.tideline.reporting.api.HandOuts.Leaf;
import org.tideline.reporting.api.HandOuts.Sheet;
import org.tideline.reporting.api.HandOuts.Step;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.page.Document.Look;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.page.PageImages;
import org.tideline.reporting.page.SheetBody;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Block.Style;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;

/** Makes hand-outs: each sheet on one page where it can be, with less white where it must; a longer one goes on. Worker thread. */
public final class HandOutMaker {
    /** Where something is written in by hand. */
    private static final String LINE = "_".repeat(26);

    private HandOutMaker() {
    }

    /**
     * Makes all sheets, one after the other in one file.
     *
     * @throws Trouble if a character in them cannot be printed
     */
    public static byte[] make(PracticeInfo info, HandOut handOut) throws Trouble {
        List<Document> documents = new ArrayList<>();
        for (Leaf leaf : handOut.sheets()) {
            if (leaf instanceof Sheet sheet) {
                Document wide = document(info, handOut, sheet, Look.SHEET);
                documents.add(pages(ReportMaker.printer().print(wide)) == 1 ? wide : document(info, handOut, sheet, Look.TIGHT_SHEET));
            } else if (leaf instanceof Form form) {
                documents.add(document(info, handOut, form));
            }
        }
        return ReportMaker.printer().print(documents);
    }

    private static int pages(byte[] pdf) {
        try {
            return PageImages.count(pdf);
        } catch (IOException e) {
            throw new IllegalStateException("The page could not be read back: " + e.getClass().getName(), e);
        }
    }

    private static Document document(PracticeInfo info, HandOut handOut, Sheet sheet, Look look) {
        List<Section> sections = new ArrayList<>();
        if (!sheet.why().isBlank()) {
            sections.add(section(SheetBody.WHY, "", sheet.why()));
        }
        for (Step step : sheet.steps()) {
            sections.add(section(SheetBody.STEP, step.heading(), step.words()));
        }
        sheet.notes().forEach(note -> sections.add(section(SheetBody.NOTE, "", note)));
        sections.add(section(SheetBody.STOP, "", sheet.stop()));
        sections.add(section(SheetBody.NOTE, "", sheet.watched()));
        if (!sheet.asks().isEmpty()) {
            List<Block> asks = new ArrayList<>();
            sheet.asks().forEach(ask -> asks.add(words(Style.BODY, ask)));
            asks.add(words(Style.SMALL, sheet.scale()));
            sections.add(new Section(SheetBody.ASK, sheet.after(), asks));
        }
        return new Document(info.paper(), Wording.language(), practice(info), sheet.about(),
                Wording.mark(info), sheet.title(), look, sheet.subtitle(), Wording.running(sheet.title(), sheet.subtitle()), List.of(), "", List.of(),
                sections, sheet.foot(), Wording.pageOf(), handOut.metaName(), info.therapist(), Now.instant());
    }

    private static Document document(PracticeInfo info, HandOut handOut, Form form) {
        List<Section> sections = new ArrayList<>();
        form.parts().forEach(part -> sections.add(new Section("part." + sections.size(), part.title(), part.blocks())));
        return new Document(info.paper(), Wording.language(), practice(info), form.about(), Wording.mark(info), form.title(), Look.SUMMARY, form.subtitle(),
                Wording.running(form.title(), form.subtitle()), List.of(), "", form.blanks().stream().map(blank -> new Document.Fact(blank, LINE)).toList(),
                sections, form.foot(), Wording.pageOf(), handOut.metaName(), info.therapist(), Now.instant());
    }

    private static String practice(PracticeInfo info) {
        return info.practice().isBlank() ? info.therapist() : info.practice();
    }

    private static Section section(String id, String title, String words) {
        return new Section(id, title, List.of(words(Style.BODY, words)));
    }

    private static Block words(Style style, String words) {
        return new Block.Words(style, words, List.of());
    }

    /** Notes that they were made, or printed: neither is given. */
    public static void note(OpenPractice practice, HandOut handOut, Action action) {
        practice.database().write(tx -> {
            tx.audit(action, handOut.item(), handOut.caseId());
            return null;
        });
    }
}
