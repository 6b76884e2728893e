package org.tideline.clients.model.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tideline.clients.model.handover.Course.Step;

class CourseTest {
    @Test
    void goesFromPageToPageAndBackOnlyByTheTherapist() {
        Course course = Course.handOver(2, null);
        assertThat(course.step()).isEqualTo(Step.WELCOME);
        course.begin();
        course.kept();
        course.open();
        course.done();
        assertThat(course.step()).isEqualTo(Step.ASK);
        assertThat(course.page()).isEqualTo(1);
        course.kept();
        course.done();
        assertThat(course.step()).isEqualTo(Step.BACK);
        course.therapist();
        assertThat(course.step()).isEqualTo(Step.THERAPIST);
        course.leave();
        assertThat(course.step()).isEqualTo(Step.OVER);
    }

    @Test
    void nobodyComesBackToWhatWasKeptNorPastTheTherapist() {
        Course course = Course.handOver(1, null);
        course.begin();
        course.kept();
        course.done();
        for (Runnable way : new Runnable[] {course::begin, course::kept, course::open, course::done, course::stop, course::leave}) {
            assertThatThrownBy(way::run).isInstanceOf(IllegalStateException.class);
        }
        assertThat(course.step()).isEqualTo(Step.BACK);
    }

    @Test
    void stoppingLeadsToTheTherapistFromAnywhereBefore() {
        for (boolean begun : new boolean[] {false, true}) {
            Course course = Course.handOver(1, null);
            if (begun) {
                course.begin();
            }
            course.stop();
            assertThat(course.step()).isEqualTo(Step.BACK);
        }
    }

    @Test
    void aDrawnPinIsAskedFirstAndThreeWrongOnesGiveTheComputerBack() {
        char[] drawn = "4821".toCharArray();
        Course right = Course.handOver(1, drawn);
        assertThat(right.step()).isEqualTo(Step.PIN);
        assertThat(right.pin("0000".toCharArray())).isFalse();
        assertThat(right.pin("4821".toCharArray())).isTrue();
        assertThat(right.step()).isEqualTo(Step.WELCOME);

        Course wrong = Course.handOver(1, drawn);
        for (int i = 0; i < 3; i++) {
            assertThat(wrong.step()).isEqualTo(Step.PIN);
            assertThat(wrong.pin("0000".toCharArray())).isFalse();
        }
        assertThat(wrong.step()).isEqualTo(Step.BACK);
    }

    @Test
    void aPageInTheRoomEndsByThePinAndHasNoScreenOfTheTherapistAfterIt() {
        Course course = Course.room();
        course.stop();
        course.therapist();
        assertThat(course.step()).isEqualTo(Step.OVER);
    }

    @Test
    void thereIsNoHandOverWithoutAnythingToAsk() {
        assertThatThrownBy(() -> Course.handOver(0, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
