package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

@DisplayName("Text, borders and marks stand out from what they stand on, in both themes and on paper")
class ContrastTest {
    private static final double PRINTED = 0.101;

    @ParameterizedTest(name = "{0} on {1}: at least {2} in light, {3} in dark")
    @CsvSource({
        // as ux.md 2.1 prints them; some of its last digits are rounded up
        "text1, panel, 15.4, 12.8", "text1, side, 12.9, 13.9", "text1, selection, 12.2, 8.5",
        "text2, panel, 6.7, 7.8", "text2, side, 5.6, 8.4",
        "text3, panel, 5.1, 5.6", "text3, win, 4.5, 6.4",
        "accent, panel, 7.5, 7.7", "onAccent, accent, 7.5, 7.5", "accent, accentTint, 6.3, 6.3",
        "field, panel, 3.9, 4.1", "field, side, 3.2, 4.5",
        "attention, attentionTint, 6.5, 7.9", "text1, attentionTint, 13.6, 11.7",
        "error, panel, 7.3, 7.6", "error, errorTint, 6.4, 7.2",
        "joint, jointTint, 6.8, 7.7", "onPsy, psy, 11.5, 11.6",
        "text1, depth7, 8.4, 7.7", "axis, panel, 3.9, 4.1",
        "member1, panel, 7.6, 5.5", "member2, panel, 3.9, 8.5", "member3, panel, 11.9, 4.3"})
    void tokens(String text, String ground, double light, double dark) {
        assertThat(rounded(TokenFile.LIGHT, text, ground)).as("light").isGreaterThanOrEqualTo(light - PRINTED);
        assertThat(rounded(TokenFile.DARK, text, ground)).as("dark").isGreaterThanOrEqualTo(dark - PRINTED);
    }

    @Test
    @DisplayName("The initial inside a filled mark can be read")
    void initials() {
        for (Palette palette : List.of(Palette.SCREEN_LIGHT, Palette.SCREEN_DARK)) {
            for (int mark = 0; mark < 3; mark++) {
                assertThat(ratio(palette.onMark(mark), palette.mark(mark))).as(palette.name() + " " + mark)
                        .isGreaterThanOrEqualTo(4.3);
            }
        }
    }

    @Test
    @DisplayName("Names may be written in the colours paper has for them")
    void namesOnPaper() {
        for (int mark = 0; mark < 3; mark++) {
            assertThat(ratio(Palette.PAPER.text(mark), Palette.PAPER.ground())).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(ratio(Palette.PAPER.ink(), Color.WHITE)).isGreaterThanOrEqualTo(14);
    }

    @Test
    @DisplayName("Members' colours differ in lightness, so that grey copies still tell them apart")
    void grey() {
        for (Palette palette : List.of(Palette.SCREEN_LIGHT, Palette.SCREEN_DARK, Palette.PAPER)) {
            for (int a = 0; a < 3; a++) {
                for (int b = a + 1; b < 3; b++) {
                    double difference = Math.abs(lightness(palette.mark(a)) - lightness(palette.mark(b)));
                    assertThat(difference).as(palette.name() + ": " + a + " and " + b).isGreaterThan(5);
                }
            }
        }
    }

    @Test
    @DisplayName("The band is what 15 per cent of the colour leave on the ground, and opaque")
    void premixed() {
        assertThat(Palette.SCREEN_LIGHT.band(0)).isEqualTo(new Color(0xDD, 0xE6, 0xEB));
        assertThat(Palette.SCREEN_DARK.band(0).getAlpha()).isEqualTo(255);
    }

    private static double rounded(TokenFile theme, String text, String ground) {
        double ratio = ratio(theme.color("Tideline." + text), theme.color("Tideline." + ground));
        return Math.round(ratio * 10) / 10.0;
    }

    /** WCAG 2.x, relative luminance of sRGB. */
    static double ratio(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    /** L* of CIE 1976. */
    private static double lightness(Color c) {
        double y = luminance(c);
        return y <= 0.008856 ? 903.3 * y : 116 * Math.cbrt(y) - 16;
    }
}
