package cardloop.card;

/** A card key (卡密): kind, number and PIN. Prints masked. */
public record CardKey(CardKind kind, CardNumber number, CardPin pin) {
    @Override
    public String toString() {
        return kind.code() + " " + number.masked() + " " + pin.masked();
    }
}
