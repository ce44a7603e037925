package cardloop.issuers;

import cardloop.card.CardKind;
import cardloop.casebook.CardCase;
import cardloop.judging.Judgement;

/** A card its issuer vouches for, at the face value the seller agreed to: nothing less than a good judgement makes one. */
public record ConfirmedCard(CardCase card, CardKind kind, Judgement.Good judged) {}
