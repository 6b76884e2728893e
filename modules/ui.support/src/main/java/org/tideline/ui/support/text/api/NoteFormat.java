package org.tideline.ui.support.text.api;

import org.openide.util.NbBundle.Messages;

/** What the words or lines of a note can be made. */
@Messages({"NoteFormat.bold=Bold", "NoteFormat.italic=Italic", "NoteFormat.list=List", "NoteFormat.numbered=Numbered list", "NoteFormat.heading=Heading"})
public enum NoteFormat {
    BOLD("bold", "D-B"), ITALIC("italic", "DS-I"), LIST("list", "DS-8"), NUMBERED("list-ordered", "DS-7"),
    HEADING("heading", "DS-1");

    private final String icon;
    private final String key;

    NoteFormat(String icon, String key) {
        this.icon = icon;
        this.key = key;
    }

    /** Its icon's name, for {@link org.tideline.ui.support.api.Icons}. */
    public String icon() {
        return icon;
    }

    /** Its key, as the platform writes keys. */
    String key() {
        return key;
    }

    /** What it is called. */
    public String words() {
        return switch (this) {
            case BOLD -> Bundle.NoteFormat_bold();
            case ITALIC -> Bundle.NoteFormat_italic();
            case LIST -> Bundle.NoteFormat_list();
            case NUMBERED -> Bundle.NoteFormat_numbered();
            case HEADING -> Bundle.NoteFormat_heading();
        };
    }
}
