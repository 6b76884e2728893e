package org.tideline.ui.support.text.api;

import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;
import org.tideline.core.text.api.MarkedText;

/** What goes out is plain text, and between two texts of ours the styles too; what comes in keeps only our few styles. */
final class NoteTransfer extends TransferHandler {
    private static final long serialVersionUID = 1;
    /** Never leaves this program. */
    private static final DataFlavor OURS = new DataFlavor(MarkedText.class, "Text of a note");
    private final transient NoteEdits edits;

    NoteTransfer(NoteEdits edits) {
        this.edits = edits;
    }

    /** What is chosen, to be copied. */
    static Transferable chosen(NoteText note) {
        return new Words(note.document().text(note.getSelectionStart(), note.getSelectionEnd()));
    }

    private record Words(MarkedText text) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {OURS, DataFlavor.stringFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(OURS) || flavor.equals(DataFlavor.stringFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (flavor.equals(OURS)) {
                return text;
            } else if (flavor.equals(DataFlavor.stringFlavor)) {
                return text.plain();
            }
            throw new UnsupportedFlavorException(flavor);
        }
    }

    @Override
    public int getSourceActions(JComponent c) {
        return COPY;
    }

    @Override
    protected Transferable createTransferable(JComponent c) {
        return chosen((NoteText) c);
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return ((NoteText) support.getComponent()).isEditable() && (support.isDataFlavorSupported(OURS)
                || support.isDataFlavorSupported(DataFlavor.stringFlavor) || html(support.getDataFlavors()) != null);
    }

    @Override
    public boolean importData(TransferSupport support) {
        if (!canImport(support)) {
            return false;
        }
        try {
            MarkedText text = text(support.getTransferable());
            if (support.isDrop()) {
                edits.insertAt(((JTextComponent.DropLocation) support.getDropLocation()).getIndex(), text);
            } else {
                edits.insert(text);
            }
            return true;
        } catch (UnsupportedFlavorException | IOException e) {
            return false;
        }
    }

    private static DataFlavor html(DataFlavor[] flavors) {
        for (DataFlavor flavor : flavors) {
            if (flavor.isMimeTypeEqual("text/html") && flavor.getRepresentationClass() == String.class) {
                return flavor;
            }
        }
        return null;
    }

    /** What is carried, with no more than our styles; where the styled form says less than the plain one, that. */
    static MarkedText text(Transferable carried) throws UnsupportedFlavorException, IOException {
        if (carried.isDataFlavorSupported(OURS)) {
            return (MarkedText) carried.getTransferData(OURS);
        }
        MarkedText plain = carried.isDataFlavorSupported(DataFlavor.stringFlavor)
                ? MarkedText.plain((String) carried.getTransferData(DataFlavor.stringFlavor)) : null;
        DataFlavor html = html(carried.getTransferDataFlavors());
        if (html == null) {
            return plain == null ? MarkedText.EMPTY : plain;
        }
        MarkedText styled = HtmlReader.read((String) carried.getTransferData(html));
        return plain != null && signs(styled) < signs(plain) ? plain : styled;
    }

    private static long signs(MarkedText text) {
        return text.plain().codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Pastes the bare text, as it is. */
    void pastePlain(NoteText note) {
        try {
            Clipboard clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
            if (clipboard.isDataFlavorAvailable(DataFlavor.stringFlavor)) {
                edits.insert(MarkedText.plain((String) clipboard.getData(DataFlavor.stringFlavor)));
            }
        } catch (UnsupportedFlavorException | IOException | IllegalStateException | HeadlessException e) {
            note.getToolkit().beep();
        }
    }
}
