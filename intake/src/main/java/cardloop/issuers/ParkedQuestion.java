package cardloop.issuers;

import cardloop.casebook.CaseId;
import cardloop.inquiry.InquiryId;
import java.util.Optional;

/**
 * A question that waits for a person.
 *
 * @param region set when the card answers only there and no lane of ours is there
 * @param challenge set when the issuer demands a captcha
 */
public record ParkedQuestion(
        InquiryId id,
        CaseId caseId,
        Purpose purpose,
        String issuer,
        String kind,
        Optional<String> region,
        Optional<String> challenge) {}
