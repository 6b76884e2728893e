package org.tideline.ui.support.api;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;

/**
 * A typed day: takes "yesterday", "mon", "4/11", "18 Nov 2025", "2025-11-18" (see {@link DayWords}) and writes it out
 * with its weekday when left. While typing, the day meant stands at the right. Up and Down go a day on or back.
 * Event thread.
 */
@Messages("DayField.hint=Such as yesterday, 4 Nov or 2025-11-04")
public final class DayField extends JTextField {
    private static final long serialVersionUID = 1;
    private static final boolean MONTH_FIRST = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT,
            null, IsoChronology.INSTANCE, Locale.getDefault(Locale.Category.FORMAT)).toUpperCase(Locale.ROOT).startsWith("M");
    private final JLabel meant = Type.CAPTION.on(Tokens.TEXT3.text(new JLabel()));
    private transient Runnable listener = () -> { };

    /** An empty field. */
    public DayField() {
        super(16);
        meant.setBorder(BorderFactory.createEmptyBorder(0, 4, 0, 8));
        putClientProperty("JTextField.trailingComponent", meant);
        putClientProperty("JTextField.placeholderText", Bundle.DayField_hint());
        getAccessibleContext().setAccessibleDescription(Bundle.DayField_hint());
        TextChanges.tell(this, this::changed);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                day().ifPresent(DayField.this::setDay);
            }
        });
        registerKeyboardAction(e -> step(-1), javax.swing.KeyStroke.getKeyStroke("DOWN"), WHEN_FOCUSED);
        registerKeyboardAction(e -> step(1), javax.swing.KeyStroke.getKeyStroke("UP"), WHEN_FOCUSED);
    }

    /** A field with a day in it. */
    public DayField(LocalDate day) {
        this();
        setDay(day);
    }

    /** The day typed; empty if the field is empty or names no day, see {@link #blank}. */
    public Optional<LocalDate> day() {
        return DayWords.parse(getText().replaceFirst("^\\p{L}{3} (?=\\d)", ""), Now.today(), MONTH_FIRST);
    }

    /** Whether nothing is typed. */
    public boolean blank() {
        return getText().isBlank();
    }

    /** Puts a day in, or null for none. */
    public void setDay(LocalDate day) {
        String text = day == null ? "" : DayWords.full(day);
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    /** Is told after each change of the text. */
    public void onChange(Runnable newListener) {
        listener = newListener;
    }

    private void step(int days) {
        setDay(day().map(d -> d.plusDays(days)).orElse(Now.today()));
    }

    private void changed() {
        String words = day().map(DayWords::full).orElse("");
        meant.setText(words.equals(getText()) ? "" : words);
        listener.run();
    }
}
