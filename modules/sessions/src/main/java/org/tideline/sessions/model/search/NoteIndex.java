package org.tideline.sessions.model.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.tideline.core.api.Drawer;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;

/**
 * The index of all notes, in memory alone: a document for each part and each addendum. It holds words and where they
 * stand, but no text. Any thread may add and read; one at a time takes out and shows.
 */
final class NoteIndex implements Closeable {
    static final String WORDS = "words";
    static final String NOTE = "note";
    static final String SESSION = "session";
    static final String CASE = "case";
    static final String DRAWER = "drawer";
    static final String OWNER = "owner";
    static final String TEMPLATE = "template";
    static final String DAY = "day";
    private static final String PART = "part";
    private static final String ADDENDUM = "addendum";
    /** So much is gathered before it is sorted into the index, in MB. */
    private static final int GATHERED = 48;
    private static final FieldType TEXT = new FieldType();
    private static final Sort NEAREST = new Sort(SortField.FIELD_SCORE, new SortField(DAY, SortField.Type.LONG, true),
            new SortField(NOTE, SortField.Type.LONG, true));

    static {
        TEXT.setTokenized(true);
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        TEXT.freeze();
    }

    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    private final NoteText texts;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    NoteIndex(NoteText texts) throws IOException {
        this.texts = texts;
        // Merges happen on the thread that writes: the library makes no thread of its own.
        writer = new IndexWriter(memory, new IndexWriterConfig().setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(GATHERED).setCommitOnClose(false));
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
                IndexSearcher searcher = new IndexSearcher(reader);
                // The library's own cache is static and would keep what was looked for.
                searcher.setQueryCache(null);
                return searcher;
            }
        });
    }

    /** The words of a text as the library takes them. */
    private static final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final FoldedWords words;

        Stream(String text) {
            words = new FoldedWords(text);
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!words.next()) {
                return false;
            }
            term.copyBuffer(words.letters(), 0, words.length());
            return true;
        }
    }

    /** Adds a note that is not in it. */
    void add(Note note) throws IOException {
        List<IOException> failed = new ArrayList<>();
        texts.each(note, (part, text) -> add(note, part, 0, text, failed), (addendum, text) -> note.parts().stream()
                .filter(part -> part.id() == addendum.part()).findFirst().ifPresent(part -> add(note, part, addendum.id(), text, failed)));
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }

    private void add(Note note, Note.Part part, long addendum, String text, List<IOException> failed) {
        Session session = note.session();
        Document document = new Document();
        document.add(new Field(WORDS, new Stream(text), TEXT));
        document.add(id(NOTE, note.id()));
        document.add(new NumericDocValuesField(NOTE, note.id()));
        document.add(new NumericDocValuesField(PART, part.id()));
        document.add(new NumericDocValuesField(ADDENDUM, addendum));
        document.add(id(SESSION, session.id()));
        document.add(id(CASE, session.caseId()));
        document.add(new StringField(DRAWER, part.drawer().name(), Field.Store.NO));
        if (part.drawer() == Drawer.OWN) {
            document.add(id(OWNER, part.owner()));
        }
        document.add(new StringField(TEMPLATE, note.template(), Field.Store.NO));
        document.add(new IntPoint(DAY, (int) session.day().toEpochDay()));
        document.add(new NumericDocValuesField(DAY, session.day().toEpochDay()));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            failed.add(e);
        }
    }

    private static Field id(String field, long id) {
        return new StringField(field, Long.toString(id), Field.Store.NO);
    }

    /** Takes out whatever has that id in a field. */
    void remove(String field, long id) throws IOException {
        writer.deleteDocuments(new Term(field, Long.toString(id)));
    }

    /** From now on it is found as it was last written. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** The notes that have that id in a field, as was last shown. */
    List<Long> notes(String field, long id) throws IOException {
        return with(searcher -> {
            TopFieldDocs docs = searcher.search(new TermQuery(new Term(field, Long.toString(id))), Integer.MAX_VALUE, Sort.INDEXORDER);
            return places(searcher, docs.scoreDocs).stream().map(Place::note).distinct().toList();
        });
    }

    /** Finds; any thread. */
    Places find(NoteQuery query, int most) throws IOException {
        List<NoteQuery.Clause> clauses = query.clauses();
        if (clauses.isEmpty() || most < 1) {
            return new Places(List.of(), 0);
        }
        return with(searcher -> {
            TopFieldDocs docs = searcher.search(new IndexQuery(searcher.getIndexReader()).of(query, clauses),
                    new TopFieldCollectorManager(NEAREST, most, Integer.MAX_VALUE));
            return new Places(places(searcher, docs.scoreDocs), (int) docs.totalHits.value);
        });
    }

    private interface Asking<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Asking<T> asking) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return asking.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    private static List<Place> places(IndexSearcher searcher, ScoreDoc[] docs) throws IOException {
        List<Place> places = new ArrayList<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (ScoreDoc doc : docs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            int at = doc.doc - leaf.docBase;
            places.add(new Place(value(leaf, NOTE, at), value(leaf, PART, at), value(leaf, ADDENDUM, at)));
        }
        return places;
    }

    private static long value(LeafReaderContext leaf, String field, int at) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        return values.advanceExact(at) ? values.longValue() : 0;
    }

    /** How much memory it takes, in bytes. */
    long bytes() {
        long bytes = writer.ramBytesUsed();
        try {
            for (String file : memory.listAll()) {
                bytes += memory.fileLength(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    /** Drops it all. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        memory.close();
    }
}
