package org.tideline.sessions.model.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.tideline.core.api.Period;

/** Asks the index what was asked; the library's own query language is used nowhere. */
final class IndexQuery {
    private final IndexReader reader;

    IndexQuery(IndexReader reader) {
        this.reader = reader;
    }

    Query of(NoteQuery query, List<NoteQuery.Clause> clauses) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (NoteQuery.Clause clause : clauses) {
            all.add(of(clause), Occur.MUST);
        }
        if (query.caseId() != 0) {
            only(all, NoteIndex.CASE, Long.toString(query.caseId()));
        }
        if (query.drawer() != null) {
            only(all, NoteIndex.DRAWER, query.drawer().name());
        }
        if (query.owner() != 0) {
            only(all, NoteIndex.OWNER, Long.toString(query.owner()));
        }
        if (query.template() != null) {
            only(all, NoteIndex.TEMPLATE, query.template());
        }
        Period period = query.period();
        if (!period.equals(Period.ALL)) {
            all.add(IntPoint.newRangeQuery(NoteIndex.DAY, period.from() == null ? Integer.MIN_VALUE : (int) period.from().toEpochDay(),
                    period.to() == null ? Integer.MAX_VALUE : (int) period.to().toEpochDay()), Occur.FILTER);
        }
        return all.build();
    }

    private static void only(BooleanQuery.Builder all, String field, String value) {
        all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }

    private Query of(NoteQuery.Clause clause) throws IOException {
        int last = clause.words().size() - 1;
        if (last == 0) {
            Query word = new TermQuery(term(clause.words().get(0)));
            // The whole word stands before words that only begin so.
            return !clause.begun() ? word : new BooleanQuery.Builder().add(word, Occur.SHOULD)
                    .add(new ConstantScoreQuery(new PrefixQuery(term(clause.words().get(0)))), Occur.MUST).build();
        }
        if (!clause.begun()) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            clause.words().forEach(word -> phrase.add(term(word)));
            return phrase.build();
        }
        Term[] ends = beginningWith(clause.words().get(last));
        if (ends.length == 0) {
            return new MatchNoDocsQuery();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        clause.words().subList(0, last).forEach(word -> phrase.add(term(word)));
        return phrase.add(ends).build();
    }

    private static Term term(String word) {
        return new Term(NoteIndex.WORDS, word);
    }

    private Term[] beginningWith(String begin) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, NoteIndex.WORDS);
        List<Term> found = new ArrayList<>();
        if (terms != null) {
            BytesRef from = new BytesRef(begin);
            TermsEnum each = terms.iterator();
            for (boolean there = each.seekCeil(from) != TermsEnum.SeekStatus.END; there
                    && StringHelper.startsWith(each.term(), from); there = each.next() != null) {
                found.add(new Term(NoteIndex.WORDS, BytesRef.deepCopyOf(each.term())));
            }
        }
        return found.toArray(Term[]::new);
    }
}
