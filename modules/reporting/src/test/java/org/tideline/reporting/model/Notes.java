package org.tideline.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/** A section over labelled notes, as a feature would offer one: a picture, a count and a table of what may be seen. */
final class Notes implements ReportSection {
    /** One note. */
    record Note(ItemRef ref, Label label, String text) implements Labelled {
        Note(Label label, String text) {
            this(new ItemRef("test.note", Ids.next()), label, text);
        }
    }

    final List<Note> all = new ArrayList<>();
    private final Offer offer;
    private final boolean leaks;
    /** Whether they may go outside. */
    boolean goOut;

    Notes() {
        this(Offer.ON, false);
    }

    Notes(Offer offer, boolean leaks) {
        this.offer = offer;
        this.leaks = leaks;
    }

    @Override
    public String id() {
        return "test.notes";
    }

    @Override
    public int position() {
        return 300;
    }

    @Override
    public String title(Locale locale) {
        return "Notes";
    }

    @Override
    public Offer offer(ReportKind kind) {
        return offer;
    }

    @Override
    public Offer offer(ReportKind kind, ReportForm form) {
        return kind == ReportKind.OUTSIDE ? goOut ? offer : Offer.NO : form == ReportForm.ATTENDANCE ? Offer.NO : offer;
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        List<Note> seen = (leaks ? all : scope.only(all)).stream().filter(n -> n.label().caseId() == scope.of().id()).toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Figure("Chart of " + seen.size() + " notes.", 80, (g, area) -> {
                    for (int i = 0; i < seen.size(); i++) {
                        g.drawLine((int) area.getX() + i * 10, (int) area.getY(), (int) area.getX() + i * 10, (int) area.getMaxY());
                    }
                }, seen),
                new Block.Words(Block.Style.BODY, seen.size() + " notes.", seen),
                new Block.Table(List.of(new Block.Column("Note", 1, false)), seen.stream().map(n -> List.of(n.text())).toList(), seen));
    }
}
