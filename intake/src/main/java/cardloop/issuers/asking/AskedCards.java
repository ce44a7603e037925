package cardloop.issuers.asking;

import cardloop.card.BatchNo;
import cardloop.card.FaceValue;
import cardloop.card.SealedPin;
import cardloop.casebook.CardCase;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.issuers.Canary;
import cardloop.issuers.CanaryBook;
import cardloop.issuers.Question;
import cardloop.issuers.questions.Grant;
import java.util.Optional;
import java.util.UUID;

/** Finds what a granted question is about: a case's card or a canary. */
final class AskedCards {
    private final Casebook casebook;
    private final CanaryBook canaries;

    AskedCards(Casebook casebook, CanaryBook canaries) {
        this.casebook = casebook;
        this.canaries = canaries;
    }

    /** What a call needs; the key is sealed for the subject of the question. */
    record AskedCard(SealedPin key, String kind, FaceValue face, Optional<BatchNo> batch) {}

    AskedCard of(Grant grant) {
        return switch (grant.subject()) {
            case Question.OfCase(CaseId id) -> of(casebook.find(id).orElseThrow());
            case Question.OfCanary(UUID id) -> of(canaries.find(id).orElseThrow());
        };
    }

    private static AskedCard of(CardCase card) {
        return new AskedCard(
                card.key().orElseThrow().sealed(),
                card.declared().kind(),
                card.declared().faceValue().orElseThrow(),
                card.declared().batch());
    }

    private static AskedCard of(CanaryBook.Keyed keyed) {
        Canary canary = keyed.canary();
        return new AskedCard(keyed.key(), canary.kind(), canary.face(), canary.batch());
    }
}
