package org.tideline.storage.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tideline.core.api.Progress;
import org.tideline.storage.engine.Checks;

/** A full check of the open practice: every table, every reference, the whole audit chain, every record against it. */
public final class PracticeCheck {
    /** The kind of the item that stands for a check in {@link Changes} and in the audit chain. */
    public static final String KIND = "storage.check";

    private PracticeCheck() {
    }

    /**
     * What a check looked at and found.
     *
     * @param at       when
     * @param tables   how many tables were checked
     * @param rows     how many rows they hold
     * @param entries  how many entries of the chain were verified
     * @param findings what was found, worst first
     */
    public record Result(Instant at, int tables, long rows, long entries, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }

        /** Whether nothing is wrong. */
        public boolean whole() {
            return findings.stream().noneMatch(finding -> finding.kind().trouble());
        }
    }

    /**
     * The newest result since the practice was opened: of a check somebody asked for, or of one that ran by itself in
     * the background, weekly and after the program did not end well. {@link Changes} tell of each with an item of the
     * kind {@link #KIND}. Any thread.
     */
    public static Optional<Result> latest(OpenPractice practice) {
        return Checks.latest(practice);
    }

    /**
     * Checks everything. Worker thread; writing goes on meanwhile.
     *
     * @throws Progress.Cancelled if it was cancelled; nothing was changed
     */
    public static Result run(OpenPractice practice, Progress progress) throws Progress.Cancelled {
        return Checks.run(practice, progress);
    }
}
