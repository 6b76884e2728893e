package org.tideline.ui.support.text.api;

import javax.swing.text.AbstractDocument;
import javax.swing.text.Document;
import javax.swing.text.StyledEditorKit;
import javax.swing.text.ViewFactory;

/** Shows a note by views of our own. */
final class NoteKit extends StyledEditorKit {
    private static final long serialVersionUID = 1;

    @Override
    public Document createDefaultDocument() {
        return new NoteDocument();
    }

    @Override
    public ViewFactory getViewFactory() {
        return element -> AbstractDocument.ParagraphElementName.equals(element.getName()) ? new NoteParagraph(element) : new NoteColumn(element);
    }
}
