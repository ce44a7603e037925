package cardloop.questions;

import cardloop.cases.CaseId;
import cardloop.inquiry.InquiryId;

/**
 * A question that a lane may ask now, locked until its transaction ends.
 *
 * @param attempts made so far, 0 or more
 * @param numberFingerprint keyed hash of its card's number, hexadecimal
 */
public record DueQuestion(InquiryId id, CaseId caseId, Purpose purpose, int attempts, String numberFingerprint) {}
