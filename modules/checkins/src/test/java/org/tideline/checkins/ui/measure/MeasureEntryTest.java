package org.tideline.checkins.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.testing.support.OnScreen.all;
import static org.tideline.testing.support.OnScreen.onEventThread;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.checkins.chart.RingsDrawing;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasurePlan;
import org.tideline.checkins.model.measure.MeasureTyped;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.ui.support.api.BeforeTheyLeave;
import org.tideline.ui.support.api.HandOverOffer;
import org.tideline.ui.support.api.HandOverPage;
import org.tideline.ui.support.api.HandedTo;

/** A measure typed in by keys, and answered on the therapist's computer. */
@ExtendWith({PracticeExtension.class, Entered.class})
class MeasureEntryTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private final OpenPractice practice;
    private final List<Measure> kept = new ArrayList<>();
    private Case couple;

    MeasureEntryTest(OpenPractice practice) {
        this.practice = practice;
    }

    @BeforeEach
    void enrol() {
        couple = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", "c",
                List.of("m", "j"), List.of("Mara Lindqvist", "Jonas Okoro"), DAY.minusYears(1), 0));
    }

    private static <C extends Component> List<C> only(Container in, Class<C> type) {
        return all(in).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static void type(AnswerRow row, char key) {
        for (var listener : row.getKeyListeners()) {
            listener.keyTyped(new KeyEvent(row, KeyEvent.KEY_TYPED, 0, 0, KeyEvent.VK_UNDEFINED, key));
        }
    }

    private static void press(AnswerRow row, int key) {
        for (var listener : row.getKeyListeners()) {
            listener.keyPressed(new KeyEvent(row, KeyEvent.KEY_PRESSED, 0, 0, key, KeyEvent.CHAR_UNDEFINED));
        }
    }

    private MeasureForm form(String instrument) throws Exception {
        return onEventThread(() -> new MeasureForm(practice, couple, Instruments.brought().all(), new MeasureForm.First(0, instrument, false), kept::add, () -> { }));
    }

    private static void press(Container in, String words) {
        only(in, AbstractButton.class).stream().filter(button -> words.equals(button.getText())).findFirst().orElseThrow().doClick();
    }

    private static String words(Container in) {
        return all(in).stream().filter(Component::isVisible).map(c -> c instanceof AbstractButton button ? button.getText() : c instanceof JLabel label ? label.getText()
                : c instanceof JTextComponent text ? text.getText() : "").collect(Collectors.joining("\n"));
    }

    @Test
    void numberKeysAnswerAndKeysTheFormDoesNotHaveDoNothing() throws Exception {
        MeasureForm form = form("phq-9");
        onEventThread(() -> {
            press(form, "Jonas");
            List<AnswerRow> rows = only(form, AnswerRow.class);
            assertThat(rows).hasSize(9);
            String keys = "321012301";
            for (int i = 0; i < rows.size(); i++) {
                type(rows.get(i), keys.charAt(i));
            }
            type(rows.get(8), '4');
            type(rows.get(8), 'x');
            assertThat(words(form)).contains("Total so far counted: 13");
            press(rows.get(8), KeyEvent.VK_DELETE);
            assertThat(words(form)).contains("No total yet");
            press(rows.get(8), KeyEvent.VK_RIGHT);
            press(rows.get(8), KeyEvent.VK_RIGHT);
            press(form, "Keep this measure");
            return null;
        });
        assertThat(kept).singleElement().satisfies(measure -> {
            assertThat(measure.person()).isEqualTo(couple.people().get(1).person());
            assertThat(measure.total()).isEqualTo(13);
            assertThat(measure.answers()).containsEntry(9, 1).containsEntry(1, 3);
            assertThat(measure.label().openedTo()).isEmpty();
            assertThat(measure.source()).isEqualTo(Measure.Source.TYPED);
        });
    }

    @Test
    void nothingIsKeptBeforeItIsSaidWhoseItIsAndSomethingIsAnswered() throws Exception {
        MeasureForm form = form("csi-4");
        onEventThread(() -> {
            press(form, "Keep this measure");
            assertThat(words(form)).contains("Say whose it is.");
            press(form, "Mara");
            press(form, "Keep this measure");
            assertThat(words(form)).contains("Nothing is answered yet.");
            return null;
        });
        assertThat(kept).isEmpty();
    }

    @Test
    void aTotalOfAMeasureKnownByNumberOnlyIsTypedInWithinItsRange() {
        LocalDate today = Now.today();
        Instrument rdas = Instruments.brought().of("rdas", 1);
        MeasureTyped typed = new MeasureTyped(1, 0, "rdas", "", true, Map.of(), "47");
        assertThat(typed.check(rdas, today).ok()).isTrue();
        assertThat(typed.measure(rdas, couple.id(), today, null, Measure.Source.TYPED).total()).isEqualTo(47);
        for (String wrong : List.of("", "70", "-1", "forty", "47.5")) {
            assertThat(new MeasureTyped(1, 0, "rdas", "", true, Map.of(), wrong).check(rdas, today).of(MeasureTyped.TOTAL)).as(wrong).isPresent();
        }
        assertThat(new MeasureTyped(1, 0, "ors", "", true, Map.of(), "24,5").check(Instruments.brought().of("ors", 1), today).ok()).isTrue();
        assertThat(typed.check(rdas, null).of(MeasureTyped.DAY)).isPresent();
        assertThat(typed.check(rdas, today.plusDays(1)).of(MeasureTyped.DAY)).isPresent();
    }

    @Test
    void allWordsOfEachQuestionAndEachAnswerStandOnTheFormInFull() throws Exception {
        for (Instrument of : Instruments.brought().all().stream().filter(Instrument::itemised).toList()) {
            MeasureForm form = form(of.id());
            String all = onEventThread(() -> words(form));
            of.items().forEach(item -> assertThat(all).contains(item.text()).contains(item.choices().stream().map(Instrument.Choice::words)
                    .filter(words -> !words.isEmpty()).toList()));
        }
    }

    private HandedTo jonas() {
        return new HandedTo(practice, couple, couple.people().get(1), Optional.empty());
    }

    private HandOverOffer offer(String title) {
        return new HandOverMeasure().offers(jonas()).stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void whatIsDueIsAskedUnlessItIsLeftOut() {
        Measures measures = practice.service(Measures.class);
        assertThat(new HandOverMeasure().offers(jonas())).noneMatch(HandOverOffer::now);
        measures.plan(new MeasurePlan(Ids.next(), couple.id(), couple.people().get(1).person(), Instruments.brought().of("gad-7", 1), 4, Now.today(), false));
        assertThat(new HandOverMeasure().offers(jonas()).stream().filter(HandOverOffer::now)).extracting(HandOverOffer::title).containsExactly("GAD-7");
    }

    @Test
    void aOneMayBecomeATenWhereThereIsOne() throws Exception {
        MeasureForm form = form("closeness");
        onEventThread(() -> {
            AnswerRow row = only(form, AnswerRow.class).get(0);
            type(row, '1');
            assertThat(form.typed().answers()).containsEntry(1, 1);
            type(row, '0');
            assertThat(form.typed().answers()).containsEntry(1, 10);
            type(row, '7');
            assertThat(form.typed().answers()).containsEntry(1, 7);
            return null;
        });
    }

    @Test
    void theHigherTheDrawingTheCloserItsRings() {
        for (int step = 1; step <= 10; step++) {
            assertThat(RingsDrawing.distance(step)).isLessThan(RingsDrawing.distance(step - 1)).isPositive();
        }
        assertThat(RingsDrawing.distance(0)).as("apart").isGreaterThan(2);
    }

    @Test
    void aMemberAnswersOneQuestionAtATimeAndTheTherapistSeesWhatMustBeSeenRightAfter() throws Exception {
        HandOverOffer asked = offer("PHQ-9");
        HandOverPage page = onEventThread(() -> asked.page(false));
        StringBuilder seen = new StringBuilder();
        onEventThread(() -> {
            boolean[] more = {true};
            page.onNext(() -> {
                seen.append(words(page.view()));
                more[0] = page.next();
            });
            assertThat(page.missing()).contains("Nothing is answered yet.");
            for (int i = 0; more[0]; i++) {
                AnswerRow row = only(page.view(), AnswerRow.class).get(0);
                assertThat(row.item().number()).isEqualTo(i + 1);
                type(row, i == 8 ? '2' : '0');
            }
            assertThat(page.missing()).isEmpty();
            return null;
        });
        assertThat(seen).contains("Over the last 2 weeks").contains("better off dead").doesNotContainIgnoringCase("total").doesNotContain("therapist");
        assertThat(page.keep().call()).as("nothing is opened here").isEmpty();
        assertThat(page.keep().call()).as("a second try writes nothing twice").isEmpty();

        Measures measures = practice.service(Measures.class);
        assertThat(measures.of(couple.id())).singleElement().satisfies(measure -> {
            assertThat(measure.source()).isEqualTo(Measure.Source.HANDED_OVER);
            assertThat(measure.total()).isEqualTo(2);
        });
        List<BeforeTheyLeave.Thing> things = new MeasuresBeforeTheyLeave().things(practice, couple.id());
        assertThat(things).singleElement().satisfies(thing -> assertThat(thing.words())
                .startsWith("Jonas. PHQ-9, question 9: “Thoughts that you would be better off dead").contains("The answer is 2, More than half the days."));
    }

    @Test
    void goingOnWithoutAnAnswerIsAnAnswerThatMustBeSeenToo() throws Exception {
        HandOverOffer asked = offer("CORE-10");
        HandOverPage page = onEventThread(() -> asked.page(true));
        onEventThread(() -> {
            type(only(page.view(), AnswerRow.class).get(0), '1');
            boolean more = true;
            while (more) {
                more = page.next();
            }
            assertThat(words(page.view())).contains("CORE System Trust");
            return null;
        });
        page.keep().call();
        assertThat(new MeasuresBeforeTheyLeave().things(practice, couple.id())).singleElement()
                .satisfies(thing -> assertThat(thing.words()).contains("It was left without an answer"));
        assertThat(practice.service(Measures.class).of(couple.id())).extracting(Measure::total).containsOnlyNulls();
    }
}
