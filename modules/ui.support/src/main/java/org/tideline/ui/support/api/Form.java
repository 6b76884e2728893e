package org.tideline.ui.support.api;

import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Validation;

/**
 * A form in one column: labels above fields, hints and errors under them. A field's problem is shown once it was left;
 * the main button calls {@link #accept}, which shows all, counts them, and moves to the first. Event thread.
 */
@Messages({
    "# {0} - label", "Form.optional={0} (optional)",
    "Form.one=One thing still needs a look.",
    "# {0} - how many", "Form.several={0} things still need a look."})
public final class Form extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Map<String, Field> fields = new LinkedHashMap<>();
    private final transient Set<String> left = new HashSet<>();
    private final JLabel count = Type.CAPTION.on(Tokens.ERROR.text(new JLabel()));
    private transient Supplier<Validation> check = Validation::new;

    private record Field(JComponent component, JLabel problem) {
    }

    /** An empty form. */
    public Form() {
        super(new MigLayout("insets 0, wrap 2, fillx, hidemode 3, gapx 16, gapy 0", "[grow,fill,sizegroup][grow,fill,sizegroup]"));
        setOpaque(false);
        count.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        count.setVisible(false);
    }

    /** What is still to be mended, asked whenever a field was left and at {@link #accept}. */
    public void check(Supplier<Validation> newCheck) {
        check = newCheck;
    }

    /**
     * Adds a field over the whole width.
     *
     * @param name  as {@link Validation} calls it
     * @param label with mnemonic, such as {@code &Full name}
     */
    public <C extends JComponent> C field(String name, String label, C component) {
        return field(name, label, component, "");
    }

    /** Adds a field with a hint under it. */
    public <C extends JComponent> C field(String name, String label, C component, String hint) {
        add(cell(name, label, component, hint), "span 2, gapbottom 16");
        return component;
    }

    /** Adds a field that may stay empty; the label says so. */
    public <C extends JComponent> C optional(String name, String label, C component) {
        return field(name, Bundle.Form_optional(label), component, "");
    }

    /** Adds two fields that belong together side by side, such as from and to. */
    public void pair(String name1, String label1, JComponent component1, String name2, String label2, JComponent component2) {
        add(cell(name1, label1, component1, ""), "gapbottom 16, aligny top");
        add(cell(name2, label2, component2, ""), "gapbottom 16, aligny top");
    }

    /** Begins a section. */
    public void section(String title) {
        add(Type.HEADING.on(new JLabel(title)), "span 2, gaptop 8, gapbottom 12");
    }

    /** Adds anything else over the whole width. */
    public void wide(JComponent component) {
        add(component, "span 2, gapbottom 16");
    }

    /** The line that counts the problems; place it above the buttons. */
    public JComponent count() {
        return count;
    }

    /** Shows all problems. If there are none, true; else moves to the first, false. */
    public boolean accept() {
        left.addAll(fields.keySet());
        Validation validation = refresh();
        int problems = validation.problems().size();
        count.setVisible(problems > 0);
        count.setText(problems == 1 ? Bundle.Form_one() : Bundle.Form_several(problems));
        validation.problems().stream().map(p -> fields.get(p.field())).filter(f -> f != null).findFirst()
                .ifPresent(f -> {
                    target(f.component).requestFocusInWindow();
                    // With its label and what is said below it, once that has its place.
                    EventQueue.invokeLater(() -> ((JComponent) f.component.getParent()).scrollRectToVisible(
                            new Rectangle(f.component.getParent().getSize())));
                });
        return problems == 0;
    }

    /** Forgets which fields were left and what was wrong with them. */
    public void fresh() {
        left.clear();
        count.setVisible(false);
        refresh();
    }

    /** A field at its own width, at the left of the room there is. */
    public static JPanel left(JComponent field) {
        JPanel row = new JPanel(new MigLayout("insets 0"));
        row.setOpaque(false);
        row.add(field);
        return row;
    }

    /** A field of so many lines for words of any length: they wrap, and Tab leaves it as it leaves any other field. */
    public static JTextArea lines(int rows) {
        JTextArea area = new JTextArea(rows, 20);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        area.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        return area;
    }

    private JPanel cell(String name, String label, JComponent component, String hint) {
        JPanel cell = new JPanel(new MigLayout("insets 0, wrap 1, fillx, hidemode 3, gapy 5", "[grow,fill]"));
        cell.setOpaque(false);
        JLabel caption = Type.LABEL.on(Tokens.TEXT2.text(new JLabel()));
        Mnemonics.setLocalizedText(caption, label);
        caption.setLabelFor(target(component));
        cell.add(caption);
        cell.add(component);
        if (!hint.isEmpty()) {
            cell.add(Words.area(hint, Type.CAPTION, Tokens.TEXT3));
            target(component).getAccessibleContext().setAccessibleDescription(hint);
        }
        JLabel problem = Type.CAPTION.on(Tokens.ERROR.text(new JLabel()));
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        cell.add(problem);
        fields.put(name, new Field(component, problem));
        target(component).addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    left.add(name);
                    refresh();
                }
            }
        });
        return cell;
    }

    /** What the label is for: the field itself, also where it lies in a scroll pane or a row that holds it at its own width. */
    private static JComponent target(JComponent component) {
        if (component instanceof JPanel row && row.getComponentCount() == 1 && row.getComponent(0) instanceof JComponent only) {
            return only;
        }
        return component instanceof javax.swing.JScrollPane scroll && scroll.getViewport().getView() instanceof JComponent view
                ? view : component;
    }

    private Validation refresh() {
        Validation validation = check.get();
        fields.forEach((name, field) -> {
            String message = left.contains(name) ? validation.of(name).map(Validation.Problem::message).orElse("") : "";
            String before = field.problem.isVisible() ? field.problem.getText() : "";
            field.problem.setText(message);
            field.problem.setVisible(!message.isEmpty());
            JComponent target = target(field.component);
            target.putClientProperty("JComponent.outline", message.isEmpty() ? null : "error");
            if (!message.equals(before)) {
                AccessibleContext context = target.getAccessibleContext();
                context.firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, message);
            }
        });
        if (validation.ok()) {
            count.setVisible(false);
        }
        revalidate();
        return validation;
    }
}
