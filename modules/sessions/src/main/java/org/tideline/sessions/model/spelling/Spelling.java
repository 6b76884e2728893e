package org.tideline.sessions.model.spelling;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.sessions.model.spelling.NoteWords.Word;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/**
 * The spelling of notes in an open practice; {@code practice.service(Spelling.class)}. The dictionary is read when it is
 * first asked for, in the background. Nothing of a text is kept. Any thread; answers come on a thread of its own.
 */
public final class Spelling implements AutoCloseable {
    /** Setting of the practice: the tag of a {@link Language}, or {@value #OFF}. */
    public static final String LANGUAGE = "sessions.spelling";
    /** The value of the setting where no words are looked at. */
    public static final String OFF = "off";
    private static final Logger LOG = Logger.getLogger(Spelling.class.getName());
    private static final RequestProcessor CHECKING = new RequestProcessor("tideline-spelling", 1);
    private final OpenPractice practice;
    private final AutoCloseable changes;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    /** These three on the thread of its own alone. */
    private Language read;
    private Speller speller;
    private Set<String> own;

    private Spelling(OpenPractice practice) {
        this.practice = practice;
        changes = practice.changes().listen(refs -> {
            if (refs.stream().anyMatch(ref -> ref.kind().equals(OwnWord.KIND))) {
                post(() -> own = null);
                changed();
            }
        });
    }

    /** Makes the one of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Maker implements PracticeService<Spelling> {
        @Override
        public Class<Spelling> type() {
            return Spelling.class;
        }

        @Override
        public Spelling create(OpenPractice practice) {
            return new Spelling(practice);
        }
    }

    /** The spelling in use; empty where it is switched off. */
    public Optional<Language> language() {
        Optional<String> set = practice.settings().get(LANGUAGE);
        return set.isEmpty() ? Optional.of(Language.usual(Locale.getDefault(Locale.Category.FORMAT))) : Language.of(set.get());
    }

    /** Uses another, or none where it is null. Worker thread. */
    public void use(Language language) {
        practice.settings().set(LANGUAGE, language == null ? OFF : language.tag());
        changed();
    }

    /** Is told when other words may be right; on any thread. */
    public AutoCloseable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The names of the people of a case, as words that are always right. */
    public static Set<String> names(Case of) {
        return of.people().stream().flatMap(member -> Stream.of(member.name(), member.fullName())).flatMap(name -> Stream.of(name.split("[^\\p{L}\\p{M}'\u2019]+")))
                .filter(name -> !name.isBlank()).map(NoteWords::folded).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Finds what is not spelled as it should be; nothing where spelling is switched off.
     *
     * @param names words that are right here, see {@link #names}
     */
    public void check(String text, Set<String> names, Consumer<List<Word>> found) {
        Optional<Language> language = language();
        post(() -> found.accept(language.isEmpty() ? List.of() : wrong(text, names, language.get())));
    }

    private List<Word> wrong(String text, Set<String> names, Language language) {
        Speller now = speller(language);
        Set<String> known = known(names);
        return NoteWords.of(text).stream().filter(word -> !now.right(word.word(), known)).toList();
    }

    /** What could be meant by a word, nearest first. */
    public void suggest(String word, Set<String> names, Consumer<List<String>> found) {
        language().ifPresent(language -> post(() -> found.accept(speller(language).suggestions(word, known(names)))));
    }

    private Speller speller(Language language) {
        if (speller == null || read != language) {
            speller = Speller.of(language);
            read = language;
        }
        return speller;
    }

    private Set<String> known(Set<String> names) {
        if (own == null) {
            own = practice.service(OwnWords.class).all().stream().map(word -> NoteWords.folded(word.word())).collect(Collectors.toSet());
        }
        Set<String> known = new HashSet<>(own);
        known.addAll(names);
        return known;
    }

    private void post(Runnable work) {
        CHECKING.post(() -> {
            if (closed) {
                return;
            }
            try {
                work.run();
            } catch (RuntimeException e) {
                if (!closed) {
                    // Its words may be a client's.
                    LOG.log(Level.WARNING, "The spelling was not looked at: {0}", e.getClass().getName());
                }
            }
        }, 0, Thread.MIN_PRIORITY);
    }

    @Override
    public void close() throws Exception {
        changes.close();
        closed = true;
        listeners.clear();
    }
}
