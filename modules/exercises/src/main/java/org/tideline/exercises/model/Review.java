package org.tideline.exercises.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.storage.api.OpenPractice;

/** An exercise whose day to look back at has come, with its case. */
public record Review(Assignment assignment, Case of) {
    /**
     * All there are on that day, longest ago first. Where members are worked with each alone, what was given to several rests
     * and is not looked back at; where a case has ended, nothing is. Worker thread.
     */
    public static List<Review> due(OpenPractice practice, LocalDate today) {
        List<Assignment> due = practice.service(Assignments.class).due(today);
        if (due.isEmpty()) {
            return List.of();
        }
        Map<Long, Case> cases = practice.service(Cases.class).all().stream().filter(c -> c.status() == CaseStatus.ACTIVE)
                .collect(Collectors.toMap(Case::id, c -> c));
        return due.stream().filter(a -> cases.containsKey(a.caseId())).map(a -> new Review(a, cases.get(a.caseId())))
                .filter(review -> review.of().format() != WorkingFormat.EACH_ALONE || !review.assignment().shared()).toList();
    }
}
