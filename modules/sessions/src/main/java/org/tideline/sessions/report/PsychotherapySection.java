package org.tideline.sessions.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.ItemRef;
import org.tideline.core.text.api.MarkedText;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;

/**
 * Psychotherapy notes, for someone outside for whom that was decided by itself; on no other page. Their words are opened only
 * where one of them may go, and that is entered.
 */
@ServiceProvider(service = ReportSection.class)
@Messages({
    "PsychotherapySection.title=Psychotherapy notes",
    "# {0} - day", "PsychotherapySection.of=Note of {0}",
    "# {0} - day", "PsychotherapySection.added=Added on {0}",
    "# {0} - who", "# {1} - day", "PsychotherapySection.signed=Signed by {0} on {1}.", "PsychotherapySection.draft=Draft, not signed",
    "PsychotherapySection.shut=This note does not open any more."})
public final class PsychotherapySection implements ReportSection {
    private static final int PLACE = 970;

    @Override
    public String id() {
        return "sessions.psychotherapy";
    }

    @Override
    public int position() {
        return PLACE;
    }

    @Override
    public String title(Locale locale) {
        return Bundle.PsychotherapySection_title();
    }

    @Override
    public Offer offer(ReportKind kind) {
        return Offer.NO;
    }

    @Override
    public Offer offer(ReportKind kind, ReportForm form) {
        return kind == ReportKind.OUTSIDE && form != ReportForm.ATTENDANCE ? Offer.ON : Offer.NO;
    }

    /** A note as a source. */
    private record Source(PsychotherapyNote.Dated note) implements Labelled {
        @Override
        public ItemRef ref() {
            return note.ref();
        }

        @Override
        public Label label() {
            return note.label();
        }
    }

    @Override
    public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
        if (!(scope.reader() instanceof Reader.Outside)) {
            return List.of();
        }
        PsychotherapyNotes notes = practice.service(PsychotherapyNotes.class);
        List<Source> seen = scope.only(notes.dated(scope.of().id()).stream().map(Source::new).toList()).stream()
                .filter(source -> scope.period().contains(source.note().day())).sorted(Comparator.comparing(source -> source.note().day())).toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        Map<Long, PsychotherapyNote> words = notes.of(scope.of().id()).stream().collect(Collectors.toMap(PsychotherapyNote::id, note -> note));
        List<Block> blocks = new ArrayList<>();
        for (Source source : seen) {
            practice.audit().note(Action.VIEWED, source.ref(), scope.of().id());
            note(blocks, words.get(source.note().id()), source, locale);
        }
        return blocks;
    }

    private static void note(List<Block> blocks, PsychotherapyNote note, Source source, Locale locale) {
        List<Source> from = List.of(source);
        blocks.add(new Block.Words(Block.Style.NAME, Bundle.PsychotherapySection_of(PageDays.day(note.day(), locale)), from));
        blocks.add(note.words() == null ? new Block.Words(Block.Style.BODY, Bundle.PsychotherapySection_shut(), from)
                : new Block.Marked(MarkedText.of(note.words()), from));
        blocks.add(new Block.Words(Block.Style.SMALL, note.signed() == null ? Bundle.PsychotherapySection_draft()
                : Bundle.PsychotherapySection_signed(note.signedBy(), PageDays.day(note.signed(), locale)), from));
        for (PsychotherapyNote.Addendum added : note.addenda()) {
            blocks.add(new Block.Words(Block.Style.NAME, Bundle.PsychotherapySection_added(PageDays.day(added.written(), locale)), from));
            blocks.add(added.words() == null ? new Block.Words(Block.Style.BODY, Bundle.PsychotherapySection_shut(), from)
                    : new Block.Marked(MarkedText.of(added.words()), from));
        }
    }
}
