package org.tideline.sessions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.text.api.MarkedText;
import org.tideline.reporting.spi.Block;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.Brought;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.SessionWords;

/** A part of a note as it stands on a page: its text, the topics that were brought, who signed it, and its addenda. */
@Messages({
    "NoteBlocks.brought=What was brought, in short",
    "# {0} - who", "# {1} - day", "# {2} - time", "NoteBlocks.signed=Signed by {0} on {1}, {2}.",
    "# {0} - who", "# {1} - day", "# {2} - time", "NoteBlocks.late=Late entry, signed by {0} on {1}, {2}.",
    "NoteBlocks.draft=Draft, not signed"})
final class NoteBlocks {
    private NoteBlocks() {
    }

    /** What is said of a note nobody signed. */
    static String draft() {
        return Bundle.NoteBlocks_draft();
    }

    /**
     * @param all    whether what was noted of each topic stands there too: who raised it, its depth, fear and trust
     * @param signed whether it is said under the text who signed it
     */
    static List<Block> of(Case of, Seen.Part seen, boolean all, boolean signed, Locale locale) {
        List<Seen.Part> sources = List.of(seen);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Marked(MarkedText.of(seen.part().words()), sources));
        List<Brought> topics = seen.part().brought();
        if (!topics.isEmpty()) {
            blocks.add(new Block.Marked(new MarkedText(List.of(heading(Bundle.NoteBlocks_brought()))), sources));
            blocks.add(new Block.Marked(new MarkedText(topics.stream().<org.tideline.core.text.api.Block>map(topic -> new org.tideline.core.text.api.Block.Bullet(
                    plain(all ? SessionWords.brought(of, topic) : topic.words()))).toList()), sources));
        }
        if (signed) {
            blocks.add(new Block.Words(Block.Style.SMALL, signature(seen.note(), locale), sources));
        }
        for (Addendum addendum : seen.note().addenda()) {
            if (addendum.part() == seen.part().id()) {
                blocks.add(new Block.Words(Block.Style.NAME, SessionWords.addendum(addendum, PageDays.day(addendum.written(), locale)), sources));
                blocks.add(new Block.Words(Block.Style.BODY, SessionWords.why(addendum), sources));
                blocks.add(new Block.Marked(MarkedText.of(addendum.words()), sources));
            }
        }
        return blocks;
    }

    private static org.tideline.core.text.api.Block heading(String words) {
        return new org.tideline.core.text.api.Block.Heading(plain(words));
    }

    private static List<org.tideline.core.text.api.Run> plain(String words) {
        return List.of(org.tideline.core.text.api.Run.plain(words.lines().collect(Collectors.joining(" "))));
    }

    /** "Signed by Anna Berg, MFT on 18 November 2025, 16:10." */
    static String signature(Note note, Locale locale) {
        if (!note.locked()) {
            return Bundle.NoteBlocks_draft();
        }
        String day = PageDays.day(note.signed(), locale);
        String time = SessionWords.clock(note.signed());
        return note.late() ? Bundle.NoteBlocks_late(note.signedBy(), day, time) : Bundle.NoteBlocks_signed(note.signedBy(), day, time);
    }
}
