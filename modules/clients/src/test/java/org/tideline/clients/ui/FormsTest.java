package org.tideline.clients.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseDraft;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.LifeEventDraft;
import org.tideline.clients.model.LifeEventTyped;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class FormsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Test
    void everythingOnTheDoorHasANameForScreenReaders() {
        Desk desk = new Desk();
        assertThat(nameless(() -> new UnlockPage(desk, "Your practice on this computer."))).isEmpty();
        assertThat(nameless(() -> new WelcomePage(desk))).isEmpty();
        assertThat(nameless(() -> new NewPracticePage(desk, "/home/anna/practice"))).isEmpty();
        assertThat(nameless(() -> new RecoveryKeyPage("ABCD-EFGH-JKMN-PQRS".toCharArray(), () -> { }))).isEmpty();
    }

    @Test
    void everythingInTheFormsOfACaseHasANameForScreenReaders(OpenPractice practice) {
        CaseFiles files = practice.service(CaseFiles.class);
        assertThat(nameless(() -> shown(new CaseForm(files, true)))).isEmpty();
        assertThat(nameless(() -> shown(new CaseForm(files, false)))).isEmpty();
        assertThat(nameless(() -> new LifeEventForm(practice, LifeEventTyped.fresh(PAIR.id()), PAIR, LifeEventDraft.fresh(PAIR), null, typed -> { }, () -> { }))).isEmpty();
    }

    @Test
    void whatIsTypedInTheFormIsWhatTheDraftSays(OpenPractice practice) {
        CaseFiles files = practice.service(CaseFiles.class);
        CaseDraft draft = new CaseDraft(CaseKind.COUPLE, CaseStatus.PAUSED, DAY.plusDays(3), DAY, List.of(
                new CaseDraft.Entry(3, 4, "Mara Lindqvist", "Mara", "she/her", "0123\n4 Quay St", DAY, null, true),
                new CaseDraft.Entry(5, 6, "Jonas Okoro", "Jo", "", "", DAY, DAY.plusDays(9), true)));

        CaseDraft back = onEventThread(() -> {
            CaseForm form = new CaseForm(files, false);
            form.show(draft);
            return form.draft();
        });

        assertThat(back).isEqualTo(draft);
    }

    /** One tab that is kept by the window system makes the whole case window kept, names included (contracts.md A8). */
    @Test
    void theWindowSystemKeepsNoTabOfTheCaseWindow() throws IOException {
        try (InputStream layer = FormsTest.class.getResourceAsStream("/META-INF/generated-layer.xml")) {
            String xml = new String(layer.readAllBytes(), StandardCharsets.UTF_8);
            List<String> kept = Pattern.compile("intvalue=\"(\\d+)\" name=\"persistenceType\"").matcher(xml).results()
                    .map((MatchResult r) -> r.group(1)).toList();
            assertThat(kept).isNotEmpty().containsOnly(Integer.toString(TopComponent.PERSISTENCE_NEVER));
        }
    }

    private static CaseForm shown(CaseForm form) {
        form.show(CaseDraft.fresh(CaseKind.FAMILY));
        return form;
    }

    private static List<String> nameless(Supplier<? extends Container> made) {
        return onEventThread(() -> {
            List<String> found = new ArrayList<>();
            walk(made.get(), found);
            return found;
        });
    }

    private static void walk(Container in, List<String> found) {
        for (Component c : in.getComponents()) {
            boolean asked = c instanceof AbstractButton || c instanceof JComboBox || c instanceof JList
                    || c instanceof JTextComponent text && text.isEditable();
            if (asked && c.isFocusable() && named(c).isBlank()) {
                found.add(c.getClass().getSimpleName() + " in " + in.getClass().getSimpleName());
            }
            boolean ownParts = c instanceof JComboBox;
            if (c instanceof Container inner && !ownParts) {
                walk(inner, found);
            }
        }
    }

    private static String named(Component c) {
        String name = c.getAccessibleContext().getAccessibleName();
        if (name == null && c instanceof JComponent j && j.getClientProperty("labeledBy") instanceof JLabel label) {
            name = label.getText();
        }
        return name == null ? "" : name;
    }

    private static <T> T onEventThread(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        try {
            EventQueue.invokeAndWait(() -> result.set(work.get()));
        } catch (InterruptedException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
        return result.get();
    }

    private static final Case PAIR = new Case(9, "C-0001", CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, DAY,
            List.of(new Member(3, 1, "Mara", "Mara Lindqvist", 0, 0, DAY, null), new Member(4, 2, "Jonas", "Jonas Okoro", 1, 1, DAY, null)));
}
