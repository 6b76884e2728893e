package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.Attachment;
import org.tideline.clients.model.Attachments;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Shows a picture or a plain text that is kept in the practice; nothing of it is written to the disk. Event thread. */
@Messages({
    "FileWindow.title=File",
    "FileWindow.unreadable=This picture cannot be shown here. Save a copy, and open that elsewhere.",
    "FileWindow.large=This picture is larger than can be shown here. Save a copy, and open that elsewhere."})
final class FileWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    /** More than this is not unpacked: a small file can hold a huge picture. */
    private static final long MOST_PIXELS = 60_000_000;

    private FileWindow(JComponent shown) {
        super("file", Bundle.FileWindow_title(), Tokens.PANEL);
        content().add(shown, BorderLayout.CENTER);
    }

    /** Shows a file in place of the one shown before. */
    static void show(OpenPractice practice, Attachment file) {
        boolean text = file.mediaType().equals("text/plain");
        Background.run(() -> {
            byte[] bytes = practice.service(Attachments.class).bytes(file);
            return text ? new String(bytes, StandardCharsets.UTF_8) : picture(bytes);
        }, loaded -> {
            PracticeWindow.find(FileWindow.class).ifPresent(FileWindow::close);
            FileWindow window = new FileWindow(loaded instanceof BufferedImage image ? new Picture(image) : words((String) loaded));
            window.open();
            window.requestActive();
        });
    }

    private static BufferedImage picture(byte[] bytes) throws Trouble {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Trouble(Bundle.FileWindow_unreadable());
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Trouble(Bundle.FileWindow_large());
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new Trouble(Bundle.FileWindow_unreadable());
        }
    }

    private static JScrollPane words(String text) {
        JTextArea area = Type.BASE.on(new JTextArea(text));
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setCaretPosition(0);
        area.setBorder(BorderFactory.createEmptyBorder(20, 24, 24, 24));
        area.getAccessibleContext().setAccessibleName(Bundle.FileWindow_title());
        return Scroll.plain(area, Tokens.PANEL);
    }

    /** A picture as large as there is room, never larger than it is. */
    private static final class Picture extends JPanel {
        private static final long serialVersionUID = 1;
        private final transient BufferedImage image;

        Picture(BufferedImage image) {
            this.image = image;
            setOpaque(false);
            getAccessibleContext().setAccessibleName(Bundle.FileWindow_title());
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(image.getWidth(), image.getHeight());
        }

        @Override
        protected void paintComponent(Graphics g) {
            double scale = Math.min(1, Math.min((double) getWidth() / image.getWidth(), (double) getHeight() / image.getHeight()));
            int width = (int) (image.getWidth() * scale);
            int height = (int) (image.getHeight() * scale);
            Graphics2D smooth = (Graphics2D) g.create();
            smooth.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            smooth.drawImage(image, (getWidth() - width) / 2, (getHeight() - height) / 2, width, height, null);
            smooth.dispose();
        }
    }

    @Override
    protected void componentClosed() {
        content().removeAll();
    }
}
