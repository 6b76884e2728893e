package org.tideline.ui.support.api;

import java.awt.Color;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.UIManager;

/**
 * The colours of one medium, for the one drawing code of marks and charts: screen light, screen dark, paper
 * (ux.md §2.1, §2.2; reports.md §4). Nothing is transparent: tints are mixed in advance, so that a drawing comes out
 * alike on screen, in SVG and in every kind of PDF. Immutable, any thread, no display needed.
 *
 * @param name    for messages and tests
 * @param ground  what the drawing stands on
 * @param ink     main text, strong lines, marks that are nobody's
 * @param grey    secondary text, tick text
 * @param grid    grid lines
 * @param axis    axis lines
 * @param rule    lines through the plot and edges of boxes
 * @param shade   circumstances, times apart
 * @param members the three colours of members; the fourth begins again with open marks
 * @param depths  the seven depths of topics, from the shallowest
 */
public record Palette(String name, Color ground, Color ink, Color grey, Color grid, Color axis, Color rule,
                      Color shade, List<Member> members, List<Color> depths) {
    /**
     * One member's colours.
     *
     * @param mark     marks and level
     * @param text     the member's name where it may be coloured; on screen the main text colour
     * @param wave     the thin line from rating to rating
     * @param band     the soft band round the level
     * @param bandEdge the band's edge; the same as the band where it has none
     * @param tint     ground of badges
     * @param onMark   the letter inside a filled mark
     */
    public record Member(Color mark, Color text, Color wave, Color band, Color bandEdge, Color tint, Color onMark) {
    }

    /** The light theme; also what charts are exported in. */
    public static final Palette SCREEN_LIGHT = screen("screen light", TokenFile.LIGHT);
    /** The dark theme. */
    public static final Palette SCREEN_DARK = screen("screen dark", TokenFile.DARK);
    /** Printed pages. */
    public static final Palette PAPER = new Palette("paper", Color.WHITE, hex("#1B2A33"), hex("#4A5B66"),
            hex("#E4E9EC"), hex("#4A5B66"), hex("#B9C3C9"), hex("#F3F6F7"), List.of(
            paper("#1D4E77", "#1D4E77", "#8FAAC2", "#DCE6EE", "#FFFFFF"),
            paper("#A3581B", "#8A4812", "#D3A27C", "#F4E6D8", "#FFFFFF"),
            paper("#8B6FA0", "#6A4F80", "#C3B3CF", "#ECE6F0", "#1B2A33")),
            Stream.of("#F6FAFB", "#EEF5F7", "#E5EFF3", "#DBE9EE", "#D0E2E9", "#C5DAE3", "#B9D2DD").map(Palette::hex).toList());

    public Palette {
        Objects.requireNonNull(name, "name");
        members = List.copyOf(members);
        depths = List.copyOf(depths);
    }

    /** The palette of the theme in use. */
    public static Palette screen() {
        return UIManager.getBoolean("Tideline.dark") ? SCREEN_DARK : SCREEN_LIGHT;
    }

    /** Colour of the marks and the level of the member with this mark, 0 for the first. */
    public Color mark(int mark) {
        return member(mark).mark();
    }

    /** Colour in which the member's name may be written. */
    public Color text(int mark) {
        return member(mark).text();
    }

    /** Colour of the member's wave. */
    public Color wave(int mark) {
        return member(mark).wave();
    }

    /** Colour of the member's band. */
    public Color band(int mark) {
        return member(mark).band();
    }

    /** Colour of the edges of the member's band. */
    public Color bandEdge(int mark) {
        return member(mark).bandEdge();
    }

    /** Ground of the member's badge. */
    public Color tint(int mark) {
        return member(mark).tint();
    }

    /** Colour of a letter inside the member's filled mark. */
    public Color onMark(int mark) {
        return member(mark).onMark();
    }

    /** Ground of a depth of topics, 1 to 7. */
    public Color depth(int number) {
        return depths.get(number - 1);
    }

    private Member member(int mark) {
        return members.get(Math.floorMod(mark, members.size()));
    }

    /** {@code share} of the colour laid over the ground: the opaque stand-in for transparency. */
    public static Color mix(Color colour, Color ground, double share) {
        return new Color(mix(colour.getRed(), ground.getRed(), share), mix(colour.getGreen(), ground.getGreen(), share),
                mix(colour.getBlue(), ground.getBlue(), share));
    }

    private static int mix(int colour, int ground, double share) {
        return (int) Math.round(colour * share + ground * (1 - share));
    }

    private static Palette screen(String name, TokenFile tokens) {
        Color panel = tokens.color("Tideline.panel");
        Color ink = tokens.color("Tideline.text1");
        return new Palette(name, panel, ink, tokens.color("Tideline.text2"), tokens.color("Tideline.grid"),
                tokens.color("Tideline.axis"), tokens.color("Tideline.line2"), tokens.color("Tideline.shade"),
                List.of(1, 2, 3).stream().map(i -> {
                    Color mark = tokens.color("Tideline.member" + i);
                    return new Member(mark, ink, mix(mark, panel, 0.55), mix(mark, panel, 0.15),
                            mix(mark, panel, 0.35), tokens.color("Tideline.member" + i + "Tint"),
                            tokens.color("Tideline.onMember" + i));
                }).toList(), IntStream.rangeClosed(1, 7).mapToObj(i -> tokens.color("Tideline.depth" + i)).toList());
    }

    private static Member paper(String mark, String text, String wave, String band, String onMark) {
        return new Member(hex(mark), hex(text), hex(wave), hex(band), hex(band), hex(band), hex(onMark));
    }

    private static Color hex(String value) {
        return Color.decode(value);
    }
}
