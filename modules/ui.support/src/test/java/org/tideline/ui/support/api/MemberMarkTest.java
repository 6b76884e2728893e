package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Members' marks")
class MemberMarkTest {
    @Test
    @DisplayName("are drawn so that each weighs about the same")
    void weight() {
        int circle = pixels(0);
        for (int mark = 1; mark < 3; mark++) {
            assertThat(pixels(mark)).isBetween((int) (circle * 0.8), (int) (circle * 1.25));
        }
    }

    @Test
    @DisplayName("stand where they are asked to stand")
    void centred() {
        for (int mark : new int[] {MemberMark.TOGETHER, 0, 1, 2, 3, 4, 5}) {
            Rectangle2D box = MemberMark.shape(mark, 50, 40, 10).getBounds2D();
            assertThat(box.getCenterX()).isCloseTo(50, org.assertj.core.data.Offset.offset(0.01));
            assertThat(box.getCenterY()).isCloseTo(40, org.assertj.core.data.Offset.offset(1.0));
        }
    }

    @Test
    @DisplayName("of the fourth and further members are the first three again, open")
    void fourth() {
        BufferedImage image = draw(3, false);
        assertThat(new Color(image.getRGB(20, 20))).isEqualTo(Palette.SCREEN_LIGHT.ground());
        assertThat(new Color(draw(0, false).getRGB(20, 20))).isEqualTo(Palette.SCREEN_LIGHT.mark(0));
        assertThat(new Color(draw(0, true).getRGB(20, 20))).isEqualTo(Palette.SCREEN_LIGHT.ground());
    }

    @Test
    @DisplayName("have level lines no two of which look alike")
    void patterns() {
        Set<List<Float>> seen = new HashSet<>();
        for (int mark = 0; mark < 6; mark++) {
            float[] dashes = MemberMark.levelStroke(mark, 2.5f).getDashArray();
            seen.add(dashes == null ? List.of() : floats(dashes));
        }
        assertThat(seen).hasSize(6);
        assertThat(MemberMark.levelStroke(1, 5).getDashArray()).containsExactly(18, 8);
    }

    private static List<Float> floats(float[] values) {
        List<Float> list = new java.util.ArrayList<>();
        for (float v : values) {
            list.add(v);
        }
        return list;
    }

    private static int pixels(int mark) {
        BufferedImage image = draw(mark, false);
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += new Color(image.getRGB(x, y)).equals(Palette.SCREEN_LIGHT.ground()) ? 0 : 1;
            }
        }
        return count;
    }

    private static BufferedImage draw(int mark, boolean open) {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Palette.SCREEN_LIGHT.ground());
        g.fillRect(0, 0, 40, 40);
        MemberMark.paint(g, Palette.SCREEN_LIGHT, mark, 20, 20, 10, open);
        g.dispose();
        return image;
    }
}
