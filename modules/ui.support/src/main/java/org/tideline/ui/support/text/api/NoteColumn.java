package org.tideline.ui.support.text.api;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Shape;
import javax.swing.SwingConstants;
import javax.swing.text.BadLocationException;
import javax.swing.text.BoxView;
import javax.swing.text.Element;
import javax.swing.text.JTextComponent;
import javax.swing.text.Position;
import javax.swing.text.View;

/** The lines of a note, one below the other. */
final class NoteColumn extends BoxView {
    NoteColumn(Element all) {
        super(all, Y_AXIS);
    }

    /** The fonts changed: all is to be measured anew. */
    void stale() {
        for (int i = 0; i < getViewCount(); i++) {
            ((NoteParagraph) getView(i)).stale();
        }
        layoutChanged(X_AXIS);
        layoutChanged(Y_AXIS);
        preferenceChanged(null, true, true);
    }

    /** Where lines meet, the caret goes from one to the other; up and down it keeps its place across. */
    @Override
    public int getNextVisualPositionFrom(int pos, Position.Bias bias, Shape a, int direction, Position.Bias[] to)
            throws BadLocationException {
        to[0] = Position.Bias.Forward;
        if (direction == SwingConstants.NORTH || direction == SwingConstants.SOUTH) {
            return vertical(pos, bias, direction == SwingConstants.NORTH, to);
        }
        boolean right = direction == SwingConstants.EAST;
        int index = Math.max(0, getElement().getElementIndex(Math.max(0, pos)));
        NoteParagraph line = (NoteParagraph) getView(index);
        int next = line.step(Math.max(0, pos), bias, right, to);
        if (next >= 0) {
            return next;
        }
        boolean onward = right != line.rightToLeft();
        int other = index + (onward ? 1 : -1);
        if (other < 0 || other >= getViewCount()) {
            return pos;
        }
        View beside = getView(other);
        return onward ? beside.getStartOffset() : beside.getEndOffset() - 1;
    }

    private int vertical(int pos, Position.Bias bias, boolean up, Position.Bias[] to) throws BadLocationException {
        JTextComponent shown = (JTextComponent) getContainer();
        Rectangle at = shown.getUI().modelToView(shown, pos, bias);
        if (at == null) {
            return pos;
        }
        Point magic = shown.getCaret() == null ? null : shown.getCaret().getMagicCaretPosition();
        int x = magic == null ? at.x : magic.x;
        // Half a line further, so that the space between lines does not hold it.
        int y = up ? at.y - at.height / 2 : at.y + at.height + at.height / 2;
        if (y < 0 || y >= shown.getHeight() && pos >= getElement().getElement(getElement().getElementCount() - 1).getStartOffset()) {
            y = up ? at.y - 1 : at.y + at.height;
        }
        int next = shown.getUI().viewToModel(shown, new Point(x, y), to);
        Rectangle there = shown.getUI().modelToView(shown, next, to[0]);
        boolean moved = there != null && (up ? there.y < at.y : there.y > at.y);
        return moved ? next : pos;
    }
}
