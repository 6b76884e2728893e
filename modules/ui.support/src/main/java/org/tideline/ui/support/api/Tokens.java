package org.tideline.ui.support.api;

import java.awt.Color;
import java.util.function.BiConsumer;
import javax.swing.JComponent;
import javax.swing.UIManager;

/**
 * The colours of the design (ux.md §2.1), as the theme in use gives them: UI defaults named {@code Tideline.<name>}.
 * Code asks here and never writes a colour down. Any thread.
 */
public enum Tokens {
    /** Window, tab strip, surround of dialogs. */
    WIN("win"),
    /** Title bar, caseload, status line. */
    SIDE("side"),
    /** Documents, fields, tables. */
    PANEL("panel"),
    /** Side panels, footers. */
    RAISED("raised"),
    /** Preview ground, overview strip. */
    SUNK("sunk"),
    /** All main text. */
    TEXT1("text1"),
    /** Second line, labels, icons. */
    TEXT2("text2"),
    /** Hints and placeholders; only on panel, raised and window. */
    TEXT3("text3"),
    /** What can be acted on: links, active tab, focus, primary button. */
    ACCENT("accent"),
    ACCENT_HOVER("accentHover"),
    /** Text on accent. */
    ON_ACCENT("onAccent"),
    /** Chosen toggle, next session. */
    ACCENT_TINT("accentTint"),
    /** Selected row. */
    SELECTION("selection"),
    /** Selected row while the focus is elsewhere. */
    SELECTION_INACTIVE("selectionInactive"),
    /** Hairlines that only divide. */
    LINE("line"),
    /** Edges of buttons and table heads. */
    LINE2("line2"),
    /** Border of every input, check box, radio button. */
    FIELD("field"),
    /** Icon of notices that need care. Never a rating, a change, a member, a topic. */
    ATTENTION("attention"),
    ATTENTION_TINT("attentionTint"),
    ATTENTION_LINE("attentionLine"),
    /** System failures and invalid input only. */
    ERROR("error"),
    ERROR_TINT("errorTint"),
    ERROR_LINE("errorLine"),
    JOINT("joint"),
    JOINT_TINT("jointTint"),
    PSY("psy"),
    ON_PSY("onPsy"),
    GRID("grid"),
    AXIS("axis"),
    SHADE("shade");

    private final String key;

    Tokens(String name) {
        this.key = "Tideline." + name;
    }

    /** The UI default's name, such as {@code Tideline.text2}. */
    public String key() {
        return key;
    }

    /** The colour in the theme in use; the light theme's before a theme is set. */
    public Color color() {
        Color themed = UIManager.getColor(key);
        return themed != null ? themed : TokenFile.LIGHT.color(key);
    }

    /** Gives the component this text colour, and again whenever the theme changes. Event thread. */
    public <C extends JComponent> C text(C component) {
        return follow(component, JComponent::setForeground);
    }

    /** Gives the component this ground, opaque, and again whenever the theme changes. Event thread. */
    public <C extends JComponent> C ground(C component) {
        component.setOpaque(true);
        return follow(component, JComponent::setBackground);
    }

    private <C extends JComponent> C follow(C component, BiConsumer<JComponent, Color> setter) {
        setter.accept(component, color());
        component.addPropertyChangeListener("UI", e -> setter.accept(component, color()));
        return component;
    }
}
