package org.tideline.checkins.store;

import java.util.List;
import java.util.Map;
import org.tideline.checkins.model.Question;
import org.tideline.checkins.model.QuestionSet;
import org.tideline.core.api.Opening;
import org.tideline.progress.spi.Asked;

/**
 * How the made-up people of the sample practice keep their check-ins: who writes often and who seldom, what they open
 * and what they keep.
 *
 * @param questions what the case asks
 * @param writers   one for each person of the case, in the members' order
 * @param pausedFor weeks before today in which nothing came any more
 */
record SamplePlan(QuestionSet questions, List<Writer> writers, int pausedFor) {
    /**
     * One person.
     *
     * @param perWeek  check-ins in an ordinary week
     * @param level    where the level begins
     * @param opens    how far answers are opened to the other members
     * @param opened   which answers are
     * @param gapAt    how many weeks before today a gap begins, 0 for none
     * @param gapWeeks how long it lasts
     */
    record Writer(double perWeek, double level, Opening opens, List<Question> opened, int gapAt, int gapWeeks) {
        static Writer closed(double perWeek, double level) {
            return new Writer(perWeek, level, Opening.CLOSED, List.of(), 0, 0);
        }

        static Writer opening(double perWeek, double level, Opening howFar, Question... answers) {
            return new Writer(perWeek, level, howFar, List.of(answers), 0, 0);
        }

        Writer away(int weeksAgo, int weeks) {
            return new Writer(perWeek, level, opens, opened, weeksAgo, weeks);
        }
    }

    private static final QuestionSet FOUR = QuestionSet.DEFAULT;

    private static QuestionSet asking(Asked asked, String someone, Question... questions) {
        return new QuestionSet(List.of(questions), asked, someone);
    }

    /** The plans by the code of the case; a case without one has no check-ins. */
    static final Map<String, SamplePlan> BY_CASE = Map.ofEntries(
            Map.entry("C-0001", new SamplePlan(
                    asking(Asked.TODAY, "", Question.CLOSE, Question.SAFE, Question.TRUE, Question.HEARD, Question.WISHED),
                    List.of(Writer.opening(2.6, 5.4, Opening.PAPER, Question.CLOSE, Question.SAFE, Question.HEARD),
                            Writer.opening(2.2, 6.3, Opening.PAPER, Question.CLOSE, Question.HEARD).away(9, 2)), 0)),
            Map.entry("C-0002", new SamplePlan(FOUR,
                    List.of(Writer.opening(0.4, 6.0, Opening.ROOM, Question.CLOSE), Writer.closed(0.2, 5.0)), 0)),
            Map.entry("C-0003", new SamplePlan(
                    asking(Asked.TODAY, "my sister", Question.CLOSE, Question.TRUE, Question.SELF),
                    List.of(Writer.closed(1.6, 4.2).away(30, 4)), 0)),
            Map.entry("C-0004", new SamplePlan(asking(Asked.TODAY, "", Question.CLOSE, Question.SAFE, Question.HEARD),
                    List.of(Writer.opening(1.2, 6.1, Opening.PAPER, Question.CLOSE),
                            Writer.opening(1.0, 5.2, Opening.PAPER, Question.CLOSE),
                            Writer.opening(0.9, 6.8, Opening.PAPER, Question.CLOSE)), 0)),
            Map.entry("C-0005", new SamplePlan(FOUR,
                    List.of(Writer.opening(2.0, 6.6, Opening.PAPER, Question.CLOSE, Question.SAFE), Writer.closed(1.5, 5.1)), 0)),
            Map.entry("C-0006", new SamplePlan(asking(Asked.THIS_WEEK, "", Question.CLOSE, Question.HEARD),
                    List.of(Writer.closed(0.8, 5.6), Writer.opening(0.7, 6.2, Opening.ROOM, Question.CLOSE),
                            Writer.closed(0.9, 4.6)), 0)),
            Map.entry("C-0007", new SamplePlan(
                    asking(Asked.TODAY, "", Question.CLOSE, Question.SAFE, Question.TRUE, Question.HEARD, Question.OPEN, Question.BRACED),
                    List.of(Writer.opening(2.1, 5.8, Opening.ROOM, Question.CLOSE, Question.HEARD),
                            Writer.opening(1.8, 4.9, Opening.ROOM, Question.CLOSE).away(16, 5)), 0)),
            Map.entry("C-0008", new SamplePlan(asking(Asked.THIS_WEEK, "my daughter", Question.CLOSE, Question.SELF),
                    List.of(Writer.closed(1.0, 5.0)), 0)),
            Map.entry("C-0009", new SamplePlan(FOUR, List.of(Writer.closed(1.4, 4.4), Writer.closed(0.12, 5.5)), 0)),
            Map.entry("C-0010", new SamplePlan(asking(Asked.TODAY, "", Question.SELF),
                    List.of(Writer.closed(1.2, 5.8)), 0)),
            Map.entry("C-0011", new SamplePlan(FOUR,
                    List.of(Writer.opening(1.5, 6.9, Opening.PAPER, Question.CLOSE, Question.SAFE, Question.TRUE, Question.HEARD),
                            Writer.opening(1.3, 6.2, Opening.PAPER, Question.CLOSE)), 10)),
            Map.entry("C-0012", new SamplePlan(FOUR, List.of(Writer.closed(1.6, 4.8), Writer.closed(1.2, 4.1)), 23)),
            Map.entry("C-0013", new SamplePlan(asking(Asked.TODAY, "", Question.SELF),
                    List.of(Writer.closed(1.1, 4.6)), 0)),
            Map.entry("C-0014", new SamplePlan(asking(Asked.TODAY, "", Question.SELF),
                    List.of(Writer.closed(1.0, 6.2)), 40)));
}
