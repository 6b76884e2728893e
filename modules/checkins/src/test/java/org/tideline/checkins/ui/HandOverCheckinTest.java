package org.tideline.checkins.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.testing.support.OnScreen.all;
import static org.tideline.testing.support.OnScreen.onEventThread;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.DayKind;
import org.tideline.checkins.model.DayKinds;
import org.tideline.checkins.model.EntryModel;
import org.tideline.checkins.model.Question;
import org.tideline.checkins.model.QuestionSet;
import org.tideline.checkins.model.csv.ColumnMapping;
import org.tideline.checkins.model.csv.CsvFile;
import org.tideline.checkins.model.csv.FileRow;
import org.tideline.checkins.model.csv.Imports;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.ui.support.api.HandOverPage;
import org.tideline.ui.support.api.HandedTo;
import org.tideline.ui.support.api.OpeningChoice;

@ExtendWith(PracticeExtension.class)
class HandOverCheckinTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalTime EVENING = LocalTime.of(21, 30);
    private static final int DAYS = 14;
    private final OpenPractice practice;
    private final Checkins checkins;
    private Clock before;

    @TempDir
    private Path folder;

    HandOverCheckinTest(OpenPractice practice) {
        this.practice = practice;
        checkins = practice.service(Checkins.class);
    }

    @BeforeEach
    void keepClock() {
        before = Now.clock();
    }

    @AfterEach
    void backToTheClock() {
        Now.use(before);
    }

    private Case couple(String key) {
        return practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "test", key, List.of(key + "m", key + "j"),
                List.of("Mara Lindqvist", "Jonas Okoro"), FIRST.minusYears(1), 0));
    }

    private static void at(LocalDate day) {
        ZoneId zone = ZoneId.of("UTC");
        Now.use(Clock.fixed(LocalDateTime.of(day, EVENING).atZone(zone).toInstant(), zone));
    }

    private static void press(HandOverPage page, String words, int nth) {
        all(page.view()).stream().filter(c -> c instanceof AbstractButton b && words.equals(b.getText())).skip(nth).findFirst()
                .map(AbstractButton.class::cast).orElseThrow().doClick();
    }

    private HandOverPage page(Case of, Member member, Optional<SecretsPolicy> policy, boolean small) throws Exception {
        var offer = new HandOverCheckin().offers(new HandedTo(practice, of, member, policy)).get(0);
        return onEventThread(() -> offer.page(small));
    }

    private static int rating(int day, int person, int question) {
        return (day * 3 + person * 5 + question * 2) % 11;
    }

    private void handOver(Case of, int day) throws Exception {
        for (int person = 0; person < 2; person++) {
            HandOverPage page = page(of, of.people().get(person), Optional.empty(), false);
            int who = person;
            Callable<Optional<OpeningChoice<?>>> keep = onEventThread(() -> {
                for (int question = 0; question < 4; question++) {
                    press(page, Integer.toString(rating(day, who, question)), question);
                }
                assertThat(page.next()).isTrue();
                press(page, "rushed", 0);
                all(page.view()).stream().filter(c -> c instanceof JTextArea area && area.isEditable()).map(JTextArea.class::cast).findFirst()
                        .orElseThrow().setText("Day " + day);
                assertThat(page.next()).isFalse();
                assertThat(page.missing()).isEmpty();
                return page.keep();
            });
            keep.call();
        }
    }

    private void typeIn(Case of, int day) {
        for (int person = 0; person < 2; person++) {
            EntryModel model = new EntryModel(of, checkins.questions(of.id()), of.people().get(person).person());
            List<EntryModel.Slot> slots = model.slots();
            for (int question = 0; question < slots.size(); question++) {
                model.choose(slots.get(question), rating(day, person, question));
            }
            model.day(FIRST.plusDays(day));
            model.time(EVENING);
            model.kinds(new DayKinds(List.of(DayKind.RUSHED), List.of()));
            model.note("Day " + day);
            checkins.put(model.checkin());
        }
    }

    private Case bringIn() throws Exception {
        StringBuilder rows = new StringBuilder("case,name,date,time,close,safe,true,heard,circumstance,note\n");
        for (int day = 0; day < DAYS; day++) {
            for (int person = 0; person < 2; person++) {
                rows.append("C,").append(person == 0 ? "Mara Lindqvist," : "Jonas Okoro,").append(FIRST.plusDays(day)).append(",21:30,");
                for (int question = 0; question < 4; question++) {
                    rows.append(rating(day, person, question)).append(',');
                }
                rows.append("rushed,Day ").append(day).append('\n');
            }
        }
        CsvFile file = CsvFile.open(Files.writeString(folder.resolve("diary.csv"), rows));
        List<FileRow> first = new ArrayList<>();
        file.rows(Progress.NONE, first::add);
        practice.service(Imports.class).bringIn(file, ColumnMapping.guess(file.header(), first), Imports.Target.FILE, aside -> {
            throw new AssertionError(aside.toString());
        }, Progress.NONE);
        return practice.service(Cases.class).all().stream().filter(of -> !checkins.of(of.id(), Period.ALL).isEmpty())
                .filter(of -> checkins.of(of.id(), Period.ALL).get(0).source() == Checkin.Source.FILE).findFirst().orElseThrow();
    }

    /** All that a record says, but for ids, when it was entered, and how it came. */
    private List<String> record(Case of) {
        Map<Long, String> names = of.people().stream().collect(Collectors.toMap(Member::person, Member::name));
        return checkins.of(of.id(), Period.ALL).stream().flatMap(checkin -> checkin.answers().stream().map(answer -> String.join("|",
                names.get(checkin.person()), checkin.day().toString(), String.valueOf(checkin.time()), checkin.asked().name(), answer.question().code(),
                names.getOrDefault(answer.about(), "-"), answer.state().name(), answer.value() == null ? "" : Answer.number(answer.value()),
                String.valueOf(answer.text()), answer.opening().name(), answer.label().drawer().name(), names.get(answer.label().owner())))).sorted().toList();
    }

    @Test
    void theSameTwoWeeksAreTheSameRecordByHandOverByTheTherapistAndByFile() throws Exception {
        Case handed = couple("a");
        Case typed = couple("b");
        for (int day = 0; day < DAYS; day++) {
            at(FIRST.plusDays(day));
            handOver(handed, day);
            typeIn(typed, day);
        }
        assertThat(record(handed)).hasSize(DAYS * 2 * 6).isEqualTo(record(typed));
        assertThat(record(handed)).isEqualTo(record(bringIn()));
        handOver(handed, 3);
        assertThat(record(handed)).as("another try is seen").isNotEqualTo(record(typed));
    }

    @Test
    void nothingOfAnEarlierAnswerIsOnThePage() throws Exception {
        Case of = couple("a");
        EntryModel earlier = new EntryModel(of, QuestionSet.DEFAULT, of.people().get(0).person());
        earlier.choose(earlier.slots().get(0), 9);
        earlier.kinds(new DayKinds(List.of(DayKind.QUARREL), List.of("xylophone")));
        earlier.note("about his mother");
        checkins.put(earlier.checkin());
        for (boolean small : new boolean[] {false, true}) {
            HandOverPage page = page(of, of.people().get(0), Optional.empty(), small);
            TreeSet<String> told = new TreeSet<>(onEventThread(() -> {
                TreeSet<String> seen = new TreeSet<>();
                do {
                    for (Component c : all(page.view())) {
                        AccessibleContext access = c.getAccessibleContext();
                        seen.add(String.valueOf(access == null ? null : access.getAccessibleName() + access.getAccessibleDescription()));
                        seen.add(c instanceof JLabel l ? l.getText() : c instanceof AbstractButton b ? b.getText() : c instanceof JTextComponent t ? t.getText() : "");
                        assertThat(c instanceof AbstractButton b && b.isSelected()).as("nothing is chosen beforehand").isFalse();
                    }
                } while (page.next());
                return seen;
            }));
            assertThat(told).anyMatch(words -> words.contains("How close do you feel to Jonas"));
            assertThat(told).noneMatch(words -> words.contains("xylophone") || words.contains("mother"));
            assertThat(onEventThread(page::touched)).isFalse();
        }
    }

    @Test
    void withoutIndividualContactThereAreNumbersAndTicksAlone() throws Exception {
        Case of = couple("a");
        SecretsPolicy policy = new SecretsPolicy(1, SecretsPolicy.Kind.NO_INDIVIDUAL, "", "", FIRST, Map.of());
        for (Optional<SecretsPolicy> agreed : List.of(Optional.of(policy), Optional.<SecretsPolicy>empty())) {
            HandOverPage page = page(of, of.people().get(0), agreed, false);
            boolean words = onEventThread(() -> {
                page.next();
                return all(page.view()).stream().anyMatch(c -> c instanceof JTextComponent t && t.isEditable());
            });
            assertThat(words).isEqualTo(agreed.isEmpty());
        }
    }

    @Test
    void whatMustBeSaidIsToldAndNothingIsKeptWithoutIt() throws Exception {
        Case of = couple("a");
        HandOverPage page = page(of, of.people().get(0), Optional.empty(), false);
        assertThat(onEventThread(page::missing)).contains("How close is the one question that needs an answer.");
        assertThat(checkins.of(of.id(), Period.ALL)).isEmpty();
    }

    @Test
    void whatIsKeptIsClosedAndIsOpenedAnswerByAnswer() throws Exception {
        Case of = couple("a");
        HandOverPage page = page(of, of.people().get(0), Optional.empty(), false);
        Callable<Optional<OpeningChoice<?>>> keep = onEventThread(() -> {
            press(page, "7", 0);
            press(page, "2", 1);
            return page.keep();
        });
        OpeningChoice<?> choice = keep.call().orElseThrow();
        assertThat(checkins.of(of.id(), Period.ALL).get(0).answers()).extracting(Answer::opening).containsOnly(Opening.CLOSED);
        assertThat(choice.who().previewToAuthor()).containsExactly("Jonas will see nothing of this.");
        openFirst(choice);
        assertThat(choice.who().previewToAuthor()).containsExactly("Jonas will see, while you are in the room: close 7.");
        choice.chosen().run();
        List<Answer> now = checkins.of(of.id(), Period.ALL).get(0).answers();
        assertThat(now).filteredOn(answer -> answer.opening() == Opening.ROOM).extracting(Answer::question).containsExactly(Question.CLOSE);
        keep.call();
        assertThat(checkins.of(of.id(), Period.ALL)).as("asked for twice, written once").hasSize(1);
    }

    private static <A extends org.tideline.core.api.Labelled> void openFirst(OpeningChoice<A> choice) {
        choice.who().choose(choice.who().answers().get(0), Opening.ROOM);
    }
}
