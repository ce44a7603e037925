package cardloop.issuers;

import cardloop.card.CardKind;
import cardloop.casebook.CaseId;
import java.time.Instant;
import java.util.Optional;

/**
 * A question to be asked when a lane has a permit.
 *
 * @param caseId of CANARY the canary's own id
 * @param runKey unique with case and purpose: the case's round for INTAKE, the business date for NIGHT and CANARY
 * @param lane the only lane ({@code issuer/address}) that may take it, unless its card turns out to answer in one region
 *     only; empty for any lane of the issuer
 */
public record NewQuestion(
        CaseId caseId, Purpose purpose, String runKey, CardKind kind, Optional<String> lane, Instant dueAt) {}
