package cardloop.questions;

import cardloop.cases.CaseId;
import cardloop.inquiry.InquiryId;
import cardloop.throttle.Lane;

/**
 * A committed intent: this lane may send this question now.
 *
 * @param attempt 1-based
 * @param grantedNanos {@link System#nanoTime()} when the limits were read
 */
public record Grant(InquiryId id, CaseId caseId, Purpose purpose, int attempt, Lane lane, long grantedNanos) {}
