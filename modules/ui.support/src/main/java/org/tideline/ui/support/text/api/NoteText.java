package org.tideline.ui.support.text.api;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JTextPane;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.BadLocationException;
import javax.swing.text.EditorKit;
import javax.swing.text.View;
import org.tideline.core.text.api.MarkedText;
import org.tideline.ui.support.api.Clipboards;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * A text that is written: a section of a note, or a whole one. Headings, lists, bold and italic; what it holds is
 * {@link MarkedText}. It is as high as its text and brings no scroll pane, so that several can stand below each other in
 * one that scrolls. Tab leaves it, and every key of ux.md §7 works in it. Event thread.
 */
public final class NoteText extends JTextPane {
    private static final long serialVersionUID = 1;
    /** Property that changes when another format holds without that the caret has moved. */
    static final String FORMAT = "tideline.format";
    private static final int AROUND = 28;
    private final transient Steps steps;
    private final transient Filling filling;
    private final transient NoteEdits edits;
    private final transient SnippetList snippets;
    private final transient List<Runnable> listeners = new ArrayList<>();
    private transient NoteFonts fonts;
    private transient Hits hits = Hits.NONE;
    private transient Hits changes = Hits.NONE;
    private boolean removed;
    private transient MarkedText content;
    private String prompt;

    /**
     * @param name   what a screen reader calls it: the section's heading
     * @param prompt what is asked for, shown while it is empty; may be empty
     */
    public NoteText(String name, String prompt) {
        this.steps = new Steps(this);
        this.filling = new Filling(this);
        this.edits = new NoteEdits(this, steps, filling);
        this.snippets = new SnippetList(this, edits);
        this.prompt = prompt;
        Type.NOTE.on(Tokens.TEXT1.text(this));
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder());
        setMargin(new Insets(0, 0, 0, 0));
        getAccessibleContext().setAccessibleName(name);
        getAccessibleContext().setAccessibleDescription(prompt);
        looks();
        addPropertyChangeListener("UI", e -> looks());
        setTransferHandler(new NoteTransfer(edits));
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("TAB")));
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("shift TAB")));
        NoteKeys.bind(this, edits, filling, snippets);
        getDocument().addUndoableEditListener(steps);
        getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                content = null;
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                content = null;
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                content = null;
            }
        });
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                // Also where it is only read: the keyboard chooses and copies there.
                getCaret().setVisible(true);
                if (e.getCause() != FocusEvent.Cause.MOUSE_EVENT) {
                    reveal(caret());
                }
            }
        });
    }

    private void looks() {
        setCaretColor(Tokens.ACCENT.color());
        setSelectionColor(Tokens.SELECTION.color());
        setSelectedTextColor(Tokens.TEXT1.color());
    }

    @Override
    protected EditorKit createDefaultEditorKit() {
        return new NoteKit();
    }

    NoteDocument document() {
        return (NoteDocument) getDocument();
    }

    /** What stands in it. */
    public MarkedText content() {
        if (content == null) {
            content = document().text();
        }
        return content;
    }

    /** Puts a text in place of what stands in it. Undo starts anew, the caret goes to the beginning. */
    public void setContent(MarkedText text) {
        steps.without(() -> document().load(text));
        steps.forget();
        filling.end();
        caret(0);
        changed();
    }

    /** What stands in it, as it is stored. */
    public String markdown() {
        return content().markdown();
    }

    /** The same as {@link #setContent} with stored text. */
    public void setMarkdown(String markdown) {
        setContent(MarkedText.of(markdown));
    }

    /** Runs after each change of the text or its styles, also by undo and by {@link #setContent}. */
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    void changed() {
        content = null;
        repaint();
        listeners.forEach(Runnable::run);
    }

    /** Where the caret stands, to be given to {@link #caret(int)} when the same text is opened again. */
    public int caret() {
        return getCaretPosition();
    }

    /** Sets the caret there, or at the end if the text is shorter. */
    public void caret(int place) {
        setCaretPosition(Math.max(0, Math.min(place, document().getLength())));
    }

    /** Puts a text in place of what is chosen, or at the caret, as one step of undo; the caret goes behind it. */
    public void insert(MarkedText text) {
        edits.insert(text);
    }

    /** What can be typed as {@code //name}; asked each time the list opens. */
    public void snippets(Supplier<List<Snippet>> available) {
        snippets.from(available);
    }

    /** Puts in what a snippet stands for; its first place to be filled in is chosen, Tab goes to the next. */
    public void insert(Snippet snippet) {
        edits.insert(snippet);
    }

    /** What is asked for, shown while the text is empty. */
    public void prompt(String words) {
        prompt = words;
        getAccessibleContext().setAccessibleDescription(words);
        revalidate();
        repaint();
    }

    /** Makes what is chosen, or what will be typed next, or the lines it stands in, this; or no longer this if it is. */
    public void format(NoteFormat format) {
        edits.format(format);
    }

    /** Whether what is chosen, or the place of the caret, is this. */
    public boolean has(NoteFormat format) {
        return edits.has(format);
    }

    /** Whether there is something to take back. */
    public boolean canUndo() {
        return steps.canUndo();
    }

    /** Takes the last step back. */
    public void undo() {
        steps.undo();
    }

    /** Whether there is something to do again. */
    public boolean canRedo() {
        return steps.canRedo();
    }

    /** Does again what was taken back last. */
    public void redo() {
        steps.redo();
    }

    /** Which format holds at the caret changed without the caret. */
    void formatted() {
        firePropertyChange(FORMAT, null, this);
    }

    /** Marks what was found; {@link Hits#NONE} for nothing. */
    void hits(Hits found) {
        hits = found;
        repaint();
    }

    Hits hits() {
        return hits;
    }

    /** Marks what another version has not: as removed from this one, or else as added in it. */
    void changes(Hits other, boolean gone) {
        changes = other;
        removed = gone;
        repaint();
    }

    Hits changes() {
        return changes;
    }

    boolean removed() {
        return removed;
    }

    NoteFonts fonts() {
        if (fonts == null || !fonts.fit(this)) {
            fonts = new NoteFonts(this);
        }
        return fonts;
    }

    @Override
    public void replaceSelection(String letters) {
        if (edits == null || !isEditable()) {
            super.replaceSelection(letters);
        } else if (!" ".equals(letters) || !snippets.space()) {
            edits.type(letters, () -> super.replaceSelection(letters));
            snippets.typed();
        }
    }

    /** What is copied is forgotten at the lock, however it was copied. */
    @Override
    public void copy() {
        if (getSelectionStart() < getSelectionEnd()) {
            Clipboards.put(NoteTransfer.chosen(this));
        }
    }

    @Override
    public void cut() {
        if (isEditable() && getSelectionStart() < getSelectionEnd()) {
            copy();
            edits.removeChosen();
        }
    }

    /** Scrolls a place into view, with some of what stands around it. */
    void reveal(int place) {
        try {
            Rectangle2D at = modelToView2D(place);
            if (at != null) {
                Rectangle around = at.getBounds();
                around.grow(0, Scale.of(AROUND));
                super.scrollRectToVisible(around);
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A caret that moves where the keyboard is not, as when a text is put in, scrolls nothing. */
    @Override
    public void scrollRectToVisible(Rectangle place) {
        if (isFocusOwner()) {
            super.scrollRectToVisible(place);
        }
    }

    /** The font, and with it every measure, may have changed. */
    private void measureAnew() {
        fonts = null;
        if (getUI() != null && getUI().getRootView(this) != null && getUI().getRootView(this).getViewCount() > 0) {
            View all = getUI().getRootView(this).getView(0);
            if (all instanceof NoteColumn column) {
                column.stale();
            }
        }
    }

    @Override
    public void setFont(Font font) {
        super.setFont(font);
        measureAnew();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        // On its screen letters may be drawn otherwise than before it had one.
        measureAnew();
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other && getPreferredSize().height != height) {
            // As high as the text is at this width; afterwards, as those around are just being laid out.
            EventQueue.invokeLater(this::revalidate);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        if (empty()) {
            size.height = Math.max(size.height, prompt(null, getWidth() > 0 ? getWidth() : Scale.of(480)));
        }
        return size;
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(Scale.of(80), getPreferredSize().height);
    }

    private boolean empty() {
        return prompt != null && !prompt.isEmpty() && document().getLength() == 0 && document().sort(0) == Sort.PARAGRAPH;
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (empty()) {
            prompt((Graphics2D) g, getWidth());
        }
    }

    /** Draws the prompt, or only tells how high it is. */
    private int prompt(Graphics2D g, int width) {
        AttributedString words = new AttributedString(prompt);
        words.addAttribute(TextAttribute.FONT, fonts().face(false, false).font());
        LineBreakMeasurer lines = new LineBreakMeasurer(words.getIterator(), fonts().context());
        int y = 0;
        while (lines.getPosition() < prompt.length()) {
            TextLayout line = lines.nextLayout(Math.max(1, width));
            if (g != null) {
                g.setColor(Tokens.TEXT3.color());
                float extra = fonts().lineHeight() - fonts().ascent() - fonts().descent();
                line.draw(g, line.isLeftToRight() ? 0 : width - line.getAdvance(), Math.round(y + extra / 2 + fonts().ascent()));
            }
            y += fonts().lineHeight();
        }
        return y;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }
}
