import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import javax.imageio.ImageIO;

/**
 * Draws the program's icons and its splash. Run by hand when they change:
 * {@code java src/main/drawings/Draw.java} in the folder {@code branding}. The platform asks for files named
 * {@code .gif}; what is in them is PNG, which every reader tells by the content, for the sake of soft edges.
 */
public class Draw {
    private static final File STARTUP = new File("src/main/nbm-branding/core/core.jar/org/netbeans/core/startup");
    private static final Color GROUND = new Color(0xEEEBE5);
    private static final Color ACCENT = new Color(0x1D5C70);
    private static final Color WATER = new Color(0x1B5A78);
    private static final Color INK = new Color(0x1F2629);
    private static final Color SECOND = new Color(0x545E62);

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        icon(16, "frame.gif", "frame_dark.gif");
        icon(32, "frame32.gif", "frame32_dark.gif");
        icon(48, "frame48.gif", "frame48_dark.gif");
        icon(256, "frame256.png");
        icon(512, "frame512.png");
        icon(1024, "frame1024.png");
        splash("splash.gif", "splash_dark.gif");
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    /** Two waves on the accent, the lower one fainter, on a grid of 20. */
    private static void icon(int size, String... names) throws Exception {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = graphics(image);
        g.scale(size / 20.0, size / 20.0);
        g.setColor(ACCENT);
        g.fill(new RoundRectangle2D.Double(0, 0, 20, 20, 10, 10));
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Color.WHITE);
        g.draw(wave(8.2, 2.4));
        g.setColor(new Color(255, 255, 255, 166));
        g.draw(wave(13, 1.3));
        g.dispose();
        write(image, names);
    }

    private static Path2D wave(double y, double height) {
        Path2D path = new Path2D.Double();
        path.moveTo(3, y);
        path.curveTo(5.2, y - height, 7.6, y - height, 10, y);
        path.curveTo(12.4, y + height, 14.8, y + height, 17, y);
        return path;
    }

    /** The wave over the level, the name in the serif. */
    private static void splash(String... names) throws Exception {
        BufferedImage image = new BufferedImage(560, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        g.setColor(GROUND);
        g.fillRect(0, 0, 560, 320);
        g.translate(70, 92);
        g.setColor(new Color(0x1B, 0x5A, 0x78, 33));
        g.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(level());
        g.setColor(WATER);
        g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(level());
        g.setColor(new Color(0x1B, 0x5A, 0x78, 178));
        g.setStroke(new BasicStroke(1.2f));
        Path2D wave = new Path2D.Double();
        wave.moveTo(0, 34);
        wave.curveTo(26, 16, 52, 16, 78, 30);
        wave.curveTo(104, 44, 130, 44, 156, 28);
        wave.curveTo(182, 12, 208, 10, 234, 24);
        wave.curveTo(260, 38, 286, 38, 312, 22);
        wave.curveTo(338, 6, 366, 8, 420, 20);
        g.draw(wave);
        Font serif = Font.createFont(Font.TRUETYPE_FONT, new File(
                "../modules/libs.fonts/src/main/resources/org/tideline/libs/fonts/files/SourceSerif4Display-Regular.ttf"));
        Font sans = Font.createFont(Font.TRUETYPE_FONT, new File(
                "../modules/libs.fonts/src/main/resources/org/tideline/libs/fonts/files/Inter-Regular.otf"));
        g.setColor(INK);
        g.setFont(serif.deriveFont(44f));
        g.drawString("Tideline", 0, 116);
        g.setColor(SECOND);
        g.setFont(sans.deriveFont(13f));
        g.drawString("For therapists who work with couples. On this computer alone.", 1, 146);
        g.dispose();
        write(image, names);
    }

    private static Path2D level() {
        Path2D level = new Path2D.Double();
        level.moveTo(0, 40);
        level.curveTo(60, 33, 120, 37, 180, 33);
        level.curveTo(240, 29, 330, 24, 420, 27);
        return level;
    }

    private static void write(BufferedImage image, String... names) throws Exception {
        for (String name : names) {
            ImageIO.write(image, "png", new File(STARTUP, name));
        }
    }
}
