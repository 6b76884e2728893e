package org.tideline.sessions.model.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Ids;
import org.tideline.sessions.model.spelling.NoteWords.Word;
import org.tideline.sessions.store.Household;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class SpellingTest {
    private final OpenPractice practice;
    private final Spelling spelling;
    private final Case couple;

    SpellingTest(OpenPractice practice) {
        this.practice = practice;
        spelling = practice.service(Spelling.class);
        spelling.use(Language.AMERICAN);
        couple = new Household(practice).with("Maraëlle Lindqvist", "Jonasz O'Koro-Bähr");
    }

    private List<String> wrong(String text) {
        CompletableFuture<List<Word>> found = new CompletableFuture<>();
        spelling.check(text, Spelling.names(couple), found::complete);
        return found.join().stream().map(Word::word).toList();
    }

    private List<String> meant(String word) {
        CompletableFuture<List<String>> found = new CompletableFuture<>();
        spelling.suggest(word, Spelling.names(couple), found::complete);
        return found.join();
    }

    @Test
    void aWordTheDictionaryLacksIsFoundWhereItStands() {
        String text = "She recieved it quietly, and tehn they talked.";
        CompletableFuture<List<Word>> found = new CompletableFuture<>();
        spelling.check(text, Set.of(), found::complete);
        assertThat(found.join()).containsExactly(new Word(4, 12, "recieved"), new Word(29, 33, "tehn"));
        assertThat(meant("recieved")).first().isEqualTo("received");
    }

    @Test
    void namesOfThePeopleOfTheCaseAreNeverMarked() {
        assertThat(wrong("Maraëlle’s sister rang Jonasz; Lindqvist and O'Koro and Bähr were there, maraëlle too.")).isEmpty();
        assertThat(wrong("Priyanka rang.")).as("those of others are").containsExactly("Priyanka");
        assertThat(meant("Maraëll")).first().isEqualTo("Maraëlle");
    }

    @Test
    void wordsOfOurWorkAreRightAndNumbersAddressesAbbreviationsAndOtherScriptsAreNoWords() {
        assertThat(wrong("Coregulation and dysregulated dyads; psychoeducation about stonewalling; a genogram, an enmeshed polycule, mentalizing.")).isEmpty();
        assertThat(wrong("DAP PhD McNeil 3rd abc123 jon@exampel.org https://exampel.org/abcd www.exampel.org file_nmae 爱 שלום שלוםם мир x")).isEmpty();
        assertThat(wrong("Don’t, can't, couldn’t; a café, a naïve façade; check-in.")).isEmpty();
    }

    @Test
    void americanIsNotBritishAndOffIsOff() throws Exception {
        assertThat(wrong("colour, behavior")).containsExactly("colour");
        spelling.use(Language.BRITISH);
        assertThat(wrong("colour, behavior")).containsExactly("behavior");
        spelling.use(null);
        assertThat(spelling.language()).isEmpty();
        assertThat(wrong("colour, behavior, xqzt")).isEmpty();
    }

    @Test
    void whatIsAddedIsRightFromThenOnUntilItIsTakenOut() throws Exception {
        OwnWords words = practice.service(OwnWords.class);
        assertThat(wrong("Zwischenraum")).containsExactly("Zwischenraum");
        OwnWord own = new OwnWord(Ids.next(), "Zwischenraum");
        Semaphore told = new Semaphore(0);
        spelling.listen(told::release);
        words.put(own);
        assertThat(told.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong("Zwischenraum, zwischenraum, Zwischenraum’s")).isEmpty();
        assertThat(meant("Zwischenruam")).first().isEqualTo("Zwischenraum");
        words.remove(own);
        assertThat(told.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong("Zwischenraum")).containsExactly("Zwischenraum");
        words.restore(own);
        assertThat(words.all()).containsExactly(own);
    }

    @Test
    void howFarTwoWordsAreApart() {
        assertThat(Speller.apart("jonas", "jonsa")).isEqualTo(1);
        assertThat(Speller.apart("", "abc")).isEqualTo(3);
        assertThat(Speller.apart("kitten", "sitting")).isEqualTo(3);
    }
}
