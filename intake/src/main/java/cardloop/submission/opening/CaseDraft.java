package cardloop.submission.opening;

import cardloop.base.SealedKey;
import cardloop.casebook.CaseId;
import cardloop.casebook.Declared;
import cardloop.casebook.NewCase;
import cardloop.casebook.Origin;
import cardloop.casebook.Price;
import cardloop.casebook.Progress;
import cardloop.judging.ReasonCode;
import cardloop.submission.CardReceipt;
import cardloop.submission.FoundFault;
import cardloop.submission.StoredReading;
import java.util.List;
import java.util.Optional;

/**
 * A case about to be opened.
 *
 * @param typed what to keep so that a correction of one field need not repeat the other
 */
record CaseDraft(
        CaseId id,
        Origin origin,
        Terms terms,
        Optional<SealedKey> key,
        Verdict verdict,
        Optional<StoredReading> typed) {
    /** What it is bought on. */
    record Terms(Declared declared, Optional<Price> price) {}

    /** What came of the format check. */
    record Verdict(Progress progress, List<FoundFault> findings) {}

    /** Refused, because the same key stands earlier in the same submission. */
    CaseDraft repeating(int firstIndex) {
        return new CaseDraft(
                id,
                origin,
                terms,
                key,
                new Verdict(Progress.rejected(ReasonCode.DUPLICATE), List.of(FoundFault.repeats(firstIndex))),
                typed);
    }

    /** With what was typed kept for a correction. */
    CaseDraft keeping(StoredReading what) {
        return new CaseDraft(id, origin, terms, key, verdict, Optional.of(what));
    }

    /** Keys are opened in this order, so that two submissions of the same cards cannot wait for each other. */
    String lockOrder() {
        return key.map(SealedKey::fingerprint).orElse("");
    }

    NewCase newCase(String findings) {
        return new NewCase(id, origin, terms.declared(), key, terms.price(), findings, verdict.progress());
    }

    CardReceipt receipt(CardReceipt.Outcome outcome) {
        return new CardReceipt(
                origin.index(), id, terms.declared().reference(), Optional.empty(), outcome, verdict.findings());
    }
}
