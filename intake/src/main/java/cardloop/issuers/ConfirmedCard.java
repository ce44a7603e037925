package cardloop.issuers;

import cardloop.card.CardKind;
import cardloop.card.Region;
import cardloop.casebook.CardCase;
import cardloop.inquiry.CardFacts;

/** A card its issuer vouches for, at the face value the seller agreed to. Only this room makes one. */
public final class ConfirmedCard {
    private final CardCase card;
    private final CardKind kind;
    private final CardFacts facts;
    private final Region region;

    ConfirmedCard(CardCase card, CardKind kind, CardFacts facts, Region region) {
        this.card = card;
        this.kind = kind;
        this.facts = facts;
        this.region = region;
    }

    public CardCase card() {
        return card;
    }

    public CardKind kind() {
        return kind;
    }

    public CardFacts facts() {
        return facts;
    }

    /** As the issuer tells it, else as the catalogue fixes it for the kind. */
    public Region region() {
        return region;
    }
}
