package org.tideline.ui.support.api;

import java.awt.AlphaComposite;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.openide.util.ImageUtilities;

/**
 * Icons by their Lucide name (ux.md §2.5), as vectors at any scaling, dark in the dark theme. Sizes are 16 for lists
 * and buttons, 14 for status and marks, 24 for first run. Any thread.
 */
public final class Icons {
    private static final String FOLDER = "org/tideline/ui/support/icons/";
    private static final int DRAWN = 24;

    private Icons() {
    }

    /**
     * @param name such as {@code calendar-days}
     * @param size pixels at 100 %
     * @throws IllegalArgumentException if the module does not ship that icon
     */
    public static Icon of(String name, int size) {
        return new Sized(checked(name), size, null);
    }

    /** The icon in another colour of the design, such as {@link Tokens#ON_ACCENT} on the primary button. */
    public static Icon of(String name, int size, Tokens colour) {
        return new Sized(checked(name), size, colour);
    }

    private static String checked(String name) {
        if (Icons.class.getResource("/" + FOLDER + name + ".svg") == null) {
            throw new IllegalArgumentException("No icon " + name);
        }
        return name;
    }

    /** Asked at each painting, as the theme may have changed; the platform keeps what it has read. */
    private static Icon drawing(String name) {
        return ImageUtilities.loadIcon(FOLDER + name + (UIManager.getBoolean("Tideline.dark") ? "_dark.svg" : ".svg"));
    }

    private record Sized(String name, int size, Tokens colour) implements Icon {
        @Override
        public int getIconWidth() {
            return Scale.of(size);
        }

        @Override
        public int getIconHeight() {
            return Scale.of(size);
        }

        @Override
        public void paintIcon(Component c, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            try {
                g.translate(x, y);
                if (colour == null) {
                    draw(c, g, getIconWidth());
                } else {
                    double device = Math.max(1, g.getTransform().getScaleX());
                    int pixels = (int) Math.ceil(getIconWidth() * device);
                    g.scale(1 / device, 1 / device);
                    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                    g.drawImage(tinted(c, pixels), 0, 0, null);
                }
            } finally {
                g.dispose();
            }
        }

        private void draw(Component c, Graphics2D g, double pixels) {
            g.scale(pixels / DRAWN, pixels / DRAWN);
            drawing(name).paintIcon(c, g, 0, 0);
        }

        private BufferedImage tinted(Component c, int pixels) {
            BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
            Graphics2D g = image.createGraphics();
            try {
                draw(c, g, pixels);
            } finally {
                g.dispose();
            }
            Graphics2D over = image.createGraphics();
            try {
                over.setComposite(AlphaComposite.SrcIn);
                over.setColor(colour.color());
                over.fillRect(0, 0, pixels, pixels);
            } finally {
                over.dispose();
            }
            return image;
        }
    }
}
