package org.tideline.reporting.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.reporting.page.PageImages;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * The real pages of a report, one at a time, as large as there is room or as wished. Holds the file in memory only.
 * Event thread; pages are drawn on a worker.
 */
@Messages({
    "Preview.title=Preview",
    "# {0} - page", "# {1} - pages", "Preview.page=page {0} of {1}",
    "Preview.before=Previous page", "Preview.after=Next page",
    "Preview.larger=Larger (Ctrl++)", "Preview.smaller=Smaller (Ctrl+\u2212)", "Preview.fit=Whole page or its width (Ctrl+9)",
    "Preview.making=The pages are being made."})
final class Preview extends JPanel {
    private static final long serialVersionUID = 1;
    private static final double STEP = 1.2, LEAST = 0.3, MOST = 4;
    private static final double PAGE = 0, WIDTH = -1;
    private static final int SETTLE_MILLIS = 160;
    private static final int MARGIN = 20;
    private final JLabel number = Type.BASE.on(Tokens.TEXT2.text(new JLabel()));
    private final Sheet sheet = new Sheet();
    private final JScrollPane scroll = new JScrollPane(sheet);
    private final JPanel middle = new JPanel(new BorderLayout());
    private final JButton before = Buttons.icon("chevron-left", Bundle.Preview_before(), () -> turn(-1));
    private final JButton after = Buttons.icon("chevron-right", Bundle.Preview_after(), () -> turn(1));
    private final Timer settle = new Timer(SETTLE_MILLIS, e -> draw());
    private transient byte[] pdf;
    private transient PageImages.Size size;
    private int page;
    private int pages;
    /** Pixels of the screen a point, before its own scale; {@link #PAGE} and {@link #WIDTH} follow the room there is. */
    private double zoom = PAGE;
    private long asked;

    Preview() {
        super(new BorderLayout());
        Tokens.SUNK.ground(this);
        settle.setRepeats(false);
        JPanel head = new JPanel(new MigLayout("insets 14 20 8 16, fillx", "[][grow][][][]12[][][]", "[center]"));
        head.setOpaque(false);
        head.add(Type.HEADING.on(new JLabel(Bundle.Preview_title())));
        head.add(new JLabel());
        head.add(number);
        head.add(before);
        head.add(after);
        head.add(Buttons.icon("zoom-out", Bundle.Preview_smaller(), () -> zoom(1 / STEP)));
        head.add(Buttons.icon("zoom-in", Bundle.Preview_larger(), () -> zoom(STEP)));
        head.add(Buttons.icon("maximize", Bundle.Preview_fit(), this::fit));
        add(head, BorderLayout.NORTH);
        scroll.setBorder(null);
        Tokens.SUNK.ground((JComponent) scroll.getViewport());
        scroll.setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        middle.setOpaque(false);
        add(middle, BorderLayout.CENTER);
        words(Bundle.Preview_making());
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                settle.restart();
            }
        });
        key(this, KeyEvent.VK_PLUS, () -> zoom(STEP));
        key(this, KeyEvent.VK_EQUALS, () -> zoom(STEP));
        key(this, KeyEvent.VK_ADD, () -> zoom(STEP));
        key(this, KeyEvent.VK_MINUS, () -> zoom(1 / STEP));
        key(this, KeyEvent.VK_SUBTRACT, () -> zoom(1 / STEP));
        key(this, KeyEvent.VK_9, this::fit);
        turnKey(KeyEvent.VK_PAGE_DOWN, 1);
        turnKey(KeyEvent.VK_PAGE_UP, -1);
        state();
    }

    /** Makes a key with Ctrl work anywhere in the window of this component. */
    static void key(JComponent in, int code, Runnable action) {
        bind(in, KeyStroke.getKeyStroke(code, InputEvent.CTRL_DOWN_MASK), WHEN_IN_FOCUSED_WINDOW, action);
    }

    private void turnKey(int code, int by) {
        bind(sheet, KeyStroke.getKeyStroke(code, 0), WHEN_FOCUSED, () -> turn(by));
    }

    private static void bind(JComponent in, KeyStroke stroke, int when, Runnable action) {
        in.getInputMap(when).put(stroke, stroke.toString());
        in.getActionMap().put(stroke.toString(), new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    /** Shows these pages; the page in view stays in view. */
    void show(byte[] file) {
        pdf = file;
        size = null;
        draw();
    }

    /** Says in place of the pages why there are none. */
    void trouble(String words) {
        pdf = null;
        asked++;
        pages = 0;
        sheet.image = null;
        Notice notice = new Notice(Notice.Kind.ATTENTION, words);
        JPanel place = new JPanel(new MigLayout("insets 24, fillx", "[grow,fill]"));
        place.setOpaque(false);
        place.add(notice, "wmin 0");
        middle.removeAll();
        middle.add(place, BorderLayout.CENTER);
        state();
        middle.revalidate();
        middle.repaint();
    }

    private void words(String words) {
        middle.removeAll();
        middle.add(new EmptyState(words, ""), BorderLayout.CENTER);
    }

    private void turn(int by) {
        if (pdf != null && page + by >= 0 && page + by < pages) {
            page += by;
            scroll.getVerticalScrollBar().setValue(0);
            draw();
        }
    }

    private void zoom(double by) {
        if (size != null) {
            zoom = Math.max(LEAST, Math.min(MOST, points() * by));
            draw();
        }
    }

    /** The whole page, and from there its width. */
    private void fit() {
        zoom = zoom == PAGE ? WIDTH : PAGE;
        draw();
    }

    private double points() {
        double wide = (middle.getWidth() - 2.0 * MARGIN - scroll.getVerticalScrollBar().getPreferredSize().width) / size.width();
        double high = (middle.getHeight() - 1.5 * MARGIN) / size.height();
        return zoom > 0 ? zoom : Math.max(LEAST, zoom == WIDTH ? wide : Math.min(wide, high));
    }

    private void draw() {
        if (pdf == null) {
            return;
        }
        long mine = ++asked;
        byte[] file = pdf;
        if (size == null) {
            Background.run(() -> PageImages.size(file), found -> {
                if (mine == asked) {
                    size = found;
                    draw();
                }
            });
            return;
        }
        double points = points();
        double screen = getGraphicsConfiguration() == null ? 1 : getGraphicsConfiguration().getDefaultTransform().getScaleX();
        int wanted = page;
        Background.run(() -> PageImages.of(file, wanted, (float) (points * screen)), drawn -> {
            if (mine == asked) {
                page = drawn.page();
                pages = drawn.pages();
                sheet.show(drawn.image(), screen);
                if (scroll.getParent() != middle) {
                    middle.removeAll();
                    middle.add(scroll, BorderLayout.CENTER);
                    middle.revalidate();
                    middle.repaint();
                }
                state();
            }
        });
    }

    private void state() {
        number.setText(pages == 0 ? "" : Bundle.Preview_page(page + 1, pages));
        before.setEnabled(pages > 0 && page > 0);
        after.setEnabled(page < pages - 1);
        sheet.getAccessibleContext().setAccessibleName(Bundle.Preview_title() + " " + number.getText());
    }

    /** Forgets the pages; it can show others afterwards. */
    void release() {
        settle.stop();
        asked++;
        pdf = null;
        pages = 0;
        sheet.image = null;
        words(Bundle.Preview_making());
        state();
    }

    /** A page on its ground. */
    private static final class Sheet extends JPanel {
        private static final long serialVersionUID = 1;
        private transient BufferedImage image;
        private double screen = 1;

        Sheet() {
            setFocusable(true);
            setOpaque(false);
            setBorder(BorderFactory.createEmptyBorder(0, MARGIN, MARGIN, MARGIN));
        }

        void show(BufferedImage next, double scale) {
            image = next;
            screen = scale;
            revalidate();
            repaint();
        }

        private int wide() {
            return (int) Math.round(image.getWidth() / screen);
        }

        private int high() {
            return (int) Math.round(image.getHeight() / screen);
        }

        @Override
        public Dimension getPreferredSize() {
            return image == null ? new Dimension(1, 1) : new Dimension(wide() + 2 * MARGIN, high() + MARGIN);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            if (image == null) {
                return;
            }
            Graphics2D g = (Graphics2D) graphics.create();
            try {
                g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                int x = Math.max(MARGIN, (getWidth() - wide()) / 2);
                g.drawImage(image, x, 0, wide(), high(), null);
                g.setColor((isFocusOwner() ? Tokens.ACCENT : Tokens.LINE2).color());
                g.drawRect(x, 0, wide() - 1, high() - 1);
            } finally {
                g.dispose();
            }
        }
    }
}
