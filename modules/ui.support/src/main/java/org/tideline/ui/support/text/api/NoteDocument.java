package org.tideline.ui.support.text.api;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.function.IntFunction;
import javax.swing.event.DocumentEvent;
import javax.swing.event.UndoableEditEvent;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.Element;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.tideline.core.text.api.Block;
import org.tideline.core.text.api.MarkedText;
import org.tideline.core.text.api.Run;

/** The text of a note as Swing edits it: a line is a paragraph with its sort, bold and italic are styles of characters. */
final class NoteDocument extends DefaultStyledDocument {
    private static final long serialVersionUID = 1;
    private static final String SORT = "tideline.sort";
    private static final String NUMBER = "tideline.number";
    private boolean loading;

    NoteDocument() {
        // The order of right-to-left writing is worked out line by line in Lines; the document would do it again for the
        // whole paragraph at each key.
        Dictionary<Object, Object> properties = new Hashtable<>() {
            private static final long serialVersionUID = 1;

            @Override
            public synchronized Object put(Object key, Object value) {
                return super.put(key, "i18n".equals(key) ? Boolean.FALSE : value);
            }
        };
        properties.put("i18n", Boolean.FALSE);
        setDocumentProperties(properties);
    }

    /** Puts this in place of all that stands in it. */
    void load(MarkedText text) {
        loading = true;
        try {
            remove(0, getLength());
            setSorts(0, 0, i -> Sort.PARAGRAPH, i -> 0);
            insert(0, text);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        } finally {
            loading = false;
        }
    }

    /**
     * Puts a text in; where that begins an empty line, the line takes the sort of the text's first.
     *
     * @return where the text ends
     */
    int insert(int offset, MarkedText text) throws BadLocationException {
        int first = line(offset);
        boolean empty = lineEnd(first) == lineStart(first);
        List<Block> blocks = text.blocks();
        String plain = text.text();
        insertString(offset, plain, SimpleAttributeSet.EMPTY);
        int last = first + blocks.size() - 1;
        int from = empty ? first : first + 1;
        setSorts(from, last, i -> Sort.of(blocks.get(i - first)), i -> blocks.get(i - first) instanceof Block.Numbered n ? n.number() : 0);
        int at = offset;
        for (Block block : blocks) {
            for (Run run : block.runs()) {
                if (run.bold() || run.italic()) {
                    setCharacterAttributes(at, run.text().length(), style(run.bold(), run.italic()), false);
                }
                at += run.text().length();
            }
            at++;
        }
        renumber(first);
        renumber(last);
        return offset + plain.length();
    }

    /** What stands in it now; without what is still being composed. */
    MarkedText text() {
        String all;
        try {
            all = getText(0, getLength());
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
        Element root = getDefaultRootElement();
        List<Block> blocks = new ArrayList<>(root.getElementCount());
        for (int i = 0; i < root.getElementCount(); i++) {
            Element line = root.getElement(i);
            List<Run> runs = new ArrayList<>(line.getElementCount());
            for (int j = 0; j < line.getElementCount(); j++) {
                Element part = line.getElement(j);
                AttributeSet style = part.getAttributes();
                int end = Math.min(part.getEndOffset(), line.getEndOffset() - 1);
                if (part.getStartOffset() < end && !style.isDefined(StyleConstants.ComposedTextAttribute)) {
                    runs.add(new Run(all.substring(part.getStartOffset(), end), StyleConstants.isBold(style), StyleConstants.isItalic(style)));
                }
            }
            blocks.add(sort(i).block(number(i), runs));
        }
        return new MarkedText(blocks);
    }

    /** The part of the text between two places. */
    MarkedText text(int from, int to) {
        List<Block> blocks = text().blocks();
        List<Block> part = new ArrayList<>();
        for (int i = line(from); i <= line(to); i++) {
            int start = lineStart(i);
            List<Run> runs = cut(blocks.get(i).runs(), Math.max(from, start) - start, Math.min(to, lineEnd(i)) - start);
            // A line of which only a part is taken is an ordinary one.
            boolean whole = from <= start && (to >= lineEnd(i) || i > line(from));
            part.add(whole ? Block.like(blocks.get(i), runs) : new Block.Paragraph(runs));
        }
        return new MarkedText(part);
    }

    private static List<Run> cut(List<Run> runs, int from, int to) {
        List<Run> part = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int first = Math.max(0, from - at);
            int last = Math.min(run.text().length(), to - at);
            if (first < last) {
                part.add(new Run(run.text().substring(first, last), run.bold(), run.italic()));
            }
            at += run.text().length();
        }
        return part;
    }

    static AttributeSet style(boolean bold, boolean italic) {
        SimpleAttributeSet style = new SimpleAttributeSet();
        StyleConstants.setBold(style, bold);
        StyleConstants.setItalic(style, italic);
        return style;
    }

    /** The number of the line, from 0, in which a place lies. */
    int line(int offset) {
        return getDefaultRootElement().getElementIndex(offset);
    }

    int lines() {
        return getDefaultRootElement().getElementCount();
    }

    int lineStart(int line) {
        return getDefaultRootElement().getElement(line).getStartOffset();
    }

    /** Where the line ends, before its line end. */
    int lineEnd(int line) {
        return getDefaultRootElement().getElement(line).getEndOffset() - 1;
    }

    Sort sort(int line) {
        return sort(getDefaultRootElement().getElement(line));
    }

    static Sort sort(Element line) {
        return line.getAttributes().getAttribute(SORT) instanceof Sort sort ? sort : Sort.PARAGRAPH;
    }

    int number(int line) {
        return number(getDefaultRootElement().getElement(line));
    }

    static int number(Element line) {
        return line.getAttributes().getAttribute(NUMBER) instanceof Integer number ? number : 0;
    }

    /** Makes all lines from the first to the last this sort; numbered ones count from 1, or on from the line before. */
    void setSort(int first, int last, Sort sort) {
        setSorts(first, last, i -> sort, i -> sort == Sort.NUMBERED ? i - first + 1 : 0);
        if (sort == Sort.NUMBERED) {
            renumber(first);
        }
        if (last + 1 < lines()) {
            renumber(last + 1);
        }
    }

    private void setSorts(int first, int last, IntFunction<Sort> sorts, IntFunction<Integer> numbers) {
        if (first > last) {
            return;
        }
        writeLock();
        try {
            int start = lineStart(first);
            DefaultDocumentEvent event = new DefaultDocumentEvent(start, lineEnd(last) + 1 - start, DocumentEvent.EventType.CHANGE);
            boolean any = false;
            for (int i = first; i <= last; i++) {
                Element line = getDefaultRootElement().getElement(i);
                Sort sort = sorts.apply(i);
                int number = sort == Sort.NUMBERED ? numbers.apply(i) : 0;
                if (sort(line) != sort || number(line) != number) {
                    SimpleAttributeSet attributes = new SimpleAttributeSet();
                    attributes.addAttribute(SORT, sort);
                    attributes.addAttribute(NUMBER, number);
                    event.addEdit(new AttributeUndoableEdit(line, attributes, false));
                    ((MutableAttributeSet) line.getAttributes()).addAttributes(attributes);
                    any = true;
                }
            }
            event.end();
            if (any) {
                fireChangedUpdate(event);
                fireUndoableEditUpdate(new UndoableEditEvent(this, event));
            }
        } finally {
            writeUnlock();
        }
    }

    /** The numbered items of the list in which a line lies count on from its first. */
    private void renumber(int line) {
        if (loading || line >= lines() || sort(line) != Sort.NUMBERED) {
            return;
        }
        int first = line;
        while (first > 0 && sort(first - 1) == Sort.NUMBERED) {
            first--;
        }
        int last = line;
        while (last + 1 < lines() && sort(last + 1) == Sort.NUMBERED) {
            last++;
        }
        int start = first;
        int number = Math.min(number(first), Block.Numbered.MOST - (last - first));
        setSorts(first, last, i -> Sort.NUMBERED, i -> number + i - start);
    }

    @Override
    public void insertString(int offset, String text, AttributeSet style) throws BadLocationException {
        if (text == null) {
            return;
        }
        int lines = lines();
        super.insertString(offset, text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'), style);
        if (lines() != lines) {
            renumber(line(offset));
        }
    }

    @Override
    public void remove(int offset, int length) throws BadLocationException {
        int lines = lines();
        super.remove(offset, length);
        if (lines() != lines) {
            renumber(line(offset));
            renumber(line(offset) + 1);
        }
    }
}
